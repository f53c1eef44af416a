/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-gate-private.h"

/* Source: 45 CFR 164.508(a)(1), (b); 42 CFR 2.31, 2.61 (RULES §0 G2, §1.8, §11). What each
 * signed form and order is worth for this recipient and purpose. */

static CustosGateReasons
check_authorization (const CustosGateFacts *facts,
                     const CustosAuthorizationFacts *paper,
                     CustosAuthorizationDefects *defects)
{
  CustosGateReasons reasons = 0;

  if (paper == NULL)
    return GATE (AUTHORIZATION_MISSING);

  *defects = custos_authorization_judge (paper);
  if ((*defects & CUSTOS_AUTHORIZATION_BLOCKS) != 0)
    reasons |= GATE (AUTHORIZATION_DEFECTIVE);

  switch (custos_match_recipient (&paper->covers, facts->recipient)) {
  case CUSTOS_MATCH_EXACT:
    break;
  case CUSTOS_MATCH_NEAR:
    reasons |= GATE (RECIPIENT_NEARLY_NAMED);
    break;
  case CUSTOS_MATCH_NONE:
  default:
    reasons |= GATE (RECIPIENT_NOT_NAMED);
  }

  if (!custos_coverage_has_purpose (&paper->covers, facts->purpose, facts->purpose_text))
    reasons |= GATE (PURPOSE_NOT_COVERED);

  return reasons;
}

/* Those whom "my treating providers, health plans, ..." may mean. */
static gboolean
is_of_tpo_class (CustosRequesterKind requester)
{
  return requester == CUSTOS_REQUESTER_PROVIDER || requester == CUSTOS_REQUESTER_HEALTH_PLAN ||
         requester == CUSTOS_REQUESTER_BUSINESS_ASSOCIATE;
}

/* 2.31(a)(4). That one of a class treats the patient is for a person to know. */
static CustosGateReasons
check_part2_recipient (const CustosGateFacts *facts, const CustosPart2ConsentFacts *paper)
{
  CustosMatch match = custos_match_recipient (&paper->covers, facts->recipient);
  gboolean in_class =
    (paper->recipient_kind == CUSTOS_PART2_RECIPIENT_TPO_CLASS &&
     is_of_tpo_class (facts->requester)) ||
    (paper->recipient_kind == CUSTOS_PART2_RECIPIENT_INTERMEDIARY &&
     facts->requester == CUSTOS_REQUESTER_PROVIDER);

  if (match == CUSTOS_MATCH_EXACT)
    return 0;
  if (in_class)
    return GATE (RECIPIENT_BY_CLASS);

  return match == CUSTOS_MATCH_NEAR ? GATE (RECIPIENT_NEARLY_NAMED)
                                    : GATE (RECIPIENT_NOT_NAMED);
}

/* 2.31(d): proceedings against the patient are never meant unless they are named. */
static CustosGateReasons
check_part2_purpose (const CustosGateFacts *facts, const CustosPart2ConsentFacts *paper)
{
  if (facts->purpose == CUSTOS_PURPOSE_PROCEEDINGS &&
      (paper->covers.purposes & CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_PROCEEDINGS)) == 0)
    return GATE (PURPOSE_NOT_COVERED) | GATE (PART2_NOT_FOR_PROCEEDINGS);

  return custos_coverage_has_purpose (&paper->covers, facts->purpose, facts->purpose_text)
         ? 0 : GATE (PURPOSE_NOT_COVERED);
}

static CustosGateReasons
check_part2_consent (const CustosGateFacts *facts,
                     const CustosPart2ConsentFacts *paper,
                     CustosPart2ConsentDefects *defects)
{
  if (paper == NULL)
    return GATE (PART2_CONSENT_MISSING);

  *defects = custos_part2_consent_judge (paper);
  return (*defects != 0 ? GATE (PART2_CONSENT_DEFECTIVE) : 0) |
         check_part2_recipient (facts, paper) | check_part2_purpose (facts, paper);
}

/* A form that does not name these notes is no form for them. */
static const CustosAuthorizationFacts *
psychotherapy_form (const CustosGateFacts *facts)
{
  const CustosAuthorizationFacts *paper = facts->psychotherapy_authorization;

  return paper != NULL && paper->for_psychotherapy ? paper : NULL;
}

static const CustosPart2ConsentFacts *
counseling_form (const CustosGateFacts *facts)
{
  const CustosPart2ConsentFacts *paper = facts->counseling_consent;

  return paper != NULL && paper->for_counseling ? paper : NULL;
}

void
custos_gate_check_papers (CustosGateCheck *self)
{
  const CustosGateFacts *facts = self->facts;
  CustosGateVerdict *verdict = self->verdict;

  self->authorization =
    check_authorization (facts, facts->authorization, &verdict->authorization);
  self->psychotherapy = check_authorization (
    facts, psychotherapy_form (facts), &verdict->psychotherapy_authorization);
  self->part2 = check_part2_consent (facts, facts->part2_consent, &verdict->part2_consent);
  self->counseling = check_part2_consent (
    facts, counseling_form (facts), &verdict->counseling_consent);

  if (facts->part2_order == NULL) {
    self->order = GATE (PART2_NEEDS_ORDER);
  } else {
    verdict->part2_order = custos_part2_order_judge (facts->part2_order);
    self->order = verdict->part2_order != 0 ? GATE (PART2_ORDER_DEFECTIVE) : 0;
  }
}
