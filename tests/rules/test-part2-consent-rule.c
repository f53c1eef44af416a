/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-part2-consent-rule.h"

/* A row is the good form with something changed. */
#pragma GCC diagnostic ignored "-Woverride-init"

typedef struct {
  const char *name;
  CustosPart2ConsentDefects expect;
  CustosPart2ConsentFacts facts; /* without dates, which stand below */
  const char *expires_on;
  const char *signed_on;
  const char *event_occurred_on;
  const char *revoked_on;
  const char *died_on;
  const char *of_age_on;
} Case;

#define IS(defect) CUSTOS_PART2_CONSENT_ ## defect
#define FOR(purpose) .covers.purposes = CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_ ## purpose)
#define ENDS(expiration_) .expiration = CUSTOS_EXPIRATION_ ## expiration_
#define BY(signer_) .signer = CUSTOS_SIGNER_ ## signer_
#define TO(recipient_) .recipient_kind = CUSTOS_PART2_RECIPIENT_ ## recipient_

/* To an attorney, for a benefits claim. */
#define GOOD                                                                                   \
  .patient_name = "Rosa Pike", .discloser = "Birch Street Clinic",                             \
  .description = "Attendance and drug tests of 2025", TO (NAMED),                              \
  .covers.recipient = "Ada Marsh, attorney", FOR (BENEFITS), .states_revocation = TRUE,        \
  ENDS (DATE), .is_signed = TRUE, BY (PATIENT), .for_other_records = TRUE
/* The single consent for all future treatment, payment and operations. */
#define TPO                                                                                    \
  GOOD, TO (TPO_CLASS), .covers.recipient = NULL, .covers.purposes = CUSTOS_PURPOSES_TPO,      \
  .states_redisclosure_as_hipaa = TRUE, .states_loss_of_protection = TRUE,                     \
  .states_refusal = TRUE, ENDS (NONE)
#define INTERMEDIARY                                                                           \
  GOOD, TO (INTERMEDIARY), .covers.recipient = "Northern Exchange",                            \
  .intermediary_members = "My treating providers", .members_treat = TRUE
#define DATES .expires_on = "2027-05-01", .signed_on = "2026-05-01"
#define NO_DATES .signed_on = "2026-05-01"

/* Today is 2026-11-22. */
static const Case cases[] = {
  { "good", IS (FINE), { GOOD }, DATES },
  { "no-patient", IS (NO_PATIENT), { GOOD, .patient_name = NULL }, DATES },
  { "no-discloser", IS (NO_DISCLOSER), { GOOD, .discloser = " " }, DATES },
  { "no-description", IS (NO_DESCRIPTION), { GOOD, .description = NULL }, DATES },
  { "no-recipient", IS (NO_RECIPIENT), { GOOD, .covers.recipient = NULL }, DATES },
  { "no-recipient-kind", IS (NO_RECIPIENT), { GOOD, TO (UNSET) }, DATES },
  { "no-purpose", IS (NO_PURPOSE), { GOOD, .covers.purposes = 0 }, DATES },
  { "at-request", IS (FINE), { GOOD, FOR (AT_REQUEST) }, DATES },
  { "other-purpose-untold", IS (NO_PURPOSE), { GOOD, FOR (OTHER) }, DATES },
  { "no-revocation-statement", IS (NO_REVOCATION_STATEMENT),
    { GOOD, .states_revocation = FALSE }, DATES },
  { "no-signature", IS (NO_SIGNATURE), { GOOD, .is_signed = FALSE }, DATES },
  { "no-signer", IS (NO_SIGNER), { GOOD, BY (UNSET) }, DATES },
  { "no-signed-date", IS (NO_SIGNED_DATE), { GOOD }, .expires_on = "2027-05-01" },
  { "signed-tomorrow", IS (SIGNED_IN_FUTURE), { GOOD }, DATES, .signed_on = "2026-11-23" },

  { "T9-tpo-none", IS (FINE), { TPO }, NO_DATES },
  { "tpo-end-of-treatment", IS (FINE), { TPO, ENDS (END_OF_TREATMENT) }, NO_DATES },
  { "tpo-end-of-study", IS (NEVER_EXPIRES), { TPO, ENDS (END_OF_STUDY) }, NO_DATES },
  { "T9-attorney-none", IS (NEVER_EXPIRES), { GOOD, ENDS (NONE) }, NO_DATES },
  { "attorney-end-of-treatment", IS (NEVER_EXPIRES),
    { GOOD, ENDS (END_OF_TREATMENT) }, NO_DATES },
  { "research-end-of-study", IS (FINE),
    { GOOD, FOR (RESEARCH), ENDS (END_OF_STUDY) }, NO_DATES },
  { "research-none", IS (NEVER_EXPIRES), { GOOD, FOR (RESEARCH), ENDS (NONE) }, NO_DATES },
  { "no-expiration", IS (NO_EXPIRATION), { GOOD, ENDS (UNSET) }, DATES },
  { "no-expiration-date", IS (NO_EXPIRATION), { GOOD }, NO_DATES },
  { "no-expiration-event", IS (NO_EXPIRATION), { GOOD, ENDS (EVENT) }, DATES },

  { "tpo-no-redisclosure-statement", IS (NO_REDISCLOSURE_STATEMENT),
    { TPO, .states_redisclosure_as_hipaa = FALSE }, NO_DATES },
  { "named-plan-no-redisclosure-statement", IS (NO_REDISCLOSURE_STATEMENT),
    { GOOD, FOR (PAYMENT), .recipient_is_covered = TRUE }, DATES },
  { "tpo-no-loss-statement", IS (NO_LOSS_STATEMENT),
    { TPO, .states_loss_of_protection = FALSE }, NO_DATES },
  { "tpo-no-refusal-statement", IS (NO_REFUSAL_STATEMENT),
    { TPO, .states_refusal = FALSE }, NO_DATES },
  { "class-for-benefits", IS (CLASS_NOT_FOR_TPO),
    { GOOD, TO (TPO_CLASS), .states_redisclosure_as_hipaa = TRUE }, DATES },
  { "fundraising", IS (NO_FUNDRAISING_CHOICE), { GOOD, FOR (FUNDRAISING) }, DATES },
  { "fundraising-choice", IS (FINE),
    { GOOD, FOR (FUNDRAISING), .fundraising_opt_out_offered = TRUE }, DATES },

  { "intermediary", IS (FINE), { INTERMEDIARY }, DATES },
  { "intermediary-no-members", IS (NO_MEMBERS),
    { INTERMEDIARY, .intermediary_members = "" }, DATES },
  { "intermediary-all-members", IS (MEMBERS_TOO_WIDE),
    { INTERMEDIARY, .members_treat = FALSE }, DATES },
  { "intermediary-unnamed", IS (NO_RECIPIENT),
    { INTERMEDIARY, .covers.recipient = NULL }, DATES },

  { "guardian", IS (FINE), { GOOD, BY (GUARDIAN), .authority = "Guardian by court" }, DATES },
  { "guardian-no-authority", IS (NO_AUTHORITY), { GOOD, BY (GUARDIAN) }, DATES },
  { "minor", IS (SIGNER_TOO_YOUNG), { GOOD }, DATES, .of_age_on = "2030-01-01" },
  { "minor-consents", IS (FINE),
    { GOOD, .minor_may_sign = TRUE }, DATES, .of_age_on = "2030-01-01" },
  { "parent-where-minor-consents", IS (MINOR_MUST_SIGN),
    { GOOD, BY (PARENT), .authority = "Mother", .minor_may_sign = TRUE },
    DATES, .of_age_on = "2030-01-01" },
  { "parent", IS (FINE),
    { GOOD, BY (PARENT), .authority = "Mother" }, DATES, .of_age_on = "2030-01-01" },
  { "signed-after-death", IS (SIGNED_AFTER_DEATH), { GOOD }, DATES, .died_on = "2026-04-30" },
  { "executor-after-death", IS (FINE),
    { GOOD, BY (EXECUTOR), .authority = "Letters of 2026" }, DATES, .died_on = "2026-04-30" },

  { "expires-today", IS (FINE), { GOOD }, DATES, .expires_on = "2026-11-22" },
  { "expired", IS (EXPIRED), { GOOD }, DATES, .expires_on = "2026-11-21" },
  { "event-occurred", IS (EVENT_OCCURRED),
    { GOOD, ENDS (EVENT), .expiration_event = "Claim decided" },
    DATES, .event_occurred_on = "2026-11-01" },
  { "revoked", IS (REVOKED), { GOOD }, DATES, .revoked_on = "2026-11-22" },
  { "revoked-tomorrow", IS (FINE), { GOOD }, DATES, .revoked_on = "2026-11-23" },
  { "known-false", IS (KNOWN_FALSE), { GOOD, .known_false = TRUE }, DATES },

  { "counseling-alone", IS (FINE),
    { GOOD, .for_counseling = TRUE, .for_other_records = FALSE }, DATES },
  { "counseling-combined", IS (COMBINED_COUNSELING), { GOOD, .for_counseling = TRUE }, DATES },
  { "counseling-conditioned", IS (CONDITIONED_COUNSELING),
    { GOOD, .for_counseling = TRUE, .for_other_records = FALSE,
      .conditioned_counseling = TRUE }, DATES },
  { "proceedings-alone", IS (FINE), { GOOD, FOR (PROCEEDINGS) }, DATES },
  { "proceedings-combined", IS (COMBINED_PROCEEDINGS),
    { GOOD, .covers.purposes = CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_PROCEEDINGS) |
                               CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_BENEFITS) }, DATES },

  { "empty-form-tells-all",
    IS (NO_PATIENT) | IS (NO_DISCLOSER) | IS (NO_DESCRIPTION) | IS (NO_RECIPIENT) |
    IS (NO_PURPOSE) | IS (NO_REVOCATION_STATEMENT) | IS (NO_EXPIRATION) | IS (NO_SIGNATURE) |
    IS (NO_SIGNED_DATE), { .patient_name = NULL } },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-22");
  g_autoptr (CustosDate) expires_on = custos_date_parse (c->expires_on);
  g_autoptr (CustosDate) signed_on = custos_date_parse (c->signed_on);
  g_autoptr (CustosDate) event_occurred_on = custos_date_parse (c->event_occurred_on);
  g_autoptr (CustosDate) revoked_on = custos_date_parse (c->revoked_on);
  g_autoptr (CustosDate) died_on = custos_date_parse (c->died_on);
  g_autoptr (CustosDate) of_age_on = custos_date_parse (c->of_age_on);
  CustosPart2ConsentFacts facts = c->facts;

  facts.today = today;
  facts.expires_on = expires_on;
  facts.signed_on = signed_on;
  facts.event_occurred_on = event_occurred_on;
  facts.revoked_on = revoked_on;
  facts.patient_died_on = died_on;
  facts.patient_of_age_on = of_age_on;

  g_assert_cmphex (custos_part2_consent_judge (&facts), ==, c->expect);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/rules/part2-consent/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }

  return g_test_run ();
}
