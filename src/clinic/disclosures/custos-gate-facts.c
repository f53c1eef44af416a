/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-gate-facts.h"

#include <string.h>

#include "custos-authorization.h"
#include "custos-clinic-zone.h"
#include "custos-encounter-table.h"
#include "custos-label-rule.h"
#include "custos-request-steps.h"

#define DATE_LENGTH 10
#define MAJORITY_YEARS 18 /* RULES section 12.1; states may differ, which is a later setting */

static guint64
read_bits (const char *words, gboolean (*find)(const char *word, guint *value))
{
  g_auto (GStrv) parts = g_strsplit_set (words ?: "", " ,", -1);
  guint64 bits = 0;

  for (guint i = 0; parts[i] != NULL; i++) {
    guint value = 0;

    if (find (parts[i], &value))
      bits |= G_GUINT64_CONSTANT (1) << value;
  }

  return bits;
}

#define FINDER(name, Type, from_word) \
  static gboolean \
  name (const char *word, guint *value) \
  { \
    Type found; \
\
    if (!from_word (word, &found)) \
      return FALSE; \
    *value = found; \
    return TRUE; \
  }

FINDER (find_purpose, CustosPurpose, custos_purpose_from_word)
FINDER (find_kind, CustosItemKind, custos_item_kind_from_word)
FINDER (find_evidence, CustosEvidence, custos_evidence_from_word)
FINDER (find_sensitivity, CustosSensitivity, custos_sensitivity_from_word)

static CustosCoverage
make_coverage (CustosRecord *form)
{
  return (CustosCoverage) {
    .recipient = custos_record_peek (form, "recipient"),
    .purposes = read_bits (custos_record_peek (form, "purposes"), find_purpose),
    .purpose_text = custos_record_peek (form, "purpose_text"),
    .kinds = read_bits (custos_record_peek (form, "kinds"), find_kind),
    .from = custos_record_peek_date (form, "covers_from"),
    .to = custos_record_peek_date (form, "covers_to"),
    .named = read_bits (custos_record_peek (form, "named"), find_sensitivity),
  };
}

static CustosExpiration
get_expiration (CustosRecord *form)
{
  CustosExpiration expiration = CUSTOS_EXPIRATION_UNSET;

  custos_expiration_from_word (custos_record_peek (form, "expiration"), &expiration);
  return expiration;
}

static CustosSigner
get_signer (CustosRecord *form)
{
  CustosSigner signer = CUSTOS_SIGNER_UNSET;

  custos_signer_from_word (custos_record_peek (form, "signer"), &signer);
  return signer;
}

static CustosAuthorizationFacts
make_authorization (CustosGateFactsOnFile *self, CustosRecord *form)
{
  return (CustosAuthorizationFacts) {
    .description = custos_record_peek (form, "description"),
    .discloser = custos_record_peek (form, "discloser"),
    .covers = make_coverage (form),
    .expiration = get_expiration (form),
    .expires_on = custos_record_peek_date (form, "expires_on"),
    .expiration_event = custos_record_peek (form, "expiration_event"),
    .event_is_unrelated = custos_record_peek_bool (form, "event_is_unrelated"),
    .is_signed = custos_record_peek_bool (form, "is_signed"),
    .signed_on = custos_record_peek_date (form, "signed_on"),
    .signer = get_signer (form),
    .authority = custos_record_peek (form, "authority"),
    .authority_on_file = custos_record_peek_bool (form, "authority_on_file"),
    .authority_expires = custos_record_peek_date (form, "authority_expires"),
    .states_revocation = custos_record_peek_bool (form, "states_revocation"),
    .states_conditioning = custos_record_peek_bool (form, "states_conditioning"),
    .states_redisclosure = custos_record_peek_bool (form, "states_redisclosure"),
    .states_remuneration = custos_record_peek_bool (form, "states_remuneration"),
    .is_paid_for = custos_record_peek_bool (form, "is_paid_for"),
    .event_occurred_on = custos_record_peek_date (form, "event_occurred_on"),
    .revoked_on = custos_record_peek_date (form, "revoked_on"),
    .known_false = custos_record_peek_bool (form, "known_false"),
    .conditioned = custos_record_peek_bool (form, "conditioned"),
    .combined = custos_record_peek_bool (form, "combined"),
    .for_psychotherapy = custos_record_peek_bool (form, "for_psychotherapy"),
    .for_other_records = custos_record_peek_bool (form, "for_other_records"),
    .clinic_sought = custos_record_peek_bool (form, "clinic_sought"),
    .copy_given = custos_record_peek_bool (form, "copy_given"),
    .patient_died_on = self->died_on,
    .patient_of_age_on = self->of_age_on,
    .today = self->today,
  };
}

static CustosPart2ConsentFacts
make_consent (CustosGateFactsOnFile *self, CustosReleasePlan *plan, CustosRecord *form)
{
  CustosPart2Recipient recipient = CUSTOS_PART2_RECIPIENT_UNSET;

  custos_part2_recipient_from_word (custos_record_peek (form, "recipient_kind"), &recipient);
  return (CustosPart2ConsentFacts) {
    .patient_name = custos_record_peek (CUSTOS_RECORD (plan->patient), "family_name"),
    .discloser = custos_record_peek (form, "discloser"),
    .description = custos_record_peek (form, "description"),
    .covers = make_coverage (form),
    .recipient_kind = recipient,
    .intermediary_members = custos_record_peek (form, "intermediary_members"),
    .members_treat = custos_record_peek_bool (form, "members_treat"),
    .recipient_is_covered = custos_record_peek_bool (form, "recipient_is_covered"),
    .states_redisclosure_as_hipaa = custos_record_peek_bool (form, "states_redisclosure"),
    .fundraising_opt_out_offered = custos_record_peek_bool (form, "fundraising_opt_out"),
    .states_revocation = custos_record_peek_bool (form, "states_revocation"),
    .expiration = get_expiration (form),
    .expires_on = custos_record_peek_date (form, "expires_on"),
    .expiration_event = custos_record_peek (form, "expiration_event"),
    .is_signed = custos_record_peek_bool (form, "is_signed"),
    .signed_on = custos_record_peek_date (form, "signed_on"),
    .signer = get_signer (form),
    .authority = custos_record_peek (form, "authority"),
    .states_loss_of_protection = custos_record_peek_bool (form, "states_loss_of_protection"),
    .states_refusal = custos_record_peek_bool (form, "states_refusal"),
    .event_occurred_on = custos_record_peek_date (form, "event_occurred_on"),
    .revoked_on = custos_record_peek_date (form, "revoked_on"),
    .known_false = custos_record_peek_bool (form, "known_false"),
    .conditioned_counseling = custos_record_peek_bool (form, "conditioned"),
    .for_counseling = custos_record_peek_bool (form, "for_counseling"),
    .for_other_records = custos_record_peek_bool (form, "for_other_records"),
    .patient_died_on = self->died_on,
    .patient_of_age_on = self->of_age_on,
    .today = self->today,
  };
}

/* The latest form of each sort counts; a revoked one counts as revoked. */
static void
make_forms (CustosGateFactsOnFile *self, CustosReleasePlan *plan)
{
  CustosGateFacts *facts = &self->facts;

  for (guint i = 0; i < plan->authorizations->len; i++) {
    CustosRecord *form = plan->authorizations->pdata[i];
    const char *sort = custos_record_peek (form, "form");

    if (custos_record_peek (form, "error_reason") != NULL)
      continue;

    if (g_strcmp0 (sort, "authorization") == 0) {
      self->forms[0] = make_authorization (self, form);
      facts->authorization = &self->forms[0];
    } else if (g_strcmp0 (sort, "psychotherapy") == 0) {
      self->forms[1] = make_authorization (self, form);
      facts->psychotherapy_authorization = &self->forms[1];
    } else if (g_strcmp0 (sort, "part2") == 0) {
      self->consents[0] = make_consent (self, plan, form);
      facts->part2_consent = &self->consents[0];
    } else if (g_strcmp0 (sort, "counseling") == 0) {
      self->consents[1] = make_consent (self, plan, form);
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
  guint64 record_set = read_bits (
    custos_record_peek (CUSTOS_RECORD (plan->settings), "record_set_kinds"), find_kind);
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
  facts->kinds = read_bits (custos_record_peek (request, "kinds"), find_kind);
  facts->from = custos_record_peek_date (request, "from_date");
  facts->to = custos_record_peek_date (request, "to_date");
  facts->entire_record = custos_record_peek_bool (request, "entire_record");
  facts->entire_record_justified = custos_record_peek (request, "justification") != NULL;
  facts->evidence = read_bits (custos_record_peek (request, "evidence"), find_evidence);
  facts->electronic = g_strcmp0 (custos_record_peek (request, "delivery"), "file") == 0;
  facts->override_reason = custos_record_peek (request, "override_reason");
  facts->confirmed =
    g_ascii_strtoull (custos_record_peek (request, "confirmed") ?: "0", NULL, 16);
  if (facts->entire_record)
    facts->kinds = CUSTOS_ITEM_KINDS_ALL;
}

/* The first day on which nobody signs for the patient any more only for their age; NULL where
 * the birth date is not known to the day. */
static CustosDate *
get_majority (CustosPatient *patient)
{
  const CustosDate *birth = custos_patient_get_birth_date (patient);

  return birth != NULL && custos_date_is_full (birth)
         ? custos_date_add_years (birth, MAJORITY_YEARS)
         : NULL;
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
  g_autofree char *died = g_strndup (
    custos_record_peek (CUSTOS_RECORD (plan->patient), "died_on") ?: "", DATE_LENGTH);

  *self = (CustosGateFactsOnFile) {
    .today = custos_date_of_instant (operation->now, zone),
  };
  self->died_on = custos_date_parse (died);
  self->of_age_on = get_majority (plan->patient);
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
