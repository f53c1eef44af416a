/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-opening.h"

#include <string.h>

#include "custos-clinic-private.h"
#include "custos-lock-file.h"
#include "custos-opening-private.h"

/* From keys to a person at work, straight through on a worker's thread: keyring, derivation
 * and record file all make wait. */

typedef struct {
  CustosWorkPool *pool;
  char *folder;
  char *account;
  CustosSecret *passphrase;
  CustosSecret *recovery_key;
  gboolean without_keyring;
  gboolean enrol;
  gboolean accept_rollback;
} Request;

static void
free_request (gpointer data)
{
  Request *self = data;

  g_clear_object (&self->pool);
  g_clear_pointer (&self->passphrase, custos_secret_free);
  g_clear_pointer (&self->recovery_key, custos_secret_free);
  g_free (self->folder);
  g_free (self->account);
  g_free (self);
}

/* Runs @work, whose data is @request, and completes in the caller's main context. */
void
custos_opening_run (CustosWorkPool *pool,
                    gpointer request,
                    GDestroyNotify free_data,
                    CustosPureWork work,
                    GDestroyNotify free_answer,
                    gpointer source_tag,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GTask *task = g_task_new (pool, cancellable, callback, user_data);

  /* A clinic that was opened is handed over; who no longer wants it closes it by name. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, request, free_data);
  custos_work_pool_run (pool, task, work, free_answer);
}

gpointer
custos_opening_propagate (GAsyncResult *result, gpointer source_tag, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, source_tag), NULL);

  GError *failure = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &failure);

  if (failure != NULL)
    g_propagate_error (error, custos_clinic_take_error (failure));
  return answer;
}

static CustosRoles
get_roles (CustosRecord *account)
{
  CustosRoles roles = 0;

  /* With the recovery key one may mend accounts, and see no chart. */
  if (account == NULL)
    return CUSTOS_ROLE_ADMINISTRATOR;

  return custos_roles_from_words (custos_record_peek (account, "roles") ?: "", &roles) ? roles
                                                                                       : 0;
}

/**
 * custos_opening_finish:
 * @vault: (transfer full): unlocked
 * @check: with what is to be filed first, if anything
 *
 * Opens the record file with the keys at hand.
 */
CustosSession *
custos_opening_finish (CustosVault *vault,
                       CustosOpeningCheck *check,
                       CustosWorkPool *pool,
                       const char *folder,
                       const char *who,
                       GError **error)
{
  g_autoptr (CustosVault) keys = vault;

  check->vault = keys;
  check->audit_key =
    custos_key_derive_part (custos_vault_get_data_key (keys), CUSTOS_KEY_LABEL_AUDIT);

  g_autoptr (CustosClinic) clinic = custos_clinic_new (
    folder, custos_vault_get_data_key (keys), who, custos_opening_check_run, check, error);
  if (clinic == NULL)
    return NULL;

  g_autofree char *id = g_strdup (custos_vault_get_account_id (keys) ?: "recovery-key");

  custos_clinic_take_vault (clinic, g_steal_pointer (&keys), pool);
  custos_clinic_note_head (clinic, check->head_seq, check->head_hash);
  return custos_session_new (
    clinic, id,
    check->account != NULL ? custos_record_peek (check->account, "display_name") : NULL,
    get_roles (check->account));
}

static CustosVault *
open_vault (const Request *self, GCancellable *cancellable, GError **error)
{
  CustosVaultFlags flags = (self->without_keyring ? CUSTOS_VAULT_NO_KEYRING : 0) |
                           (self->enrol ? CUSTOS_VAULT_ENROL : 0);

  if (self->recovery_key == NULL)
    return custos_vault_unlock (
      self->folder, self->account, self->passphrase, flags, cancellable, error);

  g_autoptr (CustosRecoveryKey) key = custos_recovery_key_parse (self->recovery_key, error);

  if (key == NULL)
    return NULL;
  return custos_vault_unlock_with_recovery_key (
    self->folder, key, flags, cancellable, error);
}

static gpointer
unlock (gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *self = data;
  g_auto (CustosOpeningCheck) check = { .accept_rollback = self->accept_rollback };
  CustosVault *vault = open_vault (self, cancellable, error);

  if (vault == NULL)
    return NULL;

  return custos_opening_finish (
    vault, &check, self->pool, self->folder, self->account ?: "recovery-key", error);
}

/* Text that a person typed or a file holds, without a closing zero. */
static CustosSecret *
copy_text (const CustosSecret *secret)
{
  if (secret == NULL)
    return NULL;

  size_t size;
  const guint8 *bytes = custos_secret_read (secret, &size);
  size_t length = strnlen ((const char *) bytes, size);
  CustosSecret *text = custos_secret_new (length);

  memcpy (custos_secret_write (text), bytes, length);
  return text;
}

/**
 * custos_clinic_unlock_async:
 * @pool: what takes long is done there; the clinic keeps it
 *
 * Keys, keyring, record file: in the order of SECURITY section 5, all off the main thread.
 */
void
custos_clinic_unlock_async (CustosWorkPool *pool,
                            const CustosUnlock *unlock_request,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail ((unlock_request->account != NULL && unlock_request->passphrase != NULL) !=
                    (unlock_request->recovery_key != NULL));

  Request *request = g_new0 (Request, 1);

  *request = (Request) {
    g_object_ref (pool),
    g_strdup (unlock_request->folder),
    g_strdup (unlock_request->account),
    copy_text (unlock_request->passphrase),
    copy_text (unlock_request->recovery_key),
    unlock_request->without_keyring,
    unlock_request->enrol,
    unlock_request->accept_rollback,
  };
  custos_opening_run (pool, request, free_request, unlock, g_object_unref,
                      custos_clinic_unlock_async, cancellable, callback, user_data);
}

/* Returns: (transfer full): whoever was let in; its clinic is closed by name,
 * custos_clinic_close() */
CustosSession *
custos_clinic_unlock_finish (GAsyncResult *result, GError **error)
{
  return custos_opening_propagate (result, custos_clinic_unlock_async, error);
}

void
custos_clinic_peek_free (CustosClinicPeek *self)
{
  g_clear_pointer (&self->account_names, g_strfreev);
  g_clear_pointer (&self->in_use_by, g_free);
  g_clear_error (&self->keyring);
  g_free (self);
}

static gpointer
peek (gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *self = data;
  CustosClinicPeek *found = g_new0 (CustosClinicPeek, 1);
  g_autofree char *lock_path = g_build_filename (self->folder, "lock", NULL);
  g_autofree char *keys_path = g_build_filename (self->folder, "keys", NULL);
  GError *failure = NULL;

  found->exists = g_file_test (keys_path, G_FILE_TEST_EXISTS);
  found->in_use_by = found->exists ? custos_lock_file_dup_holder (lock_path) : NULL;
  if (found->exists)
    found->account_names = custos_vault_list_names (self->folder, cancellable, &failure);
  if (failure != NULL)
    found->keyring = custos_clinic_take_error (failure);
  if (found->account_names == NULL)
    found->account_names = g_new0 (char *, 1);
  return found;
}

static Request *
new_folder_request (CustosWorkPool *pool, const char *folder)
{
  Request *request = g_new0 (Request, 1);

  request->pool = g_object_ref (pool);
  request->folder = g_strdup (folder);
  return request;
}

/* What the unlock page shows first; nothing is opened. */
void
custos_clinic_peek_async (CustosWorkPool *pool,
                          const char *folder,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  custos_opening_run (pool, new_folder_request (pool, folder), free_request, peek,
                      (GDestroyNotify) custos_clinic_peek_free, custos_clinic_peek_async,
                      cancellable, callback, user_data);
}

CustosClinicPeek *
custos_clinic_peek_finish (GAsyncResult *result, GError **error)
{
  return custos_opening_propagate (result, custos_clinic_peek_async, error);
}

static gpointer
unlock_keyring (gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *self = data;

  return custos_vault_unlock_keyring (self->folder, cancellable, error) ? g_new0 (char, 1)
                                                                        : NULL;
}

/* Has the desktop ask for the keyring's own password. */
void
custos_clinic_unlock_keyring_async (CustosWorkPool *pool,
                                    const char *folder,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  custos_opening_run (pool, new_folder_request (pool, folder), free_request, unlock_keyring,
                      g_free, custos_clinic_unlock_keyring_async,
                      cancellable, callback, user_data);
}

gboolean
custos_clinic_unlock_keyring_finish (GAsyncResult *result, GError **error)
{
  g_autofree char *done =
    custos_opening_propagate (result, custos_clinic_unlock_keyring_async, error);

  return done != NULL;
}

/* Returns: seconds to wait before the next try, after wrong passphrases */
guint
custos_clinic_get_delay (const char *folder, const char *account)
{
  return custos_vault_get_delay (folder, account);
}
