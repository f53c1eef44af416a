/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sodium.h>
#include <sys/stat.h>

#include "custos-key-file.h"
#include "vault-fixture.h"

#define BO_PASSPHRASE "one otter, two tides"

static void
assert_refused (TestVault *test, const char *name, const char *text, CustosVaultError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosVault) vault = test_vault_unlock (test, name, text, &error);

  g_assert_error (error, CUSTOS_VAULT_ERROR, (int) code);
  g_assert_null (vault);
}

static void
assert_opens (TestVault *test, const char *name, const char *text, const char *account_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosVault) vault = test_vault_unlock (test, name, text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (custos_vault_get_account_id (vault), ==, account_id);
  test_assert_same_secret (custos_vault_get_data_key (vault),
                           custos_vault_get_data_key (test->vault));
}

static gboolean
has_file (TestVault *test, const char *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
add_bo (TestVault *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (BO_PASSPHRASE);

  custos_vault_add_account (test->vault, "Bo Ñuñez", TEST_BO, passphrase, &test_cost, NULL,
                            &error);
  g_assert_no_error (error);
}

static void
test_create_and_unlock (void)
{
  TestVault test;
  struct stat info;

  test_vault_set_up (&test, FALSE);
  g_autofree char *path = g_build_filename (test.folder, "keys", NULL);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_autoptr (GError) error = NULL;
  g_autoptr (CustosVault) vault = test_vault_unlock (&test, " ANA ", TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (custos_vault_get_account_id (vault), ==, TEST_ANA);
  g_assert_cmpstr (custos_vault_get_database_uuid (vault), ==,
                   custos_vault_get_database_uuid (test.vault));
  g_assert_true (g_uuid_string_is_valid (custos_vault_get_database_uuid (vault)));
  test_assert_same_secret (custos_vault_get_data_key (vault),
                           custos_vault_get_data_key (test.vault));
  test_assert_same_secret (custos_vault_get_signing_key (vault),
                           custos_vault_get_signing_key (test.vault));
  g_assert_false (custos_vault_uses_keyring (vault));
  g_assert_null (custos_vault_get_anchor (vault));
  g_assert_true (custos_vault_write_anchor (vault, 1, (const guint8[32]) { 0 }, NULL, NULL));

  g_auto (GStrv) names = custos_vault_list_names (test.folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 0);
  test_vault_tear_down (&test);
}

static void
test_signs (void)
{
  TestVault test;
  guint8 key[CUSTOS_KEY_SIZE];
  guint8 signature[crypto_sign_BYTES];

  test_vault_set_up (&test, FALSE);
  g_assert_true (custos_vault_get_signing_public_key (test.vault, TEST_ANA, key));
  crypto_sign_detached (signature, NULL, (const guint8 *) "head", 4,
                        custos_secret_read (custos_vault_get_signing_key (test.vault), NULL));
  g_assert_cmpint (crypto_sign_verify_detached (signature, (const guint8 *) "head", 4, key),
                   ==, 0);

  g_assert_true (custos_vault_get_signing_public_key (test.vault, NULL, key));
  g_assert_cmpint (crypto_sign_verify_detached (signature, (const guint8 *) "head", 4, key),
                   !=, 0);
  g_assert_false (custos_vault_get_signing_public_key (test.vault, TEST_BO, key));
  test_vault_tear_down (&test);
}

static void
test_refusals (void)
{
  TestVault test;

  test_vault_set_up (&test, FALSE);
  assert_refused (&test, "Ana", "five quiet herons", CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE);
  assert_refused (&test, "Ana", "", CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE);
  assert_refused (&test, "Anna", TEST_PASSPHRASE, CUSTOS_VAULT_ERROR_NO_SUCH_ACCOUNT);

  g_autofree char *path = g_build_filename (test.folder, "keys", NULL);
  g_assert_true (g_file_set_contents (path, "no key file, though long enough to be one: "
                                      "0123456789012345678901234567890123456789", -1, NULL));
  assert_refused (&test, "Ana", TEST_PASSPHRASE, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE);
  g_unlink (path);
  assert_refused (&test, "Ana", TEST_PASSPHRASE, CUSTOS_VAULT_ERROR_NO_KEY_FILE);
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
  assert_refused (&test, "Ana", TEST_PASSPHRASE, CUSTOS_VAULT_ERROR_FAILED);
  test_vault_tear_down (&test);
}

static void
test_create_refuses (void)
{
  static const CustosKeyCost cheap = { 64 * 1024, 2 };
  TestVault test;
  CustosRecoveryKey *recovery = NULL;
  g_autoptr (CustosSecret) nothing = custos_secret_new_from_text ("");

  test_vault_set_up (&test, FALSE);
  const struct {
    const char *name;
    const CustosSecret *passphrase;
    const CustosKeyCost *cost;
    CustosVaultError code;
  } cases[] = {
    { "Bo", test.passphrase, &test_cost, CUSTOS_VAULT_ERROR_EXISTS },
    { " ", test.passphrase, &test_cost, CUSTOS_VAULT_ERROR_BAD_NAME },
    { "B\no", test.passphrase, &test_cost, CUSTOS_VAULT_ERROR_BAD_NAME },
    { "B\xff", test.passphrase, &test_cost, CUSTOS_VAULT_ERROR_BAD_NAME },
    { "Bo", nothing, &test_cost, CUSTOS_VAULT_ERROR_WEAK_PASSPHRASE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    CustosVaultFounder founder = {
      cases[i].name, TEST_BO, cases[i].passphrase, FALSE, cases[i].cost,
    };

    g_assert_null (custos_vault_create (test.folder, &founder, &recovery, NULL, &error));
    g_assert_error (error, CUSTOS_VAULT_ERROR, (int) cases[i].code);
  }
  assert_opens (&test, "Ana", TEST_PASSPHRASE, TEST_ANA);

  g_autoptr (GError) error = NULL;
  custos_vault_add_account (test.vault, "Bo", TEST_BO, test.passphrase, &cheap, NULL, &error);
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FAILED);
  test_vault_tear_down (&test);
}

static void
test_accounts (void)
{
  TestVault test;

  test_vault_set_up (&test, FALSE);
  add_bo (&test);
  g_assert_true (has_file (&test, "keys.1"));
  assert_opens (&test, "Ana", TEST_PASSPHRASE, TEST_ANA);
  g_assert_false (has_file (&test, "keys.1"));
  /* The same name from another keyboard: N and tilde apart. */
  assert_opens (&test, "bo n\xcc\x83un\xcc\x83" "ez", BO_PASSPHRASE, TEST_BO);
  assert_refused (&test, "Bo Ñuñez", TEST_PASSPHRASE, CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE);

  g_autoptr (GError) error = NULL;
  g_assert_false (custos_vault_add_account (test.vault, "ANA", TEST_BO,
                                            test.passphrase, &test_cost, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_EXISTS);
  g_clear_error (&error);

  custos_vault_remove_account (test.vault, TEST_BO, NULL, &error);
  g_assert_no_error (error);
  assert_refused (&test, "Bo Ñuñez", BO_PASSPHRASE, CUSTOS_VAULT_ERROR_NO_SUCH_ACCOUNT);
  g_assert_false (custos_vault_remove_account (test.vault, TEST_BO, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NO_SUCH_ACCOUNT);
  test_vault_tear_down (&test);
}

static void
test_change_passphrase (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSecret) next = custos_secret_new_from_text ("a new one altogether");
  g_autoptr (CustosSecret) wrong = custos_secret_new_from_text ("not the old one");
  guint8 before[CUSTOS_KEY_SIZE];
  guint8 after[CUSTOS_KEY_SIZE];

  test_vault_set_up (&test, FALSE);
  custos_vault_get_signing_public_key (test.vault, TEST_ANA, before);
  g_assert_false (custos_vault_change_passphrase (test.vault, TEST_ANA, wrong, next, &test_cost,
                                                  NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  assert_opens (&test, "Ana", TEST_PASSPHRASE, TEST_ANA);

  custos_vault_change_passphrase (test.vault, TEST_ANA, test.passphrase, next, &test_cost, NULL,
                                  &error);
  g_assert_no_error (error);
  assert_opens (&test, "Ana", "a new one altogether", TEST_ANA);
  assert_refused (&test, "Ana", TEST_PASSPHRASE, CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE);
  custos_vault_get_signing_public_key (test.vault, TEST_ANA, after);
  g_assert_cmpmem (before, sizeof before, after, sizeof after);
  test_vault_tear_down (&test);
}

static void
test_reset (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSecret) next = custos_secret_new_from_text ("issued by Ana");
  guint8 before[CUSTOS_KEY_SIZE];
  guint8 after[CUSTOS_KEY_SIZE];

  test_vault_set_up (&test, FALSE);
  add_bo (&test);
  custos_vault_get_signing_public_key (test.vault, TEST_BO, before);
  custos_vault_reset_account (test.vault, TEST_BO, next, &test_cost, NULL, &error);
  g_assert_no_error (error);
  custos_vault_get_signing_public_key (test.vault, TEST_BO, after);
  g_assert_cmpint (memcmp (before, after, sizeof before), !=, 0);
  assert_opens (&test, "Bo Ñuñez", "issued by Ana", TEST_BO);
  assert_refused (&test, "Bo Ñuñez", BO_PASSPHRASE, CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE);
  test_vault_tear_down (&test);
}

static void
test_recovery (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRecoveryKey) other = custos_recovery_key_new ();

  test_vault_set_up (&test, FALSE);
  g_autoptr (CustosVault) vault =
    custos_vault_unlock_with_recovery_key (test.folder, test.recovery, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (custos_vault_get_account_id (vault));
  test_assert_same_secret (custos_vault_get_data_key (vault),
                           custos_vault_get_data_key (test.vault));

  g_assert_null (custos_vault_unlock_with_recovery_key (test.folder, other, 0, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_WRONG_RECOVERY_KEY);
  g_clear_error (&error);

  /* The last administrator forgot the passphrase. */
  g_autoptr (CustosSecret) next = custos_secret_new_from_text ("issued by the paper");
  custos_vault_reset_account (vault, TEST_ANA, next, &test_cost, NULL, &error);
  g_assert_no_error (error);
  assert_opens (&test, "Ana", "issued by the paper", TEST_ANA);

  CustosRecoveryKey *second = NULL;
  custos_vault_replace_recovery_key (vault, &second, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (custos_vault_unlock_with_recovery_key (test.folder, test.recovery, 0, NULL,
                                                        NULL));
  g_autoptr (CustosVault) again =
    custos_vault_unlock_with_recovery_key (test.folder, second, 0, NULL, &error);
  g_assert_no_error (error);
  custos_recovery_key_free (second);
  test_vault_tear_down (&test);
}

static void
test_raise_cost (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;

  test_vault_set_up (&test, FALSE);
  g_autofree char *path = g_build_filename (test.folder, "keys", NULL);
  g_autofree char *cheap = NULL;
  g_autofree char *dear = NULL;
  g_autofree char *same = NULL;
  gsize size;

  g_file_get_contents (path, &cheap, &size, NULL);
  custos_vault_raise_cost (test.vault, test.passphrase, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &dear, &size, NULL);
  g_assert_cmpint (memcmp (cheap, dear, size), !=, 0);
  assert_opens (&test, "Ana", TEST_PASSPHRASE, TEST_ANA);

  custos_vault_raise_cost (test.vault, test.passphrase, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &same, &size, NULL);
  g_assert_cmpmem (dear, size, same, size);
  test_vault_tear_down (&test);
}

static void
test_cancel (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  test_vault_set_up (&test, FALSE);
  g_cancellable_cancel (cancellable);
  g_assert_null (custos_vault_unlock (test.folder, "Ana", test.passphrase, 0, cancellable,
                                      &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  test_vault_tear_down (&test);
}

static void
test_guesses (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;

  test_vault_set_up (&test, FALSE);
  for (int i = 0; i < 4; i++)
    assert_refused (&test, "Ana", "a guess", CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE);
  g_assert_cmpuint (custos_vault_get_delay (test.folder, "ana"), ==, 4);
  g_assert_cmpuint (custos_vault_get_delay (test.folder, "nobody"), ==, 0);

  g_autoptr (CustosVault) vault = test_vault_unlock (&test, "Ana", TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (custos_vault_get_failed_guesses (vault), ==, 4);
  g_assert_cmpuint (custos_vault_get_delay (test.folder, "ana"), ==, 0);
  test_vault_tear_down (&test);
}

/* A cell each of the recovery matrix (SECURITY part 3, F12) that lies in this layer. */
static void
test_restore (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;

  test_vault_set_up (&test, FALSE);
  g_autofree char *path = g_build_filename (test.folder, "keys", NULL);
  g_autofree char *previous = g_build_filename (test.folder, "keys.1", NULL);
  g_assert_false (custos_key_file_restore (test.folder, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_EXISTS);
  g_clear_error (&error);

  add_bo (&test);
  g_assert_true (g_file_set_contents (path, "not a key file", -1, NULL));
  custos_key_file_restore (test.folder, &error);
  g_assert_no_error (error);
  g_assert_true (has_file (&test, "keys.damaged"));
  assert_refused (&test, "Bo Ñuñez", BO_PASSPHRASE, CUSTOS_VAULT_ERROR_NO_SUCH_ACCOUNT);
  assert_opens (&test, "Ana", TEST_PASSPHRASE, TEST_ANA);

  g_unlink (path);
  g_assert_false (custos_key_file_restore (test.folder, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NO_KEY_FILE);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (previous, "custkeys\0\0\0\7 of a later program, later "
                                      "than this one and with other slots than known", 80,
                                      NULL));
  g_assert_false (custos_key_file_restore (test.folder, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_TOO_NEW);
  g_assert_false (has_file (&test, "keys"));
  test_vault_tear_down (&test);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/vault/create-and-unlock", test_create_and_unlock);
  g_test_add_func ("/vault/vault/signs", test_signs);
  g_test_add_func ("/vault/vault/refusals", test_refusals);
  g_test_add_func ("/vault/vault/create-refuses", test_create_refuses);
  g_test_add_func ("/vault/vault/accounts", test_accounts);
  g_test_add_func ("/vault/vault/change-passphrase", test_change_passphrase);
  g_test_add_func ("/vault/vault/reset", test_reset);
  g_test_add_func ("/vault/vault/recovery", test_recovery);
  g_test_add_func ("/vault/vault/raise-cost", test_raise_cost);
  g_test_add_func ("/vault/vault/cancel", test_cancel);
  g_test_add_func ("/vault/vault/guesses", test_guesses);
  g_test_add_func ("/vault/vault/restore", test_restore);
  return g_test_run ();
}
