/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-common-words.h"

/* Source: SECURITY §3. Words that people choose first, in letters alone: a passphrase of one
 * or two of them and some figures is guessed first too. The list is our own, in order. */
static const char *const words[] = {
  "access", "admin", "administrator", "always", "amanda", "amazon", "america", "american",
  "andrew", "angel", "angels", "anthony", "apple", "april", "arsenal", "asdfgh", "asdfghjkl",
  "ashley", "august", "autumn", "baby", "babygirl", "banana", "barcelona", "baseball",
  "basketball", "batman", "bear", "bears", "blessed", "brother", "butterfly", "change",
  "changeme", "charlie", "cheese", "chelsea", "chicken", "christ", "christine", "clinic",
  "computer", "cookie", "corvette", "cowboy", "cowboys", "custos", "daddy", "daniel",
  "darling", "debian", "december", "default", "dentist", "diamond", "doctor", "dolphin",
  "dolphins", "dragon", "eagle", "eagles", "elizabeth", "facebook", "falcon", "falcons",
  "family", "father", "february", "ferrari", "flower", "flowers", "football", "forever",
  "fortnite", "freedom", "friday", "friend", "friends", "frontdesk", "george", "ginger",
  "golden", "golfer", "goodbye", "google", "guest", "harley", "hawk", "health", "heaven",
  "hello", "hockey", "honey", "horse", "horses", "hospital", "hunter", "iloveyou", "internet",
  "january", "jennifer", "jessica", "jesus", "jordan", "joshua", "july", "june", "killer",
  "king", "kings", "kiss", "kisses", "kitten", "kitty", "lakers", "letmein", "liberty",
  "lightning", "linux", "lion", "lions", "liverpool", "login", "love", "lovely", "lover",
  "loveyou", "maggie", "march", "master", "matrix", "matthew", "maverick", "medical",
  "medicine", "mercedes", "merlin", "michael", "michelle", "microsoft", "minecraft", "mommy",
  "monday", "money", "monkey", "moonlight", "mother", "mustang", "nicole", "ninja", "nothing",
  "november", "nurse", "october", "office", "orange", "panther", "panthers", "passcode",
  "passphrase", "password", "passwort", "patient", "patients", "pepper", "pharmacy",
  "phoenix", "physician", "pirate", "please", "pokemon", "porsche", "prince", "princess",
  "puppy", "purple", "qazwsx", "qazwsxedc", "queen", "qwerty", "qwertyuiop", "qwertz",
  "qwertzuiop", "rainbow", "ranger", "reception", "record", "records", "robert", "root",
  "samantha", "samurai", "saturday", "secret", "september", "server", "shadow", "shark",
  "silver", "sister", "soccer", "soldier", "spiderman", "spring", "starlight", "starwars",
  "summer", "sunday", "sunshine", "superman", "sweetheart", "system", "tennis", "test",
  "testing", "thanks", "therapist", "therapy", "thomas", "thunder", "thursday", "tiger",
  "tigers", "trooper", "trustno", "trustnoone", "tuesday", "ubuntu", "user", "warrior",
  "wednesday", "welcome", "whatever", "william", "windows", "winter", "wizard", "wolf",
  "wolves", "yankees", "yellow", "yxcvbnm", "zxcvbn", "zxcvbnm",
};

const char *const *
custos_common_words_get (guint *n_words)
{
  *n_words = G_N_ELEMENTS (words);
  return words;
}
