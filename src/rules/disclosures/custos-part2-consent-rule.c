/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-part2-consent-rule.h"

#include "custos-text.h"
#include "custos-word.h"

/* Source: 42 CFR 2.31(a)-(d), 2.14, 2.15, as amended by 89 FR 12472 (RULES §11.2-11.5). */

static const char *const recipients[CUSTOS_N_PART2_RECIPIENTS] = {
  [CUSTOS_PART2_RECIPIENT_UNSET] = "unset",
  [CUSTOS_PART2_RECIPIENT_NAMED] = "named",
  [CUSTOS_PART2_RECIPIENT_TPO_CLASS] = "tpo-class",
  [CUSTOS_PART2_RECIPIENT_INTERMEDIARY] = "intermediary",
};

const char *
custos_part2_recipient_to_word (CustosPart2Recipient recipient)
{
  return custos_word_at (recipients, G_N_ELEMENTS (recipients), recipient);
}

gboolean
custos_part2_recipient_from_word (const char *word, CustosPart2Recipient *recipient)
{
  return custos_word_find (recipients, G_N_ELEMENTS (recipients), word, recipient);
}

/* The single consent for all future treatment, payment and operations. */
static gboolean
is_for_tpo (const CustosPart2ConsentFacts *facts)
{
  return (facts->covers.purposes & CUSTOS_PURPOSES_TPO) == CUSTOS_PURPOSES_TPO;
}

/* (a)(4) */
static CustosPart2ConsentDefects
judge_recipient (const CustosPart2ConsentFacts *facts)
{
  CustosPart2ConsentDefects defects = 0;
  gboolean named = !custos_text_is_blank (facts->covers.recipient);

  switch (facts->recipient_kind) {
  case CUSTOS_PART2_RECIPIENT_NAMED:
    if (!named)
      defects |= CUSTOS_PART2_CONSENT_NO_RECIPIENT;
    break;
  case CUSTOS_PART2_RECIPIENT_TPO_CLASS:
    if ((facts->covers.purposes & ~CUSTOS_PURPOSES_TPO) != 0)
      defects |= CUSTOS_PART2_CONSENT_CLASS_NOT_FOR_TPO;
    break;
  case CUSTOS_PART2_RECIPIENT_INTERMEDIARY:
    if (!named)
      defects |= CUSTOS_PART2_CONSENT_NO_RECIPIENT;
    if (custos_text_is_blank (facts->intermediary_members))
      defects |= CUSTOS_PART2_CONSENT_NO_MEMBERS;
    else if (!facts->members_treat)
      defects |= CUSTOS_PART2_CONSENT_MEMBERS_TOO_WIDE;
    break;
  case CUSTOS_PART2_RECIPIENT_UNSET:
  default:
    defects |= CUSTOS_PART2_CONSENT_NO_RECIPIENT;
  }

  /* The class is made of covered entities and those who work for them. */
  if ((facts->recipient_is_covered ||
       facts->recipient_kind == CUSTOS_PART2_RECIPIENT_TPO_CLASS) &&
      (facts->covers.purposes & CUSTOS_PURPOSES_TPO) != 0 &&
      !facts->states_redisclosure_as_hipaa)
    defects |= CUSTOS_PART2_CONSENT_NO_REDISCLOSURE_STATEMENT;

  return defects;
}

/* (a)(5) and (d): a consent for proceedings against the patient stands alone. */
static CustosPart2ConsentDefects
judge_purposes (const CustosPart2ConsentFacts *facts)
{
  CustosPart2ConsentDefects defects = 0;
  CustosPurposes proceedings = CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_PROCEEDINGS);
  CustosPurposes purposes =
    facts->covers.purposes & ~CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_UNSET);

  if (purposes == 0 || ((purposes & CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_OTHER)) != 0 &&
                        custos_text_is_blank (facts->covers.purpose_text)))
    defects |= CUSTOS_PART2_CONSENT_NO_PURPOSE;
  if ((purposes & proceedings) != 0 && purposes != proceedings)
    defects |= CUSTOS_PART2_CONSENT_COMBINED_PROCEEDINGS;
  if ((purposes & CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_FUNDRAISING)) != 0 &&
      !facts->fundraising_opt_out_offered)
    defects |= CUSTOS_PART2_CONSENT_NO_FUNDRAISING_CHOICE;

  return defects;
}

/* (a)(7): "none" and the end of the treatment for TPO, the end of the study for research. */
static CustosPart2ConsentDefects
judge_expiration (const CustosPart2ConsentFacts *facts)
{
  CustosPurposes others = facts->covers.purposes & ~CUSTOS_PURPOSES_TPO;
  gboolean tpo = facts->covers.purposes != 0 && others == 0;
  gboolean research =
    facts->covers.purposes == CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_RESEARCH);

  switch (facts->expiration) {
  case CUSTOS_EXPIRATION_DATE:
    return facts->expires_on == NULL ? CUSTOS_PART2_CONSENT_NO_EXPIRATION : 0;
  case CUSTOS_EXPIRATION_EVENT:
    return custos_text_is_blank (facts->expiration_event) ? CUSTOS_PART2_CONSENT_NO_EXPIRATION
                                                          : 0;
  case CUSTOS_EXPIRATION_NONE:
  case CUSTOS_EXPIRATION_END_OF_TREATMENT:
    return tpo ? 0 : CUSTOS_PART2_CONSENT_NEVER_EXPIRES;
  case CUSTOS_EXPIRATION_END_OF_STUDY:
    return research ? 0 : CUSTOS_PART2_CONSENT_NEVER_EXPIRES;
  case CUSTOS_EXPIRATION_UNSET:
  default:
    return CUSTOS_PART2_CONSENT_NO_EXPIRATION;
  }
}

/* 2.14: where a minor may be treated on their own consent, only theirs lets records go. */
static CustosPart2ConsentDefects
judge_signer (const CustosPart2ConsentFacts *facts)
{
  gboolean minor = facts->patient_of_age_on != NULL && facts->signed_on != NULL &&
                   custos_date_compare (facts->signed_on, facts->patient_of_age_on) < 0;

  if (facts->signer == CUSTOS_SIGNER_UNSET)
    return facts->is_signed ? CUSTOS_PART2_CONSENT_NO_SIGNER : 0;
  if (facts->signer == CUSTOS_SIGNER_PATIENT)
    return minor && !facts->minor_may_sign ? CUSTOS_PART2_CONSENT_SIGNER_TOO_YOUNG : 0;

  CustosPart2ConsentDefects defects = 0;
  if (custos_text_is_blank (facts->authority))
    defects |= CUSTOS_PART2_CONSENT_NO_AUTHORITY;
  if (minor && facts->minor_may_sign)
    defects |= CUSTOS_PART2_CONSENT_MINOR_MUST_SIGN;
  return defects;
}

/* (a)(8) and (9); 2.15 for the dead. */
static CustosPart2ConsentDefects
judge_signature (const CustosPart2ConsentFacts *facts)
{
  CustosPart2ConsentDefects defects = judge_signer (facts);

  if (!facts->is_signed)
    defects |= CUSTOS_PART2_CONSENT_NO_SIGNATURE;
  if (!custos_date_is_full (facts->signed_on))
    return defects | CUSTOS_PART2_CONSENT_NO_SIGNED_DATE;

  if (custos_date_is_surely_after (facts->signed_on, facts->today))
    defects |= CUSTOS_PART2_CONSENT_SIGNED_IN_FUTURE;
  if (facts->patient_died_on != NULL && facts->signer == CUSTOS_SIGNER_PATIENT &&
      custos_date_is_surely_after (facts->signed_on, facts->patient_died_on))
    defects |= CUSTOS_PART2_CONSENT_SIGNED_AFTER_DEATH;

  return defects;
}

/* (b) and (c): counseling notes stand alone; nothing goes out on what has ended or is false. */
static CustosPart2ConsentDefects
judge_known (const CustosPart2ConsentFacts *facts)
{
  CustosPart2ConsentDefects defects = 0;

  if (facts->expiration == CUSTOS_EXPIRATION_DATE && facts->expires_on != NULL) {
    g_autoptr (CustosDate) last = custos_date_get_last_day (facts->expires_on);
    if (custos_date_compare (facts->today, last) > 0)
      defects |= CUSTOS_PART2_CONSENT_EXPIRED;
  }
  if (facts->event_occurred_on != NULL &&
      !custos_date_is_surely_after (facts->event_occurred_on, facts->today))
    defects |= CUSTOS_PART2_CONSENT_EVENT_OCCURRED;
  if (facts->revoked_on != NULL &&
      !custos_date_is_surely_after (facts->revoked_on, facts->today))
    defects |= CUSTOS_PART2_CONSENT_REVOKED;
  if (facts->known_false)
    defects |= CUSTOS_PART2_CONSENT_KNOWN_FALSE;
  if (facts->for_counseling && facts->for_other_records)
    defects |= CUSTOS_PART2_CONSENT_COMBINED_COUNSELING;
  if (facts->for_counseling && facts->conditioned_counseling)
    defects |= CUSTOS_PART2_CONSENT_CONDITIONED_COUNSELING;

  return defects;
}

CustosPart2ConsentDefects
custos_part2_consent_judge (const CustosPart2ConsentFacts *facts)
{
  CustosPart2ConsentDefects defects =
    judge_recipient (facts) | judge_purposes (facts) | judge_expiration (facts) |
    judge_signature (facts) | judge_known (facts);

  if (custos_text_is_blank (facts->patient_name))
    defects |= CUSTOS_PART2_CONSENT_NO_PATIENT;
  if (custos_text_is_blank (facts->discloser))
    defects |= CUSTOS_PART2_CONSENT_NO_DISCLOSER;
  if (custos_text_is_blank (facts->description))
    defects |= CUSTOS_PART2_CONSENT_NO_DESCRIPTION;
  if (!facts->states_revocation)
    defects |= CUSTOS_PART2_CONSENT_NO_REVOCATION_STATEMENT;
  if (is_for_tpo (facts) && !facts->states_loss_of_protection)
    defects |= CUSTOS_PART2_CONSENT_NO_LOSS_STATEMENT;
  if (is_for_tpo (facts) && !facts->states_refusal)
    defects |= CUSTOS_PART2_CONSENT_NO_REFUSAL_STATEMENT;

  return defects;
}
