/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-vault-private.h"

#include <string.h>

#include "custos-guessing.h"

#define LONGEST_NAME 200

void
custos_vault_free (CustosVault *self)
{
  g_clear_pointer (&self->data_key, custos_secret_free);
  g_clear_pointer (&self->device, custos_secret_free);
  g_clear_pointer (&self->signing_key, custos_secret_free);
  g_clear_pointer (&self->file, custos_key_file_free);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->account_id);
  g_free (self);
}

/* A name stands on a line of its own in the keyring. */
gboolean
custos_vault_check_name (const char *name, GError **error)
{
  gboolean good = g_utf8_validate (name, -1, NULL) && strlen (name) <= LONGEST_NAME;
  gboolean blank = TRUE;

  for (const char *at = name; good && *at != '\0'; at = g_utf8_next_char (at)) {
    good = !g_unichar_iscntrl (g_utf8_get_char (at));
    blank = blank && g_unichar_isspace (g_utf8_get_char (at));
  }
  if (good && !blank)
    return TRUE;

  g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_BAD_NAME,
                       "Not a name for an account");
  return FALSE;
}

/* How good a passphrase is, the rules judge before; none at all is refused here too. */
gboolean
custos_vault_check_passphrase (const CustosSecret *passphrase, GError **error)
{
  size_t size;

  custos_secret_read (passphrase, &size);
  if (size > 0)
    return TRUE;
  g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_WEAK_PASSPHRASE,
                       "The passphrase is empty");
  return FALSE;
}

gboolean
custos_vault_choose_cost (const CustosKeyCost *wish,
                          CustosKeyCost *cost,
                          GCancellable *cancellable,
                          GError **error)
{
  if (wish == NULL)
    return custos_key_cost_measure (cost, cancellable, error);

  *cost = *wish;
  if (custos_key_cost_is_enough (cost))
    return TRUE;
  g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FAILED,
                       "The derivation would be too cheap");
  return FALSE;
}

/* What the keyring keeps of the data key. It tells nothing about the key itself. */
void
custos_vault_identify_data_key (const CustosSecret *data_key, guint8 id[CUSTOS_KEY_SIZE])
{
  g_autoptr (CustosSecret) part = custos_key_derive_part (data_key, CUSTOS_KEY_LABEL_ID);

  memcpy (id, custos_secret_read (part, NULL), CUSTOS_KEY_SIZE);
}

/**
 * custos_vault_get_delay:
 *
 * Returns: seconds that the screen waits, by a monotonic clock, before the next try; 0 for a
 *   name that has no account
 */
guint
custos_vault_get_delay (const char *folder, const char *account_name)
{
  g_autoptr (CustosKeyFile) file = custos_key_file_load (folder, NULL);
  const CustosKeySlot *slot =
    file != NULL ? custos_key_file_find_name (file, account_name) : NULL;

  if (slot == NULL)
    return 0;
  return custos_guessing_get_delay (custos_guessing_count (folder, slot->account_tag));
}

const CustosSecret *
custos_vault_get_data_key (const CustosVault *self)
{
  return self->data_key;
}

const char *
custos_vault_get_database_uuid (const CustosVault *self)
{
  return self->database;
}

/**
 * custos_vault_get_account_id:
 *
 * Returns: (nullable): %NULL if it was opened with the recovery key
 */
const char *
custos_vault_get_account_id (const CustosVault *self)
{
  return self->account_id;
}

/**
 * custos_vault_get_signing_key:
 *
 * Returns: the 64 bytes of libsodium's Ed25519 secret key, the recovery slot's own if it was
 *   opened with the recovery key
 */
const CustosSecret *
custos_vault_get_signing_key (const CustosVault *self)
{
  return self->signing_key;
}

/**
 * custos_vault_get_signing_public_key:
 * @account_id: (nullable): %NULL for the recovery key's
 *
 * Returns: %FALSE if there is no such account
 */
gboolean
custos_vault_get_signing_public_key (const CustosVault *self,
                                     const char *account_id,
                                     guint8 key[CUSTOS_KEY_SIZE])
{
  guint8 id[CUSTOS_UUID_SIZE];
  const CustosKeySlot *slot = NULL;

  if (account_id == NULL)
    slot = custos_key_file_find_recovery (self->file);
  else if (custos_uuid_parse (account_id, id))
    slot = custos_key_file_find_account (self->file, id);

  if (slot == NULL)
    return FALSE;
  memcpy (key, slot->signing_key, CUSTOS_KEY_SIZE);
  return TRUE;
}

/**
 * custos_vault_get_anchor:
 *
 * As it was when the vault was opened, or last written. An `audit_seq` of 0 says that no
 * audit row was anchored yet.
 *
 * Returns: (nullable): %NULL in a clinic without a keyring, and after an opening with the
 *   recovery key where the keyring did not answer or knows another data key
 */
const CustosAnchor *
custos_vault_get_anchor (const CustosVault *self)
{
  return self->has_anchor ? &self->anchor : NULL;
}

gboolean
custos_vault_uses_keyring (const CustosVault *self)
{
  return self->device != NULL;
}

/* Wrong passphrases for this account since the last good one, for the audit. */
guint
custos_vault_get_failed_guesses (const CustosVault *self)
{
  return self->failed_guesses;
}
