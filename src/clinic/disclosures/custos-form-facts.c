/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-form-facts.h"

#define DATE_LENGTH 10
#define MAJORITY_YEARS 18 /* RULES section 12.1; states may differ, which is a later setting */

/* Returns: a bit for each of @words that @find knows */
guint64
custos_form_facts_read_bits (const char *words,
                             gboolean (*find)(const char *word, guint *value))
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
FINDER (find_sensitivity, CustosSensitivity, custos_sensitivity_from_word)

CustosItemKinds
custos_form_facts_read_kinds (const char *words)
{
  return custos_form_facts_read_bits (words, find_kind);
}

static CustosCoverage
make_coverage (CustosRecord *form)
{
  return (CustosCoverage) {
    .recipient = custos_record_peek (form, "recipient"),
    .purposes =
      custos_form_facts_read_bits (custos_record_peek (form, "purposes"), find_purpose),
    .purpose_text = custos_record_peek (form, "purpose_text"),
    .kinds = custos_form_facts_read_kinds (custos_record_peek (form, "kinds")),
    .from = custos_record_peek_date (form, "covers_from"),
    .to = custos_record_peek_date (form, "covers_to"),
    .named =
      custos_form_facts_read_bits (custos_record_peek (form, "named"), find_sensitivity),
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

/* The facts point into the form and the days, which must live as long. */
CustosAuthorizationFacts
custos_form_facts_make_authorization (CustosRecord *form, const CustosFormDays *days)
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
    .patient_died_on = days->died_on,
    .patient_of_age_on = days->of_age_on,
    .today = days->today,
  };
}

CustosPart2ConsentFacts
custos_form_facts_make_consent (CustosRecord *form,
                                CustosPatient *patient,
                                const CustosFormDays *days)
{
  CustosPart2Recipient recipient = CUSTOS_PART2_RECIPIENT_UNSET;

  custos_part2_recipient_from_word (custos_record_peek (form, "recipient_kind"), &recipient);
  return (CustosPart2ConsentFacts) {
    .patient_name = custos_record_peek (CUSTOS_RECORD (patient), "family_name"),
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
    .patient_died_on = days->died_on,
    .patient_of_age_on = days->of_age_on,
    .today = days->today,
  };
}

/* The first day on which nobody signs for the patient any more only for their age; NULL where
 * the birth date is not known to the day. */
CustosDate *
custos_form_facts_get_majority (CustosPatient *patient)
{
  const CustosDate *birth = custos_patient_get_birth_date (patient);

  return birth != NULL && custos_date_is_full (birth)
         ? custos_date_add_years (birth, MAJORITY_YEARS)
         : NULL;
}

/* Returns: (transfer full) (nullable): the day on which the patient died */
CustosDate *
custos_form_facts_get_death (CustosPatient *patient)
{
  g_autofree char *day = g_strndup (
    custos_record_peek (CUSTOS_RECORD (patient), "died_on") ?: "", DATE_LENGTH);

  return custos_date_parse (day);
}

/* @today: so that a form being typed is warned of early; what counts is the gate's own look
 *
 * Returns: what stands against the form as an authorization */
CustosAuthorizationDefects
custos_form_judge_authorization (CustosAuthorization *form,
                                 CustosPatient *patient,
                                 const CustosDate *today)
{
  g_autoptr (CustosDate) died_on = custos_form_facts_get_death (patient);
  g_autoptr (CustosDate) of_age_on = custos_form_facts_get_majority (patient);
  const CustosFormDays days = { died_on, of_age_on, today };
  const CustosAuthorizationFacts facts =
    custos_form_facts_make_authorization (CUSTOS_RECORD (form), &days);

  return custos_authorization_judge (&facts);
}

/* Returns: what stands against the form as a consent under Part 2 */
CustosPart2ConsentDefects
custos_form_judge_consent (CustosAuthorization *form,
                           CustosPatient *patient,
                           const CustosDate *today)
{
  g_autoptr (CustosDate) died_on = custos_form_facts_get_death (patient);
  g_autoptr (CustosDate) of_age_on = custos_form_facts_get_majority (patient);
  const CustosFormDays days = { died_on, of_age_on, today };
  const CustosPart2ConsentFacts facts =
    custos_form_facts_make_consent (CUSTOS_RECORD (form), patient, &days);

  return custos_part2_consent_judge (&facts);
}
