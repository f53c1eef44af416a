/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-vault-private.h"

#include <string.h>

#include "custos-durable-file.h"
#include "custos-guessing.h"

/* Takes the slot's own road: seeds, data key, and with it the file as a whole. */
CustosVault *
custos_vault_open_slot (const char *folder,
                        CustosKeyFile *file,
                        const CustosKeySlot *slot,
                        const CustosSecret *stretched,
                        const CustosSecret *device,
                        GError **error)
{
  const guint8 *database = custos_key_file_get_database (file);
  g_autoptr (CustosSecret) carried = NULL;
  g_autoptr (CustosSecret) seeds =
    custos_key_slot_unwrap (slot, database, stretched, device, error);
  if (seeds == NULL)
    return NULL;

  g_autoptr (CustosSecret) data_key =
    custos_key_slot_open_box (slot, seeds, custos_key_file_get_generation (file), &carried,
                              error);
  if (data_key == NULL)
    return NULL;
  if (!custos_key_file_is_genuine (file, data_key)) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE,
                         "The key file was changed by somebody without the data key");
    return NULL;
  }

  CustosVault *self = g_new0 (CustosVault, 1);
  self->folder = g_strdup (folder);
  self->database = custos_uuid_to_text (database);
  if (slot->kind == CUSTOS_KEY_SLOT_ACCOUNT)
    self->account_id = custos_uuid_to_text (slot->account_id);
  self->signing_key = custos_key_slot_get_signing_key (seeds);
  self->data_key = g_steal_pointer (&data_key);
  self->device = carried != NULL ? g_steal_pointer (&carried)
                 : device != NULL ? custos_secret_copy (device) : NULL;
  self->file = custos_key_file_copy (file);
  return self;
}

/* Before a passphrase costs anything: does this desktop have this clinic's secret? */
static CustosKeyringItem *
load_item (const CustosKeyFile *file,
           const CustosKeySlot *slot,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (CustosKeyringItem) item =
    custos_keyring_load (custos_key_file_get_database (file), cancellable, error);
  guint8 id[CUSTOS_DEVICE_ID_SIZE];

  if (item == NULL)
    return NULL;

  custos_device_id_of (item->device, id);
  if (memcmp (id, slot->device_id, sizeof id) != 0) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_OTHER_INSTALLATION,
                         "The keyring's secret is that of another installation");
    return NULL;
  }
  return g_steal_pointer (&item);
}

/* SECURITY section 3: a sealed box can be made by anybody who has the public key, and the
* file's MAC by anybody who made the data key. Only the keyring knows which key it was. */
static gboolean
is_known_data_key (const CustosVault *self, const CustosKeyringItem *item)
{
  guint8 id[CUSTOS_KEY_SIZE];

  custos_vault_identify_data_key (self->data_key, id);
  return item->anchor.generation == custos_key_file_get_generation (self->file) &&
         memcmp (item->anchor.data_key_id, id, sizeof id) == 0;
}

static void
take_anchor (CustosVault *self, const CustosKeyringItem *item)
{
  self->has_anchor = TRUE;
  self->anchor = item->anchor;
}

/* The older key file has done its duty. A folder that cannot be written is no reason to keep
 * somebody out; it is tried again at the next opening. */
static void
drop_previous (const CustosVault *self)
{
  custos_durable_file_wipe (self->folder, CUSTOS_KEY_FILE_PREVIOUS_NAME, NULL);
}

static void
count_guess (const char *folder, const CustosKeySlot *slot)
{
  guint failures = custos_guessing_count (folder, slot->account_tag);

  custos_guessing_set (folder, slot->account_tag, failures + 1, NULL);
}

/* The names on the unlock page are a convenience; what they are kept in may fail. */
static void
remember_name (const CustosVault *self,
               CustosKeyringItem *item,
               const char *name,
               GCancellable *cancellable)
{
  if (custos_vault_learn_name (self->file, item, name))
    custos_keyring_store (custos_key_file_get_database (self->file), item, cancellable, NULL);
}

static CustosVault *
open_account (const char *folder,
              CustosKeyFile *file,
              const CustosKeySlot *slot,
              const CustosSecret *passphrase,
              const CustosKeyringItem *item,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (CustosSecret) stretched =
    custos_key_stretch (passphrase, slot->salt, &slot->cost, cancellable, error);
  if (stretched == NULL)
    return NULL;

  g_autoptr (GError) reason = NULL;
  g_autoptr (CustosVault) self =
    custos_vault_open_slot (folder, file, slot, stretched, item != NULL ? item->device : NULL,
                            &reason);
  if (self == NULL) {
    if (g_error_matches (reason, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE))
      count_guess (folder, slot);
    g_propagate_error (error, g_steal_pointer (&reason));
    return NULL;
  }

  if (item != NULL && !is_known_data_key (self, item)) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FOREIGN_DATA_KEY,
                         "The data key is not the one this desktop knows");
    return NULL;
  }
  return g_steal_pointer (&self);
}

/**
 * custos_vault_unlock:
 *
 * Returns: (transfer full): the vault, or %NULL with any code of #CustosVaultError but those
 *   of the recovery key
 */
CustosVault *
custos_vault_unlock (const char *folder,
                     const char *account_name,
                     const CustosSecret *passphrase,
                     CustosVaultFlags flags,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (CustosKeyFile) file = custos_key_file_load (folder, error);
  g_autoptr (CustosKeyringItem) item = NULL;

  if (file == NULL)
    return NULL;

  const CustosKeySlot *slot = custos_key_file_find_name (file, account_name);
  if (slot == NULL) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NO_SUCH_ACCOUNT,
                         "No account has this name");
    return NULL;
  }

  if (custos_key_slot_has_device (slot)) {
    if (flags & CUSTOS_VAULT_NO_KEYRING) {
      g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NEEDS_KEYRING,
                           "This clinic's accounts need the keyring");
      return NULL;
    }
    item = load_item (file, slot, cancellable, error);
    if (item == NULL)
      return NULL;
  }

  CustosVault *self =
    open_account (folder, file, slot, passphrase, item, cancellable, error);
  if (self == NULL)
    return NULL;

  self->failed_guesses = custos_guessing_count (folder, slot->account_tag);
  custos_guessing_set (folder, slot->account_tag, 0, NULL);
  drop_previous (self);
  if (item != NULL) {
    take_anchor (self, item);
    remember_name (self, item, account_name, cancellable);
  }
  return self;
}

/* Lets this desktop in: the secret comes from the recovery slot and is never made here. */
static gboolean
enrol (CustosVault *self,
       CustosKeyringItem *known,
       GCancellable *cancellable,
       GError **error)
{
  g_autoptr (CustosKeyringItem) item = custos_keyring_item_new ();

  if (known != NULL && is_known_data_key (self, known)) {
    item->anchor = known->anchor;
    g_strfreev (item->names);
    item->names = g_strdupv (known->names);
  } else {
    item->anchor.generation = custos_key_file_get_generation (self->file);
    custos_vault_identify_data_key (self->data_key, item->anchor.data_key_id);
  }

  memcpy (custos_secret_write (item->device), custos_secret_read (self->device, NULL),
          CUSTOS_KEY_SIZE);
  custos_vault_prune_names (self->file, item);
  if (!custos_keyring_store (custos_key_file_get_database (self->file), item, cancellable,
                             error))
    return FALSE;
  take_anchor (self, item);
  return TRUE;
}

/**
 * custos_vault_unlock_with_recovery_key:
 *
 * The way in when the keyring or every passphrase is lost. In a clinic with a keyring the
 * recovery slot vouches for its data key (see custos_key_slot_open_box()), so one that the
 * keyring does not know is accepted, as after a restore; with %CUSTOS_VAULT_ENROL the keyring
 * learns it. Without that flag a keyring that does not answer is no obstacle.
 *
 * Returns: (transfer full): the vault, or %NULL; a keyring's state is an error only when
 *   enrolling
 */
CustosVault *
custos_vault_unlock_with_recovery_key (const char *folder,
                                       const CustosRecoveryKey *recovery,
                                       CustosVaultFlags flags,
                                       GCancellable *cancellable,
                                       GError **error)
{
  g_autoptr (CustosKeyFile) file = custos_key_file_load (folder, error);
  g_autoptr (CustosKeyringItem) item = NULL;

  if (file == NULL)
    return NULL;

  const CustosKeySlot *slot = custos_key_file_find_recovery (file);
  if (slot == NULL) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE,
                         "The key file has no slot for the recovery key");
    return NULL;
  }

  g_autoptr (CustosVault) self =
    custos_vault_open_slot (folder, file, slot, custos_recovery_key_get_bytes (recovery), NULL,
                            error);
  if (self == NULL)
    return NULL;

  if (self->device != NULL && !(flags & CUSTOS_VAULT_NO_KEYRING)) {
    item = custos_keyring_load (custos_key_file_get_database (file), cancellable, NULL);
    if (item != NULL && is_known_data_key (self, item))
      take_anchor (self, item);
    if ((flags & CUSTOS_VAULT_ENROL) && !enrol (self, item, cancellable, error))
      return NULL;
  }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  drop_previous (self);
  return g_steal_pointer (&self);
}
