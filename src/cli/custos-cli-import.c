/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "custos-cli-commands.h"
#include "custos-cli-json.h"
#include "custos-cli-text.h"
#include "custos-clinic-imports.h"
#include "custos-import-words.h"

#define N_COLUMNS 7
#define INDENT "  "

static void
progress_cb (CustosProgress *progress, gpointer user_data)
{
  guint64 done, total;

  custos_progress_get (progress, &done, &total);
  g_autofree char *words = custos_words_import_progress (done, total);
  fprintf (stderr, "\r%s\033[K", words);
}

static void
add_number (CustosCliTable *table, guint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, number);

  custos_cli_table_add (table, text);
}

static void
add_row (CustosCliTable *table, const char *type, const CustosImportCount *count)
{
  custos_cli_table_add (table, type);
  add_number (table, count->read);
  add_number (table, count->stored);
  add_number (table, count->updated);
  add_number (table, count->unchanged);
  add_number (table, count->kept);
  add_number (table, count->set_aside);
}

static void
print_counts (CustosImportReport *report)
{
  static const char *const headings[N_COLUMNS] = {
    N_("Type"), N_("Read"), N_("Stored"), N_("Updated"), N_("Unchanged"), N_("Kept"),
    N_("Set aside"),
  };
  g_autoptr (CustosCliTable) table = custos_cli_table_new (N_COLUMNS);
  CustosImportCount total = custos_import_report_get_total (report);

  for (guint i = 0; i < N_COLUMNS; i++)
    custos_cli_table_add (table, _(headings[i]));
  for (guint i = 0; i < custos_import_report_get_n_types (report); i++) {
    const CustosImportCount *count = custos_import_report_get_type_count (report, i);

    add_row (table, count->type, count);
  }
  add_row (table, _("All"), &total);
  custos_cli_table_print (table, "");
}

static void
print_problem (const CustosImportProblem *problem)
{
  g_autofree char *words = custos_words_import_fault (&problem->fault, problem->type == NULL);
  g_autofree char *path = custos_cli_dup_line (problem->path);
  g_autofree char *reason = custos_cli_dup_line (words);

  if (problem->type != NULL)
    printf (INDENT "%s: %s: %s\n", path, problem->type, reason);
  else
    printf (INDENT "%s: %s\n", path, reason);
}

static void
print_report (CustosImportReport *report)
{
  guint n_refused = custos_import_report_get_n_refused (report);
  guint n_set_aside = custos_import_report_get_n_set_aside (report);

  print_counts (report);
  if (n_refused > 0)
    printf ("\n%s\n", _("Files of which nothing was taken in:"));
  for (guint i = 0; i < n_refused; i++)
    print_problem (custos_import_report_get_refused (report, i));
  if (n_set_aside > 0)
    printf ("\n%s\n", _("Set aside:"));
  for (guint i = 0; i < n_set_aside; i++)
    print_problem (custos_import_report_get_set_aside (report, i));
}

static void
add_count_json (CustosCliJson *json, const CustosImportCount *count)
{
  custos_cli_json_begin_object (json);
  if (count->type != NULL)
    custos_cli_json_add_text (json, "type", count->type);
  custos_cli_json_add_int (json, "read", count->read);
  custos_cli_json_add_int (json, "stored", count->stored);
  custos_cli_json_add_int (json, "updated", count->updated);
  custos_cli_json_add_int (json, "unchanged", count->unchanged);
  custos_cli_json_add_int (json, "kept", count->kept);
  custos_cli_json_add_int (json, "set_aside", count->set_aside);
  custos_cli_json_add_int (json, "fields_without_home", count->homeless);
  custos_cli_json_end_object (json);
}

static void
add_problem_json (CustosCliJson *json, const CustosImportProblem *problem)
{
  custos_cli_json_begin_object (json);
  custos_cli_json_add_text (json, "file", problem->path);
  custos_cli_json_add_text (json, "type", problem->type);
  custos_cli_json_add_text (
    json, "reason", custos_import_reason_to_word (problem->fault.reason));
  custos_cli_json_add_int (json, "byte", problem->fault.byte);
  custos_cli_json_add_text (json, "place", problem->fault.place);
  custos_cli_json_end_object (json);
}

static void
print_report_json (CustosImportReport *report)
{
  g_autoptr (CustosCliJson) json = custos_cli_json_new ();
  CustosImportCount total = custos_import_report_get_total (report);

  custos_cli_json_begin_object (json);
  custos_cli_json_add_int (json, "files", custos_import_report_get_n_files (report));
  custos_cli_json_member (json, "types");
  custos_cli_json_begin_array (json);
  for (guint i = 0; i < custos_import_report_get_n_types (report); i++)
    add_count_json (json, custos_import_report_get_type_count (report, i));
  custos_cli_json_end_array (json);
  custos_cli_json_member (json, "all");
  add_count_json (json, &total);
  custos_cli_json_member (json, "refused");
  custos_cli_json_begin_array (json);
  for (guint i = 0; i < custos_import_report_get_n_refused (report); i++)
    add_problem_json (json, custos_import_report_get_refused (report, i));
  custos_cli_json_end_array (json);
  custos_cli_json_member (json, "set_aside");
  custos_cli_json_begin_array (json);
  for (guint i = 0; i < custos_import_report_get_n_set_aside (report); i++)
    add_problem_json (json, custos_import_report_get_set_aside (report, i));
  custos_cli_json_end_array (json);
  custos_cli_json_end_object (json);
  custos_cli_json_print (json);
}

static CustosImportReport *
take_in (CustosCli *self, gboolean dry_run, GError **error)
{
  g_autoptr (CustosProgress) progress = custos_progress_new ();
  gboolean shows = isatty (STDERR_FILENO);

  if (shows)
    g_signal_connect (progress, "changed", G_CALLBACK (progress_cb), NULL);
  custos_clinic_import_async (
    self->session, (const char *const *) self->arguments, dry_run, progress,
    self->cancellable, custos_cli_answered_cb, self);
  CustosImportReport *report = custos_clinic_import_finish (
    self->session, custos_cli_wait (self), error);

  g_signal_handlers_disconnect_by_func (progress, progress_cb, NULL);
  if (shows)
    fputs ("\r\033[K", stderr);
  return report;
}

CustosExit
custos_cli_import (CustosCli *self)
{
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run,
      N_("Read everything and change nothing"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CustosExit status = custos_cli_begin (self, entries, 1, G_MAXUINT);

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (GError) error = NULL;
  g_autoptr (CustosImportReport) report = take_in (self, dry_run, &error);
  if (report == NULL)
    return custos_cli_fail (self, error);

  if (self->json)
    print_report_json (report);
  else
    print_report (report);

  if (custos_import_report_get_stopped (report)) {
    fputs (_("Stopped. The files that were done stay; of the others nothing was taken in.\n"),
           stderr);
    return CUSTOS_EXIT_STOPPED;
  }
  return custos_import_report_get_n_refused (report) > 0 ||
         custos_import_report_get_n_set_aside (report) > 0 ? CUSTOS_EXIT_INPUT
                                                           : CUSTOS_EXIT_DONE;
}
