/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "custos-cli-commands.h"
#include "custos-cli-json.h"
#include "custos-cli-text.h"
#include "custos-clinic-patients.h"

#define USUAL_LIMIT 1000

static void
print_line (CustosPatient *patient)
{
  const char *number = custos_record_peek (CUSTOS_RECORD (patient), "record_number");
  const CustosDate *date = custos_patient_get_birth_date (patient);
  g_autofree char *name = custos_patient_dup_name (patient);
  g_autofree char *birth = date != NULL ? custos_date_to_text (date) : NULL;

  custos_cli_print_tabs (number ?: "", name, birth ?: "", NULL);
}

static void
print_json (GPtrArray *hits)
{
  g_autoptr (CustosCliJson) json = custos_cli_json_new ();

  custos_cli_json_begin_array (json);
  for (guint i = 0; i < hits->len; i++) {
    CustosRecord *patient = CUSTOS_RECORD (custos_patient_hit_get_patient (hits->pdata[i]));

    custos_cli_json_record (json, patient);
  }
  custos_cli_json_end_array (json);
  custos_cli_json_print (json);
}

static GPtrArray *
find (CustosCli *self, const char *text, guint limit, gint64 *n_more, GError **error)
{
  gboolean even_more = FALSE;

  if (text == NULL) {
    custos_clinic_list_patients_async (
      self->session, 0, limit, self->cancellable, custos_cli_answered_cb, self);
    return custos_clinic_list_patients_finish (
      self->session, custos_cli_wait (self), error);
  }

  custos_clinic_search_patients_async (
    self->session, text, limit, self->cancellable, custos_cli_answered_cb, self);
  return custos_clinic_search_patients_finish (
    self->session, custos_cli_wait (self), n_more, &even_more, error);
}

CustosExit
custos_cli_patients (CustosCli *self)
{
  int limit = USUAL_LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("Print at most N"), N_("N") },
    G_OPTION_ENTRY_NULL,
  };
  CustosExit status = custos_cli_begin (self, entries, 0, 1);

  if (status != CUSTOS_EXIT_DONE)
    return status;
  if (limit < 1)
    return custos_cli_refuse_usage (self, _("The limit must be at least 1."));

  g_autoptr (GError) error = NULL;
  gint64 n_more = 0;
  g_autoptr (GPtrArray) hits = find (self, self->arguments[0], limit, &n_more, &error);

  if (hits == NULL)
    return custos_cli_fail (self, error);
  if (self->json) {
    print_json (hits);
    return CUSTOS_EXIT_DONE;
  }

  for (guint i = 0; i < hits->len; i++)
    print_line (custos_patient_hit_get_patient (hits->pdata[i]));
  if (n_more > 0) {
    /* Translators: how many patients were found besides those printed */
    fprintf (stderr, ngettext ("%d more was found.\n", "%d more were found.\n", n_more),
             (int) n_more);
  }
  return CUSTOS_EXIT_DONE;
}
