/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-gate.h"

/* A row is a good release with something changed. */
#pragma GCC diagnostic ignored "-Woverride-init"

/* The papers a row has in hand; each is sound unless its name says more. */
typedef enum {
  GENERAL = 1 << 0, /* an authorization: all kinds of 2025, for an attorney */
  GENERAL_NAMES_ALL = 1 << 1, /* it names each of the states' tags, and self-pay */
  GENERAL_REVOKED = 1 << 2,
  GENERAL_NOTES_ONLY = 1 << 3,
  GENERAL_BY_PARENT = 1 << 4,
  PSYCHOTHERAPY = 1 << 5,
  COMPOUND = 1 << 6, /* one form used as both */
  CONSENT = 1 << 7, /* Part 2, to the attorney, for the insurance */
  CONSENT_TPO = 1 << 8,
  CONSENT_PROCEEDINGS = 1 << 9,
  COUNSELING = 1 << 10,
  SUBPOENA = 1 << 11,
  ORDER = 1 << 12, /* a Part 2 order with its mandate */
  ORDER_NO_MANDATE = 1 << 13,
  ORDER_NO_FINDINGS = 1 << 14,
  ORDER_SCOPE = 1 << 15, /* what an ordinary order authorizes: notes of 2025 */
  ORDER_NAMES = 1 << 16,
  CONSENT_REVOKED = 1 << 17,
  ASKED_FOR_2025 = 1 << 19, /* no paper: the request limits itself */
  CONSENT_INTERMEDIARY = 1 << 18, /* names an exchange and those in it who treat */
} Papers;

typedef struct {
  const char *name;
  CustosGateFacts facts;
  Papers papers;
  CustosGateItem item; /* without its date: 2025-06-01 unless told */
  const char *date;
  CustosGateReasons expect; /* of the whole */
  CustosGateReasons expect_item;
  CustosNotices notices;
  CustosAccounting account;
} Case;

#define R(reason) CUSTOS_GATE_BIT (CUSTOS_GATE_ ## reason)
#define E(evidence_) CUSTOS_EVIDENCE_BIT (CUSTOS_EVIDENCE_ ## evidence_)
#define NONE_LEFT(reasons) .expect = R (NOTHING_LEFT), .expect_item = reasons
#define N(notice) CUSTOS_NOTICE_ ## notice
#define ON(basis_) .basis = CUSTOS_BASIS_ ## basis_
#define BY(requester_) .requester = CUSTOS_REQUESTER_ ## requester_
#define FOR(purpose_) .purpose = CUSTOS_PURPOSE_ ## purpose_
#define PROGRAM(set) .part2_program = CUSTOS_PART2_PROGRAM_ ## set

#define COMMON                                                                                 \
  .way = CUSTOS_WAY_PACKET, .recipient = "Ada Marsh", .identity_verified = TRUE,               \
  .authority_verified = TRUE, .n_identifiers = 2, .kinds = CUSTOS_ITEM_KINDS_ALL,              \
  .actor = CUSTOS_ACTOR_RELEASES, .for_release = TRUE, .quality_checked = TRUE, PROGRAM (YES)
#define ATTORNEY COMMON, ON (AUTHORIZATION), BY (ATTORNEY), FOR (INSURANCE)
#define PATIENT COMMON, ON (INDIVIDUAL), BY (INDIVIDUAL), FOR (AT_REQUEST)
#define TREATMENT COMMON, ON (TPO), BY (PROVIDER), FOR (TREATMENT)
#define PLAN COMMON, ON (TPO), BY (HEALTH_PLAN), FOR (PAYMENT)
#define OFFICIAL(basis_, evidence_)                                                            \
  COMMON, ON (basis_), BY (OTHER), FOR (OTHER), .purpose_text = "As the law says",             \
  .evidence = evidence_
#define POLICE(basis_, evidence_)                                                              \
  COMMON, ON (basis_), BY (LAW_ENFORCEMENT), FOR (LAW_ENFORCEMENT), .evidence = evidence_
#define FAMILY(evidence_)                                                                      \
  COMMON, ON (FAMILY), BY (FAMILY), FOR (AT_REQUEST), .identity_verified = FALSE,              \
  .evidence = evidence_
#define COURT                                                                                  \
  COMMON, ON (COURT_ORDER), BY (COURT), FOR (PROCEEDINGS), .evidence = E (ORDER_COPY)

#define ITEM(kind_, sensitivity_)                                                              \
  .kind = CUSTOS_ITEM_ ## kind_, .sensitivity = CUSTOS_SENSITIVITY_ ## sensitivity_,           \
  .flags = CUSTOS_GATE_ITEM_IN_RECORD_SET
#define NOTE ITEM (NOTE, NORMAL)
#define FLAG(flag) CUSTOS_GATE_ITEM_IN_RECORD_SET | CUSTOS_GATE_ITEM_ ## flag

#define WARN_REASON "Called the office: same firm, new name"
#define LONG_OVERRIDE                                                                          \
  .actor = CUSTOS_ACTOR_RELEASES | CUSTOS_ACTOR_OVERRIDES, .override_reason = WARN_REASON

static const Case cases[] = {
  { "authorization", { ATTORNEY }, GENERAL, { NOTE }, .notices = N (REDISCLOSURE) },
  { "patient", { PATIENT }, 0, { NOTE } },
  { "treatment", { TREATMENT }, 0, { NOTE } },

  /* Default deny */
  { "nothing-told", { .way = CUSTOS_WAY_UNSET }, 0, { .kind = CUSTOS_ITEM_UNSET },
    .expect = R (NO_REQUESTER) | R (IDENTITY_NOT_VERIFIED) | R (IDENTIFIERS_DIFFER) |
              R (NO_BASIS) | R (NO_RECIPIENT) | R (NO_PURPOSE) | R (NOTHING_LEFT),
    .expect_item = R (KIND_NOT_ASKED_FOR) | R (SENSITIVITY_UNKNOWN) },

  /* Who */
  { "requester-unknown", { PATIENT, .identity_verified = FALSE }, 0, { NOTE },
    .expect = R (IDENTITY_NOT_VERIFIED) },
  { "one-identifier", { PATIENT, .n_identifiers = 1 }, 0, { NOTE },
    .expect = R (IDENTIFIERS_DIFFER) },
  { "identifier-differs", { PATIENT, .n_identifiers = 3, .identifiers_differ = TRUE }, 0,
    { NOTE }, .expect = R (IDENTIFIERS_DIFFER) },
  { "representative-no-authority",
    { PATIENT, BY (REPRESENTATIVE), .authority_verified = FALSE }, 0, { NOTE },
    .expect = R (AUTHORITY_NOT_VERIFIED) },
  { "official-no-authority",
    { OFFICIAL (REQ_BY_LAW, E (CITATION)), .authority_verified = FALSE }, 0, { NOTE },
    .expect = R (AUTHORITY_NOT_VERIFIED) },
  { "threat-good-faith",
    { COMMON, ON (SERIOUS_THREAT), BY (OTHER), FOR (SAFETY), .identity_verified = FALSE,
      .authority_verified = FALSE,
      .evidence = E (GOOD_FAITH) | E (IMMINENT_THREAT) | E (CAN_PREVENT) }, 0, { NOTE },
    .account = CUSTOS_ACCOUNTING_HIPAA },

  { "order-is-its-own-authority", { COURT, .authority_verified = FALSE }, ORDER_SCOPE, { NOTE },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "subpoena-is-its-own-authority",
    { COMMON, ON (SUBPOENA_NOTICE), BY (ATTORNEY), FOR (PROCEEDINGS),
      .authority_verified = FALSE }, SUBPOENA, { NOTE }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "warrant-is-its-own-authority",
    { POLICE (LE_PROCESS, E (JUDICIAL_PROCESS)), .authority_verified = FALSE }, 0, { NOTE },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "grand-jury-is-its-own-authority",
    { POLICE (LE_PROCESS, E (GRAND_JURY)), .authority_verified = FALSE }, 0, { NOTE },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "administrative-request-needs-authority",
    { POLICE (LE_PROCESS, E (RELEVANT) | E (SPECIFIC) | E (DEIDENTIFIED_UNUSABLE)),
      .authority_verified = FALSE }, 0, { NOTE }, .expect = R (AUTHORITY_NOT_VERIFIED),
    .notices = N (NEITHER_CONFIRM) },
  { "hhs-needs-authority",
    { OFFICIAL (HHS, E (AUTHORITY_NAME)), .authority_verified = FALSE }, 0, { NOTE },
    .expect = R (AUTHORITY_NOT_VERIFIED) },
  { "audit-needs-authority",
    { OFFICIAL (PART2_AUDIT, E (AUTHORITY_NAME) | E (WRITTEN_AGREEMENT)),
      .authority_verified = FALSE }, 0, { NOTE }, .expect = R (AUTHORITY_NOT_VERIFIED) },
  { "family-needs-no-proof", { FAMILY (E (INVOLVED_IN_CARE) | E (INDIVIDUAL_AGREES)) }, 0,
    { NOTE } },
  { "family-by-stranger",
    { FAMILY (E (INVOLVED_IN_CARE) | E (INDIVIDUAL_AGREES)), BY (EMPLOYER) }, 0, { NOTE },
    .expect = R (BASIS_NOT_FOR_REQUESTER) },

  /* By what right */
  { "provider-without-basis", { TREATMENT, ON (UNSET) }, 0, { NOTE }, .expect = R (NO_BASIS) },
  { "court-without-basis", { COURT, ON (UNSET) }, 0, { NOTE },
    .expect = R (NO_BASIS) | R (LEGAL_PROCESS_INSUFFICIENT), .notices = N (NEITHER_CONFIRM) },
  { "plan", { PLAN }, 0, { NOTE } },
  { "associate", { PLAN, BY (BUSINESS_ASSOCIATE), FOR (OPERATIONS) }, 0, { NOTE } },
  { "qpo", { COMMON, ON (SUBPOENA_QPO), BY (ATTORNEY), FOR (PROCEEDINGS) }, SUBPOENA, { NOTE },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "attorney-letter", { ATTORNEY, ON (UNSET) }, 0, { NOTE },
    .expect = R (NO_BASIS) | R (LEGAL_PROCESS_INSUFFICIENT), .notices = N (NEITHER_CONFIRM) },
  { "access-by-attorney", { ATTORNEY, ON (INDIVIDUAL) }, 0, { NOTE },
    .expect = R (BASIS_NOT_FOR_REQUESTER), .notices = N (NEITHER_CONFIRM) },
  { "tpo-for-employer", { TREATMENT, BY (EMPLOYER) }, 0, { NOTE },
    .expect = R (BASIS_NOT_FOR_REQUESTER) },
  { "tpo-for-research", { TREATMENT, FOR (RESEARCH) }, 0, { NOTE },
    .expect = R (PURPOSE_NOT_COVERED) },
  { "authorization-missing", { ATTORNEY }, 0, { NOTE },
    .expect = R (AUTHORIZATION_MISSING) | R (NOTHING_LEFT),
    .expect_item = R (AUTHORIZATION_MISSING), .notices = N (NEITHER_CONFIRM) },
  { "T13-authorization-revoked", { ATTORNEY }, GENERAL | GENERAL_REVOKED, { NOTE },
    .expect = R (AUTHORIZATION_DEFECTIVE) | R (NOTHING_LEFT),
    .expect_item = R (AUTHORIZATION_DEFECTIVE), .notices = N (NEITHER_CONFIRM) },
  { "law-no-citation", { OFFICIAL (REQ_BY_LAW, 0) }, 0, { NOTE },
    .expect = R (EVIDENCE_MISSING) },
  { "law", { OFFICIAL (REQ_BY_LAW, E (CITATION)) }, 0, { NOTE },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "national-security-not-accounted",
    { OFFICIAL (NATIONAL_SECURITY, E (AUTHORITY_NAME)) }, 0, { NOTE } },
  { "oversight-of-the-patient",
    { OFFICIAL (OVERSIGHT, E (AUTHORITY_NAME) | E (ACTIVITY) | E (INDIVIDUAL_IS_SUBJECT)) },
    0, { NOTE }, .expect = R (EVIDENCE_AGAINST) },
  { "abuse-tell-individual",
    { OFFICIAL (ABUSE_NEGLECT, E (AUTHORITY_NAME) | E (INDIVIDUAL_AGREES)) }, 0, { NOTE },
    .notices = N (TELL_INDIVIDUAL), .account = CUSTOS_ACCOUNTING_HIPAA },
  { "abuse-telling-endangers",
    { OFFICIAL (ABUSE_NEGLECT, E (AUTHORITY_NAME) | E (INDIVIDUAL_AGREES) |
                E (TELLING_ENDANGERS)) }, 0, { NOTE },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "T16-subpoena-too-early",
    { COMMON, ON (SUBPOENA_NOTICE), BY (ATTORNEY), FOR (PROCEEDINGS) }, 0, { NOTE },
    .expect = R (LEGAL_PROCESS_INSUFFICIENT), .notices = N (NEITHER_CONFIRM) },
  { "T16-subpoena",
    { COMMON, ON (SUBPOENA_NOTICE), BY (ATTORNEY), FOR (PROCEEDINGS) }, SUBPOENA, { NOTE },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "T17-locate-dental", { POLICE (LE_LOCATE, E (OFFICIAL_REQUEST)) }, 0,
    { ITEM (IMAGE, NORMAL), .flags = FLAG (BODY_MATTER) },
    NONE_LEFT (R (ONLY_LOCATING_FACTS) | R (BODY_MATTER)), .notices = N (NEITHER_CONFIRM) },
  { "T17-locate-birth-date", { POLICE (LE_LOCATE, E (OFFICIAL_REQUEST)) }, 0,
    { ITEM (DEMOGRAPHICS, NORMAL), .flags = FLAG (LOCATES) },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "T17-locate-note", { POLICE (LE_LOCATE, E (OFFICIAL_REQUEST)) }, 0, { NOTE },
    NONE_LEFT (R (ONLY_LOCATING_FACTS)), .notices = N (NEITHER_CONFIRM) },
  { "T17-victim-no-best-interest",
    { POLICE (LE_VICTIM, E (OFFICIAL_REQUEST) | E (INCAPACITATED) | E (NOT_AGAINST_VICTIM) |
              E (CANNOT_WAIT)) }, 0, { NOTE }, .expect = R (EVIDENCE_MISSING),
    .notices = N (NEITHER_CONFIRM) },
  { "T17-nics", { OFFICIAL (NICS, 0) }, 0,
    { ITEM (DEMOGRAPHICS, NORMAL), .flags = FLAG (LOCATES) },
    .expect = R (BASIS_NOT_FOR_THIS_CLINIC) },
  { "T17-crime-learned-in-therapy",
    { POLICE (SERIOUS_THREAT, E (GOOD_FAITH) | E (ADMITTED_CRIME) | E (LEARNED_IN_TREATMENT)) },
    0, { ITEM (NOTE, NORMAL), .flags = FLAG (ADMISSION) }, .expect = R (EVIDENCE_AGAINST),
    .notices = N (NEITHER_CONFIRM) },
  { "admitted-crime-statement",
    { POLICE (SERIOUS_THREAT, E (GOOD_FAITH) | E (ADMITTED_CRIME)) }, 0,
    { ITEM (NOTE, NORMAL), .flags = FLAG (ADMISSION) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "admitted-crime-chart",
    { POLICE (SERIOUS_THREAT, E (GOOD_FAITH) | E (ADMITTED_CRIME)) }, 0, { NOTE },
    NONE_LEFT (R (ONLY_LOCATING_FACTS)), .notices = N (NEITHER_CONFIRM) },
  { "directive", { PATIENT, .third_party_directive = TRUE, .directive_complete = TRUE,
                   .electronic = TRUE }, 0, { NOTE } },
  { "directive-on-paper",
    { PATIENT, .third_party_directive = TRUE, .directive_complete = TRUE }, 0, { NOTE },
    .expect = R (DIRECTIVE_ONLY_ELECTRONIC) },
  { "directive-unsigned", { PATIENT, .third_party_directive = TRUE, .electronic = TRUE },
    0, { NOTE }, .expect = R (DIRECTIVE_INCOMPLETE) },

  /* What it covers */
  { "no-recipient", { PATIENT, .recipient = " " }, 0, { NOTE }, .expect = R (NO_RECIPIENT) },
  { "no-purpose", { PATIENT, FOR (UNSET) }, 0, { NOTE }, .expect = R (NO_PURPOSE) },
  { "other-recipient", { ATTORNEY, .recipient = "Lee Hale" }, GENERAL, { NOTE },
    .expect = R (RECIPIENT_NOT_NAMED) | R (NOTHING_LEFT),
    .expect_item = R (RECIPIENT_NOT_NAMED), .notices = N (NEITHER_CONFIRM) },
  { "T19-recipient-spelling", { ATTORNEY, .recipient = "ADA MARSH" }, GENERAL, { NOTE },
    .notices = N (REDISCLOSURE) },
  { "T19-recipient-near", { ATTORNEY, .recipient = "Ada Marsh West" }, GENERAL, { NOTE },
    .expect = R (RECIPIENT_NEARLY_NAMED) | R (NOTHING_LEFT),
    .expect_item = R (RECIPIENT_NEARLY_NAMED), .notices = N (NEITHER_CONFIRM) },
  { "T19-recipient-near-confirmed",
    { ATTORNEY, .recipient = "Ada Marsh West", LONG_OVERRIDE,
      .confirmed = R (RECIPIENT_NEARLY_NAMED) }, GENERAL, { NOTE },
    .expect_item = R (RECIPIENT_NEARLY_NAMED), .notices = N (REDISCLOSURE) },
  { "override-not-by-officer",
    { ATTORNEY, .recipient = "Ada Marsh West", LONG_OVERRIDE, .actor = CUSTOS_ACTOR_RELEASES,
      .confirmed = R (RECIPIENT_NEARLY_NAMED) }, GENERAL, { NOTE },
    .expect = R (OVERRIDE_NOT_VALID) | R (RECIPIENT_NEARLY_NAMED) | R (NOTHING_LEFT),
    .expect_item = R (RECIPIENT_NEARLY_NAMED), .notices = N (NEITHER_CONFIRM) },
  { "override-too-short",
    { ATTORNEY, .recipient = "Ada Marsh West", LONG_OVERRIDE,
      .override_reason = "Looks fine to me   ", .confirmed = R (RECIPIENT_NEARLY_NAMED) },
    GENERAL, { NOTE },
    .expect = R (OVERRIDE_NOT_VALID) | R (RECIPIENT_NEARLY_NAMED) | R (NOTHING_LEFT),
    .expect_item = R (RECIPIENT_NEARLY_NAMED), .notices = N (NEITHER_CONFIRM) },
  { "override-of-a-block",
    { PATIENT, LONG_OVERRIDE, .n_identifiers = 0, .confirmed = R (IDENTIFIERS_DIFFER) }, 0,
    { NOTE }, .expect = R (OVERRIDE_NOT_VALID) | R (IDENTIFIERS_DIFFER) },
  { "other-purpose", { ATTORNEY, FOR (EMPLOYMENT) }, GENERAL, { NOTE },
    .expect = R (PURPOSE_NOT_COVERED) | R (NOTHING_LEFT),
    .expect_item = R (PURPOSE_NOT_COVERED), .notices = N (NEITHER_CONFIRM) },
  { "kind-not-asked-for",
    { PATIENT, .kinds = CUSTOS_ITEM_BIT (CUSTOS_ITEM_ALLERGY) }, 0, { NOTE },
    NONE_LEFT (R (KIND_NOT_ASKED_FOR)) },
  { "date-asked-for", { PATIENT }, ASKED_FOR_2025, { NOTE } },
  { "date-not-asked-for", { PATIENT }, ASKED_FOR_2025, { NOTE }, .date = "2026-01-01",
    NONE_LEFT (R (DATE_NOT_ASKED_FOR)) },
  { "date-asked-for-unknown", { PATIENT }, ASKED_FOR_2025, { NOTE }, .date = "?",
    NONE_LEFT (R (DATE_UNKNOWN)) },
  { "kind-not-covered", { ATTORNEY }, GENERAL | GENERAL_NOTES_ONLY, { ITEM (ALLERGY, NORMAL) },
    NONE_LEFT (R (KIND_NOT_COVERED)), .notices = N (NEITHER_CONFIRM) },
  { "date-not-covered", { ATTORNEY }, GENERAL, { NOTE }, .date = "2024-12-31",
    NONE_LEFT (R (DATE_NOT_COVERED)), .notices = N (NEITHER_CONFIRM) },
  { "date-year-covered", { ATTORNEY }, GENERAL, { NOTE }, .date = "2025",
    .notices = N (REDISCLOSURE) },
  { "date-unknown", { ATTORNEY }, GENERAL, { NOTE }, .date = "?",
    NONE_LEFT (R (DATE_UNKNOWN)), .notices = N (NEITHER_CONFIRM) },
  { "demographics-undated", { ATTORNEY }, GENERAL, { ITEM (DEMOGRAPHICS, NORMAL) }, .date = "?",
    .notices = N (REDISCLOSURE) },
  { "not-in-record-set", { PATIENT }, 0, { NOTE, .flags = 0 },
    NONE_LEFT (R (NOT_IN_RECORD_SET)) },
  { "for-proceedings", { PATIENT }, 0, { NOTE, .flags = FLAG (FOR_LEGAL_PROCEEDINGS) },
    NONE_LEFT (R (FOR_LEGAL_PROCEEDINGS)) },
  { "order", { COURT }, ORDER_SCOPE, { NOTE }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "order-beyond-kind", { COURT }, ORDER_SCOPE, { ITEM (ALLERGY, NORMAL) },
    NONE_LEFT (R (BEYOND_ORDER)), .notices = N (NEITHER_CONFIRM) },
  { "order-beyond-date", { COURT }, ORDER_SCOPE, { NOTE }, .date = "2024-01-01",
    NONE_LEFT (R (BEYOND_ORDER)), .notices = N (NEITHER_CONFIRM) },
  { "order-without-scope", { COURT }, 0, { NOTE },
    NONE_LEFT (R (BEYOND_ORDER)), .notices = N (NEITHER_CONFIRM) },

  /* How sensitive it is */
  { "unknown", { ATTORNEY }, GENERAL, { ITEM (NOTE, UNSET) },
    NONE_LEFT (R (SENSITIVITY_UNKNOWN)), .notices = N (NEITHER_CONFIRM) },
  { "unknown-inherits", { ATTORNEY }, GENERAL,
    { ITEM (NOTE, UNSET), .context = CUSTOS_SENSITIVITY_NORMAL }, .notices = N (REDISCLOSURE) },
  { "unknown-inherits-hiv", { ATTORNEY }, GENERAL,
    { ITEM (NOTE, UNSET), .context = CUSTOS_SENSITIVITY_HIV }, NONE_LEFT (R (HIV_NOT_NAMED)),
    .notices = N (NEITHER_CONFIRM) },
  { "T11-psychotherapy", { ATTORNEY }, GENERAL, { ITEM (NOTE, PSYCHOTHERAPY) },
    NONE_LEFT (R (PSYCHOTHERAPY_NEEDS_OWN_FORM)), .notices = N (NEITHER_CONFIRM) },
  { "T12-compound-general", { ATTORNEY }, COMPOUND, { NOTE },
    .expect = R (AUTHORIZATION_DEFECTIVE) | R (NOTHING_LEFT),
    .expect_item = R (AUTHORIZATION_DEFECTIVE), .notices = N (NEITHER_CONFIRM) },
  { "T12-compound-psychotherapy", { ATTORNEY }, COMPOUND, { ITEM (NOTE, PSYCHOTHERAPY) },
    .expect = R (AUTHORIZATION_DEFECTIVE) | R (NOTHING_LEFT),
    .expect_item = R (AUTHORIZATION_DEFECTIVE), .notices = N (NEITHER_CONFIRM) },
  { "T12-two-forms-general", { ATTORNEY }, GENERAL | PSYCHOTHERAPY, { NOTE },
    .notices = N (REDISCLOSURE) },
  { "T12-two-forms-psychotherapy", { ATTORNEY }, GENERAL | PSYCHOTHERAPY,
    { ITEM (NOTE, PSYCHOTHERAPY) }, .notices = N (REDISCLOSURE) },
  { "psychotherapy-form-general-item", { ATTORNEY }, PSYCHOTHERAPY, { NOTE },
    NONE_LEFT (R (AUTHORIZATION_MISSING)), .notices = N (NEITHER_CONFIRM) },
  { "psychotherapy-access", { PATIENT }, 0, { ITEM (NOTE, PSYCHOTHERAPY) },
    NONE_LEFT (R (PSYCHOTHERAPY_NOT_IN_ACCESS)) },
  { "psychotherapy-treatment", { TREATMENT }, 0, { ITEM (NOTE, PSYCHOTHERAPY) },
    NONE_LEFT (R (PSYCHOTHERAPY_NEEDS_OWN_FORM)) },
  { "psychotherapy-law", { OFFICIAL (REQ_BY_LAW, E (CITATION)) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "psychotherapy-funeral",
    { OFFICIAL (CORONER_FUNERAL, E (AUTHORITY_NAME)), BY (FUNERAL_DIRECTOR) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) }, NONE_LEFT (R (PSYCHOTHERAPY_NEEDS_OWN_FORM)) },
  { "psychotherapy-coroner",
    { OFFICIAL (CORONER_FUNERAL, E (AUTHORITY_NAME)), BY (CORONER) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "psychotherapy-escape",
    { POLICE (SERIOUS_THREAT, E (GOOD_FAITH) | E (ESCAPED)) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) },
    NONE_LEFT (R (PSYCHOTHERAPY_NEEDS_OWN_FORM)), .notices = N (NEITHER_CONFIRM) },
  { "psychotherapy-imminent-cannot-prevent",
    { POLICE (SERIOUS_THREAT, E (GOOD_FAITH) | E (ESCAPED) | E (IMMINENT_THREAT)) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) }, NONE_LEFT (R (PSYCHOTHERAPY_NEEDS_OWN_FORM)),
    .notices = N (NEITHER_CONFIRM) },
  { "psychotherapy-imminent",
    { POLICE (SERIOUS_THREAT, E (GOOD_FAITH) | E (IMMINENT_THREAT) | E (CAN_PREVENT)) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "psychotherapy-hhs", { OFFICIAL (HHS, E (AUTHORITY_NAME)) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "psychotherapy-oversight",
    { OFFICIAL (OVERSIGHT, E (AUTHORITY_NAME) | E (ACTIVITY)) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) }, NONE_LEFT (R (PSYCHOTHERAPY_NEEDS_OWN_FORM)) },
  { "psychotherapy-oversight-of-writer",
    { OFFICIAL (OVERSIGHT, E (AUTHORITY_NAME) | E (ACTIVITY) | E (OVERSEES_ORIGINATOR)) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "psychotherapy-order-silent", { COURT }, ORDER_SCOPE, { ITEM (NOTE, PSYCHOTHERAPY) },
    NONE_LEFT (R (BEYOND_ORDER) | R (PSYCHOTHERAPY_NEEDS_OWN_FORM)),
    .notices = N (NEITHER_CONFIRM) },
  { "psychotherapy-order-named", { COURT }, ORDER_SCOPE | ORDER_NAMES,
    { ITEM (NOTE, PSYCHOTHERAPY) }, .account = CUSTOS_ACCOUNTING_HIPAA },

  { "T11-part2-general-form", { ATTORNEY }, GENERAL, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (PART2_NEEDS_CONSENT)), .notices = N (NEITHER_CONFIRM) },
  { "part2-unset", { ATTORNEY, PROGRAM (UNSET) }, GENERAL | CONSENT,
    { ITEM (NOTE, SUBSTANCE_USE) }, NONE_LEFT (R (PART2_PROGRAM_NOT_SET)) },
  { "part2-unset-access", { PATIENT, PROGRAM (UNSET) }, 0, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (PART2_PROGRAM_NOT_SET)) },
  { "part2-no-program", { ATTORNEY, PROGRAM (NO) }, GENERAL, { ITEM (NOTE, SUBSTANCE_USE) },
    .notices = N (REDISCLOSURE) },
  { "part2-no-program-but-label", { ATTORNEY, PROGRAM (NO) }, GENERAL,
    { ITEM (NOTE, SUBSTANCE_USE), .flags = FLAG (PART2_LABEL) },
    NONE_LEFT (R (PART2_NEEDS_CONSENT)) },
  { "part2-label-alone", { ATTORNEY, PROGRAM (NO) }, GENERAL,
    { NOTE, .flags = FLAG (PART2_LABEL) }, NONE_LEFT (R (PART2_NEEDS_CONSENT)) },
  { "part2-consent", { ATTORNEY }, GENERAL | CONSENT, { ITEM (NOTE, SUBSTANCE_USE) },
    .notices = N (REDISCLOSURE) | N (PART2_STATEMENT) | N (PART2_CONSENT_COPY),
    .account = CUSTOS_ACCOUNTING_PART2 },
  { "part2-consent-alone", { ATTORNEY, ON (PART2_CONSENT) }, CONSENT,
    { ITEM (NOTE, SUBSTANCE_USE) },
    .notices = N (PART2_STATEMENT) | N (PART2_CONSENT_COPY),
    .account = CUSTOS_ACCOUNTING_PART2 },
  { "part2-consent-general-item", { ATTORNEY, ON (PART2_CONSENT) }, CONSENT, { NOTE },
    NONE_LEFT (R (AUTHORIZATION_MISSING)), .notices = N (NEITHER_CONFIRM) },
  { "part2-consent-label", { ATTORNEY, ON (PART2_CONSENT) }, CONSENT,
    { NOTE, .flags = FLAG (PART2_LABEL) },
    .notices = N (PART2_STATEMENT) | N (PART2_CONSENT_COPY),
    .account = CUSTOS_ACCOUNTING_PART2 },
  { "part2-consent-child", { ATTORNEY, ON (PART2_CONSENT) }, CONSENT,
    { NOTE, .context = CUSTOS_SENSITIVITY_SUBSTANCE_USE },
    .notices = N (PART2_STATEMENT) | N (PART2_CONSENT_COPY),
    .account = CUSTOS_ACCOUNTING_PART2 },
  { "part2-child", { ATTORNEY }, GENERAL,
    { ITEM (PROBLEM, NORMAL), .context = CUSTOS_SENSITIVITY_SUBSTANCE_USE },
    NONE_LEFT (R (PART2_NEEDS_CONSENT)), .notices = N (NEITHER_CONFIRM) },
  { "part2-consent-revoked", { ATTORNEY, ON (PART2_CONSENT) }, CONSENT | CONSENT_REVOKED,
    { ITEM (NOTE, SUBSTANCE_USE) },
    .expect = R (PART2_CONSENT_DEFECTIVE) | R (NOTHING_LEFT),
    .expect_item = R (PART2_CONSENT_DEFECTIVE), .notices = N (NEITHER_CONFIRM) },
  { "part2-consent-near",
    { ATTORNEY, ON (PART2_CONSENT), .recipient = "Ada Marsh West" }, CONSENT,
    { ITEM (NOTE, SUBSTANCE_USE) },
    .expect = R (RECIPIENT_NEARLY_NAMED) | R (NOTHING_LEFT),
    .expect_item = R (RECIPIENT_NEARLY_NAMED), .notices = N (NEITHER_CONFIRM) },
  { "part2-consent-beyond-date", { ATTORNEY, ON (PART2_CONSENT) }, CONSENT,
    { ITEM (NOTE, SUBSTANCE_USE) }, .date = "2024-12-31", NONE_LEFT (R (DATE_NOT_COVERED)),
    .notices = N (NEITHER_CONFIRM) },
  { "part2-consent-tpo-general-item",
    { TREATMENT, ON (PART2_CONSENT), LONG_OVERRIDE, .confirmed = R (RECIPIENT_BY_CLASS) },
    CONSENT_TPO, { NOTE } },
  { "part2-consent-tpo-restricted",
    { PLAN, ON (PART2_CONSENT), LONG_OVERRIDE, .confirmed = R (RECIPIENT_BY_CLASS) },
    CONSENT_TPO, { ITEM (NOTE, RESTRICTED) }, NONE_LEFT (R (RESTRICTED)) },
  { "part2-consent-treatment-restricted",
    { TREATMENT, ON (PART2_CONSENT), LONG_OVERRIDE, .confirmed = R (RECIPIENT_BY_CLASS) },
    CONSENT_TPO, { ITEM (NOTE, RESTRICTED) } },
  { "part2-family", { FAMILY (E (INVOLVED_IN_CARE) | E (INDIVIDUAL_AGREES)) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE) }, NONE_LEFT (R (PART2_NEEDS_CONSENT)) },
  { "part2-directive",
    { PATIENT, .third_party_directive = TRUE, .directive_complete = TRUE, .electronic = TRUE },
    0, { ITEM (NOTE, SUBSTANCE_USE) }, NONE_LEFT (R (PART2_NEEDS_CONSENT)) },
  { "part2-warrant", { POLICE (LE_PROCESS, E (JUDICIAL_PROCESS)) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE) }, NONE_LEFT (R (PART2_NEEDS_ORDER)),
    .notices = N (NEITHER_CONFIRM) },
  { "part2-audit",
    { OFFICIAL (PART2_AUDIT, E (AUTHORITY_NAME) | E (WRITTEN_AGREEMENT)) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "counseling-audit",
    { OFFICIAL (PART2_AUDIT, E (AUTHORITY_NAME) | E (WRITTEN_AGREEMENT)) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE_COUNSELING) }, NONE_LEFT (R (COUNSELING_NEEDS_OWN_FORM)) },
  { "counseling-audit-of-writer",
    { OFFICIAL (PART2_AUDIT, E (AUTHORITY_NAME) | E (WRITTEN_AGREEMENT) |
                E (OVERSEES_ORIGINATOR)) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE_COUNSELING) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "intermediary-itself",
    { TREATMENT, .recipient = "Northern Exchange", BY (BUSINESS_ASSOCIATE) },
    CONSENT_INTERMEDIARY, { ITEM (NOTE, SUBSTANCE_USE) },
    .notices = N (PART2_STATEMENT) | N (PART2_CONSENT_COPY),
    .account = CUSTOS_ACCOUNTING_PART2 },
  { "intermediary-member", { TREATMENT }, CONSENT_INTERMEDIARY, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (RECIPIENT_BY_CLASS)) },
  { "intermediary-other", { TREATMENT, BY (BUSINESS_ASSOCIATE) }, CONSENT_INTERMEDIARY,
    { ITEM (NOTE, SUBSTANCE_USE) }, NONE_LEFT (R (RECIPIENT_NOT_NAMED)) },
  { "class-plan", { PLAN }, CONSENT_TPO, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (RECIPIENT_BY_CLASS)) },
  { "class-associate", { PLAN, BY (BUSINESS_ASSOCIATE) }, CONSENT_TPO,
    { ITEM (NOTE, SUBSTANCE_USE) }, NONE_LEFT (R (RECIPIENT_BY_CLASS)) },
  { "part2-consent-missing", { ATTORNEY, ON (PART2_CONSENT) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE) },
    .expect = R (PART2_CONSENT_MISSING) | R (NOTHING_LEFT),
    .expect_item = R (PART2_NEEDS_CONSENT), .notices = N (NEITHER_CONFIRM) },
  { "part2-access", { PATIENT }, 0, { ITEM (NOTE, SUBSTANCE_USE) } },
  { "part2-representative", { PATIENT, BY (REPRESENTATIVE) }, 0, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (PART2_REPRESENTATIVE)) },
  { "part2-representative-may",
    { PATIENT, BY (REPRESENTATIVE), .represents_for_part2 = TRUE }, 0,
    { ITEM (NOTE, SUBSTANCE_USE) } },
  { "part2-treatment-no-consent", { TREATMENT }, 0, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (PART2_NEEDS_CONSENT)) },
  { "T20-class-only", { TREATMENT }, CONSENT_TPO, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (RECIPIENT_BY_CLASS)) },
  { "T20-class-confirmed",
    { TREATMENT, LONG_OVERRIDE, .confirmed = R (RECIPIENT_BY_CLASS) }, CONSENT_TPO,
    { ITEM (NOTE, SUBSTANCE_USE) }, .expect_item = R (RECIPIENT_BY_CLASS),
    .notices = N (PART2_STATEMENT) | N (PART2_CONSENT_COPY),
    .account = CUSTOS_ACCOUNTING_PART2 },
  { "class-is-no-attorney", { ATTORNEY, ON (PART2_CONSENT), FOR (PAYMENT) }, CONSENT_TPO,
    { ITEM (NOTE, SUBSTANCE_USE) },
    .expect = R (RECIPIENT_NOT_NAMED) | R (NOTHING_LEFT),
    .expect_item = R (RECIPIENT_NOT_NAMED), .notices = N (NEITHER_CONFIRM) },
  { "T14-tpo-consent-for-proceedings", { ATTORNEY, ON (PART2_CONSENT), FOR (PROCEEDINGS) },
    CONSENT, { ITEM (NOTE, SUBSTANCE_USE) },
    .expect = R (PURPOSE_NOT_COVERED) | R (PART2_NOT_FOR_PROCEEDINGS) | R (NOTHING_LEFT),
    .expect_item = R (PURPOSE_NOT_COVERED) | R (PART2_NOT_FOR_PROCEEDINGS),
    .notices = N (NEITHER_CONFIRM) },
  { "T14-proceedings-consent-for-treatment", { TREATMENT }, CONSENT_PROCEEDINGS,
    { ITEM (NOTE, SUBSTANCE_USE) }, NONE_LEFT (R (PURPOSE_NOT_COVERED)) },
  { "proceedings-consent", { ATTORNEY, ON (PART2_CONSENT), FOR (PROCEEDINGS) },
    CONSENT_PROCEEDINGS, { ITEM (NOTE, SUBSTANCE_USE) },
    .notices = N (PART2_STATEMENT) | N (PART2_CONSENT_COPY),
    .account = CUSTOS_ACCOUNTING_PART2 },
  { "T15-subpoena-only",
    { COMMON, ON (SUBPOENA_NOTICE), BY (ATTORNEY), FOR (PROCEEDINGS) }, SUBPOENA,
    { ITEM (NOTE, SUBSTANCE_USE) }, NONE_LEFT (R (PART2_NEEDS_ORDER)),
    .notices = N (NEITHER_CONFIRM) },
  { "T15-ordinary-order", { COURT }, ORDER_SCOPE, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (PART2_NEEDS_ORDER)), .notices = N (NEITHER_CONFIRM) },
  { "T15-no-mandate", { COURT }, ORDER | ORDER_NO_MANDATE, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (PART2_ORDER_DEFECTIVE)), .notices = N (NEITHER_CONFIRM) },
  { "T15-no-findings", { COURT }, ORDER | ORDER_NO_FINDINGS, { ITEM (NOTE, SUBSTANCE_USE) },
    NONE_LEFT (R (PART2_ORDER_DEFECTIVE)), .notices = N (NEITHER_CONFIRM) },
  { "T15-order", { COURT }, ORDER, { ITEM (NOTE, SUBSTANCE_USE) },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "T15-order-beyond-scope", { COURT }, ORDER, { ITEM (ALLERGY, SUBSTANCE_USE) },
    NONE_LEFT (R (BEYOND_ORDER)), .notices = N (NEITHER_CONFIRM) },
  { "part2-public-health", { OFFICIAL (PUBLIC_HEALTH, E (AUTHORITY_NAME) | E (CITATION)) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE) }, NONE_LEFT (R (PART2_NOT_ON_THIS_BASIS)) },
  { "part2-emergency",
    { TREATMENT, ON (PART2_EMERGENCY),
      .evidence = E (MEDICAL_EMERGENCY) | E (CONSENT_UNOBTAINABLE) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE) }, .notices = N (RECORD_EMERGENCY),
    .account = CUSTOS_ACCOUNTING_HIPAA },

  { "counseling", { ATTORNEY }, GENERAL | CONSENT, { ITEM (NOTE, SUBSTANCE_USE_COUNSELING) },
    NONE_LEFT (R (COUNSELING_NEEDS_OWN_FORM)), .notices = N (NEITHER_CONFIRM) },
  { "counseling-form", { ATTORNEY, ON (PART2_CONSENT) }, COUNSELING,
    { ITEM (NOTE, SUBSTANCE_USE_COUNSELING) },
    .notices = N (PART2_STATEMENT) | N (PART2_CONSENT_COPY),
    .account = CUSTOS_ACCOUNTING_PART2 },
  { "counseling-access", { PATIENT }, 0, { ITEM (NOTE, SUBSTANCE_USE_COUNSELING) },
    NONE_LEFT (R (COUNSELING_NOT_IN_ACCESS)) },
  { "counseling-order-silent", { COURT }, ORDER, { ITEM (NOTE, SUBSTANCE_USE_COUNSELING) },
    NONE_LEFT (R (BEYOND_ORDER)), .notices = N (NEITHER_CONFIRM) },
  { "counseling-unset", { PATIENT, PROGRAM (UNSET) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE_COUNSELING) },
    NONE_LEFT (R (COUNSELING_NOT_IN_ACCESS) | R (PART2_PROGRAM_NOT_SET)) },

  { "T18-self-pay-plan", { PLAN }, 0, { ITEM (CLAIM, SELF_PAY) },
    NONE_LEFT (R (SELF_PAY_TO_PLAN)) },
  { "T18-self-pay-claim", { PLAN, .way = CUSTOS_WAY_CLAIM, BY (BUSINESS_ASSOCIATE) }, 0,
    { ITEM (CLAIM, SELF_PAY) }, NONE_LEFT (R (SELF_PAY_TO_PLAN)) },
  { "T18-self-pay-subscriber",
    { PLAN, BY (BUSINESS_ASSOCIATE), .recipient_is_subscriber = TRUE }, 0,
    { ITEM (CLAIM, SELF_PAY) }, NONE_LEFT (R (SELF_PAY_TO_PLAN)) },
  { "T18-self-pay-emergency", { TREATMENT, .emergency_treatment = TRUE }, 0,
    { ITEM (CLAIM, SELF_PAY) } },
  { "self-pay-patient", { PATIENT }, 0, { ITEM (CLAIM, SELF_PAY) } },
  { "self-pay-general-form-plan", { ATTORNEY, BY (HEALTH_PLAN) }, GENERAL,
    { ITEM (CLAIM, SELF_PAY) }, NONE_LEFT (R (SELF_PAY_TO_PLAN)) },
  { "self-pay-named", { ATTORNEY, BY (HEALTH_PLAN) }, GENERAL | GENERAL_NAMES_ALL,
    { ITEM (CLAIM, SELF_PAY) }, .notices = N (REDISCLOSURE) },
  { "self-pay-flag", { PLAN }, 0, { ITEM (CLAIM, NORMAL), .flags = FLAG (SELF_PAY) },
    NONE_LEFT (R (SELF_PAY_TO_PLAN)) },
  { "self-pay-flag-treatment", { TREATMENT }, 0,
    { ITEM (CLAIM, NORMAL), .flags = FLAG (SELF_PAY) } },
  { "hiv-general-form", { ATTORNEY }, GENERAL, { ITEM (OBSERVATION, HIV) },
    NONE_LEFT (R (HIV_NOT_NAMED)), .notices = N (NEITHER_CONFIRM) },
  { "hiv-named", { ATTORNEY }, GENERAL | GENERAL_NAMES_ALL, { ITEM (OBSERVATION, HIV) },
    .notices = N (REDISCLOSURE) },
  { "hiv-treatment", { TREATMENT }, 0, { ITEM (OBSERVATION, HIV) } },
  { "hiv-payment", { PLAN }, 0, { ITEM (OBSERVATION, HIV) }, NONE_LEFT (R (HIV_NOT_NAMED)) },
  { "hiv-order-silent", { COURT }, ORDER_SCOPE, { ITEM (NOTE, HIV) },
    NONE_LEFT (R (HIV_NOT_NAMED)), .notices = N (NEITHER_CONFIRM) },
  { "hiv-order-named", { COURT }, ORDER_SCOPE | ORDER_NAMES, { ITEM (NOTE, HIV) },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "hiv-public-health", { OFFICIAL (PUBLIC_HEALTH, E (AUTHORITY_NAME) | E (CITATION)) }, 0,
    { ITEM (OBSERVATION, HIV) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "hiv-oversight", { OFFICIAL (OVERSIGHT, E (AUTHORITY_NAME) | E (ACTIVITY)) }, 0,
    { ITEM (OBSERVATION, HIV) }, NONE_LEFT (R (HIV_NOT_NAMED)) },
  { "reproductive-general-form", { ATTORNEY }, GENERAL, { ITEM (PROCEDURE, REPRODUCTIVE) },
    NONE_LEFT (R (REPRODUCTIVE_NOT_NAMED)), .notices = N (NEITHER_CONFIRM) },
  { "reproductive-patient", { PATIENT }, 0, { ITEM (PROCEDURE, REPRODUCTIVE) } },
  { "minor-consented-parent", { PATIENT, BY (REPRESENTATIVE) }, 0,
    { ITEM (NOTE, MINOR_CONSENTED) }, NONE_LEFT (R (MINOR_CONSENTED)) },
  { "minor-consented-minor", { PATIENT }, 0, { ITEM (NOTE, MINOR_CONSENTED) } },
  { "minor-consented-parents-form", { ATTORNEY }, GENERAL | GENERAL_BY_PARENT,
    { ITEM (NOTE, MINOR_CONSENTED) }, NONE_LEFT (R (MINOR_CONSENTED)),
    .notices = N (NEITHER_CONFIRM) },
  { "minor-consented-own-form", { ATTORNEY }, GENERAL, { ITEM (NOTE, MINOR_CONSENTED) },
    .notices = N (REDISCLOSURE) },
  { "minor-consented-form-missing", { ATTORNEY }, PSYCHOTHERAPY,
    { ITEM (NOTE, MINOR_CONSENTED) },
    NONE_LEFT (R (AUTHORIZATION_MISSING) | R (MINOR_CONSENTED)),
    .notices = N (NEITHER_CONFIRM) },
  { "minor-consented-order-silent", { COURT }, ORDER_SCOPE, { ITEM (NOTE, MINOR_CONSENTED) },
    NONE_LEFT (R (MINOR_CONSENTED)), .notices = N (NEITHER_CONFIRM) },
  { "minor-consented-order-named", { COURT }, ORDER_SCOPE | ORDER_NAMES,
    { ITEM (NOTE, MINOR_CONSENTED) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "minor-consented-treatment", { TREATMENT }, 0, { ITEM (NOTE, MINOR_CONSENTED) } },
  { "minor-consented-plan", { PLAN }, 0, { ITEM (CLAIM, MINOR_CONSENTED) },
    NONE_LEFT (R (MINOR_CONSENTED)) },
  { "restricted-plan", { PLAN }, 0, { ITEM (NOTE, RESTRICTED) }, NONE_LEFT (R (RESTRICTED)) },
  { "restricted-treatment", { TREATMENT }, 0, { ITEM (NOTE, RESTRICTED) } },
  { "restricted-form", { ATTORNEY }, GENERAL, { ITEM (NOTE, RESTRICTED) },
    .notices = N (REDISCLOSURE) },
  { "no-redisclosure", { TREATMENT }, 0, { NOTE, .flags = FLAG (NO_REDISCLOSURE) },
    NONE_LEFT (R (NO_REDISCLOSURE)) },
  { "restricted-family", { FAMILY (E (INVOLVED_IN_CARE) | E (INDIVIDUAL_AGREES)) }, 0,
    { ITEM (NOTE, RESTRICTED) }, NONE_LEFT (R (RESTRICTED)) },
  { "restricted-law", { OFFICIAL (REQ_BY_LAW, E (CITATION)) }, 0, { ITEM (NOTE, RESTRICTED) },
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "no-redisclosure-patient", { PATIENT }, 0, { NOTE, .flags = FLAG (NO_REDISCLOSURE) } },
  { "no-redisclosure-law", { OFFICIAL (REQ_BY_LAW, E (CITATION)) }, 0,
    { NOTE, .flags = FLAG (NO_REDISCLOSURE) }, NONE_LEFT (R (NO_REDISCLOSURE)) },
  { "no-redisclosure-order", { COURT }, ORDER_SCOPE,
    { NOTE, .flags = FLAG (NO_REDISCLOSURE) }, NONE_LEFT (R (NO_REDISCLOSURE)),
    .notices = N (NEITHER_CONFIRM) },
  { "no-redisclosure-part2-order", { COURT }, ORDER_SCOPE | ORDER,
    { NOTE, .flags = FLAG (NO_REDISCLOSURE) }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "no-redisclosure-form-revoked", { ATTORNEY }, GENERAL | GENERAL_REVOKED,
    { NOTE, .flags = FLAG (NO_REDISCLOSURE) },
    .expect = R (AUTHORIZATION_DEFECTIVE) | R (NOTHING_LEFT),
    .expect_item = R (AUTHORIZATION_DEFECTIVE) | R (NO_REDISCLOSURE),
    .notices = N (NEITHER_CONFIRM) },
  { "no-redisclosure-consent", { ATTORNEY, ON (PART2_CONSENT) }, CONSENT,
    { ITEM (NOTE, SUBSTANCE_USE), .flags = FLAG (NO_REDISCLOSURE) },
    .notices = N (PART2_STATEMENT) | N (PART2_CONSENT_COPY),
    .account = CUSTOS_ACCOUNTING_PART2 },
  { "no-redisclosure-form", { ATTORNEY }, GENERAL, { NOTE, .flags = FLAG (NO_REDISCLOSURE) },
    .notices = N (REDISCLOSURE) },

  /* What was agreed, how much is needed */
  { "restriction-tpo", { TREATMENT }, 0, { NOTE, .flags = FLAG (RESTRICTION_AGREED) },
    NONE_LEFT (R (RESTRICTION_AGREED)) },
  { "restriction-family", { FAMILY (E (INVOLVED_IN_CARE) | E (INDIVIDUAL_AGREES)) }, 0,
    { NOTE, .flags = FLAG (RESTRICTION_AGREED) }, NONE_LEFT (R (RESTRICTION_AGREED)) },
  { "restriction-consent", { ATTORNEY, ON (PART2_CONSENT) }, CONSENT,
    { ITEM (NOTE, SUBSTANCE_USE), .flags = FLAG (RESTRICTION_AGREED) },
    NONE_LEFT (R (RESTRICTION_AGREED)), .notices = N (NEITHER_CONFIRM) },
  { "restriction-patient", { PATIENT }, 0, { NOTE, .flags = FLAG (RESTRICTION_AGREED) },
    .expect_item = R (RESTRICTION_NOTED) },
  { "restriction-emergency", { TREATMENT, .emergency_treatment = TRUE }, 0,
    { NOTE, .flags = FLAG (RESTRICTION_AGREED) }, .expect_item = R (RESTRICTION_NOTED),
    .notices = N (NO_FURTHER_USE) },
  { "T18-restriction-public-health",
    { OFFICIAL (PUBLIC_HEALTH, E (AUTHORITY_NAME) | E (CITATION)) }, 0,
    { NOTE, .flags = FLAG (RESTRICTION_AGREED) }, .expect_item = R (RESTRICTION_NOTED),
    .account = CUSTOS_ACCOUNTING_HIPAA },
  { "entire-record", { PLAN, .entire_record = TRUE }, 0, { NOTE },
    .expect = R (ENTIRE_RECORD_UNJUSTIFIED) },
  { "entire-record-hhs", { OFFICIAL (HHS, E (AUTHORITY_NAME)), .entire_record = TRUE }, 0,
    { NOTE }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "entire-record-law", { OFFICIAL (REQ_BY_LAW, E (CITATION)), .entire_record = TRUE }, 0,
    { NOTE }, .account = CUSTOS_ACCOUNTING_HIPAA },
  { "entire-record-patient", { PATIENT, .entire_record = TRUE }, 0, { NOTE } },
  { "entire-record-oversight",
    { OFFICIAL (OVERSIGHT, E (AUTHORITY_NAME) | E (ACTIVITY)), .entire_record = TRUE }, 0,
    { NOTE }, .expect = R (ENTIRE_RECORD_UNJUSTIFIED) },
  { "entire-record-operations", { TREATMENT, FOR (OPERATIONS), .entire_record = TRUE }, 0,
    { NOTE }, .expect = R (ENTIRE_RECORD_UNJUSTIFIED) },
  { "entire-record-justified",
    { PLAN, .entire_record = TRUE, .entire_record_justified = TRUE }, 0, { NOTE } },
  { "entire-record-treatment", { TREATMENT, .entire_record = TRUE }, 0, { NOTE } },
  { "entire-record-form", { ATTORNEY, .entire_record = TRUE }, GENERAL, { NOTE },
    .notices = N (REDISCLOSURE) },

  /* The record itself, and the second person */
  { "entered-in-error", { PATIENT }, 0, { NOTE, .flags = FLAG (ENTERED_IN_ERROR) },
    NONE_LEFT (R (ENTERED_IN_ERROR)) },
  { "item-in-question", { PATIENT }, 0, { NOTE, .flags = FLAG (IDENTITY_IN_QUESTION) },
    NONE_LEFT (R (IDENTITY_IN_QUESTION)) },
  { "chart-in-question", { PATIENT, .identity_in_question = TRUE }, 0, { NOTE },
    .expect = R (IDENTITY_IN_QUESTION) },
  { "may-not-release", { PATIENT, .actor = CUSTOS_ACTOR_PROCESSES }, 0, { NOTE },
    .expect = R (ACTOR_MAY_NOT_RELEASE) },
  { "not-checked", { PATIENT, .quality_checked = FALSE }, 0, { NOTE },
    .expect = R (QUALITY_CHECK_MISSING) },
  { "T21-checked-by-assembler", { PATIENT, .checked_by_assembler = TRUE }, 0, { NOTE },
    .expect = R (QUALITY_CHECK_BY_ASSEMBLER) },
  { "not-checked-yet",
    { PATIENT, .for_release = FALSE, .quality_checked = FALSE, .actor = 0 }, 0, { NOTE } },
  { "claim-unchecked", { PLAN, .way = CUSTOS_WAY_CLAIM, .quality_checked = FALSE }, 0,
    { ITEM (CLAIM, NORMAL) } },
  { "way-untold-is-checked", { PATIENT, .way = CUSTOS_WAY_UNSET, .quality_checked = FALSE }, 0,
    { NOTE }, .expect = R (QUALITY_CHECK_MISSING) },

  /* In the clinic */
  { "internal", { ON (INTERNAL), BY (WORKFORCE) }, 0, { NOTE } },
  { "internal-part2", { ON (INTERNAL), BY (WORKFORCE), PROGRAM (YES) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE) } },
  { "internal-psychotherapy", { ON (INTERNAL), BY (WORKFORCE) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY) }, NONE_LEFT (R (PSYCHOTHERAPY_WRITER_ONLY)) },
  { "internal-own-psychotherapy", { ON (INTERNAL), BY (WORKFORCE) }, 0,
    { ITEM (NOTE, PSYCHOTHERAPY), .flags = FLAG (ACTOR_WROTE) } },
  { "internal-counseling", { ON (INTERNAL), BY (WORKFORCE) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE_COUNSELING) }, NONE_LEFT (R (COUNSELING_WRITER_ONLY)) },
  { "internal-own-counseling", { ON (INTERNAL), BY (WORKFORCE) }, 0,
    { ITEM (NOTE, SUBSTANCE_USE_COUNSELING), .flags = FLAG (ACTOR_WROTE) } },
  { "internal-unknown", { ON (INTERNAL), BY (WORKFORCE) }, 0, { ITEM (NOTE, UNSET) },
    NONE_LEFT (R (SENSITIVITY_UNKNOWN)) },
  { "internal-by-stranger", { ON (INTERNAL), BY (PROVIDER) }, 0, { NOTE },
    .expect = R (BASIS_NOT_FOR_REQUESTER) },
};

/* What the papers of a row are made of; dates belong to the test. */
typedef struct {
  CustosDate *today;
  CustosDate *signed_on;
  CustosDate *first;
  CustosDate *last;
  CustosDate *expires_on;
  CustosDate *item_date;
  CustosAuthorizationFacts general;
  CustosAuthorizationFacts psychotherapy;
  CustosPart2ConsentFacts consent;
  CustosPart2ConsentFacts counseling;
  CustosSubpoenaFacts subpoena;
  CustosPart2OrderFacts order;
  CustosCoverage scope;
} Desk;

static void
write_authorizations (Desk *desk, Papers papers)
{
  desk->general = (CustosAuthorizationFacts) {
    .description = "Records of 2025", .discloser = "Birch Street Clinic",
    .covers = {
      .recipient = "Ada Marsh", .purposes = CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_INSURANCE),
      .kinds = (papers & GENERAL_NOTES_ONLY) != 0 ? CUSTOS_ITEM_BIT (CUSTOS_ITEM_NOTE)
                                                  : CUSTOS_ITEM_KINDS_ALL,
      .from = desk->first, .to = desk->last,
      .named = (papers & GENERAL_NAMES_ALL) != 0 ? G_MAXUINT : 0,
    },
    .expiration = CUSTOS_EXPIRATION_DATE, .expires_on = desk->expires_on,
    .is_signed = TRUE, .signed_on = desk->signed_on, .signer = CUSTOS_SIGNER_PATIENT,
    .states_revocation = TRUE, .states_conditioning = TRUE, .states_redisclosure = TRUE,
    .for_other_records = TRUE, .for_psychotherapy = (papers & COMPOUND) != 0,
    .revoked_on = (papers & GENERAL_REVOKED) != 0 ? desk->today : NULL,
    .today = desk->today,
  };

  if ((papers & GENERAL_BY_PARENT) != 0) {
    desk->general.signer = CUSTOS_SIGNER_PARENT;
    desk->general.authority = "Mother";
    desk->general.authority_on_file = TRUE;
  }

  desk->psychotherapy = desk->general;
  desk->psychotherapy.for_psychotherapy = TRUE;
  desk->psychotherapy.for_other_records = (papers & COMPOUND) != 0;
}

static void
write_consents (Desk *desk, Papers papers)
{
  desk->consent = (CustosPart2ConsentFacts) {
    .patient_name = "Rosa Pike", .discloser = "Birch Street Clinic",
    .description = "Records of 2025", .covers = desk->general.covers,
    .recipient_kind = CUSTOS_PART2_RECIPIENT_NAMED, .states_revocation = TRUE,
    .expiration = CUSTOS_EXPIRATION_DATE, .expires_on = desk->expires_on,
    .is_signed = TRUE, .signed_on = desk->signed_on, .signer = CUSTOS_SIGNER_PATIENT,
    .states_redisclosure_as_hipaa = TRUE, .states_loss_of_protection = TRUE,
    .states_refusal = TRUE, .for_other_records = TRUE, .today = desk->today,
  };

  if ((papers & CONSENT_TPO) != 0) {
    desk->consent.recipient_kind = CUSTOS_PART2_RECIPIENT_TPO_CLASS;
    desk->consent.covers.recipient = NULL;
    desk->consent.covers.purposes = CUSTOS_PURPOSES_TPO;
    desk->consent.expiration = CUSTOS_EXPIRATION_NONE;
  }
  if ((papers & CONSENT_REVOKED) != 0)
    desk->consent.revoked_on = desk->today;
  if ((papers & CONSENT_INTERMEDIARY) != 0) {
    desk->consent.recipient_kind = CUSTOS_PART2_RECIPIENT_INTERMEDIARY;
    desk->consent.covers.recipient = "Northern Exchange";
    desk->consent.covers.purposes = CUSTOS_PURPOSES_TPO;
    desk->consent.intermediary_members = "My treating providers";
    desk->consent.members_treat = TRUE;
  }
  if ((papers & CONSENT_PROCEEDINGS) != 0)
    desk->consent.covers.purposes = CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_PROCEEDINGS);

  desk->counseling = desk->consent;
  desk->counseling.for_counseling = TRUE;
  desk->counseling.for_other_records = FALSE;
}

static void
write_process (Desk *desk, Papers papers)
{
  desk->scope = (CustosCoverage) {
    .kinds = CUSTOS_ITEM_BIT (CUSTOS_ITEM_NOTE), .from = desk->first, .to = desk->last,
    .named = (papers & ORDER_NAMES) != 0 ? G_MAXUINT : 0,
  };
  desk->subpoena = (CustosSubpoenaFacts) {
    .has_subpoena = TRUE, .has_statement = TRUE, .has_evidence = TRUE,
    .notice_date = desk->signed_on, .objection_deadline = desk->last,
    .objections = CUSTOS_OBJECTIONS_NONE, .route = CUSTOS_QPO_REQUESTED,
    .court = "Superior Court", .has_motion = TRUE, .today = desk->today,
  };
  desk->order = (CustosPart2OrderFacts) {
    .court = "Superior Court", .case_number = "26-1", .issued_on = desk->signed_on,
    .has_order = TRUE, .has_mandate = (papers & ORDER_NO_MANDATE) == 0,
    .findings_recorded = (papers & ORDER_NO_FINDINGS) == 0, .notice_met = TRUE,
    .scope_told = TRUE, .scope = desk->scope, .today = desk->today,
  };
}

static void
lay_out (Desk *desk, const Case *c, CustosGateFacts *facts, CustosGateItem *item)
{
  Papers p = c->papers;

  *desk = (Desk) {
    .today = custos_date_parse ("2026-11-22"), .signed_on = custos_date_parse ("2026-05-01"),
    .first = custos_date_parse ("2025-01-01"), .last = custos_date_parse ("2025-12-31"),
    .expires_on = custos_date_parse ("2027-05-01"),
    .item_date = custos_date_parse (c->date != NULL ? c->date : "2025-06-01"),
  };
  write_authorizations (desk, p);
  write_consents (desk, p);
  write_process (desk, p);

  *item = c->item;
  item->service_date = desk->item_date;
  *facts = c->facts;
  facts->items = item;
  facts->n_items = 1;
  facts->authorization = (p & (GENERAL | COMPOUND)) != 0 ? &desk->general : NULL;
  facts->psychotherapy_authorization =
    (p & (PSYCHOTHERAPY | COMPOUND)) != 0 ? &desk->psychotherapy : NULL;
  facts->part2_consent =
    (p & (CONSENT | CONSENT_TPO | CONSENT_PROCEEDINGS | CONSENT_INTERMEDIARY)) != 0
    ? &desk->consent : NULL;
  facts->counseling_consent = (p & COUNSELING) != 0 ? &desk->counseling : NULL;
  facts->subpoena = (p & SUBPOENA) != 0 ? &desk->subpoena : NULL;
  facts->part2_order = (p & ORDER) != 0 ? &desk->order : NULL;
  facts->from = (p & ASKED_FOR_2025) != 0 ? desk->first : NULL;
  facts->to = (p & ASKED_FOR_2025) != 0 ? desk->last : NULL;
  facts->order_scope = (p & ORDER_SCOPE) != 0 ? &desk->scope : NULL;
}

static void
clear_desk (Desk *desk)
{
  custos_date_unref (desk->today);
  custos_date_unref (desk->signed_on);
  custos_date_unref (desk->first);
  custos_date_unref (desk->last);
  custos_date_unref (desk->expires_on);
  g_clear_pointer (&desk->item_date, custos_date_unref);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  Desk desk;
  CustosGateFacts facts;
  CustosGateItem item;
  g_auto (CustosGateVerdict) verdict = { 0 };

  lay_out (&desk, c, &facts, &item);
  custos_gate_judge (&facts, &verdict);

  g_assert_cmphex (verdict.items[0], ==, c->expect_item);
  g_assert_cmphex (verdict.reasons, ==, c->expect);
  gboolean goes = custos_gate_get_blocking (&verdict, c->expect) == 0;
  g_assert_cmpint (custos_gate_allows_item (&verdict, 0), ==, goes);
  g_assert_cmpuint (verdict.n_allowed, ==, goes ? 1 : 0);
  g_assert_cmphex (verdict.notices, ==, c->notices);
  g_assert_cmphex (verdict.account, ==, c->account);

  clear_desk (&desk);
}

/* Nothing is free of sensitivity but what says so: over all bases, kinds and sensitivities, a
 * child goes only where its encounter would. */
static void
test_no_child_leaks (void)
{
  static const Case general = { "general", { ATTORNEY }, GENERAL, { NOTE } };
  Desk desk;
  CustosGateFacts facts;
  CustosGateItem item;
  guint n_denied = 0;

  lay_out (&desk, &general, &facts, &item);

  for (guint basis = CUSTOS_BASIS_INDIVIDUAL; basis < CUSTOS_N_BASES; basis++) {
    for (guint sensitivity = 0; sensitivity < CUSTOS_N_SENSITIVITIES; sensitivity++) {
      CustosGateItem items[1 + 2 * CUSTOS_N_ITEM_KINDS] = { { 0 } };
      g_auto (CustosGateVerdict) verdict = { 0 };

      facts.basis = basis;
      facts.evidence = ~G_GUINT64_CONSTANT (0);
      facts.items = items;
      facts.n_items = G_N_ELEMENTS (items);
      items[0] = (CustosGateItem) {
        CUSTOS_ITEM_ENCOUNTER, sensitivity, CUSTOS_SENSITIVITY_UNSET, desk.item_date,
        CUSTOS_GATE_ITEM_IN_RECORD_SET | CUSTOS_GATE_ITEM_LOCATES,
      };
      for (guint kind = 0; kind < CUSTOS_N_ITEM_KINDS; kind++) {
        items[1 + 2 * kind] = items[2 + 2 * kind] = items[0];
        items[1 + 2 * kind].kind = items[2 + 2 * kind].kind = kind;
        items[1 + 2 * kind].context = items[2 + 2 * kind].context = sensitivity;
        items[1 + 2 * kind].sensitivity = CUSTOS_SENSITIVITY_NORMAL;
        items[2 + 2 * kind].sensitivity = CUSTOS_SENSITIVITY_UNSET;
      }

      custos_gate_judge (&facts, &verdict);
      if (custos_gate_get_blocking (&verdict, verdict.items[0]) == 0)
        continue;

      /* A child of an unset encounter that is normal itself is the one that says so. */
      for (guint i = 1; i < facts.n_items; i++) {
        if (sensitivity == CUSTOS_SENSITIVITY_UNSET && i % 2 == 1)
          continue;
        g_assert_cmphex (custos_gate_get_blocking (&verdict, verdict.items[i]), !=, 0);
        n_denied++;
      }
    }
  }

  g_assert_cmpuint (n_denied, >, 1000);
  clear_desk (&desk);
}

/* T11: the recipient learns that something may be missing, not what; the log knows. */
static void
test_partly (void)
{
  static const Case general = { "general", { ATTORNEY }, GENERAL, { NOTE } };
  Desk desk;
  CustosGateFacts facts;
  CustosGateItem item;
  g_auto (CustosGateVerdict) verdict = { 0 };

  lay_out (&desk, &general, &facts, &item);
  CustosGateItem items[] = { item, item, item };
  items[1].sensitivity = CUSTOS_SENSITIVITY_PSYCHOTHERAPY;
  items[2].sensitivity = CUSTOS_SENSITIVITY_SUBSTANCE_USE;
  facts.items = items;
  facts.n_items = G_N_ELEMENTS (items);

  custos_gate_judge (&facts, &verdict);

  g_assert_true (verdict.allowed);
  g_assert_cmpuint (verdict.n_allowed, ==, 1);
  g_assert_true (custos_gate_allows_item (&verdict, 0));
  g_assert_false (custos_gate_allows_item (&verdict, 1));
  g_assert_false (custos_gate_allows_item (&verdict, 2));
  g_assert_false (custos_gate_allows_item (&verdict, 3));
  g_assert_cmphex (verdict.items[1], ==, R (PSYCHOTHERAPY_NEEDS_OWN_FORM));
  g_assert_cmphex (verdict.items[2], ==, R (PART2_NEEDS_CONSENT));
  g_assert_cmphex (verdict.notices, ==, N (REDISCLOSURE) | N (MAY_BE_WITHHELD));

  clear_desk (&desk);
}

/* What a reason does to a release is what its severity says. */
static void
test_severities (void)
{
  CustosGateVerdict nothing_confirmed = { 0 };
  CustosGateVerdict all_confirmed = { .accepted = ~G_GUINT64_CONSTANT (0) };
  guint n_warnings = 0;

  for (guint i = 0; i < CUSTOS_N_GATE_REASONS; i++) {
    CustosSeverity severity = custos_gate_reason_get_severity (i);
    CustosGateReasons reason = CUSTOS_GATE_BIT (i);

    g_assert_cmpint (custos_gate_get_blocking (&nothing_confirmed, reason) != 0, ==,
                     severity != CUSTOS_SEVERITY_INFORM);
    g_assert_cmphex (custos_gate_get_blocking (&all_confirmed, reason), ==, 0);
    n_warnings += severity == CUSTOS_SEVERITY_WARN;
  }

  g_assert_cmpuint (n_warnings, ==, 3);
  g_assert_cmpint (custos_gate_reason_get_severity (CUSTOS_GATE_RECIPIENT_NEARLY_NAMED),
                   ==,
                   CUSTOS_SEVERITY_WARN);
  g_assert_cmpint (custos_gate_reason_get_severity (CUSTOS_GATE_PART2_NEEDS_CONSENT),
                   ==,
                   CUSTOS_SEVERITY_BLOCK);
}

static void
test_no_items (void)
{
  CustosGateFacts facts = { PATIENT };
  g_auto (CustosGateVerdict) verdict = { 0 };

  custos_gate_judge (&facts, &verdict);
  g_assert_cmphex (verdict.reasons, ==, R (NO_ITEMS));
  g_assert_false (verdict.allowed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/rules/gate/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }

  g_test_add_func ("/rules/gate/no-child-leaks", test_no_child_leaks);
  g_test_add_func ("/rules/gate/partly", test_partly);
  g_test_add_func ("/rules/gate/severities", test_severities);
  g_test_add_func ("/rules/gate/no-items", test_no_items);

  return g_test_run ();
}
