/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-item-table.h"

#include "custos-account-table.h"
#include "custos-allergy-table.h"
#include "custos-authorization-table.h"
#include "custos-care-plan-table.h"
#include "custos-care-team-table.h"
#include "custos-claim-table.h"
#include "custos-clinic-settings-table.h"
#include "custos-coverage-table.h"
#include "custos-device-table.h"
#include "custos-diagnostic-report-table.h"
#include "custos-disclosure-item-table.h"
#include "custos-disclosure-table.h"
#include "custos-document-table.h"
#include "custos-encounter-table.h"
#include "custos-goal-table.h"
#include "custos-imaging-study-table.h"
#include "custos-immunization-table.h"
#include "custos-location-table.h"
#include "custos-medication-table.h"
#include "custos-observation-table.h"
#include "custos-organization-table.h"
#include "custos-patient-table.h"
#include "custos-practitioner-table.h"
#include "custos-problem-table.h"
#include "custos-procedure-table.h"
#include "custos-query.h"
#include "custos-request-table.h"
#include "custos-set-aside-table.h"

/* Every kind of record there is. */
static const CustosItemTable *const tables[] = {
  &custos_account_table,
  &custos_allergy_table,
  &custos_authorization_table,
  &custos_care_plan_table,
  &custos_care_team_table,
  &custos_claim_table,
  &custos_clinic_settings_table,
  &custos_coverage_table,
  &custos_device_table,
  &custos_diagnostic_report_table,
  &custos_disclosure_item_table,
  &custos_disclosure_table,
  &custos_document_table,
  &custos_encounter_table,
  &custos_goal_table,
  &custos_imaging_study_table,
  &custos_immunization_table,
  &custos_location_table,
  &custos_medication_table,
  &custos_observation_table,
  &custos_organization_table,
  &custos_patient_table,
  &custos_practitioner_table,
  &custos_problem_table,
  &custos_procedure_table,
  &custos_set_aside_table,
  &custos_request_table,
};

const CustosItemTable *const *
custos_item_tables_get_all (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);
  return tables;
}

/* Returns: (nullable): the table of records of this kind */
const CustosItemTable *
custos_item_table_find (const char *kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++) {
    if (g_strcmp0 (tables[i]->kind, kind) == 0)
      return tables[i];
  }

  return NULL;
}

/**
 * custos_item_table_list:
 * @patient_id: (nullable): whose; %NULL for kinds that have no patient
 *
 * Returns: (transfer full) (element-type CustosRecord): what the viewer may see, as it stands
 *   now, in the order of the chart
 */
GPtrArray *
custos_item_table_list (const CustosItemTable *self,
                        CustosDatabase *db,
                        const CustosViewer *viewer,
                        const char *patient_id,
                        GError **error)
{
  g_return_val_if_fail (self->list_sql != NULL, NULL);

  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, self->list_sql);

  if (patient_id != NULL)
    custos_query_bind_text (query, ":patient", patient_id);
  while (custos_query_next (query))
    g_ptr_array_add (records, custos_query_get_record (query, self->get_type ()));

  return custos_query_end (query, error) ? g_steal_pointer (&records) : NULL;
}

static CustosRecord *
read_one (const CustosItemTable *self, CustosQuery *query, GError **error)
{
  g_autoptr (CustosRecord) record = NULL;

  if (custos_query_next (query))
    record = custos_query_get_record (query, self->get_type ());
  return custos_query_end (query, error) ? g_steal_pointer (&record) : NULL;
}

/* Returns: (transfer full) (nullable): NULL without an error if the viewer sees none */
CustosRecord *
custos_item_table_get (const CustosItemTable *self,
                       CustosDatabase *db,
                       const CustosViewer *viewer,
                       const char *id,
                       gint64 version,
                       GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, self->get_sql);

  custos_query_bind_text (query, ":id", id);
  custos_query_bind_int (query, ":version", version);
  return read_one (self, query, error);
}

/* Returns: (transfer full) (nullable): NULL without an error if the viewer sees none */
CustosRecord *
custos_item_table_get_current (const CustosItemTable *self,
                               CustosDatabase *db,
                               const CustosViewer *viewer,
                               const char *id,
                               GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, self->current_sql);

  custos_query_bind_text (query, ":id", id);
  return read_one (self, query, error);
}

/**
 * custos_item_add:
 * @batch: the import that brings it, or %CUSTOS_NO_BATCH
 *
 * Adds a version; what stood before stays. %CUSTOS_STORE_ERROR_CONFLICT: that version is
 * there already.
 */
gboolean
custos_item_add (CustosDatabase *db, CustosRecord *record, gint64 batch, GError **error)
{
  const CustosItemTable *table = custos_item_table_find (custos_record_get_kind (record));

  g_return_val_if_fail (table != NULL, FALSE);

  g_autoptr (CustosQuery) query = custos_query_new (db, table->add_sql);

  custos_query_bind_record (query, record);
  custos_query_bind_int (query, ":batch", batch);
  if (!custos_query_end (query, error))
    return FALSE;

  return batch != CUSTOS_NO_BATCH || table->shown == NULL || table->shown (db, record, error);
}
