/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-settings-cases.h"

#include "custos-clinic-settings-table.h"
#include "custos-use-cases.h"

static gboolean
get_settings (CustosOperation *operation, gpointer request, GError **error)
{
  g_autoptr (GError) failure = NULL;

  operation->answer = custos_item_table_get_current (
    &custos_clinic_settings_table, operation->db, operation->viewer,
    CUSTOS_CLINIC_SETTINGS_ID, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (operation->answer == NULL)
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING,
                         "The clinic has no settings yet");
  return operation->answer != NULL;
}

const CustosUseCase custos_get_settings = {
  .id = "settings.get",
  .right = CUSTOS_RIGHT_WORK,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_NONE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = get_settings,
  .free_answer = g_object_unref,
};

static gboolean
save_settings (CustosOperation *operation, gpointer request, GError **error)
{
  g_autoptr (CustosRecord) settings = custos_record_edit (request);
  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosRecord) before = custos_item_table_get_current (
    &custos_clinic_settings_table, operation->db, operation->viewer,
    CUSTOS_CLINIC_SETTINGS_ID, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  if (before == NULL)
    g_object_set (settings, "id", CUSTOS_CLINIC_SETTINGS_ID, "version", (gint64) 0, NULL);
  if (!custos_operation_file (operation, before, settings, error))
    return FALSE;

  operation->answer = g_steal_pointer (&settings);
  return TRUE;
}

const CustosUseCase custos_save_settings = {
  .id = "settings.save",
  .right = CUSTOS_RIGHT_CHANGE_SETTINGS,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = save_settings,
  .free_answer = g_object_unref,
};

void
custos_clinic_get_settings_async (CustosSession *session,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  custos_use_case_run_async (
    &custos_get_settings, session, NULL, NULL, NULL, cancellable, callback, user_data);
}

CustosClinicSettings *
custos_clinic_get_settings_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/* @settings: a copy from custos_record_edit(), changed */
void
custos_clinic_save_settings_async (CustosSession *session,
                                   CustosClinicSettings *settings,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_CLINIC_SETTINGS (settings));

  custos_use_case_run_async (&custos_save_settings, session, NULL,
                             custos_record_edit (CUSTOS_RECORD (settings)), g_object_unref,
                             cancellable, callback, user_data);
}

CustosClinicSettings *
custos_clinic_save_settings_finish (CustosSession *session,
                                    GAsyncResult *result,
                                    GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}
