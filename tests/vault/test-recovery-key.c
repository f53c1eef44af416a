/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sodium.h>

#include "custos-recovery-key.h"
#include "custos-vault-error.h"
#include "vault-fixture.h"

/* 32 bytes of 0xff, by a few lines of Python: 51 times the last character, then one bit and
 * four zeros, then the checksum. */
#define ALL_ONES \
  "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZH-AZM0"

static CustosRecoveryKey *
parse (const char *text, GError **error)
{
  g_autoptr (CustosSecret) typed = custos_secret_new_from_text (text);

  return custos_recovery_key_parse (typed, error);
}

static void
assert_bad (const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (text, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_BAD_RECOVERY_KEY);
}

static char *
get_text (const CustosRecoveryKey *key)
{
  g_autoptr (CustosSecret) text = custos_recovery_key_to_text (key);

  return g_strdup ((const char *) custos_secret_read (text, NULL));
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 200; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (CustosRecoveryKey) key = custos_recovery_key_new ();
    g_autofree char *text = get_text (key);

    g_assert_cmpuint (strlen (text), ==, 56 + 13);
    g_assert_null (strpbrk (text, "OILB"));
    g_autoptr (CustosRecoveryKey) back = parse (text, &error);
    g_assert_no_error (error);
    test_assert_same_secret (custos_recovery_key_get_bytes (key),
                             custos_recovery_key_get_bytes (back));
  }
}

static char *
retype (const char *text, const char *from, const char *to, const char *dash)
{
  GString *typed = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++) {
    const char *found = strchr (from, *at);

    if (*at == '-')
      g_string_append (typed, dash);
    else
      g_string_append_c (typed, found != NULL ? to[found - from] : *at);
  }
  return g_string_free (typed, FALSE);
}

static void
test_forgives (void)
{
  static const struct { const char *from, *to, *dash; } ways[] = {
    { "018", "OIB", "" },
    { "018", "olb", " " },
    { "018", "oib", "\n" },
    { "", "", "\xe2\x80\x93" },      /* en dash */
    { "", "", "\xe2\x88\x92" },      /* minus */
    { "", "", " \xc2\xa0- " },       /* no-break space, from a PDF */
  };

  for (int i = 0; i < 50; i++) {
    g_autoptr (CustosRecoveryKey) key = custos_recovery_key_new ();
    g_autofree char *text = get_text (key);
    g_autofree char *small = g_ascii_strdown (text, -1);

    for (size_t way = 0; way < G_N_ELEMENTS (ways); way++) {
      g_autofree char *typed = retype (i % 2 ? text : small, ways[way].from, ways[way].to,
                                       ways[way].dash);
      g_autoptr (GError) error = NULL;
      g_autoptr (CustosRecoveryKey) back = parse (typed, &error);

      g_assert_no_error (error);
      test_assert_same_secret (custos_recovery_key_get_bytes (key),
                               custos_recovery_key_get_bytes (back));
    }
  }
}

static void
test_mistypes (void)
{
  static const char alphabet[] = "0123456789ACDEFGHJKMNPQRSTUVWXYZ";
  g_autoptr (CustosRecoveryKey) key = custos_recovery_key_new ();
  g_autofree char *text = get_text (key);
  int accepted = 0;

  /* A wrong character slips through a checksum of twenty bits once in a million. */
  for (size_t at = 0; at < strlen (text); at++) {
    char right = text[at];

    for (size_t i = 0; right != '-' && i < strlen (alphabet); i++) {
      text[at] = alphabet[i];
      g_autoptr (CustosRecoveryKey) other = parse (text, NULL);
      accepted += alphabet[i] != right && other != NULL;
    }
    text[at] = right;
  }
  g_assert_cmpint (accepted, ==, 0);
}

static void
test_refuses (void)
{
  g_autoptr (CustosRecoveryKey) key = custos_recovery_key_new ();
  g_autofree char *text = get_text (key);
  g_autofree char *longer = g_strconcat (text, "0", NULL);
  g_autofree char *odd = g_strconcat ("\xc3\x89", text + 1, NULL);

  assert_bad ("");
  assert_bad ("-");
  assert_bad (longer);
  assert_bad (odd);
  assert_bad ("\xff\xff");
  text[strlen (text) - 1] = '\0';
  assert_bad (text);
}

static void
test_known (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRecoveryKey) key = parse (ALL_ONES, &error);
  guint8 ones[CUSTOS_KEY_SIZE];

  g_assert_no_error (error);
  memset (ones, 0xff, sizeof ones);
  g_assert_cmpmem (custos_secret_read (custos_recovery_key_get_bytes (key), NULL),
                   CUSTOS_KEY_SIZE, ones, sizeof ones);
}

static void
test_groups (void)
{
  g_autoptr (CustosRecoveryKey) key = custos_recovery_key_new ();
  g_autofree char *text = get_text (key);
  g_auto (GStrv) groups = g_strsplit (text, "-", -1);

  g_assert_cmpuint (g_strv_length (groups), ==, CUSTOS_RECOVERY_KEY_GROUPS);
  for (int i = 0; i < CUSTOS_RECOVERY_KEY_GROUPS; i++) {
    g_autofree char *small = g_ascii_strdown (groups[i], -1);

    g_assert_true (custos_recovery_key_has_group (key, i, groups[i]));
    g_assert_true (custos_recovery_key_has_group (key, i, small));
    small[3] = small[3] == '7' ? '9' : '7';
    g_assert_false (custos_recovery_key_has_group (key, i, small));
    small[3] = '\0';
    g_assert_false (custos_recovery_key_has_group (key, i, small));
  }
  g_assert_false (custos_recovery_key_has_group (key, 0, text));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/recovery-key/round-trip", test_round_trip);
  g_test_add_func ("/vault/recovery-key/forgives", test_forgives);
  g_test_add_func ("/vault/recovery-key/mistypes", test_mistypes);
  g_test_add_func ("/vault/recovery-key/refuses", test_refuses);
  g_test_add_func ("/vault/recovery-key/known", test_known);
  g_test_add_func ("/vault/recovery-key/groups", test_groups);
  return g_test_run ();
}
