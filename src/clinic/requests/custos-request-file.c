/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-file-private.h"

#include "custos-account-table.h"
#include "custos-packet-store.h"
#include "custos-patient-table.h"
#include "custos-request-queries.h"

void
custos_request_file_free (CustosRequestFile *self)
{
  g_clear_object (&self->request);
  g_clear_object (&self->patient);
  g_clear_pointer (&self->authorizations, g_ptr_array_unref);
  g_clear_pointer (&self->disclosures, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_free (self);
}

/**
 * custos_request_file_get_person:
 * @account: (nullable): as records have it
 *
 * Returns: (nullable): what colleagues call that person; the account itself where none is known
 */
const char *
custos_request_file_get_person (const CustosRequestFile *self, const char *account)
{
  const char *name = account != NULL ? g_hash_table_lookup (self->people, account) : NULL;

  return name != NULL ? name : account;
}

/* Who worked on it: a record keeps accounts, a person reads names. */
static gboolean
add_person (CustosRequestFile *self,
            CustosOperation *operation,
            const char *account,
            GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (account == NULL || g_hash_table_contains (self->people, account))
    return TRUE;

  g_autoptr (CustosRecord) found = custos_item_table_get_current (
    &custos_account_table, operation->db, operation->viewer, account, &failure);
  const char *name = found != NULL ? custos_record_peek (found, "display_name") : NULL;

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (name != NULL)
    g_hash_table_insert (self->people, g_strdup (account), g_strdup (name));
  return TRUE;
}

static gboolean
add_people (CustosRequestFile *self, CustosOperation *operation, GError **error)
{
  CustosRecord *request = CUSTOS_RECORD (self->request);

  if (!add_person (self, operation, custos_record_peek (request, "assembled_by"), error) ||
      !add_person (self, operation, custos_record_peek (request, "checked_by"), error))
    return FALSE;

  for (guint i = 0; i < self->disclosures->len; i++) {
    CustosRecord *disclosure = self->disclosures->pdata[i];

    if (!add_person (self, operation, custos_record_peek (disclosure, "released_by"), error) ||
        !add_person (self, operation, custos_record_peek (disclosure, "checked_by"), error))
      return FALSE;
  }

  return TRUE;
}

/* Returns: (transfer full) (nullable): NULL without an error if the viewer does not see the
 * patient */
CustosRequestFile *
custos_request_file_read (CustosOperation *operation, CustosRecord *request, GError **error)
{
  CustosRecord *patient = custos_item_table_get_current (
    &custos_patient_table, operation->db, operation->viewer,
    custos_record_get_patient_id (request), error);

  if (patient == NULL)
    return NULL;

  g_autoptr (CustosRequestFile) file = g_new0 (CustosRequestFile, 1);
  file->request = CUSTOS_REQUEST (g_object_ref (request));
  file->patient = CUSTOS_PATIENT (patient);
  file->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  file->authorizations = custos_request_list_authorizations (
    operation->db, operation->viewer, custos_record_get_id (request), error);
  if (file->authorizations == NULL)
    return NULL;

  file->disclosures = custos_disclosure_list_by_request (
    operation->db, operation->viewer, custos_record_get_id (request), error);
  if (file->disclosures == NULL || !add_people (file, operation, error))
    return NULL;

  return g_steal_pointer (&file);
}
