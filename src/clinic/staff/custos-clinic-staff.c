/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-staff.h"

#include "custos-account-table.h"
#include "custos-location-table.h"
#include "custos-organization-table.h"
#include "custos-practitioner-table.h"
#include "custos-use-cases.h"

static gboolean
list_directory (CustosOperation *operation, gpointer request, GError **error)
{
  operation->answer = custos_item_table_list (
    operation->use_case->data, operation->db, operation->viewer, NULL, error);
  return operation->answer != NULL;
}

#define LIST(name, table) { \
    .id = name, \
    .right = CUSTOS_RIGHT_WORK, \
    .access = CUSTOS_ACCESS_READ, \
    .trail = CUSTOS_TRAIL_NONE, \
    .urgency = CUSTOS_URGENCY_WINDOW, \
    .work = list_directory, \
    .free_answer = (GDestroyNotify) g_ptr_array_unref, \
    .data = &table, \
}

const CustosUseCase custos_list_accounts = LIST ("accounts.list", custos_account_table);
const CustosUseCase custos_list_locations = LIST ("locations.list", custos_location_table);
const CustosUseCase custos_list_organizations =
  LIST ("organizations.list", custos_organization_table);
const CustosUseCase custos_list_practitioners =
  LIST ("practitioners.list", custos_practitioner_table);

static const CustosUseCase *const lists[] = {
  &custos_list_accounts,
  &custos_list_locations,
  &custos_list_organizations,
  &custos_list_practitioners,
};

static gboolean
roles_are_known (CustosRecord *account, GError **error)
{
  const char *words = custos_record_peek (account, "roles");
  CustosRoles roles;

  if (words != NULL && custos_roles_from_words (words, &roles))
    return TRUE;

  g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE,
                       "An account needs a role that is known");
  return FALSE;
}

/* The id of an account is the one its key slot has, so a new one is told here. */
static gboolean
save_account (CustosOperation *operation, gpointer request, GError **error)
{
  g_autoptr (CustosRecord) account = custos_record_edit (request);
  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosRecord) before = custos_item_table_get_current (
    &custos_account_table, operation->db, operation->viewer,
    custos_record_get_id (account) ?: "", &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  if (before == NULL)
    g_object_set (account, "version", (gint64) 0, NULL);
  if (!roles_are_known (account, error) ||
      !custos_operation_file (operation, before, account, error))
    return FALSE;

  operation->answer = g_steal_pointer (&account);
  return TRUE;
}

const CustosUseCase custos_save_account = {
  .id = "accounts.save",
  .right = CUSTOS_RIGHT_MANAGE_STAFF,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = save_account,
  .free_answer = g_object_unref,
};

void
custos_clinic_list_directory_async (CustosSession *session,
                                    const char *kind,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++) {
    const CustosItemTable *table = lists[i]->data;

    if (g_str_equal (table->kind, kind)) {
      custos_use_case_run_async (
        lists[i], session, NULL, NULL, NULL, cancellable, callback, user_data);
      return;
    }
  }

  g_return_if_reached ();
}

GPtrArray *
custos_clinic_list_directory_finish (CustosSession *session,
                                     GAsyncResult *result,
                                     GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/* @account: with the id of its key slot; new, or a copy from custos_record_edit() */
void
custos_clinic_save_account_async (CustosSession *session,
                                  CustosAccount *account,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_ACCOUNT (account));

  custos_use_case_run_async (&custos_save_account, session, NULL,
                             custos_record_edit (CUSTOS_RECORD (account)), g_object_unref,
                             cancellable, callback, user_data);
}

CustosAccount *
custos_clinic_save_account_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}
