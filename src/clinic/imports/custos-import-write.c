/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-batch-table.h"
#include "custos-document-content.h"
#include "custos-import-file.h"
#include "custos-label-rule.h"
#include "custos-patient-index.h"
#include "custos-patient-table.h"
#include "custos-resource-table.h"
#include "custos-set-aside-table.h"

/* On the writer's thread: a file becomes a batch, a slice at a time. */

/* Parts of an item keep their ids from version to version: the n-th of an item is always the
 * same. The first half is the item's, so that they lie beside it. */
static char *
make_part_id (const char *item_id, guint n)
{
  g_autofree char *text = g_strdup_printf ("%s#%u", item_id, n);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("%.14s8%.3s-8%.3s-%.12s", item_id, hash, hash + 3, hash + 6);
}

static gboolean
add_record (CustosImportFile *self,
            CustosOperation *operation,
            CustosRecord *record,
            GError **error)
{
  guint8 digest[CUSTOS_HASH_SIZE];

  if (!custos_batch_table_add (
        operation->db, self->batch, self->position, record, error))
    return FALSE;

  self->position++;
  custos_record_digest (record, operation->audit_key, digest);
  custos_hash_add (&self->items_hash, digest, sizeof digest);
  return TRUE;
}

/* Returns: FALSE with an error; @current: (out) (nullable): what stands on file */
static gboolean
read_current (CustosOperation *operation,
              const char *kind,
              const char *id,
              CustosRecord **current,
              GError **error)
{
  GError *failure = NULL;

  *current = custos_item_table_get_current (
    custos_item_table_find (kind), operation->db, &custos_import_keeper, id, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* A patient has the clinic's own number; the others come with them. */
static gboolean
number_patient (CustosOperation *operation,
                CustosRecord *record,
                CustosRecord *current,
                GError **error)
{
  g_autofree char *number = current != NULL
                              ? g_strdup (custos_record_peek (current, "record_number"))
                              : custos_patient_index_next_number (operation->db, error);

  if (number == NULL && current == NULL)
    return FALSE;

  g_object_set (record, "record-number", number, NULL);
  return TRUE;
}

static gboolean
file_record (CustosImportFile *self,
             CustosOperation *operation,
             const CustosFhirItem *item,
             CustosRecord *record,
             gboolean is_new,
             GError **error)
{
  g_autoptr (CustosRecord) current = NULL;

  if (!is_new && !read_current (operation, custos_record_get_kind (record),
                                custos_record_get_id (record), &current, error))
    return FALSE;
  if (custos_item_table_find (custos_record_get_kind (record)) == &custos_patient_table &&
      !number_patient (operation, record, current, error))
    return FALSE;

  g_object_set (record,
                "version", current != NULL ? custos_record_get_version (current) + 1 : 1,
                "sensitivity", item->sensitivity,
                "recorded", operation->now,
                "labels", item->labels,
                NULL);
  return add_record (self, operation, record, error);
}

/* Parts that the new version no longer has do not stand any more. */
static gboolean
retract_parts (CustosImportFile *self,
               CustosOperation *operation,
               CustosFhirItem *item,
               const char *item_id,
               const char *kind,
               GError **error)
{
  for (guint n = item->records->len;; n++) {
    g_autofree char *id = make_part_id (item_id, n);
    g_autoptr (CustosRecord) current = NULL;

    if (!read_current (operation, kind, id, &current, error))
      return FALSE;
    if (current == NULL || custos_record_peek (current, "error_reason") != NULL)
      return TRUE;

    g_autoptr (CustosRecord) gone = custos_record_edit (current);
    g_object_set (gone,
                  "version", custos_record_get_version (current) + 1,
                  "recorded", operation->now,
                  "recorded-by", NULL,
                  "error-reason", "not in the later version",
                  NULL);
    if (!add_record (self, operation, gone, error))
      return FALSE;
  }
}

static gboolean
file_records (CustosImportFile *self,
              CustosOperation *operation,
              CustosFhirItem *item,
              const CustosImportPlan *plan,
              GError **error)
{
  CustosRecord *main_record = item->records->pdata[0];
  const char *kind = custos_record_get_kind (main_record);
  gboolean is_panel = strcmp (kind, "observation") == 0;
  const char *parts_kind = is_panel ? kind : "document";

  for (guint i = 0; i < item->records->len; i++) {
    CustosRecord *record = item->records->pdata[i];
    g_autofree char *part_id = i > 0 ? make_part_id (plan->known->item_id, i) : NULL;

    g_object_set (record, "id", i > 0 ? part_id : plan->known->item_id, NULL);
    if (i > 0 && is_panel)
      g_object_set (record, "panel-id", plan->known->item_id, NULL);
    if (!file_record (self, operation, item, record, plan->is_new, error))
      return FALSE;
  }

  return plan->is_new ||
         retract_parts (self, operation, item, plan->known->item_id, parts_kind, error);
}

static gboolean
keep_resource (CustosImportFile *self,
               CustosOperation *operation,
               const CustosFhirItem *item,
               CustosResource *resource,
               GError **error)
{
  resource->id = ++self->resource_id;
  resource->batch = self->batch;
  resource->source = item->key.source;
  resource->type = item->key.type;
  resource->foreign_id = item->key.id;
  resource->sensitivity = item->sensitivity;
  resource->name = item->name;
  resource->n_homeless = item->n_homeless;
  memcpy (resource->digest, item->digest, sizeof resource->digest);
  resource->size = item->size;
  resource->packed = item->packed;

  if (!custos_resource_table_add (operation->db, resource, error))
    return FALSE;

  custos_resource_hash (resource, &self->resources_hash);
  self->n_resources++;
  return TRUE;
}

static gboolean
add_identifiers (CustosImportFile *self,
                 CustosOperation *operation,
                 const CustosFhirItem *item,
                 const CustosResource *resource,
                 GError **error)
{
  for (guint i = 0; i < item->identifiers->len; i++) {
    const CustosFhirKey *key = &g_array_index (item->identifiers, CustosFhirKey, i);

    if (!custos_resource_table_add_identifier (
          operation->db, resource, key->source, key->id, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
add_contents (CustosImportFile *self,
              CustosOperation *operation,
              const CustosFhirItem *item,
              GError **error)
{
  for (guint i = 0; i < item->contents->len; i++) {
    const CustosFhirContent *content = &g_array_index (item->contents, CustosFhirContent, i);

    if (!custos_document_content_add_packed (operation->db, content->id, content->size,
                                             content->packed, self->batch, error))
      return FALSE;
  }

  return TRUE;
}

/* What waited under this id has been taken in after all. */
static gboolean
settle (CustosImportFile *self,
        CustosOperation *operation,
        const CustosFhirItem *item,
        GError **error)
{
  if (g_hash_table_size (self->waiting) == 0)
    return TRUE;

  g_autofree char *identity = custos_import_dup_identity (
    item->key.source, item->key.type, item->key.id);
  GPtrArray *same = g_hash_table_lookup (self->waiting, identity);

  for (guint i = 0; same != NULL && i < same->len; i++) {
    CustosRecord *before = same->pdata[i];
    g_autoptr (CustosRecord) after = custos_record_edit (before);

    g_object_set (after,
                  "version", custos_record_get_version (before) + 1,
                  "recorded", operation->now,
                  "settled", "taken-in",
                  NULL);
    if (!add_record (self, operation, after, error))
      return FALSE;
  }
  g_hash_table_remove (self->waiting, identity);
  return TRUE;
}

static gboolean
take_in (CustosImportFile *self,
         CustosOperation *operation,
         CustosFhirItem *item,
         const CustosImportPlan *plan,
         GError **error)
{
  CustosRecord *record = item->records->len > 0 ? item->records->pdata[0] : NULL;

  if (!add_contents (self, operation, item, error) ||
      (record != NULL && !file_records (self, operation, item, plan, error)))
    return FALSE;

  CustosResource resource = {
    .kind = plan->known->kind,
    .item_id = plan->known->item_id,
    .version = record != NULL ? custos_record_get_version (record) : plan->known->version + 1,
    .patient_id = plan->known->patient_id,
  };

  plan->known->version = resource.version;
  return keep_resource (self, operation, item, &resource, error) &&
         add_identifiers (self, operation, item, &resource, error) &&
         settle (self, operation, item, error);
}

static gboolean
set_aside (CustosImportFile *self,
           CustosOperation *operation,
           const CustosFhirItem *item,
           const CustosImportPlan *plan,
           GError **error)
{
  g_autofree char *digest = custos_import_dup_hex (item->digest);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (CustosRecord) record = g_object_new (
    CUSTOS_TYPE_SET_ASIDE,
    "id", id,
    "version", (gint64) 1,
    "patient-id", plan->patient_id,
    "sensitivity", item->sensitivity,
    "recorded", operation->now,
    "labels", item->labels,
    "source", item->key.source,
    "resource-type", item->key.type,
    "foreign-id", item->key.id,
    "reason", custos_import_reason_to_word (item->fault.reason),
    "place", item->fault.place,
    "file", self->name,
    "digest", digest,
    NULL);

  CustosResource resource = {
    .kind = (char *) CUSTOS_RESOURCE_SET_ASIDE,
    .item_id = (char *) custos_record_get_id (record),
    .version = custos_record_get_version (record),
    .patient_id = plan->patient_id,
  };

  return add_record (self, operation, record, error) &&
         keep_resource (self, operation, item, &resource, error);
}

static gboolean
write_item (CustosImportFile *self, CustosOperation *operation, guint i, GError **error)
{
  CustosFhirItem *item = self->file->items->pdata[i];
  const CustosImportPlan *plan = &g_array_index (self->plans, CustosImportPlan, i);

  switch (plan->action) {
  case CUSTOS_IMPORT_STORE:
  case CUSTOS_IMPORT_UPDATE:
  case CUSTOS_IMPORT_KEEP:
    return take_in (self, operation, item, plan, error);
  case CUSTOS_IMPORT_SET_ASIDE:
    return !plan->is_new || set_aside (self, operation, item, plan, error);
  case CUSTOS_IMPORT_LEAVE:
  default:
    return TRUE;
  }
}

/* Two imports at once could each make a patient of the same person. */
static gboolean
begin (CustosImportFile *self, CustosOperation *operation, GError **error)
{
  gboolean open = FALSE;

  self->resource_id =
    custos_resource_table_get_last_id (operation->db, &custos_import_keeper, error);
  if (self->resource_id < 0 || !custos_batch_table_is_open (operation->db, &open, error))
    return FALSE;
  if (open || self->resource_id != self->last_id) {
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_CONFLICT,
                         "Another import is under way");
    return FALSE;
  }

  self->batch = custos_batch_table_begin (
    operation->db, self->name, operation->viewer->account, operation->now, error);
  custos_hash_start (&self->items_hash, operation->audit_key);
  custos_hash_start (&self->resources_hash, operation->audit_key);
  return self->batch > 0;
}

/* One row in the audit trail answers for all that the file brought. */
static gboolean
end (CustosImportFile *self, CustosOperation *operation, GError **error)
{
  guint8 digest[CUSTOS_HASH_SIZE];
  CustosAuditEntry *entry = custos_operation_add_entry (operation);

  custos_hash_end (&self->resources_hash, digest);
  if (self->n_resources > 0)
    custos_hash_add (&self->items_hash, digest, sizeof digest);

  entry->item_kind = g_strdup (CUSTOS_AUDIT_BATCH);
  entry->item_id = g_strdup_printf ("%" G_GINT64_FORMAT, self->batch);
  entry->has_digest = TRUE;
  custos_hash_end (&self->items_hash, entry->digest);
  return custos_batch_table_finish (operation->db, self->batch, operation->now, error);
}

/* What is written is not needed any more, and is better freed here than on the main thread. */
static void
forget_bulk (CustosFhirItem *item)
{
  g_ptr_array_set_size (item->records, 0);
  g_array_set_size (item->contents, 0);
  g_array_set_size (item->links, 0);
  g_clear_pointer (&item->packed, g_bytes_unref);
}

/* The work of a job; @request: a CustosImportFile that was checked and has work */
gboolean
custos_import_file_write (CustosOperation *operation, gpointer request, GError **error)
{
  CustosImportFile *self = request;
  gint64 began = custos_import_slice_begin ();

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->batch == 0 && !begin (self, operation, error))
    return FALSE;

  while (self->next < self->file->items->len) {
    if (custos_import_slice_is_over (began)) {
      operation->again = TRUE;
      return TRUE;
    }
    if (!write_item (self, operation, self->next, error))
      return FALSE;
    forget_bulk (self->file->items->pdata[self->next++]);
  }

  return end (self, operation, error);
}

gboolean
custos_import_file_undo (CustosOperation *operation, gpointer request, GError **error)
{
  CustosImportFile *self = request;

  return self->batch <= 0 || custos_batch_table_drop (operation->db, self->batch, error);
}
