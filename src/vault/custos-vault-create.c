/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-vault-private.h"

#include <glib/gstdio.h>
#include <string.h>

/**
 * custos_vault_fill_account:
 * @slot: with its account, its tag and its cost
 *
 * Returns: (transfer full): the seeds of the new key pairs
 */
CustosSecret *
custos_vault_fill_account (CustosKeyFile *file,
                           CustosKeySlot *slot,
                           const CustosSecret *passphrase,
                           const CustosSecret *device,
                           const CustosSecret *data_key,
                           GCancellable *cancellable,
                           GError **error)
{
  slot->kind = CUSTOS_KEY_SLOT_ACCOUNT;
  randombytes_buf (slot->salt, sizeof slot->salt);
  if (device != NULL)
    custos_device_id_of (device, slot->device_id);

  g_autoptr (CustosSecret) stretched =
    custos_key_stretch (passphrase, slot->salt, &slot->cost, cancellable, error);
  if (stretched == NULL)
    return NULL;

  CustosSecret *seeds = custos_key_slot_make_keys (slot);
  custos_key_slot_wrap (slot, custos_key_file_get_database (file), stretched, device, seeds);
  custos_key_slot_seal (slot, data_key, custos_key_file_get_generation (file), device);
  custos_key_file_put (file, slot);
  return seeds;
}

void
custos_vault_fill_recovery (CustosKeyFile *file,
                            const CustosRecoveryKey *recovery,
                            const CustosSecret *device,
                            const CustosSecret *data_key)
{
  CustosKeySlot slot = { .kind = CUSTOS_KEY_SLOT_RECOVERY };

  if (device != NULL)
    custos_device_id_of (device, slot.device_id);

  g_autoptr (CustosSecret) seeds = custos_key_slot_make_keys (&slot);
  custos_key_slot_wrap (&slot, custos_key_file_get_database (file),
                        custos_recovery_key_get_bytes (recovery), device, seeds);
  custos_key_slot_seal (&slot, data_key, custos_key_file_get_generation (file), device);
  custos_key_file_put (file, &slot);
}

static gboolean
prepare_folder (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, CUSTOS_KEY_FILE_NAME, NULL);
  g_autofree char *previous = g_build_filename (folder, CUSTOS_KEY_FILE_PREVIOUS_NAME, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FAILED,
                         "The folder cannot be made");
    return FALSE;
  }
  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (previous, G_FILE_TEST_EXISTS)) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_EXISTS,
                         "There is a clinic in this folder");
    return FALSE;
  }
  return TRUE;
}

static CustosSecret *
new_random_key (void)
{
  CustosSecret *key = custos_secret_new (CUSTOS_KEY_SIZE);

  randombytes_buf (custos_secret_write (key), CUSTOS_KEY_SIZE);
  return key;
}

static CustosKeyFile *
new_file (void)
{
  guint8 id[CUSTOS_UUID_SIZE];
  g_autofree char *text = g_uuid_string_random ();

  custos_uuid_parse (text, id);
  return custos_key_file_new (id, 1);
}

/* The keyring first: a clinic whose secret is nowhere would be lost, a keyring's item without
 * a clinic is only litter, and taken away again where the rest fails. */
static gboolean
write_everything (CustosKeyFile *file,
                  CustosVault *vault,
                  const char *name,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (CustosKeyringItem) item = custos_keyring_item_new ();
  const guint8 *database = custos_key_file_get_database (file);

  if (vault->device != NULL) {
    memcpy (custos_secret_write (item->device), custos_secret_read (vault->device, NULL),
            CUSTOS_KEY_SIZE);
    item->anchor = vault->anchor;
    custos_vault_learn_name (file, item, name);
    if (!custos_keyring_store (database, item, cancellable, error))
      return FALSE;
  }
  if (custos_key_file_save (file, vault->folder, vault->data_key, error))
    return TRUE;
  if (vault->device != NULL)
    custos_keyring_forget (database, NULL, NULL);
  return FALSE;
}

static CustosVault *
new_vault (const char *folder, const CustosKeyFile *file, gboolean use_keyring)
{
  CustosVault *self = g_new0 (CustosVault, 1);

  self->folder = g_strdup (folder);
  self->database = custos_uuid_to_text (custos_key_file_get_database (file));
  self->data_key = new_random_key ();
  if (use_keyring)
    self->device = new_random_key ();
  self->has_anchor = use_keyring;
  self->anchor.generation = custos_key_file_get_generation (file);
  custos_vault_identify_data_key (self->data_key, self->anchor.data_key_id);
  return self;
}

/**
 * custos_vault_create:
 * @folder: is made if it is not there
 * @recovery: (out) (transfer full): to be shown once
 *
 * The one place where a workstation's secret is made.
 *
 * Returns: (transfer full): the vault, opened as the founder
 */
CustosVault *
custos_vault_create (const char *folder,
                     const CustosVaultFounder *founder,
                     CustosRecoveryKey **recovery,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (CustosKeyFile) file = new_file ();
  CustosKeySlot slot = { 0 };

  g_return_val_if_fail (custos_uuid_parse (founder->account_id, slot.account_id), NULL);

  if (!custos_vault_check_name (founder->name, error) ||
      !custos_vault_check_passphrase (founder->passphrase, error) ||
      !prepare_folder (folder, error) ||
      !custos_vault_choose_cost (founder->cost, &slot.cost, cancellable, error))
    return NULL;

  g_autoptr (CustosVault) self = new_vault (folder, file, founder->use_keyring);
  custos_key_file_tag_name (file, founder->name, slot.account_tag);
  g_autoptr (CustosSecret) seeds =
    custos_vault_fill_account (file, &slot, founder->passphrase, self->device, self->data_key,
                               cancellable, error);
  if (seeds == NULL)
    return NULL;

  g_autoptr (CustosRecoveryKey) key = custos_recovery_key_new ();
  custos_vault_fill_recovery (file, key, self->device, self->data_key);
  if (!write_everything (file, self, founder->name, cancellable, error))
    return NULL;

  self->account_id = custos_uuid_to_text (slot.account_id);
  self->signing_key = custos_key_slot_get_signing_key (seeds);
  self->file = g_steal_pointer (&file);
  *recovery = g_steal_pointer (&key);
  return g_steal_pointer (&self);
}
