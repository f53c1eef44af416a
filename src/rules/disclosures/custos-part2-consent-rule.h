/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-coverage.h"

G_BEGIN_DECLS

/* How the consent names who receives, 42 CFR 2.31(a)(4). */
typedef enum {
  CUSTOS_PART2_RECIPIENT_UNSET,
  CUSTOS_PART2_RECIPIENT_NAMED, /* a person or an entity, by name or class */
  CUSTOS_PART2_RECIPIENT_TPO_CLASS, /* "my treating providers, health plans, ..." */
  CUSTOS_PART2_RECIPIENT_INTERMEDIARY,
} CustosPart2Recipient;
#define CUSTOS_N_PART2_RECIPIENTS (CUSTOS_PART2_RECIPIENT_INTERMEDIARY + 1)

const char *custos_part2_recipient_to_word (CustosPart2Recipient recipient);
gboolean custos_part2_recipient_from_word (const char *word, CustosPart2Recipient *recipient);

/* What the signed consent holds, and what is known of it. Text counts as missing when NULL or
 * blank; dates but today may be NULL. */
typedef struct {
  /* Elements, 2.31(a) */
  const char *patient_name;
  const char *discloser;
  const char *description;
  CustosCoverage covers; /* recipient and purposes among them */
  CustosPart2Recipient recipient_kind;
  const char *intermediary_members; /* the participants, or their class */
  gboolean members_treat; /* a class of members is limited to those who treat the patient */
  gboolean recipient_is_covered; /* a covered entity or business associate, for TPO ... */
  gboolean states_redisclosure_as_hipaa; /* ... so the form says what they may pass on */
  gboolean fundraising_opt_out_offered;
  gboolean states_revocation;
  CustosExpiration expiration;
  const CustosDate *expires_on;
  const char *expiration_event;
  gboolean is_signed; /* on paper or electronically */
  const CustosDate *signed_on;
  CustosSigner signer;
  const char *authority;
  gboolean states_loss_of_protection; /* TPO: what is passed on may lose it */
  gboolean states_refusal; /* TPO: what follows from not signing */

  /* Known of it */
  const CustosDate *event_occurred_on;
  const CustosDate *revoked_on;
  gboolean known_false;
  gboolean conditioned_counseling; /* a service was made to depend on this counseling consent */
  gboolean for_counseling; /* reaches substance-use counseling notes ... */
  gboolean for_other_records; /* ... and this */
  const CustosDate *patient_died_on;
  const CustosDate *patient_of_age_on;
  gboolean minor_may_sign; /* 2.14: state law lets the minor consent to the treatment alone */

  const CustosDate *today;
} CustosPart2ConsentFacts;

typedef enum {
  CUSTOS_PART2_CONSENT_FINE = 0,
  CUSTOS_PART2_CONSENT_NO_PATIENT = 1 << 0,
  CUSTOS_PART2_CONSENT_NO_DISCLOSER = 1 << 1,
  CUSTOS_PART2_CONSENT_NO_DESCRIPTION = 1 << 2,
  CUSTOS_PART2_CONSENT_NO_RECIPIENT = 1 << 3,
  CUSTOS_PART2_CONSENT_NO_MEMBERS = 1 << 4,
  CUSTOS_PART2_CONSENT_MEMBERS_TOO_WIDE = 1 << 5,
  CUSTOS_PART2_CONSENT_CLASS_NOT_FOR_TPO = 1 << 6,
  CUSTOS_PART2_CONSENT_NO_REDISCLOSURE_STATEMENT = 1 << 7,
  CUSTOS_PART2_CONSENT_NO_PURPOSE = 1 << 8,
  CUSTOS_PART2_CONSENT_NO_FUNDRAISING_CHOICE = 1 << 9,
  CUSTOS_PART2_CONSENT_NO_REVOCATION_STATEMENT = 1 << 10,
  CUSTOS_PART2_CONSENT_NO_EXPIRATION = 1 << 11,
  CUSTOS_PART2_CONSENT_NEVER_EXPIRES = 1 << 12,
  CUSTOS_PART2_CONSENT_NO_SIGNATURE = 1 << 13,
  CUSTOS_PART2_CONSENT_NO_SIGNER = 1 << 14,
  CUSTOS_PART2_CONSENT_NO_AUTHORITY = 1 << 15,
  CUSTOS_PART2_CONSENT_SIGNER_TOO_YOUNG = 1 << 16,
  CUSTOS_PART2_CONSENT_MINOR_MUST_SIGN = 1 << 17,
  CUSTOS_PART2_CONSENT_NO_SIGNED_DATE = 1 << 18,
  CUSTOS_PART2_CONSENT_SIGNED_IN_FUTURE = 1 << 19,
  CUSTOS_PART2_CONSENT_SIGNED_AFTER_DEATH = 1 << 20,
  CUSTOS_PART2_CONSENT_NO_LOSS_STATEMENT = 1 << 21,
  CUSTOS_PART2_CONSENT_NO_REFUSAL_STATEMENT = 1 << 22,
  CUSTOS_PART2_CONSENT_EXPIRED = 1 << 23,
  CUSTOS_PART2_CONSENT_EVENT_OCCURRED = 1 << 24,
  CUSTOS_PART2_CONSENT_REVOKED = 1 << 25,
  CUSTOS_PART2_CONSENT_KNOWN_FALSE = 1 << 26,
  CUSTOS_PART2_CONSENT_COMBINED_COUNSELING = 1 << 27,
  CUSTOS_PART2_CONSENT_CONDITIONED_COUNSELING = 1 << 28,
  CUSTOS_PART2_CONSENT_COMBINED_PROCEEDINGS = 1 << 29,
} CustosPart2ConsentDefects;
#define CUSTOS_N_PART2_CONSENT_DEFECTS 30

/* Every defect blocks. */
CustosPart2ConsentDefects custos_part2_consent_judge (const CustosPart2ConsentFacts *facts);

G_END_DECLS
