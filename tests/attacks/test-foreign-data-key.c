/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault/vault-parts.h"

/* SECURITY part 3, A6: somebody with write access and no key seals a data key of his own to
 * every public key in the file, recomputes the MAC and lays his own database beside it. Runs
 * with a keyring. */

static const guint8 his_byte = 0x66;

/* He does not know the workstation's secret, so the recovery slot's box has his guess. */
static void
exchange_data_key (const char *folder, const CustosSecret *device)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosKeyFile) file = custos_key_file_load (folder, &error);
  g_autoptr (CustosSecret) his_key = test_new_key (his_byte);

  g_assert_no_error (error);
  for (guint i = 0; i < custos_key_file_get_slots (file)->len; i++) {
    CustosKeySlot *slot = g_ptr_array_index (custos_key_file_get_slots (file), i);

    custos_key_slot_seal (slot, his_key, custos_key_file_get_generation (file), device);
  }
  custos_key_file_save (file, folder, his_key, &error);
  g_assert_no_error (error);
}

static void
assert_his_key (const CustosVault *vault)
{
  g_autoptr (CustosSecret) his_key = test_new_key (his_byte);

  test_assert_same_secret (custos_vault_get_data_key (vault), his_key);
}

static void
test_refused (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSecret) guess = test_new_key (0);

  test_vault_set_up (&test, TRUE);
  exchange_data_key (test.folder, guess);
  g_assert_null (test_vault_unlock (&test, "Ana", TEST_PASSPHRASE, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FOREIGN_DATA_KEY);
  g_clear_error (&error);

  /* Nor does the paper help him: his box lacks the workstation's secret. */
  g_assert_null (custos_vault_unlock_with_recovery_key (test.folder, test.recovery,
                                                        CUSTOS_VAULT_ENROL, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE);
  test_vault_tear_down (&test);
}

/* The control: without an anchor the same attack is not seen. */
static void
test_accepted_without_anchor (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;

  test_vault_set_up (&test, FALSE);
  exchange_data_key (test.folder, NULL);
  g_autoptr (CustosVault) vault = test_vault_unlock (&test, "Ana", TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  assert_his_key (vault);
  test_vault_tear_down (&test);
}

/* A data key that the clinic's own people exchanged: this desktop does not know it until the
 * recovery key says so. */
static void
test_confirmed_by_recovery_key (void)
{
  TestParts parts;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = test_make_folder ();
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (TEST_PASSPHRASE);

  test_parts_init (&parts, TRUE);
  test_parts_write (&parts, folder);
  g_autoptr (CustosKeyringItem) item = test_parts_make_item (&parts);
  item->anchor.audit_seq = 77;
  custos_keyring_store (parts.database, item, NULL, &error);
  g_assert_no_error (error);

  exchange_data_key (folder, parts.device);
  g_assert_null (custos_vault_unlock (folder, "Ana", passphrase, 0, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FOREIGN_DATA_KEY);
  g_clear_error (&error);

  g_autoptr (CustosVault) looked =
    custos_vault_unlock_with_recovery_key (folder, parts.recovery, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (custos_vault_unlock (folder, "Ana", passphrase, 0, NULL, NULL));

  g_autoptr (CustosVault) confirmed = custos_vault_unlock_with_recovery_key (
    folder, parts.recovery, CUSTOS_VAULT_ENROL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (custos_vault_get_anchor (confirmed)->audit_seq, ==, 0);
  g_autoptr (CustosVault) vault =
    custos_vault_unlock (folder, "Ana", passphrase, 0, NULL, &error);
  g_assert_no_error (error);
  assert_his_key (vault);

  test_parts_clear (&parts);
  TestVault files = { .folder = g_steal_pointer (&folder) };
  test_vault_tear_down (&files);
}

/* An older file, whole and genuine, with the data key of the generation before. */
static void
test_rolled_back (void)
{
  TestParts parts;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = test_make_folder ();
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (TEST_PASSPHRASE);

  test_parts_init (&parts, TRUE);
  test_parts_write (&parts, folder);
  g_autoptr (CustosKeyringItem) item = test_parts_make_item (&parts);
  item->anchor.generation = 2;
  custos_keyring_store (parts.database, item, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (custos_vault_unlock (folder, "Ana", passphrase, 0, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FOREIGN_DATA_KEY);

  test_parts_clear (&parts);
  TestVault files = { .folder = g_steal_pointer (&folder) };
  test_vault_tear_down (&files);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attacks/data-key/refused", test_refused);
  g_test_add_func ("/attacks/data-key/accepted-without-anchor", test_accepted_without_anchor);
  g_test_add_func ("/attacks/data-key/confirmed-by-recovery-key",
                   test_confirmed_by_recovery_key);
  g_test_add_func ("/attacks/data-key/rolled-back", test_rolled_back);
  return g_test_run ();
}
