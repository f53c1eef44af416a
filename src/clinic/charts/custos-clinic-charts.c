/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-charts.h"

#include "custos-allergy-table.h"
#include "custos-care-plan-table.h"
#include "custos-care-team-table.h"
#include "custos-claim-table.h"
#include "custos-coverage-table.h"
#include "custos-device-table.h"
#include "custos-diagnostic-report-table.h"
#include "custos-document-content.h"
#include "custos-document-table.h"
#include "custos-encounter-table.h"
#include "custos-goal-table.h"
#include "custos-imaging-study-table.h"
#include "custos-immunization-table.h"
#include "custos-medication-table.h"
#include "custos-observation-table.h"
#include "custos-problem-table.h"
#include "custos-procedure-table.h"
#include "custos-request-table.h"
#include "custos-patient-table.h"
#include "custos-use-cases.h"

/* All lists of a chart are read alike; which table is in the use case's row. */
static gboolean
list_items (CustosOperation *operation, gpointer request, GError **error)
{
  GPtrArray *items = custos_item_table_list (operation->use_case->data, operation->db,
                                             operation->viewer, operation->patient_id, error);

  operation->answer = items;
  for (guint i = 0; items != NULL && i < items->len; i++)
    custos_operation_note_seen (operation, items->pdata[i]);
  return items != NULL;
}

#define LIST(name, needs, table) { \
    .id = name, \
    .right = CUSTOS_RIGHT_ ## needs, \
    .access = CUSTOS_ACCESS_READ, \
    .trail = CUSTOS_TRAIL_VISIT, \
    .urgency = CUSTOS_URGENCY_WINDOW, \
    .work = list_items, \
    .free_answer = (GDestroyNotify) g_ptr_array_unref, \
    .data = &table, \
}

const CustosUseCase custos_list_allergies =
  LIST ("allergies.list", READ_CHART, custos_allergy_table);
const CustosUseCase custos_list_care_plans =
  LIST ("care-plans.list", READ_CHART, custos_care_plan_table);
const CustosUseCase custos_list_care_teams =
  LIST ("care-teams.list", READ_CHART, custos_care_team_table);
const CustosUseCase custos_list_claims =
  LIST ("claims.list", READ_BILLING, custos_claim_table);
const CustosUseCase custos_list_coverages =
  LIST ("coverages.list", READ_BILLING, custos_coverage_table);
const CustosUseCase custos_list_devices =
  LIST ("devices.list", READ_CHART, custos_device_table);
const CustosUseCase custos_list_diagnostic_reports =
  LIST ("diagnostic-reports.list", READ_CHART, custos_diagnostic_report_table);
const CustosUseCase custos_list_documents =
  LIST ("documents.list", READ_CHART, custos_document_table);
const CustosUseCase custos_list_encounters =
  LIST ("encounters.list", READ_CHART, custos_encounter_table);
const CustosUseCase custos_list_goals =
  LIST ("goals.list", READ_CHART, custos_goal_table);
const CustosUseCase custos_list_imaging_studies =
  LIST ("imaging-studies.list", READ_CHART, custos_imaging_study_table);
const CustosUseCase custos_list_immunizations =
  LIST ("immunizations.list", READ_CHART, custos_immunization_table);
const CustosUseCase custos_list_medications =
  LIST ("medications.list", READ_CHART, custos_medication_table);
const CustosUseCase custos_list_observations =
  LIST ("observations.list", READ_CHART, custos_observation_table);
const CustosUseCase custos_list_problems =
  LIST ("problems.list", READ_CHART, custos_problem_table);
const CustosUseCase custos_list_procedures =
  LIST ("procedures.list", READ_CHART, custos_procedure_table);
const CustosUseCase custos_list_requests_of_patient =
  LIST ("requests.of-patient", TAKE_REQUESTS, custos_request_table);

static const CustosUseCase *const lists[] = {
  &custos_list_allergies,
  &custos_list_care_plans,
  &custos_list_care_teams,
  &custos_list_claims,
  &custos_list_coverages,
  &custos_list_devices,
  &custos_list_diagnostic_reports,
  &custos_list_documents,
  &custos_list_encounters,
  &custos_list_goals,
  &custos_list_imaging_studies,
  &custos_list_immunizations,
  &custos_list_medications,
  &custos_list_observations,
  &custos_list_problems,
  &custos_list_procedures,
  &custos_list_requests_of_patient,
};

/* Returns: (transfer full) (nullable): what stands on file of @item; NULL with an error: it is
 * not there, or somebody changed it meanwhile; NULL without: @item is new */
static CustosRecord *
read_before (CustosOperation *operation, CustosRecord *item, GError **error)
{
  if (custos_record_get_version (item) == CUSTOS_INT_NULL)
    return NULL;

  g_autoptr (GError) failure = NULL;
  CustosRecord *before = custos_item_table_get (
    custos_item_table_find (custos_record_get_kind (item)), operation->db, operation->viewer,
    custos_record_get_id (item), custos_record_get_version (item), &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (before == NULL)
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING,
                         "No such item");
  return before;
}

static gboolean
patient_is_on_file (CustosOperation *operation, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosRecord) patient = custos_item_table_get_current (
    &custos_patient_table, operation->db, operation->viewer, operation->patient_id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (patient == NULL)
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING,
                         "No such patient");
  return patient != NULL;
}

/* One chart's item never goes into another's. */
static gboolean
save_item (CustosOperation *operation, gpointer request, GError **error)
{
  g_autoptr (CustosRecord) item = custos_record_edit (request);
  const char *of = custos_record_get_patient_id (item);
  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosRecord) before = read_before (operation, item, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (of != NULL && g_strcmp0 (of, operation->patient_id) != 0) {
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE,
                         "The item belongs to another chart");
    return FALSE;
  }
  if (!patient_is_on_file (operation, error) ||
      !custos_operation_file (operation, before, item, error))
    return FALSE;

  operation->answer = g_steal_pointer (&item);
  return TRUE;
}

const CustosUseCase custos_save_item = {
  .id = "charts.save-item",
  .right = CUSTOS_RIGHT_WRITE_CHART,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = save_item,
  .free_answer = g_object_unref,
};

static gboolean
read_document (CustosOperation *operation, gpointer request, GError **error)
{
  CustosRecord *document = request;
  g_autoptr (GError) failure = NULL;

  operation->answer = custos_document_content_get (
    operation->db, operation->viewer, custos_record_get_id (document),
    custos_record_get_version (document), &failure);

  if (operation->answer != NULL) {
    custos_operation_note_handed_out (operation, document);
    return TRUE;
  }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING,
                         "No such document");
  return FALSE;
}

const CustosUseCase custos_read_document = {
  .id = "documents.read",
  .right = CUSTOS_RIGHT_READ_CHART,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_NONE, /* the row names the document, so it comes after */
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = read_document,
  .free_answer = (GDestroyNotify) g_bytes_unref,
};

static const CustosUseCase *
find_list (const char *kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++) {
    const CustosItemTable *table = lists[i]->data;

    if (g_str_equal (table->kind, kind))
      return lists[i];
  }

  return NULL;
}

void
custos_clinic_list_items_async (CustosSession *session,
                                const char *kind,
                                const char *patient_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  const CustosUseCase *list = find_list (kind);

  g_return_if_fail (list != NULL);
  g_return_if_fail (patient_id != NULL);

  custos_use_case_run_async (
    list, session, patient_id, NULL, NULL, cancellable, callback, user_data);
}

/* Returns: (transfer full) (element-type CustosRecord): what this person may see, in the order
 * of the chart; items entered in error are among them */
GPtrArray *
custos_clinic_list_items_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/* @item: new, or a copy from custos_record_edit(); as it is now is what is saved */
void
custos_clinic_save_item_async (CustosSession *session,
                               const char *patient_id,
                               CustosRecord *item,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (patient_id != NULL);
  g_return_if_fail (CUSTOS_IS_RECORD (item));

  custos_use_case_run_async (&custos_save_item, session, patient_id, custos_record_edit (item),
                             g_object_unref, cancellable, callback, user_data);
}

CustosRecord *
custos_clinic_save_item_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/* The bytes of a document; each reading leaves a row of its own. */
void
custos_clinic_read_document_async (CustosSession *session,
                                   CustosDocument *document,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_DOCUMENT (document));

  custos_use_case_run_async (&custos_read_document, session,
                             custos_record_get_patient_id (CUSTOS_RECORD (document)),
                             g_object_ref (document), g_object_unref,
                             cancellable, callback, user_data);
}

GBytes *
custos_clinic_read_document_finish (CustosSession *session,
                                    GAsyncResult *result,
                                    GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}
