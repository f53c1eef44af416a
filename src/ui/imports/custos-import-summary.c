/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-summary.h"

#include <glib/gi18n.h>

#include "custos-finding-list.h"
#include "custos-import-row.h"
#include "custos-import-words.h"

#define MAX_SHOWN 200 /* more nobody reads at once; the chart counts them all */

/**
 * CustosImportSummary:
 *
 * What an import did: for each type of record, each refused file and each record that was not
 * taken in.
 */
struct _CustosImportSummary {
  AdwBin parent_instance;

  GListStore *rows; /* of CustosImportRow */

  /* Template children */
  GtkLabel *title;
  GtkLabel *explanation;
  GtkWidget *table;
  GtkNoSelection *selection;
  GtkLabel *refused_head;
  CustosFindingList *refused;
  GtkLabel *set_aside_head;
  CustosFindingList *set_aside;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (CustosImportSummary, custos_import_summary, ADW_TYPE_BIN)

static void
show_title (CustosImportSummary *self, CustosImportReport *report)
{
  CustosImportCount total = custos_import_report_get_total (report);
  guint n_files = custos_import_report_get_n_files (report);
  guint n_new = total.stored + total.updated + total.kept;
  g_autofree char *files = g_strdup_printf (ngettext ("%u file", "%u files", n_files), n_files);
  g_autofree char *title = NULL;

  if (custos_import_report_get_stopped (report))
    /* Translators: %s is a number of files */
    title = g_strdup_printf (_("Stopped after %s"), files);
  else if (n_new == 0 && total.read > 0)
    /* Translators: %s is a number of files */
    title = g_strdup_printf (_("Nothing new in %s"), files);
  else
    title = g_strdup_printf (
      /* Translators: a number of records, and of files */
      ngettext ("%u record taken in from %s", "%u records taken in from %s", n_new), n_new,
      files);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (
    self->explanation,
    custos_import_report_get_stopped (report)
    ? _("Files that were finished are in; the one that was stopped left nothing behind.")
    : _("“Kept” is stored whole, but has no place of its own in the chart yet."));
}

static void
show_counts (CustosImportSummary *self, CustosImportReport *report)
{
  CustosImportCount total = custos_import_report_get_total (report);
  guint n_types = custos_import_report_get_n_types (report);

  g_list_store_remove_all (self->rows);
  for (guint i = 0; i < n_types; i++) {
    g_autoptr (CustosImportRow) row =
      custos_import_row_new (custos_import_report_get_type_count (report, i));

    g_list_store_append (self->rows, row);
  }

  g_autoptr (CustosImportRow) all = custos_import_row_new (&total);
  g_list_store_append (self->rows, all);
  gtk_widget_set_visible (self->table, n_types > 0);
}

static void
add_problem (CustosFindingList *list, const CustosImportProblem *problem, gboolean whole_file)
{
  g_autofree char *fault = custos_words_import_fault (&problem->fault, whole_file);
  g_autofree char *file = g_path_get_basename (problem->path != NULL ? problem->path : "");
  g_autofree char *where = problem->type != NULL
    ? g_strdup_printf ("%s · %s", problem->type, file) : g_strdup (file);

  custos_finding_list_add (
    list, whole_file ? CUSTOS_MARK_BLOCKED : CUSTOS_MARK_ATTENTION, fault, where);
}

static void
show_problems (CustosImportSummary *self, CustosImportReport *report)
{
  guint n_refused = custos_import_report_get_n_refused (report);
  guint n_aside = custos_import_report_get_n_set_aside (report);
  guint n_more = n_refused + n_aside;

  custos_finding_list_clear (self->refused);
  custos_finding_list_clear (self->set_aside);
  for (guint i = 0; i < MIN (n_refused, MAX_SHOWN); i++, n_more--)
    add_problem (self->refused, custos_import_report_get_refused (report, i), TRUE);
  for (guint i = 0; i < MIN (n_aside, MAX_SHOWN); i++, n_more--)
    add_problem (self->set_aside, custos_import_report_get_set_aside (report, i), FALSE);

  g_autofree char *refused = g_strdup_printf (
    ngettext ("%u file refused; nothing of it was taken in",
              "%u files refused; nothing of them was taken in", n_refused), n_refused);
  g_autofree char *aside = g_strdup_printf (
    ngettext ("%u record set aside; it waits in “Not taken in” of its chart",
              "%u records set aside; they wait in “Not taken in” of their charts", n_aside),
    n_aside);
  g_autofree char *more =
    g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
  gtk_label_set_text (self->refused_head, refused);
  gtk_widget_set_visible (GTK_WIDGET (self->refused_head), n_refused > 0);
  gtk_label_set_text (self->set_aside_head, aside);
  gtk_widget_set_visible (GTK_WIDGET (self->set_aside_head), n_aside > 0);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

void
custos_import_summary_show (CustosImportSummary *self, CustosImportReport *report)
{
  g_return_if_fail (CUSTOS_IS_IMPORT_SUMMARY (self));

  show_title (self, report);
  show_counts (self, report);
  show_problems (self, report);
}

static void
custos_import_summary_finalize (GObject *object)
{
  g_object_unref (CUSTOS_IMPORT_SUMMARY (object)->rows);

  G_OBJECT_CLASS (custos_import_summary_parent_class)->finalize (object);
}

static void
custos_import_summary_class_init (CustosImportSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = custos_import_summary_finalize;

  g_type_ensure (CUSTOS_TYPE_FINDING_LIST);
  g_type_ensure (CUSTOS_TYPE_IMPORT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/imports/custos-import-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosImportSummary, title);
  gtk_widget_class_bind_template_child (widget_class, CustosImportSummary, explanation);
  gtk_widget_class_bind_template_child (widget_class, CustosImportSummary, table);
  gtk_widget_class_bind_template_child (widget_class, CustosImportSummary, selection);
  gtk_widget_class_bind_template_child (widget_class, CustosImportSummary, refused_head);
  gtk_widget_class_bind_template_child (widget_class, CustosImportSummary, refused);
  gtk_widget_class_bind_template_child (widget_class, CustosImportSummary, set_aside_head);
  gtk_widget_class_bind_template_child (widget_class, CustosImportSummary, set_aside);
  gtk_widget_class_bind_template_child (widget_class, CustosImportSummary, more);
}

static void
custos_import_summary_init (CustosImportSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (CUSTOS_TYPE_IMPORT_ROW);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
}
