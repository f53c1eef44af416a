/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "custos-cli-chart.h"
#include "custos-cli-commands.h"
#include "custos-cli-json.h"
#include "custos-cli-text.h"
#include "custos-clinic-audit.h"
#include "custos-clinic-staff.h"

#define USUAL_LIMIT 100

static void
print_report (const CustosAuditReport *report)
{
  if (report->broken_seq == 0)
    /* Translators: how many rows the audit trail has, and how many records were compared */
    printf (_("The audit trail is whole: %d rows, %d digests of records compared.\n"),
            (int) report->n_rows, (int) report->n_digests);
  else
    /* Translators: the number of a row */
    printf (_("The audit trail does not hold from row %d on.\n"), (int) report->broken_seq);
  puts (_("Not checked: whether the end was cut off, or the whole file put back to an older"
          " one."));
}

static void
print_report_json (const CustosAuditReport *report)
{
  g_autoptr (CustosCliJson) json = custos_cli_json_new ();

  custos_cli_json_begin_object (json);
  custos_cli_json_add_bool (json, "whole", report->broken_seq == 0);
  custos_cli_json_add_int (json, "rows", report->n_rows);
  custos_cli_json_add_int (json, "digests", report->n_digests);
  if (report->broken_seq != 0)
    custos_cli_json_add_int (json, "first_broken", report->broken_seq);
  custos_cli_json_end_object (json);
  custos_cli_json_print (json);
}

CustosExit
custos_cli_audit_verify (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 0, 0);

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (GError) error = NULL;
  CustosAuditReport report = { 0 };

  custos_clinic_verify_audit_async (
    self->session, self->cancellable, custos_cli_answered_cb, self);
  if (!custos_clinic_verify_audit_finish (
        self->session, custos_cli_wait (self), &report, &error))
    return custos_cli_fail (self, error);

  if (self->json)
    print_report_json (&report);
  else
    print_report (&report);
  return report.broken_seq == 0 ? CUSTOS_EXIT_DONE : CUSTOS_EXIT_REFUSED;
}

/* Returns: (transfer full) (nullable): names of accounts by their ids */
static GHashTable *
read_names (CustosCli *self, GError **error)
{
  custos_clinic_list_directory_async (
    self->session, "account", self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (GPtrArray) accounts = custos_clinic_list_directory_finish (
    self->session, custos_cli_wait (self), error);
  if (accounts == NULL)
    return NULL;

  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < accounts->len; i++)
    g_hash_table_insert (names, g_strdup (custos_record_get_id (accounts->pdata[i])),
                         g_strdup (custos_record_peek (accounts->pdata[i], "name")));
  return names;
}

static const char *
find_name (GHashTable *names, CustosAuditRow *row)
{
  const char *id = custos_audit_row_get_account (row);

  return g_hash_table_lookup (names, id) ?: id;
}

static void
print_row_json (CustosCliJson *json, CustosAuditRow *row, const char *name)
{
  custos_cli_json_begin_object (json);
  custos_cli_json_add_int (json, "seq", custos_audit_row_get_seq (row));
  custos_cli_json_add_text (json, "at", custos_audit_row_get_at (row));
  custos_cli_json_add_text (json, "account", name);
  custos_cli_json_add_text (json, "account_id", custos_audit_row_get_account (row));
  custos_cli_json_add_text (json, "use_case", custos_audit_row_get_use_case (row));
  custos_cli_json_add_text (json, "outcome", custos_audit_row_get_outcome (row));
  custos_cli_json_add_text (json, "patient_id", custos_audit_row_get_patient_id (row));
  custos_cli_json_add_text (json, "item_kind", custos_audit_row_get_item_kind (row));
  custos_cli_json_end_object (json);
}

static void
print_rows (GPtrArray *rows, GHashTable *names, gboolean as_json)
{
  g_autoptr (CustosCliJson) json = custos_cli_json_new ();

  custos_cli_json_begin_array (json);
  for (guint i = 0; i < rows->len; i++) {
    CustosAuditRow *row = rows->pdata[i];
    g_autofree char *seq = g_strdup_printf (
      "%" G_GINT64_FORMAT, custos_audit_row_get_seq (row));

    if (as_json)
      print_row_json (json, row, find_name (names, row));
    else
      custos_cli_print_tabs (
        seq, custos_audit_row_get_at (row), find_name (names, row),
        custos_audit_row_get_use_case (row), custos_audit_row_get_outcome (row),
        custos_audit_row_get_item_kind (row) ?: "", custos_audit_row_get_patient_id (row) ?: "",
        NULL);
  }
  custos_cli_json_end_array (json);
  if (as_json)
    custos_cli_json_print (json);
}

CustosExit
custos_cli_audit_list (CustosCli *self)
{
  int limit = USUAL_LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("Print at most N"), N_("N") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CustosPatient) patient = NULL;
  g_autoptr (GError) error = NULL;
  CustosExit status = custos_cli_begin (self, entries, 0, 1);

  if (status != CUSTOS_EXIT_DONE)
    return status;
  if (limit < 1)
    return custos_cli_refuse_usage (self, _("The limit must be at least 1."));

  if (self->n_arguments > 0) {
    patient = custos_cli_find_patient (self, self->arguments[0], &error);
    if (patient == NULL)
      return custos_cli_fail (self, error);
  }

  custos_clinic_list_audit_async (
    self->session, patient != NULL ? custos_record_get_id (CUSTOS_RECORD (patient)) : NULL,
    G_MAXINT64, limit, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (GPtrArray) rows = custos_clinic_list_audit_finish (
    self->session, custos_cli_wait (self), &error);
  if (rows == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (GHashTable) names = read_names (self, &error);
  if (names == NULL)
    return custos_cli_fail (self, error);

  print_rows (rows, names, self->json);
  return CUSTOS_EXIT_DONE;
}
