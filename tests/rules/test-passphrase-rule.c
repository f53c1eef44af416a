/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "custos-common-words.h"
#include "custos-passphrase-rule.h"

typedef struct {
  const char *name;
  const char *passphrase;
  CustosPassphraseDefects expect;
  CustosStrength least;
  CustosStrength most;
} Case;

#define IS(defect) CUSTOS_PASSPHRASE_ ## defect
#define NONE CUSTOS_STRENGTH_NONE
#define WEAK CUSTOS_STRENGTH_WEAK
#define FAIR CUSTOS_STRENGTH_FAIR
#define GOOD CUSTOS_STRENGTH_GOOD
#define STRONG CUSTOS_STRENGTH_STRONG

/* Account "ana", person "Ana Lindqvist", clinic "Birch Street Clinic". */
static const Case cases[] = {
  { "empty", "", IS (TOO_SHORT), NONE, NONE },
  { "eleven", "mxkvqjzrwtb", IS (TOO_SHORT), NONE, WEAK },
  { "twelve", "mxkvqjzrwtbp", IS (FINE), FAIR, FAIR },
  { "four-short-words", "ox in my hut", IS (FINE), NONE, FAIR },
  { "four-words-below-twelve", "to be or we", IS (FINE), NONE, WEAK },
  { "three-words-below-twelve", "to be or", IS (TOO_SHORT), NONE, WEAK },
  { "the-same-word-four-times", "hut hut hut", IS (TOO_SHORT) | IS (REPEATS), NONE, NONE },
  { "four-words", "walnut crane pebble thursday", IS (FINE), FAIR, FAIR },
  { "five-words", "walnut crane pebble lantern oven", IS (FINE), GOOD, GOOD },
  { "six-words", "walnut crane pebble lantern oven brisk", IS (FINE), STRONG, STRONG },
  { "hyphens", "walnut-crane-pebble-lantern-oven", IS (FINE), GOOD, GOOD },
  { "other-script", "грецкий орех и журавль", IS (FINE), WEAK, FAIR },
  { "twelve-of-other-script", "журавлиныйпр", IS (FINE), FAIR, FAIR },
  { "mixed", "xR7#vq!mW2&zLp", IS (FINE), GOOD, STRONG },

  { "common", "password1234", IS (COMMON), NONE, NONE },
  { "common-figures", "P@ssw0rd12345!", IS (COMMON), NONE, NONE },
  { "common-twice", "welcomeadmin2026", IS (COMMON), NONE, NONE },
  { "common-season", "Summer2026!!!", IS (COMMON), NONE, NONE },
  { "common-keys", "qwertyuiop12", IS (COMMON), NONE, NONE },
  { "common-letmein", "l3tmein-l3tmein!", IS (COMMON), NONE, NONE },
  { "common-short", "dragon", IS (COMMON) | IS (TOO_SHORT), NONE, NONE },
  { "common-words-in-a-phrase", "the dragon eats purple cheese on monday", IS (FINE), GOOD,
    STRONG },

  { "one-character", "aaaaaaaaaaaa", IS (REPEATS), NONE, NONE },
  { "two-characters", "xyxyxyxyxyxy", IS (REPEATS), NONE, NONE },
  { "said-again", "walnutcranewalnutcrane", IS (REPEATS), NONE, NONE },
  { "digits", "123456789012", IS (SEQUENCE), NONE, NONE },
  { "digits-back", "987654321098", IS (SEQUENCE), NONE, NONE },
  { "alphabet", "abcdefghijkl", IS (SEQUENCE), NONE, NONE },
  { "runs", "aaaaaa111111", IS (SEQUENCE), NONE, NONE },

  { "account", "ana walks to the lake", IS (HAS_ACCOUNT) | IS (HAS_PERSON), NONE, NONE },
  { "account-inside-a-word", "banana boat on the lake", IS (FINE), FAIR, FAIR },
  { "person", "lindqvist walnut crane", IS (HAS_PERSON), NONE, NONE },
  { "clinic", "birchstreet42", IS (HAS_CLINIC), NONE, NONE },
  { "clinic-among-others", "a birch, a walnut and an oak", IS (FINE), FAIR, STRONG },
  { "not-text", "walnut\xff\xfe crane pebble", IS (NOT_TEXT), NONE, NONE },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  CustosPassphraseFacts facts = {
    c->passphrase, "ana", "Ana Lindqvist", "Birch Street Clinic",
  };
  CustosStrength strength;

  g_assert_cmphex (custos_passphrase_judge (&facts, &strength), ==, c->expect);
  g_assert_cmpint (strength, >=, c->least);
  g_assert_cmpint (strength, <=, c->most);
}

static void
test_edges (void)
{
  g_autofree char *text = g_strnfill (257, 'x');
  CustosPassphraseFacts facts = { text };
  CustosStrength strength;

  g_assert_cmphex (custos_passphrase_judge (&facts, &strength), ==, IS (TOO_LONG));

  /* No names are told: nothing to compare with. */
  facts.passphrase = "walnut crane pebble lantern oven";
  g_assert_cmphex (custos_passphrase_judge (&facts, &strength), ==, IS (FINE));

  facts.person = "Åsa Müller";
  facts.passphrase = "mit müller zum see gehen";
  g_assert_cmphex (custos_passphrase_judge (&facts, &strength), ==, IS (HAS_PERSON));

  /* The longest that is allowed: letters all along, and figures between letters. */
  text[256] = '\0';
  for (guint i = 0; i < 256; i++)
    text[i] = i % 2 != 0 ? '0' : 'a' + i % 23;
  facts.passphrase = text;
  g_assert_cmphex (custos_passphrase_judge (&facts, &strength) & IS (TOO_LONG), ==, 0);
}

/* Each word of the list is refused with figures behind it, and is written as it is compared. */
static void
test_list (void)
{
  guint n_words;
  const char *const *words = custos_common_words_get (&n_words);

  g_assert_cmpuint (n_words, >=, 200);

  for (guint i = 0; i < n_words; i++) {
    g_autofree char *text = g_strconcat (words[i], "90210731", NULL);
    CustosPassphraseFacts facts = { text };
    CustosStrength strength;

    g_assert_cmpuint (strspn (words[i], "abcdefghijklmnopqrstuvwxyz"), ==, strlen (words[i]));
    g_assert_cmphex (custos_passphrase_judge (&facts, &strength), ==, IS (COMMON));
    g_assert_true (i == 0 || strcmp (words[i - 1], words[i]) < 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/rules/passphrase/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }

  g_test_add_func ("/rules/passphrase/edges", test_edges);
  g_test_add_func ("/rules/passphrase/list", test_list);

  return g_test_run ();
}
