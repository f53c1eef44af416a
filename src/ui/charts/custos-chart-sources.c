/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-sources.h"

#include "custos-clinic-audit.h"
#include "custos-clinic-charts.h"
#include "custos-clinic-imports.h"
#include "custos-clinic-patients.h"
#include "custos-clinic-staff.h"

#define MOST_AUDIT_ROWS 500

static void
ask_patient (CustosSession *session,
             const char *kind,
             const char *patient_id,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  custos_clinic_get_patient_async (session, patient_id, cancellable, callback, user_data);
}

/* Returns: (transfer full) (nullable): with the one CustosPatientHit */
static GPtrArray *
answer_patient (CustosSession *session, GAsyncResult *result, GError **error)
{
  CustosPatientHit *hit = custos_clinic_get_patient_finish (session, result, error);

  if (hit == NULL)
    return NULL;

  GPtrArray *only = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (only, hit);
  return only;
}

static void
ask_audit (CustosSession *session,
           const char *kind,
           const char *patient_id,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  custos_clinic_list_audit_async (
    session, patient_id, G_MAXINT64, MOST_AUDIT_ROWS, cancellable, callback, user_data);
}

static void
ask_directory (CustosSession *session,
               const char *kind,
               const char *patient_id,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  custos_clinic_list_directory_async (session, kind, cancellable, callback, user_data);
}

static void
ask_set_aside (CustosSession *session,
               const char *kind,
               const char *patient_id,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  custos_clinic_list_set_aside_async (session, patient_id, cancellable, callback, user_data);
}

static const CustosChartSource others[] = {
  { "patient", ask_patient, answer_patient },
  { "audit", ask_audit, custos_clinic_list_audit_finish },
  { "set-aside", ask_set_aside, custos_clinic_list_set_aside_finish },
  { "account", ask_directory, custos_clinic_list_directory_finish },
};

static const CustosChartSource of_items = {
  NULL, custos_clinic_list_items_async, custos_clinic_list_items_finish,
};

const CustosChartSource *
custos_chart_source_find (const char *kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (others); i++) {
    if (g_str_equal (others[i].kind, kind))
      return &others[i];
  }

  return &of_items;
}
