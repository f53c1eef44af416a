/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-requests.h"

#include <string.h>

#include "custos-authorization-table.h"
#include "custos-basis.h"
#include "custos-clinic-settings-cases.h"
#include "custos-clinic-settings-table.h"
#include "custos-clinic-zone.h"
#include "custos-patient-table.h"
#include "custos-request-clock.h"
#include "custos-request-file-private.h"
#include "custos-request-queries.h"
#include "custos-request-steps.h"
#include "custos-request-table.h"
#include "custos-use-cases.h"

#define DATE_LENGTH 10

static gboolean
miss (GError *failure, GError **error)
{
  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING,
                         "No such request");
  return FALSE;
}

/* RULES section 3.1: only the patient's own right of access has a clock that the law sets. */
static void
set_due (CustosRecord *request)
{
  CustosBasis basis = CUSTOS_BASIS_UNSET;
  g_autofree char *day =
    g_strndup (custos_record_peek (request, "received") ?: "", DATE_LENGTH);
  g_autoptr (CustosDate) received = custos_date_parse (day);

  custos_basis_from_word (custos_record_peek (request, "basis"), &basis);
  if (received == NULL || basis != CUSTOS_BASIS_INDIVIDUAL) {
    g_object_set (request, "due", NULL, NULL);
    return;
  }

  const CustosClockFacts facts = { .clock = CUSTOS_CLOCK_ACCESS, .received = received };
  g_autoptr (CustosDate) due = custos_request_clock_get_due (&facts);
  g_autofree char *text = due != NULL ? custos_date_to_text (due) : NULL;

  g_object_set (request, "due", text, NULL);
}

/* The fields that follow from steps, and are no business of a form. */
static void
copy_steps (CustosRecord *request, CustosRecord *from)
{
  static const struct {
    const char *property;
    const char *field;
  } steps[] = {
    { "number",         "number"         },
    { "state",          "state"          },
    { "assembled-by",   "assembled_by"   },
    { "checked-by",     "checked_by"     },
    { "checked-digest", "checked_digest" },
    { "released",       "released"       },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++)
    g_object_set (request, steps[i].property,
                  from != NULL ? custos_record_peek (from, steps[i].field) : NULL, NULL);
}

/* A rule is overridden by whoever may, and not by what the front desk typed. RULES G4. */
static void
copy_override (CustosOperation *operation, CustosRecord *request, CustosRecord *from)
{
  if (custos_session_has_right (operation->session, CUSTOS_RIGHT_OVERRIDE_GATE))
    return;

  g_object_set (request,
                "confirmed", from != NULL ? custos_record_peek (from, "confirmed") : NULL,
                "override-reason",
                from != NULL ? custos_record_peek (from, "override_reason") : NULL,
                NULL);
}

/* Returns: (transfer full) (nullable): the day it is now in the clinic */
static char *
dup_today (CustosOperation *operation, GError **error)
{
  g_autoptr (CustosRecord) settings = custos_item_table_get_current (
    &custos_clinic_settings_table, operation->db, operation->viewer, CUSTOS_CLINIC_SETTINGS_ID,
    error);

  if (settings == NULL)
    return NULL;

  g_autoptr (GTimeZone) zone =
    custos_clinic_settings_new_zone (CUSTOS_CLINIC_SETTINGS (settings));
  g_autoptr (CustosDate) today = custos_date_of_instant (operation->now, zone);

  return custos_date_to_text (today);
}

static gboolean
take_request (CustosOperation *operation, gpointer data, GError **error)
{
  g_autoptr (CustosRecord) request = custos_record_edit (data);
  g_autofree char *today = dup_today (operation, error);
  g_autoptr (GError) failure = NULL;

  if (today == NULL)
    return FALSE;

  g_autoptr (CustosRecord) patient = custos_item_table_get_current (
    &custos_patient_table, operation->db, operation->viewer, operation->patient_id, &failure);

  if (patient == NULL)
    return miss (g_steal_pointer (&failure), error);

  g_autofree char *number = custos_request_next_number (operation->db, today, error);
  if (number == NULL)
    return FALSE;

  copy_steps (request, NULL);
  copy_override (operation, request, NULL);
  g_object_set (request,
                "number", number,
                "sensitivity", CUSTOS_SENSITIVITY_NORMAL,
                "received", custos_record_peek (request, "received") ?: today,
                NULL);
  set_due (request);
  if (!custos_request_walk (operation, request, CUSTOS_REQUEST_RECEIVED, NULL, error) ||
      !custos_request_walk (operation, request, CUSTOS_REQUEST_LOGGED, NULL, error) ||
      !custos_operation_file (operation, NULL, request, error))
    return FALSE;

  operation->answer = g_steal_pointer (&request);
  return TRUE;
}

const CustosUseCase custos_take_request = {
  .id = "requests.take",
  .right = CUSTOS_RIGHT_TAKE_REQUESTS,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = take_request,
  .free_answer = g_object_unref,
};

/* What is on file of the record that a copy was made of. */
static CustosRecord *
read_before (CustosOperation *operation,
             const CustosItemTable *table,
             CustosRecord *copy,
             GError **error)
{
  g_autoptr (GError) failure = NULL;
  CustosRecord *before = custos_item_table_get (
    table, operation->db, operation->viewer, custos_record_get_id (copy),
    custos_record_get_version (copy), &failure);

  if (before == NULL)
    miss (g_steal_pointer (&failure), error);
  return before;
}

/* What is asked for may change until somebody checked it; then it is checked anew. */
static gboolean
save_request (CustosOperation *operation, gpointer data, GError **error)
{
  g_autoptr (CustosRecord) request = custos_record_edit (data);
  g_autoptr (CustosRecord) before =
    read_before (operation, &custos_request_table, request, error);

  if (before == NULL)
    return FALSE;
  if (!custos_request_state_is_open (custos_request_get_state (before))) {
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE,
                         "The request is closed");
    return FALSE;
  }

  copy_steps (request, before);
  copy_override (operation, request, before);
  set_due (request);
  if (!custos_operation_file (operation, before, request, error))
    return FALSE;

  operation->answer = g_steal_pointer (&request);
  return TRUE;
}

const CustosUseCase custos_save_request = {
  .id = "requests.save",
  .right = CUSTOS_RIGHT_TAKE_REQUESTS,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = save_request,
  .free_answer = g_object_unref,
};

/* A form speaks for the patient of its request, and for nobody else's. */
static gboolean
belongs (CustosOperation *operation, CustosRecord *form, GError **error)
{
  const char *id = custos_record_peek (form, "request_id");
  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosRecord) request =
    id != NULL ? custos_item_table_get_current (
      &custos_request_table, operation->db, operation->viewer, id, &failure)
               : NULL;

  return (request != NULL && g_strcmp0 (custos_record_get_patient_id (request),
                                        custos_record_get_patient_id (form)) == 0) ||
         miss (g_steal_pointer (&failure), error);
}

static gboolean
save_authorization (CustosOperation *operation, gpointer data, GError **error)
{
  g_autoptr (CustosRecord) form = custos_record_edit (data);
  g_autoptr (CustosRecord) before = NULL;

  if (!belongs (operation, form, error))
    return FALSE;
  if (custos_record_get_version (form) != CUSTOS_INT_NULL) {
    before = read_before (operation, &custos_authorization_table, form, error);
    if (before == NULL)
      return FALSE;
  }

  g_object_set (form, "sensitivity", CUSTOS_SENSITIVITY_NORMAL, NULL);
  if (!custos_operation_file (operation, before, form, error))
    return FALSE;

  operation->answer = g_steal_pointer (&form);
  return TRUE;
}

const CustosUseCase custos_save_authorization = {
  .id = "requests.save-authorization",
  .right = CUSTOS_RIGHT_TAKE_REQUESTS,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = save_authorization,
  .free_answer = g_object_unref,
};

typedef struct {
  CustosRecord *request;
  CustosRequestState to;
  char *reason;
} Step;

static void
free_step (gpointer data)
{
  Step *self = data;

  g_clear_object (&self->request);
  g_free (self->reason);
  g_free (self);
}

static gboolean
step_request (CustosOperation *operation, gpointer data, GError **error)
{
  const Step *step = data;
  g_autoptr (CustosRecord) before =
    read_before (operation, &custos_request_table, step->request, error);

  if (before == NULL)
    return FALSE;

  /* A step changes the state and nothing else, whatever the copy says that came with it. */
  g_autoptr (CustosRecord) request = custos_record_edit (before);

  /* Checked and released are more than a step: see custos-clinic-releases.c. */
  if (step->to == CUSTOS_REQUEST_READY || step->to == CUSTOS_REQUEST_RELEASED) {
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE,
                         "This state is reached by the check or the release itself");
    return FALSE;
  }

  if (step->to == CUSTOS_REQUEST_SECOND_CHECK)
    g_object_set (request, "assembled-by", operation->viewer->account, NULL);
  if (!custos_request_walk (operation, request, step->to, step->reason, error) ||
      !custos_operation_file (operation, before, request, error))
    return FALSE;

  CustosAuditEntry *entry = operation->entries->pdata[operation->entries->len - 1];
  entry->reason = g_strdup (step->reason);
  operation->answer = g_steal_pointer (&request);
  return TRUE;
}

const CustosUseCase custos_step_request = {
  .id = "requests.step",
  .right = CUSTOS_RIGHT_TAKE_REQUESTS,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = step_request,
  .free_answer = g_object_unref,
};

static gboolean
list_requests (CustosOperation *operation, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) requests =
    custos_request_list_all (operation->db, operation->viewer, error);
  g_autoptr (GPtrArray) files =
    g_ptr_array_new_with_free_func ((GDestroyNotify) custos_request_file_free);

  if (requests == NULL)
    return FALSE;
  for (guint i = 0; i < requests->len; i++) {
    g_autoptr (GError) failure = NULL;
    CustosRequestFile *file =
      custos_request_file_read (operation, requests->pdata[i], &failure);

    if (failure != NULL) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
    if (file != NULL)
      g_ptr_array_add (files, file);
  }

  operation->answer = g_steal_pointer (&files);
  return TRUE;
}

const CustosUseCase custos_list_requests = {
  .id = "requests.list",
  .right = CUSTOS_RIGHT_TAKE_REQUESTS,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_VISIT,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = list_requests,
  .free_answer = (GDestroyNotify) g_ptr_array_unref,
};

static gboolean
get_request (CustosOperation *operation, gpointer data, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosRecord) request =
    custos_request_find (operation->db, operation->viewer, data, &failure);

  if (request == NULL)
    return miss (g_steal_pointer (&failure), error);

  operation->answer = custos_request_file_read (operation, request, &failure);
  if (operation->answer == NULL)
    return miss (g_steal_pointer (&failure), error);

  custos_operation_note_handed_out (operation, request);
  return TRUE;
}

const CustosUseCase custos_get_request = {
  .id = "requests.get",
  .right = CUSTOS_RIGHT_TAKE_REQUESTS,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_NONE, /* the row names the request, so it comes after */
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = get_request,
  .free_answer = (GDestroyNotify) custos_request_file_free,
};

/* @request: new; its number and due date are given here */
void
custos_clinic_take_request_async (CustosSession *session,
                                  const char *patient_id,
                                  CustosRequest *request,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (patient_id != NULL);
  g_return_if_fail (CUSTOS_IS_REQUEST (request));

  custos_use_case_run_async (&custos_take_request, session, patient_id,
                             custos_record_edit (CUSTOS_RECORD (request)), g_object_unref,
                             cancellable, callback, user_data);
}

CustosRequest *
custos_clinic_take_request_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/* @request: a copy from custos_record_edit(), changed */
void
custos_clinic_save_request_async (CustosSession *session,
                                  CustosRequest *request,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_REQUEST (request));

  custos_use_case_run_async (&custos_save_request, session,
                             custos_record_get_patient_id (CUSTOS_RECORD (request)),
                             custos_record_edit (CUSTOS_RECORD (request)), g_object_unref,
                             cancellable, callback, user_data);
}

CustosRequest *
custos_clinic_save_request_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/* @authorization: with its patient and request; new, or a copy from custos_record_edit() */
void
custos_clinic_save_authorization_async (CustosSession *session,
                                        CustosAuthorization *authorization,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  CustosRecord *form = CUSTOS_RECORD (authorization);

  g_return_if_fail (custos_record_get_patient_id (form) != NULL);

  custos_use_case_run_async (&custos_save_authorization, session,
                             custos_record_get_patient_id (form), custos_record_edit (form),
                             g_object_unref, cancellable, callback, user_data);
}

CustosAuthorization *
custos_clinic_save_authorization_finish (CustosSession *session,
                                         GAsyncResult *result,
                                         GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/**
 * custos_clinic_step_request_async:
 * @request: as it stands on file
 * @reason: (nullable): where the step needs one
 */
void
custos_clinic_step_request_async (CustosSession *session,
                                  CustosRequest *request,
                                  CustosRequestState to,
                                  const char *reason,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_REQUEST (request));

  Step *step = g_new (Step, 1);

  *step = (Step) { CUSTOS_RECORD (g_object_ref (request)), to, g_strdup (reason) };
  custos_use_case_run_async (&custos_step_request, session,
                             custos_record_get_patient_id (CUSTOS_RECORD (request)),
                             step, free_step, cancellable, callback, user_data);
}

CustosRequest *
custos_clinic_step_request_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

void
custos_clinic_list_requests_async (CustosSession *session,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  custos_use_case_run_async (&custos_list_requests, session, NULL, NULL, NULL,
                             cancellable, callback, user_data);
}

/* Returns: (transfer full) (element-type CustosRequestFile): those due soonest first */
GPtrArray *
custos_clinic_list_requests_finish (CustosSession *session,
                                    GAsyncResult *result,
                                    GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

void
custos_clinic_get_request_async (CustosSession *session,
                                 const char *number,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (number != NULL);

  custos_use_case_run_async (&custos_get_request, session, NULL, g_strdup (number), g_free,
                             cancellable, callback, user_data);
}

CustosRequestFile *
custos_clinic_get_request_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}
