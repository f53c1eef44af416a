/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-authorization-rule.h"

/* A row is the good form with something changed. */
#pragma GCC diagnostic ignored "-Woverride-init"

typedef struct {
  const char *name;
  CustosAuthorizationDefects expect;
  CustosAuthorizationFacts facts; /* without dates, which stand below */
  const char *expires_on;
  const char *signed_on;
  const char *authority_expires;
  const char *event_occurred_on;
  const char *revoked_on;
  const char *died_on;
  const char *of_age_on;
} Case;

#define IS(defect) CUSTOS_AUTHORIZATION_ ## defect
#define FOR(purpose) .covers.purposes = CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_ ## purpose)
#define ENDS(expiration_) .expiration = CUSTOS_EXPIRATION_ ## expiration_
#define BY(signer_) .signer = CUSTOS_SIGNER_ ## signer_

#define GOOD                                                                                   \
  .description = "Progress notes of 2025", .discloser = "Birch Street Clinic",                 \
  .covers.recipient = "Ada Marsh, attorney", FOR (PROCEEDINGS), ENDS (DATE),                   \
  .is_signed = TRUE, BY (PATIENT), .states_revocation = TRUE, .states_conditioning = TRUE,     \
  .states_redisclosure = TRUE, .for_other_records = TRUE
#define DATES .expires_on = "2027-05-01", .signed_on = "2026-05-01"
#define AGENT                                                                                  \
  GOOD, BY (HEALTH_CARE_AGENT), .authority = "Power of attorney", .authority_on_file = TRUE

/* Today is 2026-11-22. */
static const Case cases[] = {
  { "good", IS (FINE), { GOOD }, DATES },

  { "no-description", IS (NO_DESCRIPTION), { GOOD, .description = NULL }, DATES },
  { "blank-description", IS (NO_DESCRIPTION), { GOOD, .description = " \n" }, DATES },
  { "no-discloser", IS (NO_DISCLOSER), { GOOD, .discloser = "" }, DATES },
  { "no-recipient", IS (NO_RECIPIENT), { GOOD, .covers.recipient = NULL }, DATES },
  { "no-purpose", IS (NO_PURPOSE), { GOOD, .covers.purposes = 0 }, DATES },
  { "at-request", IS (FINE), { GOOD, FOR (AT_REQUEST) }, DATES },
  { "other-purpose", IS (NO_PURPOSE), { GOOD, FOR (OTHER) }, DATES },
  { "other-purpose-told", IS (FINE),
    { GOOD, FOR (OTHER), .covers.purpose_text = "Adoption" }, DATES },

  { "no-expiration", IS (NO_EXPIRATION), { GOOD, ENDS (UNSET) }, DATES },
  { "no-expiration-date", IS (NO_EXPIRATION), { GOOD }, .signed_on = "2026-05-01" },
  { "T9-none-legal", IS (NEVER_EXPIRES), { GOOD, ENDS (NONE) }, DATES },
  { "T9-none-research", IS (FINE), { GOOD, FOR (RESEARCH), ENDS (NONE) }, DATES },
  { "study-legal", IS (NEVER_EXPIRES), { GOOD, ENDS (END_OF_STUDY) }, DATES },
  { "study-research", IS (FINE), { GOOD, FOR (RESEARCH), ENDS (END_OF_STUDY) }, DATES },
  { "none-research-and-more", IS (NEVER_EXPIRES),
    { GOOD, ENDS (NONE),
      .covers.purposes = CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_RESEARCH) |
                         CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_INSURANCE) }, DATES },
  { "event", IS (FINE), { GOOD, ENDS (EVENT), .expiration_event = "End of the trial" }, DATES },
  { "event-untold", IS (NO_EXPIRATION), { GOOD, ENDS (EVENT) }, DATES },
  { "event-unrelated", IS (EVENT_UNRELATED),
    { GOOD, ENDS (EVENT), .expiration_event = "Next eclipse", .event_is_unrelated = TRUE },
    DATES },

  { "no-signature", IS (NO_SIGNATURE), { GOOD, .is_signed = FALSE }, DATES },
  { "no-signer", IS (NO_SIGNER), { GOOD, BY (UNSET) }, DATES },
  { "no-signed-date", IS (NO_SIGNED_DATE), { GOOD }, .expires_on = "2027-05-01" },
  { "signed-in-a-month", IS (NO_SIGNED_DATE), { GOOD }, DATES, .signed_on = "2026-05" },
  { "signed-today", IS (FINE), { GOOD }, DATES, .signed_on = "2026-11-22" },
  { "signed-tomorrow", IS (SIGNED_IN_FUTURE), { GOOD }, DATES, .signed_on = "2026-11-23" },

  { "agent", IS (FINE), { AGENT }, DATES },
  { "T10-no-authority", IS (NO_AUTHORITY), { AGENT, .authority = NULL }, DATES },
  { "authority-not-seen", IS (AUTHORITY_NOT_SEEN), { AGENT, .authority_on_file = FALSE },
    DATES },
  { "T10-authority-expired", IS (AUTHORITY_EXPIRED),
    { AGENT }, DATES, .authority_expires = "2026-04-30" },
  { "authority-last-day", IS (FINE), { AGENT }, DATES, .authority_expires = "2026-05-01" },

  { "signed-before-death", IS (FINE), { GOOD }, DATES, .died_on = "2026-06-01" },
  { "signed-after-death", IS (SIGNED_AFTER_DEATH), { GOOD }, DATES, .died_on = "2026-04-30" },
  { "agent-after-death", IS (SIGNED_AFTER_DEATH), { AGENT }, DATES, .died_on = "2026-04-30" },
  { "executor-after-death", IS (FINE), { AGENT, BY (EXECUTOR) },
    DATES, .died_on = "2026-04-30" },

  { "minor", IS (SIGNER_TOO_YOUNG), { GOOD }, DATES, .of_age_on = "2026-05-02" },
  { "minor-of-age", IS (FINE), { GOOD }, DATES, .of_age_on = "2026-05-01" },
  { "minor-consents", IS (FINE),
    { GOOD, .minor_may_sign = TRUE }, DATES, .of_age_on = "2026-05-02" },
  { "parent", IS (FINE), { AGENT, BY (PARENT) }, DATES, .of_age_on = "2030-01-01" },
  { "parent-of-adult", IS (PARENT_OF_ADULT),
    { AGENT, BY (PARENT) }, DATES, .of_age_on = "2026-05-01" },

  { "no-revocation-statement", IS (NO_REVOCATION_STATEMENT),
    { GOOD, .states_revocation = FALSE }, DATES },
  { "no-conditioning-statement", IS (NO_CONDITIONING_STATEMENT),
    { GOOD, .states_conditioning = FALSE }, DATES },
  { "no-redisclosure-statement", IS (NO_REDISCLOSURE_STATEMENT),
    { GOOD, .states_redisclosure = FALSE }, DATES },
  { "sale", IS (NO_REMUNERATION_STATEMENT), { GOOD, FOR (SALE) }, DATES },
  { "sale-stated", IS (FINE), { GOOD, FOR (SALE), .states_remuneration = TRUE }, DATES },
  { "marketing", IS (FINE), { GOOD, FOR (MARKETING) }, DATES },
  { "marketing-paid", IS (NO_REMUNERATION_STATEMENT),
    { GOOD, FOR (MARKETING), .is_paid_for = TRUE }, DATES },

  { "expires-today", IS (FINE), { GOOD }, DATES, .expires_on = "2026-11-22" },
  { "expired", IS (EXPIRED), { GOOD }, DATES, .expires_on = "2026-11-21" },
  { "expires-this-month", IS (FINE), { GOOD }, DATES, .expires_on = "2026-11" },
  { "expired-last-month", IS (EXPIRED), { GOOD }, DATES, .expires_on = "2026-10" },
  { "event-occurred", IS (EVENT_OCCURRED),
    { GOOD, ENDS (EVENT), .expiration_event = "End of the trial" },
    DATES, .event_occurred_on = "2026-11-22" },
  { "event-to-come", IS (FINE),
    { GOOD, ENDS (EVENT), .expiration_event = "End of the trial" },
    DATES, .event_occurred_on = "2026-11-23" },
  { "T13-revoked-today", IS (REVOKED), { GOOD }, DATES, .revoked_on = "2026-11-22" },
  { "revoked-tomorrow", IS (FINE), { GOOD }, DATES, .revoked_on = "2026-11-23" },
  { "revoked-some-day-this-year", IS (REVOKED), { GOOD }, DATES, .revoked_on = "2026" },

  { "T12-compound", IS (COMPOUND_PSYCHOTHERAPY), { GOOD, .for_psychotherapy = TRUE }, DATES },
  { "T12-psychotherapy-alone", IS (FINE),
    { GOOD, .for_psychotherapy = TRUE, .for_other_records = FALSE }, DATES },
  { "combined", IS (COMPOUND), { GOOD, .combined = TRUE }, DATES },
  { "conditioned", IS (CONDITIONED), { GOOD, .conditioned = TRUE }, DATES },
  { "known-false", IS (KNOWN_FALSE), { GOOD, .known_false = TRUE }, DATES },
  { "no-copy-given", IS (NO_COPY_GIVEN), { GOOD, .clinic_sought = TRUE }, DATES },
  { "copy-given", IS (FINE), { GOOD, .clinic_sought = TRUE, .copy_given = TRUE }, DATES },

  { "empty-form-tells-all",
    IS (NO_DESCRIPTION) | IS (NO_DISCLOSER) | IS (NO_RECIPIENT) | IS (NO_PURPOSE) |
    IS (NO_EXPIRATION) | IS (NO_SIGNATURE) | IS (NO_SIGNED_DATE) |
    IS (NO_REVOCATION_STATEMENT) | IS (NO_CONDITIONING_STATEMENT) |
    IS (NO_REDISCLOSURE_STATEMENT), { .description = NULL } },
};

typedef struct {
  const char *name;
  const char *day;
  gboolean expect;
} Day;

/* Signed 2026-05-01, ends 2026-12-31, revoked 2026-11-10. */
static const Day days[] = {
  { "before-signing",    "2026-04-30", FALSE },
  { "signing",           "2026-05-01", TRUE  },
  { "before-revocation", "2026-11-09", TRUE  },
  { "revocation",        "2026-11-10", FALSE },
  { "after-end",         "2027-01-01", FALSE },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-22");
  g_autoptr (CustosDate) expires_on = custos_date_parse (c->expires_on);
  g_autoptr (CustosDate) signed_on = custos_date_parse (c->signed_on);
  g_autoptr (CustosDate) authority_expires = custos_date_parse (c->authority_expires);
  g_autoptr (CustosDate) event_occurred_on = custos_date_parse (c->event_occurred_on);
  g_autoptr (CustosDate) revoked_on = custos_date_parse (c->revoked_on);
  g_autoptr (CustosDate) died_on = custos_date_parse (c->died_on);
  g_autoptr (CustosDate) of_age_on = custos_date_parse (c->of_age_on);
  CustosAuthorizationFacts facts = c->facts;

  facts.today = today;
  facts.expires_on = expires_on;
  facts.signed_on = signed_on;
  facts.authority_expires = authority_expires;
  facts.event_occurred_on = event_occurred_on;
  facts.revoked_on = revoked_on;
  facts.patient_died_on = died_on;
  facts.patient_of_age_on = of_age_on;

  g_assert_cmphex (custos_authorization_judge (&facts), ==, c->expect);
}

static void
test_usable (gconstpointer data)
{
  const Day *c = data;
  g_autoptr (CustosDate) day = custos_date_parse (c->day);
  g_autoptr (CustosDate) signed_on = custos_date_parse ("2026-05-01");
  g_autoptr (CustosDate) expires_on = custos_date_parse ("2026-12-31");
  g_autoptr (CustosDate) revoked_on = custos_date_parse ("2026-11-10");
  CustosAuthorizationFacts facts = {
    ENDS (DATE), .expires_on = expires_on, .signed_on = signed_on, .revoked_on = revoked_on,
  };

  g_assert_cmpint (custos_authorization_usable_on (&facts, day), ==, c->expect);
}

/* What stays usable without a revocation ends with its date. */
static void
test_usable_until_end (void)
{
  g_autoptr (CustosDate) signed_on = custos_date_parse ("2026-05-01");
  g_autoptr (CustosDate) expires_on = custos_date_parse ("2026-12-31");
  g_autoptr (CustosDate) after = custos_date_parse ("2027-01-01");
  CustosAuthorizationFacts facts = {
    ENDS (DATE), .expires_on = expires_on, .signed_on = signed_on,
  };

  g_assert_true (custos_authorization_usable_on (&facts, expires_on));
  g_assert_false (custos_authorization_usable_on (&facts, after));

  facts.event_occurred_on = signed_on;
  g_assert_false (custos_authorization_usable_on (&facts, expires_on));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/rules/authorization/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }

  for (size_t i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *path = g_strconcat ("/rules/authorization/usable/", days[i].name, NULL);
    g_test_add_data_func (path, &days[i], test_usable);
  }

  g_test_add_func ("/rules/authorization/usable/until-end", test_usable_until_end);

  return g_test_run ();
}
