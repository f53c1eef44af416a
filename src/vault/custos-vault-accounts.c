/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-vault-private.h"

#include <string.h>

/* Every change is made in a copy, which takes the file's place when it is safe on disk. */
static gboolean
take_file (CustosVault *self, CustosKeyFile **next, GError **error)
{
  if (!custos_key_file_save (*next, self->folder, self->data_key, error))
    return FALSE;
  custos_key_file_free (self->file);
  self->file = g_steal_pointer (next);
  return TRUE;
}

/* The account is made or gone by now, whatever becomes of the list on the unlock page. */
static void
update_names (CustosVault *self, const char *new_name, GCancellable *cancellable)
{
  const guint8 *database = custos_key_file_get_database (self->file);

  if (self->device == NULL)
    return;

  g_autoptr (CustosKeyringItem) item = custos_keyring_load (database, cancellable, NULL);
  if (item == NULL)
    return;
  custos_vault_prune_names (self->file, item);
  if (new_name != NULL)
    custos_vault_learn_name (self->file, item, new_name);
  custos_keyring_store (database, item, cancellable, NULL);
}

static const CustosKeySlot *
find_account (const CustosVault *self, const char *account_id, GError **error)
{
  guint8 id[CUSTOS_UUID_SIZE];
  const CustosKeySlot *slot = custos_uuid_parse (account_id, id)
    ? custos_key_file_find_account (self->file, id) : NULL;

  if (slot == NULL)
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NO_SUCH_ACCOUNT,
                         "There is no such account");
  return slot;
}

static gboolean
is_free (const CustosVault *self, const char *name, const char *account_id, GError **error)
{
  if (custos_key_file_find_name (self->file, name) == NULL &&
      find_account (self, account_id, NULL) == NULL)
    return TRUE;
  g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_EXISTS,
                       "There is an account of this name");
  return FALSE;
}

/**
 * custos_vault_add_account:
 * @cost: (nullable): measured on this machine
 */
gboolean
custos_vault_add_account (CustosVault *self,
                          const char *name,
                          const char *account_id,
                          const CustosSecret *passphrase,
                          const CustosKeyCost *cost,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (CustosKeyFile) next = custos_key_file_copy (self->file);
  CustosKeySlot slot = { 0 };

  g_return_val_if_fail (custos_uuid_parse (account_id, slot.account_id), FALSE);

  if (!custos_vault_check_name (name, error) ||
      !custos_vault_check_passphrase (passphrase, error) ||
      !is_free (self, name, account_id, error) ||
      !custos_vault_choose_cost (cost, &slot.cost, cancellable, error))
    return FALSE;

  custos_key_file_tag_name (next, name, slot.account_tag);
  g_autoptr (CustosSecret) seeds =
    custos_vault_fill_account (next, &slot, passphrase, self->device, self->data_key,
                               cancellable, error);
  if (seeds == NULL || !take_file (self, &next, error))
    return FALSE;
  update_names (self, name, cancellable);
  return TRUE;
}

/* A new salt and a new wrap around the same key pairs. */
static gboolean
wrap_again (CustosVault *self,
            const CustosKeySlot *old,
            const CustosSecret *old_passphrase,
            const CustosSecret *new_passphrase,
            const CustosKeyCost *cost,
            GCancellable *cancellable,
            GError **error)
{
  const guint8 *database = custos_key_file_get_database (self->file);
  g_autoptr (CustosKeyFile) next = custos_key_file_copy (self->file);
  g_autoptr (CustosSecret) before =
    custos_key_stretch (old_passphrase, old->salt, &old->cost, cancellable, error);
  if (before == NULL)
    return FALSE;

  g_autoptr (CustosSecret) seeds =
    custos_key_slot_unwrap (old, database, before, self->device, error);
  if (seeds == NULL)
    return FALSE;

  CustosKeySlot slot = *old;
  slot.cost = *cost;
  randombytes_buf (slot.salt, sizeof slot.salt);
  g_autoptr (CustosSecret) after =
    custos_key_stretch (new_passphrase, slot.salt, &slot.cost, cancellable, error);
  if (after == NULL)
    return FALSE;

  custos_key_slot_wrap (&slot, database, after, self->device, seeds);
  custos_key_file_put (next, &slot);
  return take_file (self, &next, error);
}

/**
 * custos_vault_change_passphrase:
 * @cost: (nullable): measured on this machine
 *
 * The key pairs stay. A copy of the key file from before still opens with the old passphrase;
 * only a new data key would end that.
 */
gboolean
custos_vault_change_passphrase (CustosVault *self,
                                const char *account_id,
                                const CustosSecret *old_passphrase,
                                const CustosSecret *new_passphrase,
                                const CustosKeyCost *cost,
                                GCancellable *cancellable,
                                GError **error)
{
  const CustosKeySlot *slot = find_account (self, account_id, error);
  CustosKeyCost chosen;

  return slot != NULL && custos_vault_check_passphrase (new_passphrase, error) &&
         custos_vault_choose_cost (cost, &chosen, cancellable, error) &&
         wrap_again (self, slot, old_passphrase, new_passphrase, &chosen, cancellable, error);
}

/**
 * custos_vault_raise_cost:
 * @passphrase: the one that this vault was just opened with
 *
 * Does nothing where the slot is at today's default; else wraps it again at that cost.
 */
gboolean
custos_vault_raise_cost (CustosVault *self,
                         const CustosSecret *passphrase,
                         GCancellable *cancellable,
                         GError **error)
{
  const CustosKeyCost least = CUSTOS_KEY_COST_DEFAULT;
  CustosKeyCost chosen;

  if (self->account_id == NULL)
    return TRUE;

  const CustosKeySlot *slot = find_account (self, self->account_id, error);
  if (slot == NULL)
    return FALSE;
  if (slot->cost.memory >= least.memory && slot->cost.passes >= least.passes)
    return TRUE;
  return custos_key_cost_measure (&chosen, cancellable, error) &&
         wrap_again (self, slot, passphrase, passphrase, &chosen, cancellable, error);
}

/**
 * custos_vault_reset_account:
 * @cost: (nullable): measured on this machine
 *
 * For a forgotten passphrase: new key pairs, the same name. What was signed before is proved
 * by the old public key, which the account table keeps.
 */
gboolean
custos_vault_reset_account (CustosVault *self,
                            const char *account_id,
                            const CustosSecret *passphrase,
                            const CustosKeyCost *cost,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (CustosKeyFile) next = custos_key_file_copy (self->file);
  const CustosKeySlot *old = find_account (self, account_id, error);

  if (old == NULL || !custos_vault_check_passphrase (passphrase, error))
    return FALSE;

  CustosKeySlot slot = *old;
  if (!custos_vault_choose_cost (cost, &slot.cost, cancellable, error))
    return FALSE;

  g_autoptr (CustosSecret) seeds =
    custos_vault_fill_account (next, &slot, passphrase, self->device, self->data_key,
                               cancellable, error);
  if (seeds == NULL || !take_file (self, &next, error))
    return FALSE;

  if (g_strcmp0 (account_id, self->account_id) == 0) {
    custos_secret_free (self->signing_key);
    self->signing_key = custos_key_slot_get_signing_key (seeds);
  }
  return TRUE;
}

/**
 * custos_vault_remove_account:
 *
 * For a leaver in peace. Somebody who may have kept an old key file, his passphrase and the
 * workstation's secret still opens old copies of the database with them.
 */
gboolean
custos_vault_remove_account (CustosVault *self,
                             const char *account_id,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (CustosKeyFile) next = custos_key_file_copy (self->file);
  const CustosKeySlot *slot = find_account (self, account_id, error);

  if (slot == NULL)
    return FALSE;
  custos_key_file_remove (next, slot->account_id);
  if (!take_file (self, &next, error))
    return FALSE;
  update_names (self, NULL, cancellable);
  return TRUE;
}

/**
 * custos_vault_replace_recovery_key:
 * @recovery: (out) (transfer full): the new one, to be shown once; the old one opens nothing
 *   any more but old copies
 */
gboolean
custos_vault_replace_recovery_key (CustosVault *self,
                                   CustosRecoveryKey **recovery,
                                   GCancellable *cancellable,
                                   GError **error)
{
  g_autoptr (CustosKeyFile) next = custos_key_file_copy (self->file);
  g_autoptr (CustosRecoveryKey) key = custos_recovery_key_new ();

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  custos_vault_fill_recovery (next, key, self->device, self->data_key);
  if (!take_file (self, &next, error))
    return FALSE;
  *recovery = g_steal_pointer (&key);
  return TRUE;
}

/**
 * custos_vault_write_anchor:
 * @audit_seq: of a committed row
 *
 * After a commit, at most once a second, and always at lock: SECURITY section 7. In a clinic
 * without a keyring there is nowhere to write it to, and that is no error.
 */
gboolean
custos_vault_write_anchor (CustosVault *self,
                           gint64 audit_seq,
                           const guint8 audit_head[CUSTOS_KEY_SIZE],
                           GCancellable *cancellable,
                           GError **error)
{
  const guint8 *database = custos_key_file_get_database (self->file);

  if (!self->has_anchor)
    return TRUE;

  g_autoptr (CustosKeyringItem) item = custos_keyring_load (database, cancellable, error);
  if (item == NULL)
    return FALSE;
  if (memcmp (item->anchor.data_key_id, self->anchor.data_key_id, CUSTOS_KEY_SIZE) != 0) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FOREIGN_DATA_KEY,
                         "The keyring learnt another data key meanwhile");
    return FALSE;
  }
  item->anchor.audit_seq = audit_seq;
  memcpy (item->anchor.audit_head, audit_head, CUSTOS_KEY_SIZE);
  if (!custos_keyring_store (database, item, cancellable, error))
    return FALSE;
  self->anchor = item->anchor;
  return TRUE;
}
