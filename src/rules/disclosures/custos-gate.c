/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-gate-private.h"
#include "custos-text.h"

/* Source: RULES §0 G1-G4, in the order of G2: who asks, by what right, what it covers, how
* sensitive it is, what was agreed, how much is needed, what stands against the record, the
* second person, the notices. Default deny: a thing not told speaks against the release. */

#define SHORTEST_OVERRIDE 20

G_STATIC_ASSERT (CUSTOS_N_GATE_REASONS <= 64);
G_STATIC_ASSERT (CUSTOS_N_EVIDENCE <= 64);

#define WARNINGS                                                                               \
  (GATE (RECIPIENT_NEARLY_NAMED) | GATE (RECIPIENT_BY_CLASS) | GATE (ENTIRE_RECORD_UNJUSTIFIED))
#define NEWS GATE (RESTRICTION_NOTED)

CustosSeverity
custos_gate_reason_get_severity (CustosGateReason reason)
{
  if ((CUSTOS_GATE_BIT (reason) & NEWS) != 0)
    return CUSTOS_SEVERITY_INFORM;

  return (CUSTOS_GATE_BIT (reason) & WARNINGS) != 0 ? CUSTOS_SEVERITY_WARN
                                                    : CUSTOS_SEVERITY_BLOCK;
}

/* Returns: those of @reasons that stop a release: not news, nor what was validly confirmed */
CustosGateReasons
custos_gate_get_blocking (const CustosGateVerdict *verdict, CustosGateReasons reasons)
{
  return reasons & ~NEWS & ~verdict->accepted;
}

/* G4: only the privacy officer, and with words that say why. */
static CustosGateReasons
check_override (const CustosGateFacts *facts, CustosGateVerdict *verdict)
{
  const char *told = facts->override_reason != NULL ? facts->override_reason : "";
  g_autofree char *reason = g_strdup (told);

  if (facts->confirmed == 0)
    return 0;
  if ((facts->actor & CUSTOS_ACTOR_OVERRIDES) == 0 || (facts->confirmed & ~WARNINGS) != 0 ||
      g_utf8_strlen (g_strstrip (reason), -1) < SHORTEST_OVERRIDE)
    return GATE (OVERRIDE_NOT_VALID);

  verdict->accepted = facts->confirmed;
  return 0;
}

/* 164.514(h): the identity of all but family and whom good faith lets one tell; the authority
 * of officials and representatives, where no paper of a court speaks for it. */
static CustosGateReasons
check_requester (const CustosGateFacts *facts)
{
  CustosGateReasons reasons = 0;
  gboolean good_faith = facts->basis == CUSTOS_BASIS_SERIOUS_THREAT;
  gboolean official = facts->basis == CUSTOS_BASIS_HHS ||
                      facts->basis == CUSTOS_BASIS_PART2_AUDIT ||
                      (facts->basis >= CUSTOS_BASIS_REQ_BY_LAW &&
                       facts->basis <= CUSTOS_BASIS_WORKERS_COMP);
  gboolean by_paper = facts->basis == CUSTOS_BASIS_COURT_ORDER ||
                      facts->basis == CUSTOS_BASIS_SUBPOENA_NOTICE ||
                      facts->basis == CUSTOS_BASIS_SUBPOENA_QPO ||
                      (facts->basis == CUSTOS_BASIS_LE_PROCESS &&
                       (TELLS (facts, JUDICIAL_PROCESS) || TELLS (facts, GRAND_JURY)));

  if (facts->requester == CUSTOS_REQUESTER_UNSET)
    reasons |= GATE (NO_REQUESTER);
  if (!facts->identity_verified && !good_faith && facts->basis != CUSTOS_BASIS_FAMILY)
    reasons |= GATE (IDENTITY_NOT_VERIFIED);
  if (facts->n_identifiers < 2 || facts->identifiers_differ)
    reasons |= GATE (IDENTIFIERS_DIFFER);
  if (!facts->authority_verified && !good_faith && !by_paper &&
      (official || facts->requester == CUSTOS_REQUESTER_REPRESENTATIVE))
    reasons |= GATE (AUTHORITY_NOT_VERIFIED);

  return reasons;
}

/* Whether this right is one that such a requester can have. */
static gboolean
basis_fits_requester (const CustosGateFacts *facts)
{
  switch (facts->basis) {
  case CUSTOS_BASIS_INTERNAL:
    return facts->requester == CUSTOS_REQUESTER_WORKFORCE;
  case CUSTOS_BASIS_INDIVIDUAL:
    return facts->requester == CUSTOS_REQUESTER_INDIVIDUAL ||
           facts->requester == CUSTOS_REQUESTER_REPRESENTATIVE;
  case CUSTOS_BASIS_TPO:
    return facts->requester == CUSTOS_REQUESTER_PROVIDER ||
           facts->requester == CUSTOS_REQUESTER_HEALTH_PLAN ||
           facts->requester == CUSTOS_REQUESTER_BUSINESS_ASSOCIATE;
  case CUSTOS_BASIS_FAMILY:
    return facts->requester == CUSTOS_REQUESTER_FAMILY;
  default:
    return TRUE;
  }
}

/* 164.524(c)(3)(ii), and what Ciox v. Azar left of it. */
static CustosGateReasons
check_directive (const CustosGateFacts *facts)
{
  CustosGateReasons reasons = 0;

  if (facts->basis != CUSTOS_BASIS_INDIVIDUAL || !facts->third_party_directive)
    return 0;
  if (!facts->directive_complete)
    reasons |= GATE (DIRECTIVE_INCOMPLETE);
  if (!facts->electronic)
    reasons |= GATE (DIRECTIVE_ONLY_ELECTRONIC);

  return reasons;
}

static CustosGateReasons
check_process (const CustosGateFacts *facts, CustosGateVerdict *verdict)
{
  gboolean notice = facts->basis == CUSTOS_BASIS_SUBPOENA_NOTICE;

  if (!notice && facts->basis != CUSTOS_BASIS_SUBPOENA_QPO)
    return 0;

  if (facts->subpoena == NULL)
    verdict->subpoena = CUSTOS_SUBPOENA_MISSING;
  else
    verdict->subpoena = notice ? custos_subpoena_judge_notice (facts->subpoena)
                               : custos_subpoena_judge_qpo (facts->subpoena);

  return verdict->subpoena != 0 ? GATE (LEGAL_PROCESS_INSUFFICIENT) : 0;
}

/* RULES §2.4: a lawyer's letter is no right. */
static CustosGateReasons
check_no_basis (const CustosGateFacts *facts)
{
  gboolean legal = facts->requester == CUSTOS_REQUESTER_ATTORNEY ||
                   facts->requester == CUSTOS_REQUESTER_COURT;

  return GATE (NO_BASIS) | (legal ? GATE (LEGAL_PROCESS_INSUFFICIENT) : 0);
}

static CustosGateReasons
check_right (const CustosGateFacts *facts, CustosGateVerdict *verdict)
{
  CustosGateReasons reasons = 0;

  if (facts->basis == CUSTOS_BASIS_UNSET || (guint) facts->basis >= CUSTOS_N_BASES)
    return check_no_basis (facts);

  verdict->missing = custos_basis_get_missing (facts->basis, facts->evidence);
  verdict->against = custos_basis_get_forbidden (facts->basis, facts->evidence);

  if (!basis_fits_requester (facts))
    reasons |= GATE (BASIS_NOT_FOR_REQUESTER);
  if ((verdict->missing & CUSTOS_EVIDENCE_BIT (CUSTOS_EVIDENCE_CLINIC_QUALIFIES)) != 0)
    reasons |= GATE (BASIS_NOT_FOR_THIS_CLINIC);
  else if (verdict->missing != 0)
    reasons |= GATE (EVIDENCE_MISSING);
  if (verdict->against != 0)
    reasons |= GATE (EVIDENCE_AGAINST);

  return reasons | check_process (facts, verdict) | check_directive (facts);
}

/* Where a release rests on forms, one of them at least must be sound; which item it reaches is
 * asked item by item. */
static CustosGateReasons
check_forms (const CustosGateCheck *self)
{
  const CustosGateFacts *facts = self->facts;
  const struct {
    const void *paper;
    CustosGateReasons reasons;
  } forms[] = {
    { facts->authorization, self->authorization },
    { facts->psychotherapy_authorization, self->psychotherapy },
    { facts->part2_consent, self->part2 },
    { facts->counseling_consent, self->counseling },
  };
  CustosGateReasons reasons = 0;

  if (facts->basis != CUSTOS_BASIS_AUTHORIZATION && facts->basis != CUSTOS_BASIS_PART2_CONSENT)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    if (forms[i].paper == NULL)
      continue;
    if (custos_gate_get_blocking (self->verdict, forms[i].reasons) == 0)
      return 0;
    reasons |= forms[i].reasons;
  }

  if (reasons != 0)
    return reasons;

  return facts->basis == CUSTOS_BASIS_AUTHORIZATION ? GATE (AUTHORIZATION_MISSING)
                                                    : GATE (PART2_CONSENT_MISSING);
}

/* 164.528(b)(2) wants recipient and purpose of each disclosure, so none is made without. */
static CustosGateReasons
check_description (const CustosGateFacts *facts)
{
  CustosGateReasons reasons = 0;
  gboolean for_tpo = (CUSTOS_PURPOSE_BIT (facts->purpose) & CUSTOS_PURPOSES_TPO) != 0;

  if (custos_text_is_blank (facts->recipient))
    reasons |= GATE (NO_RECIPIENT);
  if (facts->purpose == CUSTOS_PURPOSE_UNSET ||
      (facts->purpose == CUSTOS_PURPOSE_OTHER && custos_text_is_blank (facts->purpose_text)))
    reasons |= GATE (NO_PURPOSE);
  else if (facts->basis == CUSTOS_BASIS_TPO && !for_tpo)
    reasons |= GATE (PURPOSE_NOT_COVERED);

  return reasons;
}

/* 164.514(d)(5). Whom minimum necessary does not bind, 164.502(b)(2), need not justify. */
static CustosGateReasons
check_need (const CustosGateFacts *facts)
{
  gboolean free = facts->basis == CUSTOS_BASIS_INDIVIDUAL ||
                  facts->basis == CUSTOS_BASIS_AUTHORIZATION ||
                  facts->basis == CUSTOS_BASIS_PART2_CONSENT ||
                  facts->basis == CUSTOS_BASIS_HHS || facts->basis == CUSTOS_BASIS_REQ_BY_LAW ||
                  (facts->requester == CUSTOS_REQUESTER_PROVIDER &&
                   facts->purpose == CUSTOS_PURPOSE_TREATMENT);

  return facts->entire_record && !facts->entire_record_justified && !free
         ? GATE (ENTIRE_RECORD_UNJUSTIFIED) : 0;
}

/* RULES §13.3: whoever put it together does not check it. */
static CustosGateReasons
check_release (const CustosGateFacts *facts)
{
  CustosGateReasons reasons = 0;

  if (!facts->for_release)
    return 0;
  if ((facts->actor & CUSTOS_ACTOR_RELEASES) == 0)
    reasons |= GATE (ACTOR_MAY_NOT_RELEASE);
  if (facts->way != CUSTOS_WAY_UNSET && facts->way != CUSTOS_WAY_PACKET)
    return reasons;

  if (!facts->quality_checked)
    reasons |= GATE (QUALITY_CHECK_MISSING);
  else if (facts->checked_by_assembler)
    reasons |= GATE (QUALITY_CHECK_BY_ASSEMBLER);

  return reasons;
}

static CustosGateReasons
check_whole (const CustosGateCheck *self)
{
  const CustosGateFacts *facts = self->facts;
  CustosGateReasons reasons = check_override (facts, self->verdict);

  if (facts->n_items == 0)
    reasons |= GATE (NO_ITEMS);
  if (facts->identity_in_question)
    reasons |= GATE (IDENTITY_IN_QUESTION);
  reasons |= check_right (facts, self->verdict);
  if (facts->basis == CUSTOS_BASIS_INTERNAL)
    return reasons;

  return reasons | check_requester (facts) | check_forms (self) | check_description (facts) |
         check_need (facts) | check_release (facts);
}

/* The same for patients and strangers: it must not tell which of them one is. */
static gboolean
must_neither_confirm (const CustosGateFacts *facts)
{
  return facts->part2_program == CUSTOS_PART2_PROGRAM_YES &&
         (facts->requester == CUSTOS_REQUESTER_ATTORNEY ||
          facts->requester == CUSTOS_REQUESTER_COURT ||
          facts->requester == CUSTOS_REQUESTER_LAW_ENFORCEMENT);
}

/* What goes with the packet, or must be done because of it. */
static void
attach_notices (const CustosGateFacts *facts, CustosGateVerdict *verdict)
{
  gboolean by_consent = facts->basis == CUSTOS_BASIS_AUTHORIZATION ||
                        facts->basis == CUSTOS_BASIS_PART2_CONSENT ||
                        facts->basis == CUSTOS_BASIS_TPO || facts->basis == CUSTOS_BASIS_FAMILY;

  for (guint i = 0; i < facts->n_items; i++) {
    if (!custos_gate_allows_item (verdict, i))
      continue;
    if (by_consent && custos_gate_is_part2 (facts, &facts->items[i])) {
      verdict->notices |= CUSTOS_NOTICE_PART2_STATEMENT | CUSTOS_NOTICE_PART2_CONSENT_COPY;
      verdict->account |= CUSTOS_ACCOUNTING_PART2;
    }
    if (facts->emergency_treatment && (verdict->items[i] & GATE (RESTRICTION_NOTED)) != 0)
      verdict->notices |= CUSTOS_NOTICE_NO_FURTHER_USE;
  }

  if (custos_basis_get_row (facts->basis)->accountable)
    verdict->account |= CUSTOS_ACCOUNTING_HIPAA;
  if (facts->basis == CUSTOS_BASIS_AUTHORIZATION)
    verdict->notices |= CUSTOS_NOTICE_REDISCLOSURE;
  if (facts->basis == CUSTOS_BASIS_ABUSE_NEGLECT && !TELLS (facts, TELLING_ENDANGERS))
    verdict->notices |= CUSTOS_NOTICE_TELL_INDIVIDUAL;
  if (facts->basis == CUSTOS_BASIS_PART2_EMERGENCY)
    verdict->notices |= CUSTOS_NOTICE_RECORD_EMERGENCY;
}

/**
 * custos_gate_judge:
 * @verdict: (out): clear it with custos_gate_verdict_clear()
 *
 * Judges one way out of the clinic, item by item.
 */
void
custos_gate_judge (const CustosGateFacts *facts, CustosGateVerdict *verdict)
{
  CustosGateCheck check = { .facts = facts, .verdict = verdict };

  *verdict = (CustosGateVerdict) {
    .items = g_new0 (CustosGateReasons, facts->n_items),
    .n_items = facts->n_items,
  };

  custos_gate_check_papers (&check);
  verdict->reasons = check_whole (&check);

  for (guint i = 0; i < facts->n_items; i++) {
    verdict->items[i] = custos_gate_check_item (&check, &facts->items[i]);
    if (custos_gate_get_blocking (verdict, verdict->items[i]) == 0)
      verdict->n_allowed++;
  }

  if (facts->n_items > 0 && verdict->n_allowed == 0)
    verdict->reasons |= GATE (NOTHING_LEFT);

  verdict->allowed = custos_gate_get_blocking (verdict, verdict->reasons) == 0;

  if (verdict->allowed && facts->basis != CUSTOS_BASIS_INTERNAL)
    attach_notices (facts, verdict);
  if (verdict->allowed && verdict->n_allowed < verdict->n_items &&
      facts->basis != CUSTOS_BASIS_INTERNAL)
    verdict->notices |= CUSTOS_NOTICE_MAY_BE_WITHHELD;
  if (!verdict->allowed)
    verdict->n_allowed = 0;
  if (!verdict->allowed && must_neither_confirm (facts))
    verdict->notices |= CUSTOS_NOTICE_NEITHER_CONFIRM;
}

/* Returns: whether item number @item may go; none may, where the whole may not */
gboolean
custos_gate_allows_item (const CustosGateVerdict *verdict, guint item)
{
  return verdict->allowed && item < verdict->n_items &&
         custos_gate_get_blocking (verdict, verdict->items[item]) == 0;
}

void
custos_gate_verdict_clear (CustosGateVerdict *verdict)
{
  g_clear_pointer (&verdict->items, g_free);
  verdict->n_items = 0;
  verdict->allowed = FALSE;
}
