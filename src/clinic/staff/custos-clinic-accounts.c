/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-accounts.h"

#include "custos-clinic-private.h"
#include "custos-quick-account.h"
#include "custos-passphrase-facts.h"
#include "custos-use-cases.h"

/* Two steps each: the use case first, which says whether this person may and leaves the audit
 * row; then the key slot, on a worker's thread. A slot that could not be written leaves an
 * account that opens nothing, and the caller is told. */

typedef struct _Errand Errand;

struct _Errand {
  CustosClinic *clinic;
  char *account_id;
  char *name;
  CustosSecret *passphrase;     /* nullable */
  CustosSecret *old_passphrase; /* nullable */
  const CustosKeyCost *cost;    /* nullable: measured */
  gboolean (*work) (CustosVault *vault,
                    const Errand *errand,
                    GCancellable *cancellable,
                    GError **error);
  gpointer answer; /* owned, nullable; what the use case gave */
};

static void
free_errand (gpointer data)
{
  Errand *self = data;

  g_clear_object (&self->clinic);
  g_clear_object ((GObject **) &self->answer);
  g_clear_pointer (&self->passphrase, custos_secret_free);
  g_clear_pointer (&self->old_passphrase, custos_secret_free);
  g_free (self->account_id);
  g_free (self->name);
  g_free (self);
}

static gpointer
do_errand (gpointer data, GCancellable *cancellable, GError **error)
{
  Errand *self = data;
  CustosVault *vault = custos_clinic_lock_vault (self->clinic);
  gboolean done = FALSE;

  if (vault == NULL)
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_CLOSED,
                         "The clinic is closed");
  else
    done = self->work (vault, self, cancellable, error);

  custos_clinic_unlock_vault (self->clinic);
  return done ? g_object_ref (self->answer != NULL ? self->answer : self->clinic) : NULL;
}

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Errand *errand = g_task_get_task_data (task);
  GError *error = NULL;

  errand->answer = custos_use_case_run_finish (CUSTOS_SESSION (source), result, &error);
  if (error != NULL) {
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }

  custos_work_pool_run (
    custos_clinic_get_work_pool (errand->clinic), task, do_errand, g_object_unref);
}

/* Returns: whether the errand may begin; if not, the caller was told. */
static gboolean
passphrase_is_good (CustosSession *session,
                    const CustosSecret *passphrase,
                    const char *account,
                    const char *person,
                    gpointer source_tag,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  GError *error = NULL;

  if (custos_passphrase_is_good (passphrase, account, person, NULL, &error))
    return TRUE;

  g_task_report_error (session, callback, user_data, source_tag, error);
  return FALSE;
}

static void
run (const CustosUseCase *use_case,
     CustosSession *session,
     gpointer request,
     GDestroyNotify free_request,
     const Errand *errand,
     gpointer source_tag,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, g_memdup2 (errand, sizeof *errand), free_errand);
  custos_use_case_run_async (
    use_case, session, NULL, request, free_request, cancellable, ran_cb, task);
}

static gpointer
finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  GError *failure = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &failure);

  if (failure != NULL)
    g_propagate_error (error, custos_clinic_take_error (failure));
  return answer;
}

static gboolean
add_slot (CustosVault *vault, const Errand *errand, GCancellable *cancellable, GError **error)
{
  return custos_vault_add_account (vault, errand->name, errand->account_id, errand->passphrase,
                                   errand->cost, cancellable, error);
}

static gboolean
remove_slot (CustosVault *vault,
             const Errand *errand,
             GCancellable *cancellable,
             GError **error)
{
  return custos_vault_remove_account (vault, errand->account_id, cancellable, error);
}

static gboolean
rewrap_slot (CustosVault *vault,
             const Errand *errand,
             GCancellable *cancellable,
             GError **error)
{
  return custos_vault_change_passphrase (
    vault, errand->account_id, errand->old_passphrase, errand->passphrase, NULL,
    cancellable, error);
}

static gboolean
reset_slot (CustosVault *vault, const Errand *errand, GCancellable *cancellable, GError **error)
{
  return custos_vault_reset_account (
    vault, errand->account_id, errand->passphrase, NULL, cancellable, error);
}

/* Says that keys change; the account's record stays as it is. */
static gboolean
note_keys (CustosOperation *operation, gpointer request, GError **error)
{
  CustosAuditEntry *entry = custos_operation_add_entry (operation);

  entry->item_kind = g_strdup ("account");
  entry->item_id = g_strdup (request);
  operation->answer = NULL;
  return TRUE;
}

const CustosUseCase custos_change_passphrase = {
  .id = "accounts.change-passphrase",
  .right = CUSTOS_RIGHT_WORK,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = note_keys,
  .free_answer = g_object_unref,
};

const CustosUseCase custos_reset_passphrase = {
  .id = "accounts.reset-passphrase",
  .right = CUSTOS_RIGHT_MANAGE_STAFF,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = note_keys,
  .free_answer = g_object_unref,
};

static void
add_account (CustosSession *session,
             const char *name,
             const char *display_name,
             const char *roles,
             const CustosSecret *passphrase,
             const CustosKeyCost *cost,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_SESSION (session));

  if (!passphrase_is_good (session, passphrase, name, display_name,
                           custos_clinic_add_account_async, callback, user_data))
    return;

  char *id = g_uuid_string_random ();
  const Errand errand = {
    .clinic = g_object_ref (custos_session_get_clinic (session)),
    .account_id = id,
    .name = g_strdup (name),
    .passphrase = custos_secret_copy (passphrase),
    .cost = cost,
    .work = add_slot,
  };
  CustosAccount *account = g_object_new (
    CUSTOS_TYPE_ACCOUNT, "id", id, "name", name, "display-name", display_name ?: name,
    "roles", roles, "sensitivity", CUSTOS_SENSITIVITY_NORMAL, NULL);

  run (&custos_save_account, session, account, g_object_unref, &errand,
       custos_clinic_add_account_async, cancellable, callback, user_data);
}

/* @roles: words, see custos_roles_from_words() */
void
custos_clinic_add_account_async (CustosSession *session,
                                 const char *name,
                                 const char *display_name,
                                 const char *roles,
                                 const CustosSecret *passphrase,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  add_account (session, name, display_name, roles, passphrase, NULL,
               cancellable, callback, user_data);
}

/* As custos_clinic_add_account_async(), with the least derivation there may be: for invented
 * people, so that their clinic is made soon. */
void
custos_clinic_add_quick_account_async (CustosSession *session,
                                       const char *name,
                                       const char *display_name,
                                       const char *roles,
                                       const CustosSecret *passphrase,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  static const CustosKeyCost floor = CUSTOS_KEY_COST_FLOOR;

  add_account (session, name, display_name, roles, passphrase, &floor,
               cancellable, callback, user_data);
}

/* CUSTOS_CLINIC_ERROR_EXISTS: the name is taken. */
CustosAccount *
custos_clinic_add_account_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return finish (session, result, error);
}

/* The account opens nothing from now on; what the person did stays theirs. */
void
custos_clinic_close_account_async (CustosSession *session,
                                   CustosAccount *account,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_ACCOUNT (account));

  CustosRecord *closed = custos_record_edit (CUSTOS_RECORD (account));
  const Errand errand = {
    .clinic = g_object_ref (custos_session_get_clinic (session)),
    .account_id = g_strdup (custos_record_get_id (closed)),
    .work = remove_slot,
  };

  g_object_set (closed, "disabled", TRUE, NULL);
  run (&custos_save_account, session, closed, g_object_unref, &errand,
       custos_clinic_close_account_async, cancellable, callback, user_data);
}

gboolean
custos_clinic_close_account_finish (CustosSession *session,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_autoptr (GObject) done = finish (session, result, error);

  return done != NULL;
}

/* One's own; the old one is asked for, however the session was opened. */
void
custos_clinic_change_passphrase_async (CustosSession *session,
                                       const CustosSecret *old_passphrase,
                                       const CustosSecret *new_passphrase,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_SESSION (session));

  if (!passphrase_is_good (session, new_passphrase, NULL,
                           custos_session_get_display_name (session),
                           custos_clinic_change_passphrase_async, callback, user_data))
    return;

  const Errand errand = {
    .clinic = g_object_ref (custos_session_get_clinic (session)),
    .account_id = g_strdup (custos_session_get_account (session)),
    .passphrase = custos_secret_copy (new_passphrase),
    .old_passphrase = custos_secret_copy (old_passphrase),
    .work = rewrap_slot,
  };

  run (&custos_change_passphrase, session, g_strdup (custos_session_get_account (session)),
       g_free, &errand, custos_clinic_change_passphrase_async,
       cancellable, callback, user_data);
}

gboolean
custos_clinic_change_passphrase_finish (CustosSession *session,
                                        GAsyncResult *result,
                                        GError **error)
{
  g_autoptr (GObject) done = finish (session, result, error);

  return done != NULL;
}

/* Of somebody who forgot theirs: the slot gets new keys, and old signatures stay good. */
void
custos_clinic_reset_passphrase_async (CustosSession *session,
                                      CustosAccount *account,
                                      const CustosSecret *passphrase,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_ACCOUNT (account));

  CustosRecord *record = CUSTOS_RECORD (account);
  const char *id = custos_record_get_id (record);

  if (!passphrase_is_good (session, passphrase, custos_record_peek (record, "name"),
                           custos_record_peek (record, "display_name"),
                           custos_clinic_reset_passphrase_async, callback, user_data))
    return;

  const Errand errand = {
    .clinic = g_object_ref (custos_session_get_clinic (session)),
    .account_id = g_strdup (id),
    .passphrase = custos_secret_copy (passphrase),
    .work = reset_slot,
  };

  run (&custos_reset_passphrase, session, g_strdup (id), g_free, &errand,
       custos_clinic_reset_passphrase_async, cancellable, callback, user_data);
}

gboolean
custos_clinic_reset_passphrase_finish (CustosSession *session,
                                       GAsyncResult *result,
                                       GError **error)
{
  g_autoptr (GObject) done = finish (session, result, error);

  return done != NULL;
}
