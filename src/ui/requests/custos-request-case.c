/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-case.h"

/**
 * CustosRequestCase:
 *
 * One request that somebody works on: what is on file of it and what would go out, read again
 * after each change. The steps of the page look at it and act through it.
 */
struct _CustosRequestCase {
  GObject parent_instance;

  CustosSession *session;
  GSignalGroup *clinic;
  GCancellable *loading;
  char *number;
  CustosRequestFile *file;  /* NULL until it is read */
  CustosReleasePlan *plan;  /* NULL: not for this person, or nothing can be planned */
  guint n_working;          /* changes under way */
  gboolean stale;           /* changed, and not read again yet */
  gboolean assembles;       /* after what is saved now */
};

G_DEFINE_FINAL_TYPE (CustosRequestCase, custos_request_case, G_TYPE_OBJECT)

enum { CHANGED, FAILED, WORKING, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
tell (CustosRequestCase *self)
{
  self->stale = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fail (CustosRequestCase *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosRequestCase) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReleasePlan) plan =
    custos_clinic_plan_release_finish (CUSTOS_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_set_object (&self->plan, plan);
  tell (self);
  if (error != NULL)
    fail (self, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosRequestCase) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequestFile) file =
    custos_clinic_get_request_finish (CUSTOS_SESSION (source), result, &error);

  if (file == NULL) {
    fail (self, error);
    return;
  }

  g_clear_pointer (&self->file, custos_request_file_free);
  self->file = g_steal_pointer (&file);
  if (custos_request_case_may_release (self)) {
    custos_clinic_plan_release_async (self->session, self->file->request, self->loading,
                                      planned_cb, g_object_ref (self));
    return;
  }

  tell (self);
}

/* Reads the request again; what is shown stays until it is read. */
void
custos_request_case_reload (CustosRequestCase *self)
{
  g_return_if_fail (CUSTOS_IS_REQUEST_CASE (self));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  custos_clinic_get_request_async (
    self->session, self->number, self->loading, loaded_cb, g_object_ref (self));
}

static void
clinic_changed_cb (CustosRequestCase *self, const char *kind, const char *patient_id)
{
  if (self->file != NULL && self->n_working == 0 &&
      g_strcmp0 (patient_id, custos_record_get_id (CUSTOS_RECORD (self->file->patient))) == 0)
    custos_request_case_reload (self);
}

static void
begin_work (CustosRequestCase *self)
{
  self->n_working++;
  self->stale = TRUE;
  g_signal_emit (self, signals[WORKING], 0);
}

/* The change is made or refused; either way what is on file is shown. */
static void
end_work (CustosRequestCase *self, const GError *error)
{
  self->n_working--;
  if (error != NULL)
    fail (self, error);
  custos_request_case_reload (self);
}

static void
stepped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosRequestCase) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request =
    custos_clinic_step_request_finish (CUSTOS_SESSION (source), result, &error);

  end_work (self, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosRequestCase) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request =
    custos_clinic_save_request_finish (CUSTOS_SESSION (source), result, &error);

  if (request != NULL && self->assembles)
    custos_clinic_step_request_async (self->session, request, CUSTOS_REQUEST_SECOND_CHECK, NULL,
                                      NULL, stepped_cb, g_object_ref (self));
  else
    end_work (self, error);
  self->assembles = FALSE;
}

static void
form_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosRequestCase) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosAuthorization) form =
    custos_clinic_save_authorization_finish (CUSTOS_SESSION (source), result, &error);

  end_work (self, error);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosRequestCase) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request =
    custos_clinic_check_release_finish (CUSTOS_SESSION (source), result, &error);

  end_work (self, error);
}

/* @request: a changed copy of the record */
void
custos_request_case_save (CustosRequestCase *self, CustosRequest *request)
{
  g_return_if_fail (CUSTOS_IS_REQUEST_CASE (self));

  begin_work (self);
  custos_clinic_save_request_async (
    self->session, request, NULL, saved_cb, g_object_ref (self));
}

void
custos_request_case_save_form (CustosRequestCase *self, CustosAuthorization *form)
{
  g_return_if_fail (CUSTOS_IS_REQUEST_CASE (self));

  begin_work (self);
  custos_clinic_save_authorization_async (
    self->session, form, NULL, form_saved_cb, g_object_ref (self));
}

/* @reason: (nullable) */
void
custos_request_case_step (CustosRequestCase *self, CustosRequestState to, const char *reason)
{
  g_return_if_fail (CUSTOS_IS_REQUEST_CASE (self));
  g_return_if_fail (self->file != NULL);

  begin_work (self);
  custos_clinic_step_request_async (
    self->session, self->file->request, to, reason, NULL, stepped_cb, g_object_ref (self));
}

/* Saves @request and hands it to the second check. */
void
custos_request_case_assemble (CustosRequestCase *self, CustosRequest *request)
{
  self->assembles = TRUE;
  custos_request_case_save (self, request);
}

/* The second person says that what is planned may go. */
void
custos_request_case_check (CustosRequestCase *self)
{
  g_return_if_fail (CUSTOS_IS_REQUEST_CASE (self));
  g_return_if_fail (self->plan != NULL);

  begin_work (self);
  custos_clinic_check_release_async (
    self->session, self->plan, NULL, checked_cb, g_object_ref (self));
}

CustosSession *
custos_request_case_get_session (CustosRequestCase *self)
{
  return self->session;
}

/* Returns: (transfer none) (nullable): until the next change */
const CustosRequestFile *
custos_request_case_get_file (CustosRequestCase *self)
{
  return self->file;
}

/* Returns: (transfer none) (nullable): until the next change */
CustosReleasePlan *
custos_request_case_get_plan (CustosRequestCase *self)
{
  return self->plan;
}

/* Returns: (transfer none) (nullable) */
CustosRecord *
custos_request_case_get_record (CustosRequestCase *self)
{
  return self->file != NULL ? CUSTOS_RECORD (self->file->request) : NULL;
}

/* Returns: (transfer none) (nullable): the form that counts, of those of that sort */
CustosRecord *
custos_request_case_get_form (CustosRequestCase *self, const char *form)
{
  CustosRecord *found = NULL;

  for (guint i = 0; self->file != NULL && i < self->file->authorizations->len; i++) {
    CustosRecord *record = self->file->authorizations->pdata[i];

    if (g_strcmp0 (custos_record_peek (record, "form"), form) == 0)
      found = record;
  }

  return found;
}

CustosRequestState
custos_request_case_get_state (CustosRequestCase *self)
{
  CustosRequestState state = CUSTOS_REQUEST_UNSET;

  if (self->file != NULL)
    custos_request_state_from_word (
      custos_record_peek (custos_request_case_get_record (self), "state"), &state);
  return state;
}

/* Whether what is shown may be out of date, so that nobody should act on it. */
gboolean
custos_request_case_is_busy (CustosRequestCase *self)
{
  return self->n_working > 0 || self->stale;
}

gboolean
custos_request_case_may_release (CustosRequestCase *self)
{
  return custos_session_has_right (self->session, CUSTOS_RIGHT_RELEASE);
}

/* Whether this person put the packet together, and so must not check it. */
gboolean
custos_request_case_is_assembler (CustosRequestCase *self)
{
  return self->file != NULL &&
         g_strcmp0 (custos_record_peek (custos_request_case_get_record (self), "assembled_by"),
                    custos_session_get_account (self->session)) == 0;
}

/* Whether the packet waits for its second check, or has passed it. */
gboolean
custos_request_case_is_put_together (CustosRequestCase *self)
{
  CustosRequestState state = custos_request_case_get_state (self);

  return state >= CUSTOS_REQUEST_SECOND_CHECK && state <= CUSTOS_REQUEST_RE_RELEASED;
}

/* Nothing more is asked for; what is being changed is still changed. */
void
custos_request_case_close (CustosRequestCase *self)
{
  g_cancellable_cancel (self->loading);
  g_signal_group_set_target (self->clinic, NULL);
}

static void
custos_request_case_dispose (GObject *object)
{
  CustosRequestCase *self = CUSTOS_REQUEST_CASE (object);

  g_clear_object (&self->clinic);
  g_clear_object (&self->loading);
  g_clear_object (&self->plan);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (custos_request_case_parent_class)->dispose (object);
}

static void
custos_request_case_finalize (GObject *object)
{
  CustosRequestCase *self = CUSTOS_REQUEST_CASE (object);

  g_clear_pointer (&self->file, custos_request_file_free);
  g_free (self->number);

  G_OBJECT_CLASS (custos_request_case_parent_class)->finalize (object);
}

static void
custos_request_case_class_init (CustosRequestCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = custos_request_case_dispose;
  G_OBJECT_CLASS (klass)->finalize = custos_request_case_finalize;

  /* It was read, for the first time or again. */
  signals[CHANGED] = g_signal_new ("changed", CUSTOS_TYPE_REQUEST_CASE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Reading it or a change failed; the error says why. */
  signals[FAILED] = g_signal_new ("failed", CUSTOS_TYPE_REQUEST_CASE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  /* A change began. */
  signals[WORKING] = g_signal_new ("working", CUSTOS_TYPE_REQUEST_CASE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
custos_request_case_init (CustosRequestCase *self)
{
  self->clinic = g_signal_group_new (CUSTOS_TYPE_CLINIC);
  g_signal_group_connect_swapped (
    self->clinic, "changed", G_CALLBACK (clinic_changed_cb), self);
}

CustosRequestCase *
custos_request_case_new (CustosSession *session, const char *number)
{
  CustosRequestCase *self = g_object_new (CUSTOS_TYPE_REQUEST_CASE, NULL);

  self->session = g_object_ref (session);
  self->number = g_strdup (number);
  g_signal_group_set_target (self->clinic, custos_session_get_clinic (session));
  return self;
}
