/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-coverage.h"

G_BEGIN_DECLS

/* What the signed form holds, and what is known of it. Text counts as missing when NULL or
 * blank; dates but today may be NULL. */
typedef struct {
  /* Core elements, 164.508(c)(1) */
  const char *description;
  const char *discloser;
  CustosCoverage covers; /* recipient and purposes among them */
  CustosExpiration expiration;
  const CustosDate *expires_on;
  const char *expiration_event;
  gboolean event_is_unrelated; /* to the individual or the purpose */
  gboolean is_signed;
  const CustosDate *signed_on;
  CustosSigner signer;
  const char *authority; /* the representative's, as the form describes it */
  gboolean authority_on_file; /* its document was seen and kept */
  const CustosDate *authority_expires;

  /* Statements, (c)(2); the last for marketing that is paid for, and for a sale */
  gboolean states_revocation;
  gboolean states_conditioning;
  gboolean states_redisclosure;
  gboolean states_remuneration;
  gboolean is_paid_for;

  /* Known of it */
  const CustosDate *event_occurred_on;
  const CustosDate *revoked_on; /* the day the revocation was received */
  gboolean known_false;
  gboolean conditioned; /* on signing, where (b)(4) does not let it be */
  gboolean combined; /* with another paper, where (b)(3) does not let it be */
  gboolean for_psychotherapy; /* reaches psychotherapy notes ... */
  gboolean for_other_records; /* ... and this */
  gboolean clinic_sought; /* the clinic asked for it ... */
  gboolean copy_given; /* ... and so owes a copy */
  const CustosDate *patient_died_on;
  const CustosDate *patient_of_age_on; /* majority; NULL: not known to be a minor */
  gboolean minor_may_sign; /* the service is one that a minor consents to alone */

  const CustosDate *today;
} CustosAuthorizationFacts;

typedef enum {
  CUSTOS_AUTHORIZATION_FINE = 0,
  CUSTOS_AUTHORIZATION_NO_DESCRIPTION = 1 << 0,
  CUSTOS_AUTHORIZATION_NO_DISCLOSER = 1 << 1,
  CUSTOS_AUTHORIZATION_NO_RECIPIENT = 1 << 2,
  CUSTOS_AUTHORIZATION_NO_PURPOSE = 1 << 3,
  CUSTOS_AUTHORIZATION_NO_EXPIRATION = 1 << 4,
  CUSTOS_AUTHORIZATION_NEVER_EXPIRES = 1 << 5,
  CUSTOS_AUTHORIZATION_EVENT_UNRELATED = 1 << 6,
  CUSTOS_AUTHORIZATION_NO_SIGNATURE = 1 << 7,
  CUSTOS_AUTHORIZATION_NO_SIGNER = 1 << 8,
  CUSTOS_AUTHORIZATION_NO_SIGNED_DATE = 1 << 9,
  CUSTOS_AUTHORIZATION_SIGNED_IN_FUTURE = 1 << 10,
  CUSTOS_AUTHORIZATION_SIGNED_AFTER_DEATH = 1 << 11,
  CUSTOS_AUTHORIZATION_NO_AUTHORITY = 1 << 12,
  CUSTOS_AUTHORIZATION_AUTHORITY_NOT_SEEN = 1 << 13,
  CUSTOS_AUTHORIZATION_AUTHORITY_EXPIRED = 1 << 14,
  CUSTOS_AUTHORIZATION_SIGNER_TOO_YOUNG = 1 << 15,
  CUSTOS_AUTHORIZATION_PARENT_OF_ADULT = 1 << 16,
  CUSTOS_AUTHORIZATION_NO_REVOCATION_STATEMENT = 1 << 17,
  CUSTOS_AUTHORIZATION_NO_CONDITIONING_STATEMENT = 1 << 18,
  CUSTOS_AUTHORIZATION_NO_REDISCLOSURE_STATEMENT = 1 << 19,
  CUSTOS_AUTHORIZATION_NO_REMUNERATION_STATEMENT = 1 << 20,
  CUSTOS_AUTHORIZATION_EXPIRED = 1 << 21,
  CUSTOS_AUTHORIZATION_EVENT_OCCURRED = 1 << 22,
  CUSTOS_AUTHORIZATION_REVOKED = 1 << 23,
  CUSTOS_AUTHORIZATION_COMPOUND_PSYCHOTHERAPY = 1 << 24,
  CUSTOS_AUTHORIZATION_COMPOUND = 1 << 25,
  CUSTOS_AUTHORIZATION_CONDITIONED = 1 << 26,
  CUSTOS_AUTHORIZATION_KNOWN_FALSE = 1 << 27,
  CUSTOS_AUTHORIZATION_NO_COPY_GIVEN = 1 << 28, /* to be mended; does not make it defective */
} CustosAuthorizationDefects;
#define CUSTOS_N_AUTHORIZATION_DEFECTS 29
#define CUSTOS_AUTHORIZATION_BLOCKS                                                            \
  ((CustosAuthorizationDefects) (CUSTOS_AUTHORIZATION_NO_COPY_GIVEN - 1))

CustosAuthorizationDefects custos_authorization_judge (const CustosAuthorizationFacts *facts);
gboolean
custos_authorization_usable_on (const CustosAuthorizationFacts *facts, const CustosDate *day);

G_END_DECLS
