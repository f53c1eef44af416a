/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-gate-private.h"

/* Source: RULES §0 G2-G3, §1.8, §2, §3.2, §6. One item against the basis, its sensitivity
 * and what was agreed. */

/* The banner's facts hold at all times; everything else belongs to a day. */
static gboolean
is_timeless (const CustosGateItem *item)
{
  return item->kind == CUSTOS_ITEM_DEMOGRAPHICS;
}

/* Returns: why @coverage does not reach @item; none: it does */
CustosGateReasons
custos_gate_check_coverage (const CustosCoverage *coverage, const CustosGateItem *item)
{
  CustosGateReasons reasons = 0;

  if (item->kind == CUSTOS_ITEM_UNSET ||
      (coverage->kinds & CUSTOS_ITEM_BIT (item->kind)) == 0)
    reasons |= GATE (KIND_NOT_COVERED);
  if (!is_timeless (item) &&
      !custos_coverage_has_date (coverage->from, coverage->to, item->service_date))
    reasons |= item->service_date == NULL ? GATE (DATE_UNKNOWN) : GATE (DATE_NOT_COVERED);

  return reasons;
}

static CustosGateReasons
check_asked_for (const CustosGateFacts *facts, const CustosGateItem *item)
{
  CustosGateReasons reasons = 0;

  if (item->kind == CUSTOS_ITEM_UNSET || (facts->kinds & CUSTOS_ITEM_BIT (item->kind)) == 0)
    reasons |= GATE (KIND_NOT_ASKED_FOR);
  if (!is_timeless (item) &&
      !custos_coverage_has_date (facts->from, facts->to, item->service_date))
    reasons |= item->service_date == NULL ? GATE (DATE_UNKNOWN) : GATE (DATE_NOT_ASKED_FOR);

  return reasons;
}

/* The record set bounds access, 164.524(a)(1); locating somebody bounds itself, 164.512(f)(2),
 * as does an admitted crime, 164.512(j)(3). */
static CustosGateReasons
check_bounds (const CustosGateFacts *facts, const CustosGateItem *item)
{
  CustosGateReasons reasons = 0;
  gboolean admitted = facts->basis == CUSTOS_BASIS_SERIOUS_THREAT &&
                      TELLS (facts, ADMITTED_CRIME) && !TELLS (facts, ESCAPED) &&
                      !(TELLS (facts, IMMINENT_THREAT) && TELLS (facts, CAN_PREVENT));

  if (facts->basis == CUSTOS_BASIS_INDIVIDUAL) {
    if ((item->flags & CUSTOS_GATE_ITEM_IN_RECORD_SET) == 0)
      reasons |= GATE (NOT_IN_RECORD_SET);
    if ((item->flags & CUSTOS_GATE_ITEM_FOR_LEGAL_PROCEEDINGS) != 0)
      reasons |= GATE (FOR_LEGAL_PROCEEDINGS);
  }

  if (facts->basis == CUSTOS_BASIS_LE_LOCATE || facts->basis == CUSTOS_BASIS_NICS || admitted) {
    gboolean is_admission = admitted && (item->flags & CUSTOS_GATE_ITEM_ADMISSION) != 0;

    if ((item->flags & CUSTOS_GATE_ITEM_LOCATES) == 0 && !is_admission)
      reasons |= GATE (ONLY_LOCATING_FACTS);
    if ((item->flags & CUSTOS_GATE_ITEM_BODY_MATTER) != 0)
      reasons |= GATE (BODY_MATTER);
  }

  return reasons;
}

/* RULES §6.2: what was agreed binds where the clinic may choose; not where the patient, HHS or
 * the law asks, and not in an emergency. */
static CustosGateReasons
check_agreed (const CustosGateFacts *facts, const CustosGateItem *item)
{
  if ((item->flags & CUSTOS_GATE_ITEM_RESTRICTION_AGREED) == 0)
    return 0;
  if ((facts->basis == CUSTOS_BASIS_TPO || facts->basis == CUSTOS_BASIS_FAMILY ||
       facts->basis == CUSTOS_BASIS_PART2_CONSENT) && !facts->emergency_treatment)
    return GATE (RESTRICTION_AGREED);

  return GATE (RESTRICTION_NOTED);
}

/* A sender's "no redisclosure without consent" gives way to the patient and to a court. */
static CustosGateReasons
check_label (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosGateFacts *facts = self->facts;
  gboolean consented =
    (facts->basis == CUSTOS_BASIS_AUTHORIZATION && self->authorization == 0) ||
    self->part2 == 0;

  if ((item->flags & CUSTOS_GATE_ITEM_NO_REDISCLOSURE) == 0 || consented ||
      facts->basis == CUSTOS_BASIS_INDIVIDUAL ||
      (facts->basis == CUSTOS_BASIS_COURT_ORDER && self->order == 0))
    return 0;

  return GATE (NO_REDISCLOSURE);
}

/* In the clinic the viewer's rights decide; what only its writer may read is not printed by
 * another. */
static CustosGateReasons
check_internal (const CustosGateItem *item, CustosSensitivity sensitivity)
{
  gboolean wrote = (item->flags & CUSTOS_GATE_ITEM_ACTOR_WROTE) != 0;

  switch (sensitivity) {
  case CUSTOS_SENSITIVITY_UNSET:
    return GATE (SENSITIVITY_UNKNOWN);
  case CUSTOS_SENSITIVITY_PSYCHOTHERAPY:
    return wrote ? 0 : GATE (PSYCHOTHERAPY_WRITER_ONLY);
  case CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING:
    return wrote ? 0 : GATE (COUNSELING_WRITER_ONLY);
  default:
    return 0;
  }
}

static CustosGateReasons
check_one (const CustosGateCheck *self,
           const CustosGateItem *item,
           CustosSensitivity sensitivity)
{
  if (self->facts->basis == CUSTOS_BASIS_INTERNAL)
    return check_internal (item, sensitivity);

  return custos_gate_check_sensitivity (self, item, sensitivity);
}

/* What an item is called and what its encounter or program is called must both let it go: a
 * denied encounter has no child that leaves without it. The Part 2 label counts as a third.
 * Normal is judged only where nothing more is said: what lets a partition go lets that go. */
static CustosGateReasons
check_sensitivities (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosSensitivity told[] = {
    item->sensitivity,
    item->context,
    (item->flags & CUSTOS_GATE_ITEM_PART2_LABEL) != 0 ? CUSTOS_SENSITIVITY_SUBSTANCE_USE
                                                      : CUSTOS_SENSITIVITY_UNSET,
  };
  CustosGateReasons reasons = 0;
  gboolean more_than_normal = FALSE;
  gboolean normal = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    if (told[i] == CUSTOS_SENSITIVITY_UNSET)
      continue;
    if (told[i] == CUSTOS_SENSITIVITY_NORMAL) {
      normal = TRUE;
      continue;
    }
    more_than_normal = TRUE;
    reasons |= check_one (self, item, told[i]);
  }

  if (more_than_normal)
    return reasons;

  return normal ? check_one (self, item, CUSTOS_SENSITIVITY_NORMAL)
                : GATE (SENSITIVITY_UNKNOWN);
}

CustosGateReasons
custos_gate_check_item (const CustosGateCheck *self, const CustosGateItem *item)
{
  const CustosGateFacts *facts = self->facts;
  CustosGateReasons reasons = check_sensitivities (self, item);

  if ((item->flags & CUSTOS_GATE_ITEM_ENTERED_IN_ERROR) != 0)
    reasons |= GATE (ENTERED_IN_ERROR);
  if ((item->flags & CUSTOS_GATE_ITEM_IDENTITY_IN_QUESTION) != 0)
    reasons |= GATE (IDENTITY_IN_QUESTION);
  if (facts->basis == CUSTOS_BASIS_INTERNAL)
    return reasons;
  if ((item->flags & CUSTOS_GATE_ITEM_SELF_PAY) != 0 && custos_gate_bars_plan (facts))
    reasons |= GATE (SELF_PAY_TO_PLAN);

  return reasons | check_asked_for (facts, item) | check_bounds (facts, item) |
         check_agreed (facts, item) | check_label (self, item);
}
