/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "custos-cli-chart.h"
#include "custos-cli-commands.h"
#include "custos-cli-fields.h"
#include "custos-cli-json.h"
#include "custos-cli-plan.h"
#include "custos-cli-text.h"
#include "custos-clinic-releases.h"
#include "custos-clinic-requests.h"

/**
 * custos_cli_find_request:
 *
 * Returns: (transfer full) (nullable): the request with that number, and what belongs to it
 */
CustosRequestFile *
custos_cli_find_request (CustosCli *self, const char *number, GError **error)
{
  custos_clinic_get_request_async (
    self->session, number, self->cancellable, custos_cli_answered_cb, self);
  return custos_clinic_get_request_finish (self->session, custos_cli_wait (self), error);
}

static const char *
peek (gpointer record, const char *field)
{
  return record != NULL ? custos_record_peek (record, field) ?: "" : "";
}

/* What a script needs to go on with: the number and the state. */
static CustosExit
print_request (CustosCli *self, CustosRequest *request, const GError *error)
{
  if (request == NULL)
    return custos_cli_fail (self, error);

  if (self->json) {
    g_autoptr (CustosCliJson) json = custos_cli_json_new ();

    custos_cli_json_record (json, CUSTOS_RECORD (request));
    custos_cli_json_print (json);
  } else {
    custos_cli_print_tabs (peek (request, "number"), peek (request, "state"), NULL);
  }
  return CUSTOS_EXIT_DONE;
}

CustosExit
custos_cli_request_new (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 2, G_MAXUINT);
  g_autoptr (CustosRequest) draft = g_object_new (CUSTOS_TYPE_REQUEST, NULL);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;
  if (!custos_cli_set_fields (CUSTOS_RECORD (draft), self->arguments + 1, &error))
    return custos_cli_fail (self, error);

  g_autoptr (CustosPatient) patient = custos_cli_find_patient (
    self, self->arguments[0], &error);
  if (patient == NULL)
    return custos_cli_fail (self, error);

  custos_clinic_take_request_async (
    self->session, custos_record_get_id (CUSTOS_RECORD (patient)), draft, self->cancellable,
    custos_cli_answered_cb, self);
  g_autoptr (CustosRequest) request = custos_clinic_take_request_finish (
    self->session, custos_cli_wait (self), &error);
  return print_request (self, request, error);
}

CustosExit
custos_cli_request_set (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 2, G_MAXUINT);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (CustosRequestFile) file = custos_cli_find_request (
    self, self->arguments[0], &error);
  if (file == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (CustosRequest) edit = custos_record_edit (CUSTOS_RECORD (file->request));
  if (!custos_cli_set_fields (CUSTOS_RECORD (edit), self->arguments + 1, &error))
    return custos_cli_fail (self, error);

  custos_clinic_save_request_async (
    self->session, edit, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosRequest) saved = custos_clinic_save_request_finish (
    self->session, custos_cli_wait (self), &error);
  return print_request (self, saved, error);
}

/* The form that came with a request, as it was filled in. */
CustosExit
custos_cli_request_form (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 2, G_MAXUINT);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (CustosRequestFile) file = custos_cli_find_request (
    self, self->arguments[0], &error);
  if (file == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (CustosAuthorization) form = g_object_new (
    CUSTOS_TYPE_AUTHORIZATION,
    "patient-id", custos_record_get_id (CUSTOS_RECORD (file->patient)),
    "request-id", custos_record_get_id (CUSTOS_RECORD (file->request)),
    "form", "authorization",
    NULL);
  if (!custos_cli_set_fields (CUSTOS_RECORD (form), self->arguments + 1, &error))
    return custos_cli_fail (self, error);

  custos_clinic_save_authorization_async (
    self->session, form, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosAuthorization) saved = custos_clinic_save_authorization_finish (
    self->session, custos_cli_wait (self), &error);
  return saved != NULL ? CUSTOS_EXIT_DONE : custos_cli_fail (self, error);
}

static void
print_line (CustosRequestFile *file)
{
  g_autofree char *name = file->patient != NULL ? custos_patient_dup_name (file->patient)
                                                : g_strdup ("");
  const char *who = peek (file->request, "organization");

  custos_cli_print_tabs (
    peek (file->request, "number"), peek (file->request, "state"), peek (file->request, "due"),
    peek (file->patient, "record_number"), name,
    *who != '\0' ? who : peek (file->request, "requester"), NULL);
}

CustosExit
custos_cli_request_list (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 0, 0);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  custos_clinic_list_requests_async (
    self->session, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (GPtrArray) files = custos_clinic_list_requests_finish (
    self->session, custos_cli_wait (self), &error);
  if (files == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (CustosCliJson) json = custos_cli_json_new ();
  custos_cli_json_begin_array (json);
  for (guint i = 0; i < files->len; i++) {
    CustosRequestFile *file = files->pdata[i];

    if (self->json)
      custos_cli_json_record (json, CUSTOS_RECORD (file->request));
    else
      print_line (file);
  }
  custos_cli_json_end_array (json);
  if (self->json)
    custos_cli_json_print (json);
  return CUSTOS_EXIT_DONE;
}

static CustosReleasePlan *
plan (CustosCli *self, CustosRequest *request, GError **error)
{
  custos_clinic_plan_release_async (
    self->session, request, self->cancellable, custos_cli_answered_cb, self);
  return custos_clinic_plan_release_finish (self->session, custos_cli_wait (self), error);
}

CustosExit
custos_cli_request_show (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 1, 1);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (CustosRequestFile) file = custos_cli_find_request (
    self, self->arguments[0], &error);
  if (file == NULL)
    return custos_cli_fail (self, error);

  /* Who only takes requests in has no plan to see. */
  g_autoptr (CustosReleasePlan) made = NULL;
  if (custos_session_has_right (self->session, CUSTOS_RIGHT_RELEASE)) {
    made = plan (self, file->request, &error);
    if (made == NULL)
      return custos_cli_fail (self, error);
  }

  if (self->json)
    custos_cli_print_file_json (file, made);
  else
    custos_cli_print_file (file, made);
  return CUSTOS_EXIT_DONE;
}

CustosExit
custos_cli_request_step (CustosCli *self)
{
  g_autofree char *reason = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_("Why, where a step needs it"),
      N_("TEXT") },
    G_OPTION_ENTRY_NULL,
  };
  CustosExit status = custos_cli_begin (self, entries, 2, 2);
  CustosRequestState to;
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;
  if (!custos_request_state_from_word (self->arguments[1], &to))
    return custos_cli_refuse_usage (self, _("There is no such state of a request."));

  g_autoptr (CustosRequestFile) file = custos_cli_find_request (
    self, self->arguments[0], &error);
  if (file == NULL)
    return custos_cli_fail (self, error);

  custos_clinic_step_request_async (self->session, file->request, to, reason,
                                    self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosRequest) request = custos_clinic_step_request_finish (
    self->session, custos_cli_wait (self), &error);
  return print_request (self, request, error);
}

/* The second pair of eyes: what is printed is what the check is of. */
CustosExit
custos_cli_request_check (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 1, 1);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (CustosRequestFile) file = custos_cli_find_request (
    self, self->arguments[0], &error);
  if (file == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (CustosReleasePlan) made = plan (self, file->request, &error);
  if (made == NULL)
    return custos_cli_fail (self, error);
  if (!self->json)
    custos_cli_print_plan (made);

  custos_clinic_check_release_async (
    self->session, made, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosRequest) request = custos_clinic_check_release_finish (
    self->session, custos_cli_wait (self), &error);
  return print_request (self, request, error);
}
