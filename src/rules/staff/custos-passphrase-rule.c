/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-passphrase-rule.h"

#include <string.h>

#include "custos-common-words.h"

/* Source: SECURITY §3: at least 12 characters or 4 words, common ones refused, no rules about
 * kinds of characters, no forced change, an estimate shown. */

#define SHORTEST 12
#define FEWEST_WORDS 4
#define LONGEST 256 /* characters; Argon2id takes more, a keyboard does not */
#define SHORTEST_WORD 2 /* letters */
#define LONGEST_SHORT_WORD 3
#define SHORTEST_NAME 3
#define LEAST_BESIDE 8 /* characters, beside a name */
#define MOST_COMMON_WORDS 2
#define MOST_BESIDE_COMMON 3 /* letters */
#define LEAST_UNFORESEEN 4

/* One passphrase taken apart; wiped when judged. Characters are folded to small letters, those
 * beyond ASCII stay what they are. */
typedef struct {
  gunichar all[LONGEST];
  guint n_all;
  char letters[LONGEST + 1]; /* a to z alone, with 3 for e and the like undone */
  guint n_letters;
  char words[2 * LONGEST + 1]; /* the same, a space where something else stood */
  char text[6 * LONGEST + 1]; /* words in any script, likewise divided */
  guint n_words; /* different ones ... */
  guint n_short_words; /* ... and those of three letters at most */
  guint n_foreseen; /* characters that follow from those before */
  guint n_common; /* words of the list ... */
  guint n_common_letters; /* ... and their letters */
} Parts;

static char
undo_figure (gunichar c)
{
  static const char figures[] = "0134578@$!";
  static const char letters[] = "oieastbasi";
  const char *found = c != 0 && c < 0x80 ? strchr (figures, (char) c) : NULL;

  return found != NULL ? letters[found - figures] : '\0';
}

static gboolean
is_letter (const Parts *parts, guint i)
{
  return i < parts->n_all && parts->all[i] >= 'a' && parts->all[i] <= 'z';
}

/* Returns: FALSE if @text is too long or no text */
static gboolean
read_characters (Parts *parts, const char *text, CustosPassphraseDefects *defects)
{
  if (!g_utf8_validate (text, -1, NULL))
    *defects |= CUSTOS_PASSPHRASE_NOT_TEXT;
  else if (g_utf8_strlen (text, -1) > LONGEST)
    *defects |= CUSTOS_PASSPHRASE_TOO_LONG;
  if (*defects != 0)
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    parts->all[parts->n_all++] = g_unichar_tolower (g_utf8_get_char (p));

  return TRUE;
}

/* One or two figures between letters stand for letters; elsewhere they only divide. */
static void
read_letters (Parts *parts)
{
  guint n = 0;

  for (guint i = 0; i < parts->n_all; i++) {
    char letter = is_letter (parts, i) ? (char) parts->all[i] : '\0';
    gboolean after = (i > 0 && is_letter (parts, i - 1)) || (i > 1 && is_letter (parts, i - 2));
    gboolean before = is_letter (parts, i + 1) || is_letter (parts, i + 2);

    if (letter == '\0' && after && before)
      letter = undo_figure (parts->all[i]);
    if (letter != '\0')
      parts->letters[parts->n_letters++] = parts->words[n++] = letter;
    else if (n > 0 && parts->words[n - 1] != ' ')
      parts->words[n++] = ' ';
  }
}

static void
read_text (Parts *parts)
{
  char *end = parts->text;

  for (guint i = 0; i < parts->n_all; i++) {
    if (g_unichar_isalpha (parts->all[i]))
      end += g_unichar_to_utf8 (parts->all[i], end);
    else
      *end++ = ' ';
  }
}

/* Words in any script, divided by what is no letter; a word said twice counts once. */
static void
count_words (Parts *parts)
{
  for (guint i = 0; i < parts->n_all;) {
    guint length = 0;
    gboolean seen = FALSE;

    while (i + length < parts->n_all && g_unichar_isalpha (parts->all[i + length]))
      length++;

    for (guint j = 0; j + length <= i && length > 0; j++) {
      gboolean starts = j == 0 || !g_unichar_isalpha (parts->all[j - 1]);
      gboolean ends = !g_unichar_isalpha (parts->all[j + length]);

      seen |= starts && ends &&
              memcmp (&parts->all[j], &parts->all[i], length * sizeof (gunichar)) == 0;
    }

    if (length >= SHORTEST_WORD && !seen) {
      parts->n_words++;
      parts->n_short_words += length <= LONGEST_SHORT_WORD;
    }
    i += length + 1;
  }
}

/* Runs such as 4444, 1234 and dcba, and a whole that is one part said again. */
static CustosPassphraseDefects
find_patterns (Parts *parts)
{
  CustosPassphraseDefects defects = 0;
  const gunichar *c = parts->all;
  guint n = parts->n_all;

  for (guint i = 2; i < n; i++) {
    gint64 step = (gint64) c[i] - c[i - 1];
    gint64 before = (gint64) c[i - 1] - c[i - 2];

    parts->n_foreseen += step == before && step >= -1 && step <= 1;
  }

  for (guint period = 1; period <= (n + 1) / 2 && n > 1; period++) {
    if (memcmp (c, c + period, (n - period) * sizeof (gunichar)) == 0) {
      defects |= CUSTOS_PASSPHRASE_REPEATS;
      break;
    }
  }

  /* Two runs, as in 1234567890 and back, leave four characters that nothing foretells. */
  if (n >= SHORTEST && n - parts->n_foreseen <= LEAST_UNFORESEEN && defects == 0)
    defects |= CUSTOS_PASSPHRASE_SEQUENCE;

  return defects;
}

/* Returns: how long the longest word of the list is that begins at @text */
static guint
match_common_word (const char *text)
{
  guint n_words;
  const char *const *words = custos_common_words_get (&n_words);
  guint longest = 0;

  for (guint i = 0; i < n_words; i++) {
    guint length = strlen (words[i]);

    if (length > longest && strncmp (text, words[i], length) == 0)
      longest = length;
  }

  return longest;
}

static CustosPassphraseDefects
find_common_words (Parts *parts)
{
  for (guint i = 0; i < parts->n_letters;) {
    guint length = match_common_word (parts->letters + i);

    parts->n_common += length > 0;
    parts->n_common_letters += length;
    i += MAX (length, 1);
  }

  return parts->n_common > 0 && parts->n_common <= MOST_COMMON_WORDS &&
         parts->n_letters - parts->n_common_letters <= MOST_BESIDE_COMMON
         ? CUSTOS_PASSPHRASE_COMMON : 0;
}

static gboolean
has_whole_word (const char *words, const char *word)
{
  size_t length = strlen (word);

  for (const char *p = strstr (words, word); p != NULL; p = strstr (p + 1, word)) {
    if ((p == words || p[-1] == ' ') && (p[length] == '\0' || p[length] == ' '))
      return TRUE;
  }

  return FALSE;
}

/* Whether a part of @name stands in the passphrase as a word, or with too little beside it.
 * "Ana" does not forbid "banana boat on the lake". */
static gboolean
has_name (const Parts *parts, const char *name, gboolean any_word)
{
  if (name == NULL)
    return FALSE;

  g_autofree char *folded = g_utf8_strdown (name, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,.-_'&/", -1);
  guint beside = parts->n_all;

  for (guint i = 0; words[i] != NULL; i++) {
    guint length = g_utf8_strlen (words[i], -1);

    if (length < SHORTEST_NAME || (strstr (parts->letters, words[i]) == NULL &&
                                   strstr (parts->text, words[i]) == NULL))
      continue;
    if (any_word && (has_whole_word (parts->words, words[i]) ||
                     has_whole_word (parts->text, words[i])))
      return TRUE;
    beside -= MIN (length, beside);
  }

  return beside < parts->n_all && beside < LEAST_BESIDE;
}

/* Rough on purpose. Letter by letter: some bits for each character that nothing foretells, and
* eight for a word of the list. Word by word, as drawn from thousands: thirteen, eight for one
* of the list, seven for a short one, six for each figure or sign between. The less of both. */
static guint
estimate_bits (const Parts *parts)
{
  guint figures = 0;
  guint signs = 0;

  for (guint i = 0; i < parts->n_all; i++) {
    gboolean divides = parts->all[i] < 0x80 && strchr (" -_.,'", (char) parts->all[i]) != NULL;

    figures += g_unichar_isdigit (parts->all[i]);
    signs += !g_unichar_isalnum (parts->all[i]) && !divides;
  }

  guint each = 35 + (figures > 0 ? 6 : 0) + (signs > 0 ? 6 : 0);
  guint told = MIN (parts->n_foreseen + parts->n_common_letters, parts->n_all);
  guint bits = (parts->n_all - told) * each / 10 + parts->n_foreseen / 2 + parts->n_common * 8;

  if (parts->n_words < FEWEST_WORDS - 1)
    return bits;

  guint brief = parts->n_short_words;
  guint common = MIN (parts->n_common, parts->n_words - brief);
  guint by_words = brief * 7 + common * 8 + (parts->n_words - brief - common) * 13;
  return MIN (bits, by_words + (figures + signs) * 6);
}

static CustosStrength
grade (const Parts *parts, CustosPassphraseDefects defects)
{
  guint bits = estimate_bits (parts);

  if ((defects & ~CUSTOS_PASSPHRASE_TOO_SHORT) != 0 || bits < 28)
    return CUSTOS_STRENGTH_NONE;
  if (defects != 0 || bits < 40)
    return CUSTOS_STRENGTH_WEAK;
  if (bits < 55)
    return CUSTOS_STRENGTH_FAIR;

  return bits < 75 ? CUSTOS_STRENGTH_GOOD : CUSTOS_STRENGTH_STRONG;
}

/**
 * custos_passphrase_judge:
 * @strength: (out): an estimate; none, where the passphrase is refused for more than its length
 *
 * Returns: why the passphrase is refused, all at once
 */
CustosPassphraseDefects
custos_passphrase_judge (const CustosPassphraseFacts *facts, CustosStrength *strength)
{
  CustosPassphraseDefects defects = 0;
  Parts parts = { 0 };

  *strength = CUSTOS_STRENGTH_NONE;

  if (read_characters (&parts, facts->passphrase, &defects)) {
    read_letters (&parts);
    read_text (&parts);
    count_words (&parts);

    if (parts.n_all < SHORTEST && parts.n_words < FEWEST_WORDS)
      defects |= CUSTOS_PASSPHRASE_TOO_SHORT;
    defects |= find_patterns (&parts) | find_common_words (&parts);
    if (has_name (&parts, facts->account, TRUE))
      defects |= CUSTOS_PASSPHRASE_HAS_ACCOUNT;
    if (has_name (&parts, facts->person, TRUE))
      defects |= CUSTOS_PASSPHRASE_HAS_PERSON;
    if (has_name (&parts, facts->clinic, FALSE))
      defects |= CUSTOS_PASSPHRASE_HAS_CLINIC;

    *strength = grade (&parts, defects);
  }

  explicit_bzero (&parts, sizeof parts);
  return defects;
}
