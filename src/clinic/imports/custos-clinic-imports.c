/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-imports.h"

#include <string.h>

#include "custos-compress.h"
#include "custos-import-file.h"
#include "custos-import-run.h"
#include "custos-resource-table.h"
#include "custos-set-aside-table.h"
#include "custos-use-cases.h"

const CustosUseCase custos_import_check = {
  .id = "imports.check",
  .right = CUSTOS_RIGHT_IMPORT,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_NONE, /* it hands out nothing */
  .urgency = CUSTOS_URGENCY_JOB,
  .work = custos_import_file_check,
};

const CustosUseCase custos_import_write = {
  .id = "imports.take-in",
  .right = CUSTOS_RIGHT_IMPORT,
  .access = CUSTOS_ACCESS_JOB,
  .urgency = CUSTOS_URGENCY_JOB,
  .work = custos_import_file_write,
  .undo = custos_import_file_undo,
};

static gboolean
list_set_aside (CustosOperation *operation, gpointer request, GError **error)
{
  GPtrArray *found =
    operation->patient_id != NULL
      ? custos_item_table_list (&custos_set_aside_table, operation->db, operation->viewer,
                                operation->patient_id, error)
      : custos_set_aside_table_list_all (operation->db, operation->viewer, error);

  operation->answer = found;
  for (guint i = 0; found != NULL && i < found->len; i++)
    custos_operation_note_seen (operation, found->pdata[i]);
  return found != NULL;
}

const CustosUseCase custos_list_set_aside = {
  .id = "imports.list-set-aside",
  .right = CUSTOS_RIGHT_READ_CHART,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_VISIT,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = list_set_aside,
  .free_answer = (GDestroyNotify) g_ptr_array_unref,
};

typedef struct {
  char *kind;
  char *item_id;
} KeptRequest;

static void
kept_request_free (gpointer data)
{
  KeptRequest *request = data;

  g_free (request->kind);
  g_free (request->item_id);
  g_free (request);
}

/* Who may not see the bill does not see it in the shape in which it came. */
static gboolean
may_read (CustosOperation *operation, const CustosResource *resource)
{
  static const char *const billing[] = { "Claim", "Coverage", "ExplanationOfBenefit" };

  for (size_t i = 0; i < G_N_ELEMENTS (billing); i++) {
    if (strcmp (resource->type, billing[i]) == 0)
      return custos_session_has_right (operation->session, CUSTOS_RIGHT_READ_BILLING);
  }

  return TRUE;
}

static void
note_handed_out (CustosOperation *operation, const CustosResource *resource)
{
  CustosAuditEntry *entry = custos_operation_add_entry (operation);

  entry->item_kind = g_strdup (resource->kind);
  entry->item_id = g_strdup (resource->item_id);
  entry->version = resource->version;
  entry->patient_id = g_strdup (resource->patient_id);
}

static gboolean
get_kept (CustosOperation *operation, gpointer request, GError **error)
{
  const KeptRequest *wanted = request;
  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosResource) resource = custos_resource_table_get (
    operation->db, operation->viewer, wanted->kind, wanted->item_id, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (resource == NULL || !may_read (operation, resource)) {
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING,
                         "No such resource");
    return FALSE;
  }

  operation->answer = custos_decompress (resource->packed, resource->size);
  if (operation->answer == NULL) {
    g_set_error_literal (error, CUSTOS_STORE_ERROR, CUSTOS_STORE_ERROR_BAD_ROW,
                         "A kept resource cannot be unpacked");
    return FALSE;
  }

  note_handed_out (operation, resource);
  return TRUE;
}

const CustosUseCase custos_get_kept = {
  .id = "imports.get-kept",
  .right = CUSTOS_RIGHT_READ_CHART,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_NONE, /* the row names the item, so it comes after */
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = get_kept,
  .free_answer = (GDestroyNotify) g_bytes_unref,
};

/**
 * custos_clinic_import_async:
 * @paths: files and folders
 * @dry_run: whether to tell what would happen, and write nothing
 * @progress: (nullable): told how many files are done, of how many
 * @cancellable: (nullable): of the file under way nothing stays; those before stay
 */
void
custos_clinic_import_async (CustosSession *session,
                            const char *const *paths,
                            gboolean dry_run,
                            CustosProgress *progress,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_SESSION (session));
  g_return_if_fail (paths != NULL);

  GTask *task = g_task_new (session, cancellable, callback, user_data);

  g_task_set_source_tag (task, custos_clinic_import_async);
  custos_import_run_start (task, paths, dry_run, progress);
}

/* Returns: (transfer full) (nullable): what was done; also of an import that was stopped */
CustosImportReport *
custos_clinic_import_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* @patient_id: (nullable): whose; %NULL: all that waits, also what belongs to nobody */
void
custos_clinic_list_set_aside_async (CustosSession *session,
                                    const char *patient_id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  custos_use_case_run_async (&custos_list_set_aside, session, patient_id, NULL, NULL,
                             cancellable, callback, user_data);
}

/* Returns: (transfer full) (element-type CustosSetAside): what was not taken in, latest
 * first */
GPtrArray *
custos_clinic_list_set_aside_finish (CustosSession *session,
                                     GAsyncResult *result,
                                     GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/**
 * custos_clinic_get_kept_async:
 * @kind: of the item: `observation`, `set-aside`, or `kept` for what has no home
 *
 * Each reading leaves a row of its own.
 */
void
custos_clinic_get_kept_async (CustosSession *session,
                              const char *kind,
                              const char *item_id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  KeptRequest *request = g_new0 (KeptRequest, 1);

  *request = (KeptRequest) { g_strdup (kind), g_strdup (item_id) };
  custos_use_case_run_async (&custos_get_kept, session, NULL, request, kept_request_free,
                             cancellable, callback, user_data);
}

/* Returns: (transfer full) (nullable): FHIR's JSON, as it came but for blanks */
GBytes *
custos_clinic_get_kept_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}
