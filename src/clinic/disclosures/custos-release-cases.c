/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-release-cases.h"

#include <string.h>

#include "custos-batch-table.h"
#include "custos-disclosure-item.h"
#include "custos-disclosure.h"
#include "custos-document-content.h"
#include "custos-document.h"
#include "custos-packet-store.h"
#include "custos-release-planner.h"
#include "custos-request-steps.h"
#include "custos-use-cases.h"

void
custos_gathering_free (gpointer data)
{
  CustosGathering *self = data;

  g_clear_pointer (&self->passphrase, custos_secret_free);
  g_free (self->request_id);
  g_free (self->language);
  g_free (self);
}

void
custos_releasing_free (gpointer data)
{
  CustosReleasing *self = data;

  g_clear_pointer (&self->draft, custos_packet_draft_free);
  g_clear_pointer (&self->drawn, custos_drawn_packet_free);
  g_free (self);
}

void
custos_checking_free (gpointer data)
{
  CustosChecking *self = data;

  g_free (self->request_id);
  g_free (self->digest);
  g_free (self);
}

static gboolean
plan_release (CustosOperation *operation, gpointer request, GError **error)
{
  operation->answer = custos_release_planner_make (operation, request, FALSE, error);
  return operation->answer != NULL;
}

const CustosUseCase custos_plan_release = {
  .id = "disclosures.plan",
  .right = CUSTOS_RIGHT_RELEASE,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_VISIT,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = plan_release,
  .free_answer = g_object_unref,
};

static gboolean
read_contents (CustosOperation *operation, CustosPacketDraft *draft, GError **error)
{
  GListModel *items = G_LIST_MODEL (draft->plan->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (items, i);
    CustosRecord *record = custos_release_item_get_record (item);
    g_autoptr (GError) failure = NULL;

    if (!CUSTOS_IS_DOCUMENT (record) || !custos_release_item_goes (item))
      continue;

    GBytes *content = custos_document_content_get (
      operation->db, operation->viewer, custos_record_get_id (record),
      custos_record_get_version (record), &failure);
    if (failure != NULL) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
    if (content != NULL)
      g_hash_table_insert (
        draft->contents, g_strdup (custos_record_get_id (record)), content);
  }

  return TRUE;
}

/* All that the packet is made from, in one state of the record file. */
static gboolean
gather (CustosOperation *operation, gpointer data, GError **error)
{
  const CustosGathering *wanted = data;
  g_autoptr (CustosPacketDraft) draft = g_new0 (CustosPacketDraft, 1);

  draft->contents = g_hash_table_new_full (
    g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  draft->now = g_strdup (operation->now);
  draft->released_by = g_strdup (
    custos_session_get_display_name (operation->session) ?: operation->viewer->account);
  draft->language = g_strdup (wanted->language);
  draft->certified = wanted->certified;
  draft->passphrase =
    wanted->passphrase != NULL ? custos_secret_copy (wanted->passphrase) : NULL;
  draft->plan = custos_release_planner_make (operation, wanted->request_id, FALSE, error);

  if (draft->plan == NULL || !read_contents (operation, draft, error) ||
      !custos_packet_store_get_last_page (operation->db, &draft->last_page, error) ||
      !custos_audit_table_get_head (
        operation->db, &draft->audit_seq, draft->audit_head, error))
    return FALSE;

  operation->answer = g_steal_pointer (&draft);
  return TRUE;
}

const CustosUseCase custos_gather_packet = {
  .id = "disclosures.gather",
  .right = CUSTOS_RIGHT_RELEASE,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_EACH,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = gather,
  .free_answer = (GDestroyNotify) custos_packet_draft_free,
};

static gboolean
refuse_changed (GError **error)
{
  g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_CONFLICT,
                       "What would go out changed in the meantime");
  return FALSE;
}

/* The second pair of eyes: RULES section 13.3. */
static gboolean
check_release (CustosOperation *operation, gpointer data, GError **error)
{
  const CustosChecking *checking = data;
  g_autoptr (CustosReleasePlan) plan =
    custos_release_planner_make (operation, checking->request_id, FALSE, error);

  if (plan == NULL)
    return FALSE;
  if (g_strcmp0 (plan->digest, checking->digest) != 0)
    return refuse_changed (error);

  g_autoptr (CustosRecord) request = custos_record_edit (CUSTOS_RECORD (plan->request));
  if (!custos_request_walk (operation, request, CUSTOS_REQUEST_READY, NULL, error))
    return FALSE;

  g_object_set (request,
                "checked-by", operation->viewer->account,
                "checked-digest", plan->digest,
                NULL);
  if (!custos_operation_file (operation, CUSTOS_RECORD (plan->request), request, error))
    return FALSE;

  operation->answer = g_steal_pointer (&request);
  return TRUE;
}

const CustosUseCase custos_check_release = {
  .id = "disclosures.check",
  .right = CUSTOS_RIGHT_RELEASE,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = check_release,
  .free_answer = g_object_unref,
};

/* Strictest first, as the law and the trade see it. */
static const CustosSensitivity strictness[] = {
  CUSTOS_SENSITIVITY_PSYCHOTHERAPY, CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING,
  CUSTOS_SENSITIVITY_SUBSTANCE_USE, CUSTOS_SENSITIVITY_HIV, CUSTOS_SENSITIVITY_REPRODUCTIVE,
  CUSTOS_SENSITIVITY_MINOR_CONSENTED, CUSTOS_SENSITIVITY_RESTRICTED,
  CUSTOS_SENSITIVITY_SELF_PAY,
};

/* RULES L4: a document is as sensitive as the most sensitive thing in it. */
static CustosSensitivity
get_sensitivity (CustosReleasePlan *plan)
{
  GListModel *items = G_LIST_MODEL (plan->items);

  for (size_t s = 0; s < G_N_ELEMENTS (strictness); s++) {
    for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
      g_autoptr (CustosReleaseItem) item = g_list_model_get_item (items, i);

      CustosRecord *record = custos_release_item_get_record (item);

      if (custos_release_item_goes (item) &&
          custos_record_get_sensitivity (record) == strictness[s])
        return strictness[s];
    }
  }

  return CUSTOS_SENSITIVITY_NORMAL;
}

static CustosRecord *
new_disclosure (CustosOperation *operation, const CustosReleasing *releasing,
                const char *content_id)
{
  const CustosPacketReport *report = releasing->drawn->report;
  CustosReleasePlan *plan = releasing->draft->plan;
  CustosRecord *request = CUSTOS_RECORD (plan->request);
  const char *prefix =
    custos_record_peek (CUSTOS_RECORD (plan->settings), "bates_prefix") ?: "C";
  g_autofree char *first =
    g_strdup_printf ("%s%06" G_GINT64_FORMAT, prefix, releasing->draft->last_page + 1);
  g_autofree char *last = g_strdup_printf (
    "%s%06" G_GINT64_FORMAT, prefix, releasing->draft->last_page + report->n_pages);
  g_autofree char *address = g_strdup_printf (
    "%s\n%s\n%s %s", custos_record_peek (request, "address_line") ?: "",
    custos_record_peek (request, "city") ?: "", custos_record_peek (request, "region") ?: "",
    custos_record_peek (request, "postal_code") ?: "");

  return g_object_new (
    CUSTOS_TYPE_DISCLOSURE,
    "patient-id", custos_record_get_id (CUSTOS_RECORD (plan->patient)),
    "sensitivity", get_sensitivity (plan),
    "request-id", custos_record_get_id (request),
    "number", custos_record_peek (request, "number"),
    "released", operation->now,
    "released-by", operation->viewer->account,
    "recipient", custos_record_peek (request, "organization") ?: custos_record_peek (
      request, "requester"),
    "recipient-address", address,
    "requester-kind", custos_record_peek (request, "requester_kind"),
    "basis", custos_record_peek (request, "basis"),
    "purpose", custos_record_peek (request, "purpose"),
    "description", custos_record_peek (request, "kinds"),
    "hipaa-accountable", (plan->account & CUSTOS_ACCOUNTING_HIPAA) != 0,
    "part2-accountable", (plan->account & CUSTOS_ACCOUNTING_PART2) != 0,
    "n-pages", (gint64) report->n_pages,
    "first-page-number", first,
    "last-page-number", last,
    "content-id", content_id,
    "size", (gint64) g_bytes_get_size (releasing->drawn->pdf),
    "encrypted", releasing->draft->passphrase != NULL,
    "audit-anchor", releasing->drawn->anchor,
    "certified-by", releasing->draft->certified ? releasing->draft->released_by : NULL,
    "checked-by", custos_record_peek (request, "checked_by"),
    "override-reason", custos_record_peek (request, "override_reason"),
    NULL);
}

static char *
dup_reasons (CustosReleaseItem *item)
{
  return g_strdup_printf ("%s%#" G_GINT64_MODIFIER "x",
                          custos_release_item_is_left_out (item) ? "left-out " : "",
                          custos_release_item_get_reasons (item));
}

static CustosRecord *
new_disclosure_item (CustosOperation *operation,
                     const CustosReleasing *releasing,
                     CustosRecord *disclosure,
                     CustosReleaseItem *item,
                     guint position)
{
  CustosRecord *record = custos_release_item_get_record (item);
  guint section = GPOINTER_TO_UINT (
    g_hash_table_lookup (releasing->drawn->places, custos_record_get_id (record)));
  const CustosPacketRange *range =
    section > 0 ? &g_array_index (releasing->drawn->report->sections, CustosPacketRange,
                                  section - 1)
                : NULL;
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *reasons = dup_reasons (item);

  return g_object_new (
    CUSTOS_TYPE_DISCLOSURE_ITEM,
    "id", id, "version", (gint64) 1,
    "patient-id", custos_record_get_patient_id (record),
    "sensitivity", custos_record_get_sensitivity (record),
    "recorded", operation->now, "recorded-by", operation->viewer->account,
    "disclosure-id", custos_record_get_id (disclosure),
    "position", (gint64) position,
    "item-kind", custos_record_get_kind (record),
    "item-id", custos_record_get_id (record),
    "item-version", custos_record_get_version (record),
    "released", custos_release_item_goes (item),
    "reasons", reasons,
    "first-page", range != NULL ? (gint64) range->first_page : CUSTOS_INT_NULL,
    "n-pages", range != NULL ? (gint64) (range->last_page - range->first_page + 1)
                             : CUSTOS_INT_NULL,
    NULL);
}

/* What was chosen and what was not, item by item, under one row of the audit trail. */
static gboolean
file_items (CustosOperation *operation,
            const CustosReleasing *releasing,
            CustosRecord *disclosure,
            GError **error)
{
  GListModel *items = G_LIST_MODEL (releasing->draft->plan->items);
  gint64 batch = custos_batch_table_begin (
    operation->db, "release", operation->viewer->account, operation->now, error);
  CustosAuditEntry *entry = custos_operation_add_entry (operation);

  if (batch < 0)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (items, i);
    g_autoptr (CustosRecord) filed =
      new_disclosure_item (operation, releasing, disclosure, item, i);

    if (!custos_batch_table_add (operation->db, batch, i, filed, error))
      return FALSE;
  }

  entry->item_kind = g_strdup (CUSTOS_AUDIT_BATCH);
  entry->item_id = g_strdup_printf ("%" G_GINT64_FORMAT, batch);
  entry->patient_id = g_strdup (custos_record_get_patient_id (disclosure));
  entry->has_digest = TRUE;
  return custos_batch_table_finish (operation->db, batch, operation->now, error) &&
         custos_batch_table_digest (
    operation->db, operation->audit_key, batch, entry->digest, error);
}

static gboolean
move_request (CustosOperation *operation, CustosReleasePlan *plan, GError **error)
{
  g_autoptr (CustosRecord) request = custos_record_edit (CUSTOS_RECORD (plan->request));

  g_object_set (request, "released", operation->now, NULL);
  return custos_request_walk (operation, request, CUSTOS_REQUEST_RELEASED, NULL, error) &&
         custos_operation_file (operation, CUSTOS_RECORD (plan->request), request, error);
}

/* The gate at the minute of release: the same things must go as were drawn and checked. */
static gboolean
may_go (CustosOperation *operation, const CustosReleasing *releasing, GError **error)
{
  CustosReleasePlan *drawn = releasing->draft->plan;
  gint64 last_page = 0;
  g_autoptr (CustosReleasePlan) now = custos_release_planner_make (
    operation, custos_record_get_id (CUSTOS_RECORD (drawn->request)), TRUE, error);

  if (now == NULL || !custos_packet_store_get_last_page (operation->db, &last_page, error))
    return FALSE;
  if (!now->allowed) {
    g_set_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE,
                 "The gate keeps it in (%#" G_GINT64_MODIFIER "x)", now->reasons);
    return FALSE;
  }

  return (g_strcmp0 (now->digest, drawn->digest) == 0 && now->n_go == drawn->n_go &&
          last_page == releasing->draft->last_page &&
          custos_record_get_version (CUSTOS_RECORD (now->request)) ==
          custos_record_get_version (CUSTOS_RECORD (drawn->request))) ||
         refuse_changed (error);
}

/* Bytes, hash, pages and recipient go into the log in this one transaction, or nothing does. */
static gboolean
release (CustosOperation *operation, gpointer data, GError **error)
{
  const CustosReleasing *releasing = data;

  if (!may_go (operation, releasing, error))
    return FALSE;

  g_autofree char *content_id = custos_document_content_add (
    operation->db, releasing->drawn->pdf, CUSTOS_NO_BATCH, error);
  if (content_id == NULL)
    return FALSE;

  g_autoptr (CustosRecord) disclosure = new_disclosure (operation, releasing, content_id);
  if (!custos_operation_file (operation, NULL, disclosure, error) ||
      !file_items (operation, releasing, disclosure, error) ||
      !move_request (operation, releasing->draft->plan, error) ||
      !custos_packet_store_set_last_page (
        operation->db, releasing->draft->last_page + releasing->drawn->report->n_pages, error))
    return FALSE;

  operation->answer = g_steal_pointer (&disclosure);
  return TRUE;
}

const CustosUseCase custos_release = {
  .id = "disclosures.release",
  .right = CUSTOS_RIGHT_RELEASE,
  .access = CUSTOS_ACCESS_CHANGE,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = release,
  .free_answer = g_object_unref,
};

/* Handing out, which can be repeated: each time leaves its row. */
static gboolean
read_packet (CustosOperation *operation, gpointer data, GError **error)
{
  CustosRecord *disclosure = data;
  g_autoptr (GError) failure = NULL;

  operation->answer = custos_packet_store_get (
    operation->db, operation->viewer, custos_record_get_id (disclosure), &failure);
  if (operation->answer != NULL) {
    custos_operation_note_handed_out (operation, disclosure);
    return TRUE;
  }

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING,
                         "No such release");
  return FALSE;
}

const CustosUseCase custos_read_packet = {
  .id = "disclosures.hand-out",
  .right = CUSTOS_RIGHT_RELEASE,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_NONE, /* the row names the disclosure, so it comes after */
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = read_packet,
  .free_answer = (GDestroyNotify) g_bytes_unref,
};

static gboolean
find_packet (CustosOperation *operation, gpointer data, GError **error)
{
  g_autoptr (GError) failure = NULL;

  operation->answer =
    custos_disclosure_find_by_content (operation->db, operation->viewer, data, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

const CustosUseCase custos_find_packet = {
  .id = "disclosures.verify",
  .right = CUSTOS_RIGHT_TAKE_REQUESTS,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_EACH,
  .urgency = CUSTOS_URGENCY_WINDOW,
  .work = find_packet,
  .free_answer = g_object_unref,
};
