/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-release-planner.h"

#include <string.h>

#include "custos-clinic-settings-cases.h"
#include "custos-clinic-settings-table.h"
#include "custos-clinic-zone.h"
#include "custos-document.h"
#include "custos-moment.h"
#include "custos-patient-table.h"
#include "custos-request-queries.h"
#include "custos-request-table.h"

/* What a release can hold, in the order of the packet: the record's kind, what the law and the
 * trade call it, and which of its fields says when it was. */
static const struct {
  const char *kind;
  CustosItemKind item;
  const char *dates[2]; /* the first that is told */
} parts[] = {
  { "encounter",         CUSTOS_ITEM_ENCOUNTER,    { "started"                } },
  { "document",          CUSTOS_ITEM_DOCUMENT,     { "authored"               } },
  { "problem",           CUSTOS_ITEM_PROBLEM,      { "onset",      "noted"    } },
  { "medication",        CUSTOS_ITEM_MEDICATION,   { "ordered",    "started"  } },
  { "allergy",           CUSTOS_ITEM_ALLERGY,      { "noted",      "onset"    } },
  { "observation",       CUSTOS_ITEM_OBSERVATION,  { "effective",  "issued"   } },
  { "diagnostic-report", CUSTOS_ITEM_REPORT,       { "effective",  "issued"   } },
  { "imaging-study",     CUSTOS_ITEM_IMAGE,        { "started"                } },
  { "immunization",      CUSTOS_ITEM_IMMUNIZATION, { "given"                  } },
  { "procedure",         CUSTOS_ITEM_PROCEDURE,    { "started",    "ended"    } },
  { "device",            CUSTOS_ITEM_DEVICE,       { "manufactured"           } },
  { "care-plan",         CUSTOS_ITEM_CARE_PLAN,    { "started"                } },
  { "care-team",         CUSTOS_ITEM_CARE_PLAN,    { "started"                } },
  { "goal",              CUSTOS_ITEM_CARE_PLAN,    { "started",    "due"      } },
  { "coverage",          CUSTOS_ITEM_COVERAGE,     { "started"                } },
  { "claim",             CUSTOS_ITEM_CLAIM,        { "billed",     "started"  } },
};

/* A text that somebody here wrote or took in as such is a note; the rest are documents. */
static CustosItemKind
get_kind (CustosRecord *record, CustosItemKind usual)
{
  if (CUSTOS_IS_DOCUMENT (record) &&
      g_strcmp0 (custos_record_peek (record, "content_type"), "text/plain") == 0)
    return CUSTOS_ITEM_NOTE;

  return usual;
}

static void
add_item (CustosReleasePlan *plan, CustosRecord *record, guint part, GTimeZone *zone)
{
  const char *moment = custos_record_peek (record, parts[part].dates[0]);

  if (moment == NULL && parts[part].dates[1] != NULL)
    moment = custos_record_peek (record, parts[part].dates[1]);

  g_autofree char *date = custos_moment_dup_local_date (moment, zone);
  g_autoptr (CustosReleaseItem) item =
    custos_release_item_new (record, get_kind (record, parts[part].item), date);

  g_list_store_append (plan->items, item);
}

static gboolean
read_items (CustosOperation *operation, CustosReleasePlan *plan, GError **error)
{
  g_autoptr (GTimeZone) zone = custos_clinic_settings_new_zone (plan->settings);
  const char *patient = custos_record_get_id (CUSTOS_RECORD (plan->patient));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autoptr (GPtrArray) records = custos_item_table_list (
      custos_item_table_find (parts[i].kind), operation->db, operation->viewer, patient, error);

    if (records == NULL)
      return FALSE;
    for (guint j = 0; j < records->len; j++)
      add_item (plan, records->pdata[j], i, zone);
  }

  return TRUE;
}

static gpointer
read_current (CustosOperation *operation,
              const CustosItemTable *table,
              const char *id,
              GError **error)
{
  g_autoptr (GError) failure = NULL;
  gpointer record =
    custos_item_table_get_current (table, operation->db, operation->viewer, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record == NULL)
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING,
                         "No such request");
  return record;
}

static gboolean
read_file (CustosOperation *operation,
           CustosReleasePlan *plan,
           const char *request_id,
           GError **error)
{
  plan->request = read_current (operation, &custos_request_table, request_id, error);
  if (plan->request == NULL)
    return FALSE;

  plan->patient = read_current (
    operation, &custos_patient_table,
    custos_record_get_patient_id (CUSTOS_RECORD (plan->request)), error);
  if (plan->patient == NULL)
    return FALSE;

  plan->settings = read_current (
    operation, &custos_clinic_settings_table, CUSTOS_CLINIC_SETTINGS_ID, error);
  if (plan->settings == NULL)
    return FALSE;

  plan->authorizations = custos_request_list_authorizations (
    operation->db, operation->viewer, request_id, error);
  return plan->authorizations != NULL && read_items (operation, plan, error);
}

/* What a person left out stands in the request, one id after another. */
static void
mark_left_out (CustosReleasePlan *plan)
{
  const char *ids = custos_record_peek (CUSTOS_RECORD (plan->request), "left_out");
  g_auto (GStrv) parts_out = g_strsplit (ids ?: "", " ", -1);
  g_autoptr (GHashTable) left_out = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; parts_out[i] != NULL; i++)
    g_hash_table_add (left_out, parts_out[i]);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan->items)); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (G_LIST_MODEL (plan->items), i);

    custos_release_item_set_left_out (
      item, g_hash_table_contains (left_out, custos_record_get_id (
                                     custos_release_item_get_record (item))));
  }
}

static void
take_verdict (CustosReleasePlan *plan, const CustosGateVerdict *verdict)
{
  plan->allowed = verdict->allowed;
  plan->reasons = verdict->reasons;
  plan->authorization_defects = verdict->authorization;
  plan->consent_defects = verdict->part2_consent;
  plan->missing_evidence = verdict->missing;
  plan->notices = verdict->notices;
  plan->account = verdict->account;
  plan->n_go = 0;

  for (guint i = 0; i < verdict->n_items; i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (G_LIST_MODEL (plan->items), i);

    custos_release_item_set_verdict (
      item, custos_gate_allows_item (verdict, i), verdict->items[i]);
    plan->n_go += custos_release_item_goes (item);
  }
}

static void
add_to_digest (GChecksum *sum, CustosRecord *record)
{
  g_autofree char *line = g_strdup_printf (
    "%s %s %" G_GINT64_FORMAT "\n", custos_record_get_kind (record),
    custos_record_get_id (record), custos_record_get_version (record));

  g_checksum_update (sum, (const guint8 *) line, -1);
}

static void
add_field (GChecksum *sum, CustosRecord *request, const char *field)
{
  const char *text = custos_record_peek (request, field) ?: "";

  g_checksum_update (sum, (const guint8 *) text, (gssize) strlen (text) + 1);
}

/* Of everything that decides what the packet holds and to whom it goes. A change in any of it
 * asks for another check: RULES section 13.3. */
static char *
make_digest (CustosReleasePlan *plan)
{
  static const char *const fields[] = {
    "requester", "organization", "address_line", "city", "region", "postal_code", "basis",
    "purpose", "purpose_text", "delivery", "requester_kind", "evidence", "identity_check",
    "authority_check", "identifiers", "justification", "confirmed", "override_reason",
  };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan->items)); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (G_LIST_MODEL (plan->items), i);

    if (custos_release_item_goes (item))
      add_to_digest (sum, custos_release_item_get_record (item));
  }

  for (guint i = 0; i < plan->authorizations->len; i++)
    add_to_digest (sum, plan->authorizations->pdata[i]);
  add_to_digest (sum, CUSTOS_RECORD (plan->patient));
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (sum, CUSTOS_RECORD (plan->request), fields[i]);

  return g_strdup (g_checksum_get_string (sum));
}

static void
judge (CustosOperation *operation, CustosReleasePlan *plan, gboolean for_release)
{
  g_auto (CustosGateFactsOnFile) facts = { 0 };
  g_auto (CustosGateVerdict) verdict = { 0 };

  custos_gate_facts_make (&facts, operation, plan, for_release);
  custos_gate_judge (&facts.facts, &verdict);
  take_verdict (plan, &verdict);
}

/**
 * custos_release_planner_make:
 *
 * What would go out for the request and what stays, as the gate judges it now. The one way to
 * the gate.
 *
 * Returns: (transfer full) (nullable): the plan
 */
CustosReleasePlan *
custos_release_planner_make (CustosOperation *operation,
                             const char *request_id,
                             gboolean for_release,
                             GError **error)
{
  g_autoptr (CustosReleasePlan) plan = custos_release_plan_new ();

  if (!read_file (operation, plan, request_id, error))
    return NULL;

  /* The check was of what goes without it, so first without, then with it. */
  mark_left_out (plan);
  judge (operation, plan, FALSE);
  plan->digest = make_digest (plan);
  if (for_release)
    judge (operation, plan, TRUE);
  return g_steal_pointer (&plan);
}
