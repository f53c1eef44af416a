/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-gate-private.h"

/* Source: 45 CFR 164.508(a)(2), 164.522(a)(1)(vi); 42 CFR 2.11-2.67 (RULES §1.7, §6.1, §11).
 * The states' own tags (HIV, reproductive care, care a minor consented to) need a form that
 * names them until a state's table says otherwise: the stricter reading. */

static gboolean
has_purpose_of_tpo (const CustosGateFacts *facts)
{
  return (CUSTOS_PURPOSE_BIT (facts->purpose) & CUSTOS_PURPOSES_TPO) != 0;
}

/* What is in no partition of its own: the basis itself must reach the item. */
static CustosGateReasons
check_basis (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosGateFacts *facts = self->facts;

  switch (facts->basis) {
  case CUSTOS_BASIS_PART2_CONSENT:
    /* 164.506 lets it go for these purposes without a form. */
    if (has_purpose_of_tpo (facts))
      return 0;
  /* fall through */
  case CUSTOS_BASIS_AUTHORIZATION:
    if (facts->authorization == NULL)
      return self->authorization;
    return self->authorization |
           custos_gate_check_coverage (&facts->authorization->covers, item);
  case CUSTOS_BASIS_COURT_ORDER:
    if (facts->order_scope == NULL)
      return GATE (BEYOND_ORDER);
    return custos_gate_check_coverage (facts->order_scope, item) != 0 ? GATE (BEYOND_ORDER) : 0;
  default:
    return 0;
  }
}

/* Whether the form or order that this release rests on names the sensitivity in words. */
static gboolean
is_named (const CustosGateFacts *facts, CustosSensitivity sensitivity)
{
  const CustosCoverage *coverage = NULL;

  if (facts->basis == CUSTOS_BASIS_COURT_ORDER)
    coverage = facts->order_scope;
  else if (facts->authorization != NULL)
    coverage = &facts->authorization->covers;

  return coverage != NULL && (coverage->named & (1u << sensitivity)) != 0;
}

/* Bases on which the law itself, or the patient's own asking, opens a state's tag. */
static gboolean
is_open_by_law (const CustosGateFacts *facts)
{
  return facts->basis == CUSTOS_BASIS_REQ_BY_LAW ||
         facts->basis == CUSTOS_BASIS_PUBLIC_HEALTH ||
         facts->basis == CUSTOS_BASIS_PART2_EMERGENCY ||
         (facts->basis == CUSTOS_BASIS_TPO && facts->purpose == CUSTOS_PURPOSE_TREATMENT);
}

static CustosGateReasons
check_named (const CustosGateCheck *self,
             const CustosGateItem *item,
             CustosSensitivity sensitivity,
             CustosGateReasons otherwise)
{
  const CustosGateFacts *facts = self->facts;

  if (facts->basis != CUSTOS_BASIS_INDIVIDUAL && !is_open_by_law (facts) &&
      !is_named (facts, sensitivity))
    return check_basis (self, item) | otherwise;

  return check_basis (self, item);
}

/* Only the minor, their own form, or the law: never the parent who asks or who is insured. */
static CustosGateReasons
check_minor_consented (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosGateFacts *facts = self->facts;
  gboolean asked_by_minor = facts->basis == CUSTOS_BASIS_INDIVIDUAL &&
                            facts->requester == CUSTOS_REQUESTER_INDIVIDUAL;
  gboolean signed_by_minor = facts->basis == CUSTOS_BASIS_AUTHORIZATION &&
                             facts->authorization != NULL &&
                             facts->authorization->signer == CUSTOS_SIGNER_PATIENT;
  gboolean ordered = facts->basis == CUSTOS_BASIS_COURT_ORDER &&
                     is_named (facts, CUSTOS_SENSITIVITY_MINOR_CONSENTED);

  if (asked_by_minor || signed_by_minor || ordered || is_open_by_law (facts))
    return check_basis (self, item);

  return check_basis (self, item) | GATE (MINOR_CONSENTED);
}

/* A basis of 164.512 has the law's own force; the rest of what is restricted needs the patient
 * or a treating provider. */
static CustosGateReasons
check_restricted (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosGateFacts *facts = self->facts;
  gboolean barred = facts->basis == CUSTOS_BASIS_FAMILY ||
                    (facts->basis == CUSTOS_BASIS_TPO &&
                     facts->purpose != CUSTOS_PURPOSE_TREATMENT) ||
                    (facts->basis == CUSTOS_BASIS_PART2_CONSENT &&
                     facts->purpose != CUSTOS_PURPOSE_TREATMENT &&
                     facts->authorization == NULL);

  return check_basis (self, item) | (barred ? GATE (RESTRICTED) : 0);
}

/* RULES §6.1: whether what the patient paid in full must stay: a plan would learn of it. */
gboolean
custos_gate_bars_plan (const CustosGateFacts *facts)
{
  gboolean to_plan = facts->requester == CUSTOS_REQUESTER_HEALTH_PLAN ||
                     facts->way == CUSTOS_WAY_CLAIM || facts->recipient_is_subscriber;
  gboolean named = facts->basis == CUSTOS_BASIS_AUTHORIZATION &&
                   is_named (facts, CUSTOS_SENSITIVITY_SELF_PAY);

  return to_plan && facts->basis != CUSTOS_BASIS_REQ_BY_LAW && !named;
}

/* 164.508(a)(2): the exceptions, and nothing else without a form of its own. */
static CustosGateReasons
check_psychotherapy (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosGateFacts *facts = self->facts;
  gboolean excepted;

  switch (facts->basis) {
  case CUSTOS_BASIS_INDIVIDUAL:
    return GATE (PSYCHOTHERAPY_NOT_IN_ACCESS);
  case CUSTOS_BASIS_AUTHORIZATION:
    if ((self->psychotherapy & GATE (AUTHORIZATION_MISSING)) != 0)
      return GATE (PSYCHOTHERAPY_NEEDS_OWN_FORM);
    return self->psychotherapy |
           custos_gate_check_coverage (&facts->psychotherapy_authorization->covers, item);
  case CUSTOS_BASIS_HHS:
  case CUSTOS_BASIS_REQ_BY_LAW:
    excepted = TRUE;
    break;
  case CUSTOS_BASIS_OVERSIGHT:
    excepted = TELLS (facts, OVERSEES_ORIGINATOR);
    break;
  case CUSTOS_BASIS_CORONER_FUNERAL:
    excepted = facts->requester == CUSTOS_REQUESTER_CORONER;
    break;
  case CUSTOS_BASIS_SERIOUS_THREAT:
    excepted = TELLS (facts, IMMINENT_THREAT) && TELLS (facts, CAN_PREVENT);
    break;
  case CUSTOS_BASIS_COURT_ORDER:
    if (is_named (facts, CUSTOS_SENSITIVITY_PSYCHOTHERAPY))
      return check_basis (self, item);
    return GATE (BEYOND_ORDER) | GATE (PSYCHOTHERAPY_NEEDS_OWN_FORM);
  default:
    excepted = FALSE;
  }

  return excepted ? 0 : GATE (PSYCHOTHERAPY_NEEDS_OWN_FORM);
}

/* 2.61: a subpoena alone is never enough, and an order needs a mandate beside it. */
static CustosGateReasons
check_part2_order (const CustosGateCheck *self, const CustosGateItem *item, gboolean counseling)
{
  const CustosPart2OrderFacts *order = self->facts->part2_order;

  if (order == NULL)
    return self->order;

  gboolean beyond = custos_gate_check_coverage (&order->scope, item) != 0 ||
                    (counseling && !order->covers_counseling);
  return self->order | (beyond ? GATE (BEYOND_ORDER) : 0);
}

static CustosGateReasons
check_part2_access (const CustosGateFacts *facts)
{
  if (facts->third_party_directive)
    return GATE (PART2_NEEDS_CONSENT);
  if (facts->requester == CUSTOS_REQUESTER_REPRESENTATIVE && !facts->represents_for_part2)
    return GATE (PART2_REPRESENTATIVE);

  return 0;
}

static CustosGateReasons
check_part2_form (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosPart2ConsentFacts *consent = self->facts->part2_consent;

  if (consent == NULL)
    return GATE (PART2_NEEDS_CONSENT);

  return self->part2 | custos_gate_check_coverage (&consent->covers, item);
}

static CustosGateReasons
check_part2 (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosGateFacts *facts = self->facts;

  switch (facts->basis) {
  case CUSTOS_BASIS_INDIVIDUAL:
    return check_part2_access (facts);
  case CUSTOS_BASIS_AUTHORIZATION: /* a general authorization is not a consent, 2.32 */
  case CUSTOS_BASIS_PART2_CONSENT:
  case CUSTOS_BASIS_TPO:
  case CUSTOS_BASIS_FAMILY:
    return check_part2_form (self, item);
  case CUSTOS_BASIS_PART2_EMERGENCY:
  case CUSTOS_BASIS_PART2_AUDIT:
    return 0;
  case CUSTOS_BASIS_COURT_ORDER:
    return check_part2_order (self, item, FALSE);
  case CUSTOS_BASIS_SUBPOENA_NOTICE:
  case CUSTOS_BASIS_SUBPOENA_QPO:
  case CUSTOS_BASIS_LE_PROCESS:
    return GATE (PART2_NEEDS_ORDER);
  default:
    return GATE (PART2_NOT_ON_THIS_BASIS);
  }
}

/* 2.31(b) */
static CustosGateReasons
check_counseling_form (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosGateFacts *facts = self->facts;

  switch (facts->basis) {
  case CUSTOS_BASIS_INDIVIDUAL:
    return GATE (COUNSELING_NOT_IN_ACCESS);
  case CUSTOS_BASIS_AUTHORIZATION:
  case CUSTOS_BASIS_PART2_CONSENT:
    if ((self->counseling & GATE (PART2_CONSENT_MISSING)) != 0)
      return GATE (COUNSELING_NEEDS_OWN_FORM);
    return self->counseling |
           custos_gate_check_coverage (&facts->counseling_consent->covers, item);
  case CUSTOS_BASIS_PART2_AUDIT:
    return TELLS (facts, OVERSEES_ORIGINATOR) ? 0 : GATE (COUNSELING_NEEDS_OWN_FORM);
  case CUSTOS_BASIS_COURT_ORDER:
    return check_part2_order (self, item, TRUE);
  default:
    return GATE (COUNSELING_NEEDS_OWN_FORM);
  }
}

static CustosGateReasons
check_counseling (const CustosGateCheck *self, const CustosGateItem *item)
{
  gboolean unset = self->facts->part2_program == CUSTOS_PART2_PROGRAM_UNSET;

  return check_counseling_form (self, item) | (unset ? GATE (PART2_PROGRAM_NOT_SET) : 0);
}

/* Whether 42 CFR Part 2 binds this clinic for @item. */
gboolean
custos_gate_is_part2 (const CustosGateFacts *facts, const CustosGateItem *item)
{
  gboolean about_use = item->sensitivity == CUSTOS_SENSITIVITY_SUBSTANCE_USE ||
                       item->sensitivity == CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING ||
                       item->context == CUSTOS_SENSITIVITY_SUBSTANCE_USE ||
                       item->context == CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING;

  return (item->flags & CUSTOS_GATE_ITEM_PART2_LABEL) != 0 ||
         (about_use && facts->part2_program != CUSTOS_PART2_PROGRAM_NO);
}

static CustosGateReasons
check_substance_use (const CustosGateCheck *self, const CustosGateItem *item)
{
  if (!custos_gate_is_part2 (self->facts, item))
    return check_restricted (self, item);
  if (self->facts->part2_program == CUSTOS_PART2_PROGRAM_UNSET)
    return check_part2 (self, item) | GATE (PART2_PROGRAM_NOT_SET);

  return check_part2 (self, item);
}

CustosGateReasons
custos_gate_check_sensitivity (const CustosGateCheck *self,
                               const CustosGateItem *item,
                               CustosSensitivity sensitivity)
{
  switch (sensitivity) {
  case CUSTOS_SENSITIVITY_NORMAL:
    return check_basis (self, item);
  case CUSTOS_SENSITIVITY_RESTRICTED:
    return check_restricted (self, item);
  case CUSTOS_SENSITIVITY_PSYCHOTHERAPY:
    return check_psychotherapy (self, item);
  case CUSTOS_SENSITIVITY_SUBSTANCE_USE:
    return check_substance_use (self, item);
  case CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING:
    return check_counseling (self, item);
  case CUSTOS_SENSITIVITY_SELF_PAY:
    return check_basis (self, item) |
           (custos_gate_bars_plan (self->facts) ? GATE (SELF_PAY_TO_PLAN) : 0);
  case CUSTOS_SENSITIVITY_HIV:
    return check_named (self, item, sensitivity, GATE (HIV_NOT_NAMED));
  case CUSTOS_SENSITIVITY_REPRODUCTIVE:
    return check_named (self, item, sensitivity, GATE (REPRODUCTIVE_NOT_NAMED));
  case CUSTOS_SENSITIVITY_MINOR_CONSENTED:
    return check_minor_consented (self, item);
  case CUSTOS_SENSITIVITY_UNSET:
  default:
    return GATE (SENSITIVITY_UNKNOWN);
  }
}
