/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-gate-facts.h"

#include <string.h>

#include "custos-authorization.h"
#include "custos-clinic-zone.h"
#include "custos-encounter-table.h"
#include "custos-form-facts.h"
#include "custos-label-rule.h"
#include "custos-request-steps.h"

static gboolean
find_evidence (const char *word, guint *value)
{
  CustosEvidence evidence;

  if (!custos_evidence_from_word (word, &evidence))
    return FALSE;
  *value = evidence;
  return TRUE;
}

/* The latest form of each sort counts; a revoked one counts as revoked. */
static void
make_forms (CustosGateFactsOnFile *self, CustosReleasePlan *plan)
{
  CustosGateFacts *facts = &self->facts;
  const CustosFormDays days = { self->died_on, self->of_age_on, self->today };

  for (guint i = 0; i < plan->authorizations->len; i++) {
    CustosRecord *form = plan->authorizations->pdata[i];
    const char *sort = custos_record_peek (form, "form");

    if (custos_record_peek (form, "error_reason") != NULL)
      continue;

    if (g_strcmp0 (sort, "authorization") == 0) {
      self->forms[0] = custos_form_facts_make_authorization (form, &days);
      facts->authorization = &self->forms[0];
    } else if (g_strcmp0 (sort, "psychotherapy") == 0) {
      self->forms[1] = custos_form_facts_make_authorization (form, &days);
      facts->psychotherapy_authorization = &self->forms[1];
    } else if (g_strcmp0 (sort, "part2") == 0) {
      self->consents[0] = custos_form_facts_make_consent (form, plan->patient, &days);
      facts->part2_consent = &self->consents[0];
    } else if (g_strcmp0 (sort, "counseling") == 0) {
      self->consents[1] = custos_form_facts_make_consent (form, plan->patient, &days);
      facts->counseling_consent = &self->consents[1];
    }
  }
}

/* The gate looks at every encounter and hands none out: whoever releases an item must not be
 * able to do so only because its encounter is hidden from them. */
static const CustosViewer gatekeeper = { "gate", G_MAXUINT };

/* RULES G3: what is in an encounter is at least as sensitive as the encounter; one that cannot
 * be found counts as restricted. Looked up once for each encounter. */
static CustosSensitivity
get_context (CustosOperation *operation, GHashTable *known, const char *encounter_id)
{
  gpointer found;

  if (encounter_id == NULL)
    return CUSTOS_SENSITIVITY_UNSET;
  if (g_hash_table_lookup_extended (known, encounter_id, NULL, &found))
    return GPOINTER_TO_INT (found);

  g_autoptr (CustosRecord) encounter = custos_item_table_get_current (
    &custos_encounter_table, operation->db, &gatekeeper, encounter_id, NULL);
  CustosSensitivity context = encounter != NULL ? custos_record_get_sensitivity (encounter)
                                                : CUSTOS_SENSITIVITY_RESTRICTED;

  g_hash_table_insert (known, g_strdup (encounter_id), GINT_TO_POINTER (context));
  return context;
}

static CustosGateItemFlags
make_flags (CustosOperation *operation, CustosRecord *record, gboolean in_record_set)
{
  CustosLabelFlags labels =
    custos_label_get_flags (custos_record_peek (record, "labels") ?: "");
  CustosGateItemFlags flags = in_record_set ? CUSTOS_GATE_ITEM_IN_RECORD_SET : 0;

  if (custos_record_peek (record, "error_reason") != NULL)
    flags |= CUSTOS_GATE_ITEM_ENTERED_IN_ERROR;
  if ((labels & CUSTOS_LABEL_PART2) != 0)
    flags |= CUSTOS_GATE_ITEM_PART2_LABEL;
  if ((labels & CUSTOS_LABEL_NO_REDISCLOSURE) != 0)
    flags |= CUSTOS_GATE_ITEM_NO_REDISCLOSURE;
  if ((labels & CUSTOS_LABEL_SELF_PAY) != 0)
    flags |= CUSTOS_GATE_ITEM_SELF_PAY;
  if (g_strcmp0 (custos_record_peek (record, "recorded_by"), operation->viewer->account) == 0)
    flags |= CUSTOS_GATE_ITEM_ACTOR_WROTE;
  return flags;
}

static void
clear_item (gpointer data)
{
  CustosGateItem *item = data;

  if (item->service_date != NULL)
    custos_date_unref ((CustosDate *) item->service_date);
}

static void
make_items (CustosGateFactsOnFile *self, CustosOperation *operation, CustosReleasePlan *plan)
{
  g_autoptr (GHashTable) encounters =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint64 record_set = custos_form_facts_read_kinds (
    custos_record_peek (CUSTOS_RECORD (plan->settings), "record_set_kinds"));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (plan->items));

  for (guint i = 0; i < n_items; i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (G_LIST_MODEL (plan->items), i);
    CustosRecord *record = custos_release_item_get_record (item);
    CustosItemKind kind = custos_release_item_get_kind (item);
    const CustosGateItem fact = {
      .kind = kind,
      .sensitivity = custos_record_get_sensitivity (record),
      .context =
        get_context (operation, encounters, custos_record_peek (record, "encounter_id")),
      .service_date = custos_date_parse (custos_release_item_get_date (item)),
      .flags =
        make_flags (operation, record, (record_set & (G_GUINT64_CONSTANT (1) << kind)) != 0),
    };

    g_array_append_val (self->items, fact);
  }

  self->facts.items = (const CustosGateItem *) self->items->data;
  self->facts.n_items = n_items;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text ?: "", " ,", -1);
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    n += *parts[i] != '\0';
  return n;
}

static void
make_request (CustosGateFactsOnFile *self, CustosReleasePlan *plan)
{
  CustosRecord *request = CUSTOS_RECORD (plan->request);
  CustosGateFacts *facts = &self->facts;

  custos_basis_from_word (custos_record_peek (request, "basis"), &facts->basis);
  custos_requester_from_word (
    custos_record_peek (request, "requester_kind"), &facts->requester);
  custos_purpose_from_word (custos_record_peek (request, "purpose"), &facts->purpose);
  facts->purpose_text = custos_record_peek (request, "purpose_text");
  facts->recipient = custos_record_peek (request, "organization") ?: custos_record_peek (
    request, "requester");
  facts->identity_verified = custos_record_peek (request, "identity_check") != NULL;
  facts->authority_verified = custos_record_peek (request, "authority_check") != NULL;
  facts->n_identifiers = count_words (custos_record_peek (request, "identifiers"));
  facts->kinds = custos_form_facts_read_kinds (custos_record_peek (request, "kinds"));
  facts->from = custos_record_peek_date (request, "from_date");
  facts->to = custos_record_peek_date (request, "to_date");
  facts->entire_record = custos_record_peek_bool (request, "entire_record");
  facts->entire_record_justified = custos_record_peek (request, "justification") != NULL;
  facts->evidence =
    custos_form_facts_read_bits (custos_record_peek (request, "evidence"), find_evidence);
  facts->electronic = g_strcmp0 (custos_record_peek (request, "delivery"), "file") == 0;
  facts->override_reason = custos_record_peek (request, "override_reason");
  facts->confirmed =
    g_ascii_strtoull (custos_record_peek (request, "confirmed") ?: "0", NULL, 16);
  if (facts->entire_record)
    facts->kinds = CUSTOS_ITEM_KINDS_ALL;
}

/**
 * custos_gate_facts_make:
 * @plan: with its request, patient, settings, forms and items
 * @for_release: at the minute of release: the second person's check counts
 *
 * The facts point into the plan, which must live as long.
 */
void
custos_gate_facts_make (CustosGateFactsOnFile *self,
                        CustosOperation *operation,
                        CustosReleasePlan *plan,
                        gboolean for_release)
{
  CustosRecord *request = CUSTOS_RECORD (plan->request);
  g_autoptr (GTimeZone) zone = custos_clinic_settings_new_zone (plan->settings);

  *self = (CustosGateFactsOnFile) {
    .today = custos_date_of_instant (operation->now, zone),
  };
  self->died_on = custos_form_facts_get_death (plan->patient);
  self->of_age_on = custos_form_facts_get_majority (plan->patient);
  self->items = g_array_new (FALSE, FALSE, sizeof (CustosGateItem));
  g_array_set_clear_func (self->items, clear_item);

  make_request (self, plan);
  make_forms (self, plan);
  make_items (self, operation, plan);

  self->facts.way = CUSTOS_WAY_PACKET;
  g_object_get (plan->settings, "part2-program", &self->facts.part2_program, NULL);
  self->facts.actor = custos_session_get_actor (operation->session);
  self->facts.for_release = for_release;
  self->facts.quality_checked =
    plan->digest != NULL &&
    g_strcmp0 (custos_record_peek (request, "checked_digest"), plan->digest) == 0;
  self->facts.checked_by_assembler =
    g_strcmp0 (custos_record_peek (request, "checked_by"),
               custos_record_peek (request, "assembled_by")) == 0;
}

void
custos_gate_facts_clear (CustosGateFactsOnFile *self)
{
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->today, custos_date_unref);
  g_clear_pointer (&self->died_on, custos_date_unref);
  g_clear_pointer (&self->of_age_on, custos_date_unref);
}
