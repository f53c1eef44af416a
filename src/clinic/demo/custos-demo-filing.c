/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-filing.h"

#include "custos-batch-table.h"
#include "custos-clinic-settings-cases.h"
#include "custos-clinic-settings-table.h"
#include "custos-demo-staff.h"
#include "custos-document-content.h"
#include "custos-patient-index.h"
#include "custos-use-cases.h"

#define SOURCE "demonstration"

/* @world: (transfer full) */
CustosDemoFiling *
custos_demo_filing_new (CustosDemoWorld *world)
{
  CustosDemoFiling *self = g_new0 (CustosDemoFiling, 1);

  self->world = world;
  self->batches = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
custos_demo_filing_free (gpointer data)
{
  CustosDemoFiling *self = data;

  g_clear_pointer (&self->world, custos_demo_world_free);
  g_array_unref (self->batches);
  g_free (self);
}

/* Invented people never go among real ones. */
static gboolean
is_demonstration (CustosRecord *settings, GError **error)
{
  gboolean demonstration = FALSE;

  if (settings != NULL)
    g_object_get (settings, "demonstration", &demonstration, NULL);
  if (!demonstration)
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE,
                         "This is not a demonstration clinic");
  return demonstration;
}

static gboolean
file_settings (CustosOperation *operation, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosRecord) before = custos_item_table_get_current (
    &custos_clinic_settings_table, operation->db, operation->viewer,
    CUSTOS_CLINIC_SETTINGS_ID, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (!is_demonstration (before, error))
    return FALSE;

  g_autoptr (CustosRecord) settings = custos_record_edit (before);
  custos_demo_fill_settings (settings);
  return custos_operation_file (operation, before, settings, error);
}

static gboolean
file_directory (CustosOperation *operation, GPtrArray *directory, GError **error)
{
  for (guint i = 0; i < directory->len; i++) {
    g_autoptr (CustosRecord) record = custos_record_edit (directory->pdata[i]);

    g_object_set (record, "version", (gint64) 0, NULL);
    if (!custos_operation_file (operation, NULL, record, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
keep_content (CustosOperation *operation, CustosDemoItem *item, gint64 batch, GError **error)
{
  if (item->content == NULL)
    return TRUE;

  g_autofree char *id =
    custos_document_content_add (operation->db, item->content, batch, error);
  if (id == NULL)
    return FALSE;

  g_object_set (item->record, "content-id", id, "size",
                (gint64) g_bytes_get_size (item->content), NULL);
  return TRUE;
}

static gboolean
may_write (CustosOperation *operation, CustosRecord *record, GError **error)
{
  if (custos_session_may_write (operation->session, custos_record_get_sensitivity (record)))
    return TRUE;

  g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_DENIED,
                       "This role does not write items of this sensitivity");
  return FALSE;
}

/* Gives out the number, so that the next patient who is registered gets another. */
static gboolean
take_number (CustosOperation *operation, CustosDemoChart *chart, GError **error)
{
  g_autofree char *number = custos_patient_index_next_number (operation->db, error);

  if (number == NULL)
    return FALSE;

  g_object_set (chart->patient, "record-number", number, NULL);
  return TRUE;
}

static gboolean
file_chart (CustosOperation *operation, CustosDemoFiling *self, GError **error)
{
  CustosDemoChart *chart = self->world->charts->pdata[self->n_filed];
  gint64 batch = custos_batch_table_begin (
    operation->db, SOURCE, operation->viewer->account, operation->now, error);

  if (batch < 0)
    return FALSE;
  g_array_append_val (self->batches, batch);
  if (!take_number (operation, chart, error))
    return FALSE;

  for (guint i = 0; i < chart->items->len; i++) {
    CustosDemoItem *item = chart->items->pdata[i];

    if (!may_write (operation, item->record, error) ||
        !keep_content (operation, item, batch, error) ||
        !custos_batch_table_add (operation->db, batch, i, item->record, error))
      return FALSE;
  }

  self->n_filed++;
  return TRUE;
}

/* From here on the chart is seen; its row in the audit trail covers all of it. */
static gboolean
show_chart (CustosOperation *operation, CustosDemoFiling *self, guint index, GError **error)
{
  CustosDemoChart *chart = self->world->charts->pdata[index];
  gint64 batch = g_array_index (self->batches, gint64, index);
  CustosAuditEntry *entry = custos_operation_add_entry (operation);

  entry->item_kind = g_strdup (CUSTOS_AUDIT_BATCH);
  entry->item_id = g_strdup_printf ("%" G_GINT64_FORMAT, batch);
  entry->patient_id = g_strdup (chart->id);
  entry->has_digest = TRUE;
  return custos_batch_table_finish (operation->db, batch, operation->now, error) &&
         custos_batch_table_digest (
    operation->db, operation->audit_key, batch, entry->digest, error);
}

static gboolean
show_all (CustosOperation *operation, CustosDemoFiling *self, GError **error)
{
  guint *n_charts = g_new (guint, 1);

  operation->answer = n_charts;
  *n_charts = self->n_filed;
  if (!file_settings (operation, error) ||
      !file_directory (operation, self->world->directory, error))
    return FALSE;

  for (guint i = 0; i < self->n_filed; i++) {
    if (!show_chart (operation, self, i, error))
      return FALSE;
  }

  return TRUE;
}

/* A chart a slice; the last shows them all at once. */
static gboolean
fill_slice (CustosOperation *operation, gpointer request, GError **error)
{
  CustosDemoFiling *self = request;
  guint n_charts = self->world->charts->len;

  custos_progress_set (operation->progress, self->n_filed, n_charts + 1);
  if (self->n_filed == n_charts)
    return show_all (operation, self, error);

  operation->again = TRUE;
  return file_chart (operation, self, error);
}

static gboolean
take_back (CustosOperation *operation, gpointer request, GError **error)
{
  CustosDemoFiling *self = request;

  for (guint i = 0; i < self->batches->len; i++) {
    if (!custos_batch_table_drop (
          operation->db, g_array_index (self->batches, gint64, i), error))
      return FALSE;
  }

  return TRUE;
}

const CustosUseCase custos_fill_demo = {
  .id = "demo.fill",
  .right = CUSTOS_RIGHT_IMPORT | CUSTOS_RIGHT_CHANGE_SETTINGS,
  .access = CUSTOS_ACCESS_JOB,
  .urgency = CUSTOS_URGENCY_JOB,
  .work = fill_slice,
  .free_answer = g_free,
  .undo = take_back,
};
