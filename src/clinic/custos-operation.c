/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-text.h"
#include "custos-use-case.h"

/* What the work of a use case calls, on the store's threads. */

/**
 * custos_operation_stamp:
 * @record: a copy; the next version of it is made, as of now, and a new one gets its id
 *
 * Returns: FALSE if this person may not give an item that sensitivity
 */
gboolean
custos_operation_stamp (CustosOperation *self, CustosRecord *record, GError **error)
{
  const CustosItemTable *table = custos_item_table_find (custos_record_get_kind (record));
  gint64 version = custos_record_get_version (record);
  g_autofree char *id = NULL;

  if (table->of_clinic)
    g_object_set (record, "sensitivity", CUSTOS_SENSITIVITY_NORMAL, NULL);
  else if (!custos_session_may_write (self->session, custos_record_get_sensitivity (record))) {
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_DENIED,
                         "This role does not write items of this sensitivity");
    return FALSE;
  }

  if (version == CUSTOS_INT_NULL) {
    id = g_uuid_string_random ();
    g_object_set (record, "id", id, NULL);
    if (custos_record_get_patient_id (record) == NULL)
      g_object_set (record, "patient-id", self->patient_id, NULL);
  }

  g_object_set (record,
                "version", version == CUSTOS_INT_NULL ? (gint64) 1 : version + 1,
                "recorded", self->now,
                "recorded-by", self->viewer->account,
                NULL);
  return TRUE;
}

/* Returns: (transfer none): a row for the audit trail, to say what it is about; who and when
 * are filled in when it is written */
CustosAuditEntry *
custos_operation_add_entry (CustosOperation *self)
{
  CustosAuditEntry *entry = g_new0 (CustosAuditEntry, 1);

  g_ptr_array_add (self->entries, entry);
  return entry;
}

/* Tells the audit trail what changed; a change without this is not committed. */
void
custos_operation_note_change (CustosOperation *self, CustosRecord *before, CustosRecord *after)
{
  CustosAuditEntry *entry = custos_operation_add_entry (self);

  if (before != NULL) {
    g_auto (GStrv) changed = custos_record_changed_fields (before, after);
    entry->changed = g_strjoinv (" ", changed);
  }

  entry->item_kind = g_strdup (custos_record_get_kind (after));
  entry->item_id = g_strdup (custos_record_get_id (after));
  entry->version = custos_record_get_version (after);
  entry->patient_id = g_strdup (custos_record_get_patient_id (after));
  custos_record_digest (after, self->audit_key, entry->digest);
  entry->has_digest = TRUE;
}

/* Something of a record is about to be handed out: it leaves a row each time. */
void
custos_operation_note_handed_out (CustosOperation *self, CustosRecord *record)
{
  CustosAuditEntry *entry = custos_operation_add_entry (self);

  entry->item_kind = g_strdup (custos_record_get_kind (record));
  entry->item_id = g_strdup (custos_record_get_id (record));
  entry->version = custos_record_get_version (record);
  entry->patient_id = g_strdup (custos_record_get_patient_id (record));
}

/* A sensitive item is about to be shown: it leaves a row of its own, once a visit. */
void
custos_operation_note_seen (CustosOperation *self, CustosRecord *record)
{
  if (custos_record_get_sensitivity (record) > CUSTOS_SENSITIVITY_NORMAL &&
      !custos_visits_has (custos_session_get_visits (self->session),
                          custos_record_get_id (record)))
    custos_operation_note_handed_out (self, record);
}

/**
 * custos_operation_file:
 * @before: (nullable): what stood on file
 * @after: a copy to file; stamped here
 *
 * Files a version and tells the audit trail: what every change ends with.
 */
gboolean
custos_operation_file (CustosOperation *self,
                       CustosRecord *before,
                       CustosRecord *after,
                       GError **error)
{
  if (!custos_operation_stamp (self, after, error) ||
      !custos_item_add (self->db, after, CUSTOS_NO_BATCH, error))
    return FALSE;

  custos_operation_note_change (self, before, after);
  return TRUE;
}
