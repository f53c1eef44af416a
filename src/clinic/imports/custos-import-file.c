/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-file.h"

/* DESIGN: slices of at most 20 ms; a commit comes on top. */
#define SLICE (12 * G_TIME_SPAN_MILLISECOND)

const CustosViewer custos_import_keeper = { "custos", G_MAXUINT };

gint64
custos_import_slice_begin (void)
{
  return g_get_monotonic_time ();
}

gboolean
custos_import_slice_is_over (gint64 began)
{
  return g_get_monotonic_time () - began > SLICE;
}

/* What tells resources from outside apart; sources and ids hold no line ends. */
char *
custos_import_dup_identity (const char *source, const char *type, const char *id)
{
  return g_strconcat (source, "\n", type, "\n", id, NULL);
}

char *
custos_import_dup_hex (const guint8 digest[32])
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 32; i++)
    g_string_append_printf (text, "%02x", digest[i]);
  return g_string_free (text, FALSE);
}

static void
clear_plan (gpointer data)
{
  CustosImportPlan *plan = data;

  g_clear_pointer (&plan->known, custos_known_unref);
  g_free (plan->patient_id);
}

/**
 * custos_import_file_new:
 * @run_known: borrowed; what the files before brought
 * @last_round: whether nothing comes after it that it may refer to
 * @cancellable: (nullable): stops it between two slices, so that what it wrote is taken back
 */
CustosImportFile *
custos_import_file_new (const char *path,
                        CustosKnownTable *run_known,
                        const CustosDate *today,
                        gboolean last_round,
                        GCancellable *cancellable)
{
  CustosImportFile *self = g_new0 (CustosImportFile, 1);

  self->path = g_strdup (path);
  self->name = g_path_get_basename (path);
  self->today = custos_date_ref (today);
  self->last_round = last_round;
  self->run_known = run_known;
  self->known = custos_known_table_new ();
  self->plans = g_array_new (FALSE, TRUE, sizeof (CustosImportPlan));
  g_array_set_clear_func (self->plans, clear_plan);
  g_set_object (&self->cancellable, cancellable);
  return self;
}

void
custos_import_file_free (CustosImportFile *self)
{
  g_free (self->path);
  g_free (self->name);
  custos_date_unref (self->today);
  custos_import_fault_clear (&self->fault);
  g_clear_pointer (&self->file, custos_fhir_file_free);
  custos_known_table_free (self->known);
  g_array_unref (self->plans);
  g_clear_pointer (&self->waiting, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static gboolean
read_stream (CustosImportFile *self, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, self->cancellable, error);

  if (stream == NULL)
    return FALSE;

  self->file = custos_fhir_file_read (
    G_INPUT_STREAM (stream), self->name, self->today, self->cancellable, error);
  return self->file != NULL;
}

/* Returns: FALSE only if it was stopped; what is wrong with the file is its fault */
gboolean
custos_import_file_read (CustosImportFile *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (read_stream (self, &failure))
    return TRUE;
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  self->fault.reason = CUSTOS_IMPORT_REASON_UNREADABLE;
  return TRUE;
}

static void
count (CustosImportReport *report, const CustosFhirItem *item, const CustosImportPlan *plan)
{
  CustosImportCount *counted = custos_import_report_count (report, item->key.type);

  counted->read++;
  switch (plan->action) {
  case CUSTOS_IMPORT_STORE:
    counted->stored++;
    counted->homeless += item->n_homeless;
    break;
  case CUSTOS_IMPORT_UPDATE:
    counted->updated++;
    counted->homeless += item->n_homeless;
    break;
  case CUSTOS_IMPORT_KEEP:
    counted->kept++;
    break;
  case CUSTOS_IMPORT_SET_ASIDE:
    counted->set_aside++;
    break;
  case CUSTOS_IMPORT_LEAVE:
  default:
    counted->unchanged++;
    break;
  }
}

/* Tells what became of a file that is done with. */
void
custos_import_file_report (CustosImportFile *self, CustosImportReport *report)
{
  custos_import_report_add_file (report);
  if (self->fault.reason == CUSTOS_IMPORT_REASON_NONE && self->file != NULL &&
      self->file->fault.reason == CUSTOS_IMPORT_REASON_NONE) {
    for (guint i = 0; i < self->plans->len; i++) {
      const CustosFhirItem *item = self->file->items->pdata[i];
      const CustosImportPlan *plan = &g_array_index (self->plans, CustosImportPlan, i);

      count (report, item, plan);
      if (plan->action == CUSTOS_IMPORT_SET_ASIDE)
        custos_import_report_add_set_aside (report, self->path, item->key.type, &item->fault);
    }
    return;
  }

  custos_import_report_add_refused (
    report, self->path,
    self->fault.reason != CUSTOS_IMPORT_REASON_NONE ? &self->fault : &self->file->fault);
}
