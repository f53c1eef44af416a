/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-authorization-rule.h"

#include "custos-text.h"

/* Source: 45 CFR 164.508(b)-(c), who may sign: 164.502(g) (RULES §1). Every defect is told at
 * once, so that one letter can ask for all that is missing. */

static gboolean
has_purpose (const CustosAuthorizationFacts *facts, CustosPurpose purpose)
{
  return (facts->covers.purposes & CUSTOS_PURPOSE_BIT (purpose)) != 0;
}

/* (c)(1)(v): a date or an event; "none" and the like for research alone. */
static CustosAuthorizationDefects
judge_expiration (const CustosAuthorizationFacts *facts)
{
  gboolean research_only =
    facts->covers.purposes == CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_RESEARCH);

  switch (facts->expiration) {
  case CUSTOS_EXPIRATION_DATE:
    return facts->expires_on == NULL ? CUSTOS_AUTHORIZATION_NO_EXPIRATION : 0;
  case CUSTOS_EXPIRATION_EVENT:
  case CUSTOS_EXPIRATION_END_OF_TREATMENT:
    if (facts->expiration == CUSTOS_EXPIRATION_EVENT &&
        custos_text_is_blank (facts->expiration_event))
      return CUSTOS_AUTHORIZATION_NO_EXPIRATION;
    return facts->event_is_unrelated ? CUSTOS_AUTHORIZATION_EVENT_UNRELATED : 0;
  case CUSTOS_EXPIRATION_NONE:
  case CUSTOS_EXPIRATION_END_OF_STUDY:
    return research_only ? 0 : CUSTOS_AUTHORIZATION_NEVER_EXPIRES;
  case CUSTOS_EXPIRATION_UNSET:
  default:
    return CUSTOS_AUTHORIZATION_NO_EXPIRATION;
  }
}

/* (c)(1)(i)-(v) */
static CustosAuthorizationDefects
judge_elements (const CustosAuthorizationFacts *facts)
{
  CustosAuthorizationDefects defects = judge_expiration (facts);
  gboolean names_other = has_purpose (facts, CUSTOS_PURPOSE_OTHER);

  if (custos_text_is_blank (facts->description))
    defects |= CUSTOS_AUTHORIZATION_NO_DESCRIPTION;
  if (custos_text_is_blank (facts->discloser))
    defects |= CUSTOS_AUTHORIZATION_NO_DISCLOSER;
  if (custos_text_is_blank (facts->covers.recipient))
    defects |= CUSTOS_AUTHORIZATION_NO_RECIPIENT;
  if ((facts->covers.purposes & ~CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_UNSET)) == 0 ||
      (names_other && custos_text_is_blank (facts->covers.purpose_text)))
    defects |= CUSTOS_AUTHORIZATION_NO_PURPOSE;

  return defects;
}

/* 164.502(g): what lets somebody sign for the patient must be described, seen, and in force on
 * the day of signing. */
static CustosAuthorizationDefects
judge_representative (const CustosAuthorizationFacts *facts)
{
  CustosAuthorizationDefects defects = 0;

  if (custos_text_is_blank (facts->authority))
    defects |= CUSTOS_AUTHORIZATION_NO_AUTHORITY;
  else if (!facts->authority_on_file)
    defects |= CUSTOS_AUTHORIZATION_AUTHORITY_NOT_SEEN;
  if (facts->authority_expires != NULL && facts->signed_on != NULL &&
      custos_date_is_surely_after (facts->signed_on, facts->authority_expires))
    defects |= CUSTOS_AUTHORIZATION_AUTHORITY_EXPIRED;
  if (facts->signer == CUSTOS_SIGNER_PARENT && facts->patient_of_age_on != NULL &&
      facts->signed_on != NULL &&
      custos_date_compare (facts->signed_on, facts->patient_of_age_on) >= 0)
    defects |= CUSTOS_AUTHORIZATION_PARENT_OF_ADULT;

  return defects;
}

/* Whether the patient was of age when signing, as is who is not known to be a minor. */
static gboolean
was_of_age (const CustosAuthorizationFacts *facts)
{
  return facts->patient_of_age_on == NULL || facts->signed_on == NULL ||
         custos_date_compare (facts->signed_on, facts->patient_of_age_on) >= 0;
}

static CustosAuthorizationDefects
judge_signer (const CustosAuthorizationFacts *facts)
{
  switch (facts->signer) {
  case CUSTOS_SIGNER_PATIENT:
    return was_of_age (facts) || facts->minor_may_sign ? 0
                                                       : CUSTOS_AUTHORIZATION_SIGNER_TOO_YOUNG;
  case CUSTOS_SIGNER_PARENT:
  case CUSTOS_SIGNER_GUARDIAN:
  case CUSTOS_SIGNER_HEALTH_CARE_AGENT:
  case CUSTOS_SIGNER_EXECUTOR:
    return judge_representative (facts);
  case CUSTOS_SIGNER_UNSET:
  default:
    return facts->is_signed ? CUSTOS_AUTHORIZATION_NO_SIGNER : 0;
  }
}

/* (c)(1)(vi). After a death only who acts for the dead may sign: powers of attorney end. */
static CustosAuthorizationDefects
judge_signature (const CustosAuthorizationFacts *facts)
{
  CustosAuthorizationDefects defects = judge_signer (facts);

  if (!facts->is_signed)
    defects |= CUSTOS_AUTHORIZATION_NO_SIGNATURE;
  if (!custos_date_is_full (facts->signed_on))
    return defects | CUSTOS_AUTHORIZATION_NO_SIGNED_DATE;

  if (custos_date_is_surely_after (facts->signed_on, facts->today))
    defects |= CUSTOS_AUTHORIZATION_SIGNED_IN_FUTURE;
  if (facts->patient_died_on != NULL && facts->signer != CUSTOS_SIGNER_EXECUTOR &&
      custos_date_is_surely_after (facts->signed_on, facts->patient_died_on))
    defects |= CUSTOS_AUTHORIZATION_SIGNED_AFTER_DEATH;

  return defects;
}

/* (c)(2), (a)(3)(ii) and (a)(4)(ii) */
static CustosAuthorizationDefects
judge_statements (const CustosAuthorizationFacts *facts)
{
  CustosAuthorizationDefects defects = 0;
  gboolean brings_money = has_purpose (facts, CUSTOS_PURPOSE_SALE) ||
                          (has_purpose (facts, CUSTOS_PURPOSE_MARKETING) && facts->is_paid_for);

  if (!facts->states_revocation)
    defects |= CUSTOS_AUTHORIZATION_NO_REVOCATION_STATEMENT;
  if (!facts->states_conditioning)
    defects |= CUSTOS_AUTHORIZATION_NO_CONDITIONING_STATEMENT;
  if (!facts->states_redisclosure)
    defects |= CUSTOS_AUTHORIZATION_NO_REDISCLOSURE_STATEMENT;
  if (brings_money && !facts->states_remuneration)
    defects |= CUSTOS_AUTHORIZATION_NO_REMUNERATION_STATEMENT;

  return defects;
}

static gboolean
has_expired (const CustosAuthorizationFacts *facts, const CustosDate *day)
{
  if (facts->expiration != CUSTOS_EXPIRATION_DATE || facts->expires_on == NULL)
    return FALSE;

  g_autoptr (CustosDate) last = custos_date_get_last_day (facts->expires_on);
  return custos_date_compare (day, last) > 0;
}

/* Whether what happened on @date, told or partly told, may have happened by @day. */
static gboolean
may_have_happened (const CustosDate *date, const CustosDate *day)
{
  return date != NULL && !custos_date_is_surely_after (date, day);
}

/* (b)(2)-(5): what is known of the form besides what stands on it. */
static CustosAuthorizationDefects
judge_known (const CustosAuthorizationFacts *facts)
{
  CustosAuthorizationDefects defects = 0;

  if (has_expired (facts, facts->today))
    defects |= CUSTOS_AUTHORIZATION_EXPIRED;
  if (may_have_happened (facts->event_occurred_on, facts->today))
    defects |= CUSTOS_AUTHORIZATION_EVENT_OCCURRED;
  if (may_have_happened (facts->revoked_on, facts->today))
    defects |= CUSTOS_AUTHORIZATION_REVOKED;
  if (facts->for_psychotherapy && facts->for_other_records)
    defects |= CUSTOS_AUTHORIZATION_COMPOUND_PSYCHOTHERAPY;
  if (facts->combined)
    defects |= CUSTOS_AUTHORIZATION_COMPOUND;
  if (facts->conditioned)
    defects |= CUSTOS_AUTHORIZATION_CONDITIONED;
  if (facts->known_false)
    defects |= CUSTOS_AUTHORIZATION_KNOWN_FALSE;
  if (facts->clinic_sought && !facts->copy_given)
    defects |= CUSTOS_AUTHORIZATION_NO_COPY_GIVEN;

  return defects;
}

CustosAuthorizationDefects
custos_authorization_judge (const CustosAuthorizationFacts *facts)
{
  return judge_elements (facts) | judge_signature (facts) | judge_statements (facts) |
         judge_known (facts);
}

/* RULES §1.6. A revocation counts for the whole day of its receipt: what had not left by then
 * stays. */
gboolean
custos_authorization_usable_on (const CustosAuthorizationFacts *facts, const CustosDate *day)
{
  return custos_date_is_full (facts->signed_on) &&
         custos_date_compare (facts->signed_on, day) <= 0 && !has_expired (facts, day) &&
         !may_have_happened (facts->event_occurred_on, day) &&
         !may_have_happened (facts->revoked_on, day);
}
