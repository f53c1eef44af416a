/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-legal-process-rule.h"

#include "custos-text.h"
#include "custos-word.h"

/* Source: 45 CFR 164.512(e)(1)(ii)-(v) (RULES §2.1-2.4); 42 CFR 2.61-2.67 (RULES §11.9). */

static const char *const objection_words[CUSTOS_N_OBJECTIONS] = {
  [CUSTOS_OBJECTIONS_UNSET] = "unset",
  [CUSTOS_OBJECTIONS_NONE] = "none",
  [CUSTOS_OBJECTIONS_RESOLVED] = "resolved",
  [CUSTOS_OBJECTIONS_OPEN] = "open",
};

static const char *const route_words[CUSTOS_N_QPO_ROUTES] = {
  [CUSTOS_QPO_UNSET] = "unset",
  [CUSTOS_QPO_AGREED_AND_PRESENTED] = "agreed-and-presented",
  [CUSTOS_QPO_REQUESTED] = "requested",
};

const char *
custos_objections_to_word (CustosObjections objections)
{
  return custos_word_at (objection_words, G_N_ELEMENTS (objection_words), objections);
}

gboolean
custos_objections_from_word (const char *word, CustosObjections *objections)
{
  return custos_word_find (objection_words, G_N_ELEMENTS (objection_words), word, objections);
}

const char *
custos_qpo_route_to_word (CustosQpoRoute route)
{
  return custos_word_at (route_words, G_N_ELEMENTS (route_words), route);
}

gboolean
custos_qpo_route_from_word (const char *word, CustosQpoRoute *route)
{
  return custos_word_find (route_words, G_N_ELEMENTS (route_words), word, route);
}

/* What both ways share: the subpoena, and the requester's word with something behind it. */
static CustosSubpoenaDefects
judge_papers (const CustosSubpoenaFacts *facts)
{
  CustosSubpoenaDefects defects = 0;

  if (!facts->has_subpoena)
    defects |= CUSTOS_SUBPOENA_MISSING;
  if (!facts->has_statement && !facts->face_suffices)
    defects |= CUSTOS_SUBPOENA_NO_STATEMENT;
  if (!facts->has_evidence && !facts->face_suffices)
    defects |= CUSTOS_SUBPOENA_NO_EVIDENCE;

  return defects;
}

/* (iii): the individual was told, had time to object, and none is left. The last day to object
 * is theirs until it is over. */
CustosSubpoenaDefects
custos_subpoena_judge_notice (const CustosSubpoenaFacts *facts)
{
  CustosSubpoenaDefects defects = judge_papers (facts);

  if (facts->notice_date == NULL)
    defects |= CUSTOS_SUBPOENA_NO_NOTICE_DATE;
  if (!custos_date_is_full (facts->objection_deadline))
    defects |= CUSTOS_SUBPOENA_NO_DEADLINE;
  else if (custos_date_compare (facts->today, facts->objection_deadline) <= 0)
    defects |= CUSTOS_SUBPOENA_TIME_RUNNING;

  if (facts->objections == CUSTOS_OBJECTIONS_OPEN)
    defects |= CUSTOS_SUBPOENA_OBJECTIONS_OPEN;
  else if (facts->objections == CUSTOS_OBJECTIONS_UNSET)
    defects |= CUSTOS_SUBPOENA_OBJECTIONS_UNTOLD;

  return defects;
}

/* (iv)-(v) */
CustosSubpoenaDefects
custos_subpoena_judge_qpo (const CustosSubpoenaFacts *facts)
{
  CustosSubpoenaDefects defects = judge_papers (facts);

  if (custos_text_is_blank (facts->court))
    defects |= CUSTOS_SUBPOENA_NO_COURT;

  switch (facts->route) {
  case CUSTOS_QPO_AGREED_AND_PRESENTED:
    if (facts->presented_on == NULL ||
        custos_date_is_surely_after (facts->presented_on, facts->today))
      defects |= CUSTOS_SUBPOENA_NOT_PRESENTED;
    if (!facts->limits_use)
      defects |= CUSTOS_SUBPOENA_NO_USE_LIMIT;
    if (!facts->demands_return)
      defects |= CUSTOS_SUBPOENA_NO_RETURN;
    break;
  case CUSTOS_QPO_REQUESTED:
    if (!facts->has_motion)
      defects |= CUSTOS_SUBPOENA_NO_MOTION;
    break;
  case CUSTOS_QPO_UNSET:
  default:
    defects |= CUSTOS_SUBPOENA_NO_ROUTE;
  }

  return defects;
}

CustosPart2OrderDefects
custos_part2_order_judge (const CustosPart2OrderFacts *facts)
{
  CustosPart2OrderDefects defects = 0;

  if (!facts->has_order)
    defects |= CUSTOS_PART2_ORDER_MISSING;
  if (!facts->has_mandate)
    defects |= CUSTOS_PART2_ORDER_NO_MANDATE;
  if (custos_text_is_blank (facts->court))
    defects |= CUSTOS_PART2_ORDER_NO_COURT;
  if (custos_text_is_blank (facts->case_number))
    defects |= CUSTOS_PART2_ORDER_NO_CASE;
  if (facts->issued_on == NULL ||
      custos_date_is_surely_after (facts->issued_on, facts->today))
    defects |= CUSTOS_PART2_ORDER_NO_ISSUE_DATE;
  if (facts->expires_on != NULL &&
      custos_date_is_surely_after (facts->today, facts->expires_on))
    defects |= CUSTOS_PART2_ORDER_EXPIRED;
  if (!facts->findings_recorded)
    defects |= CUSTOS_PART2_ORDER_NO_FINDINGS;
  if (!facts->notice_met)
    defects |= CUSTOS_PART2_ORDER_NO_NOTICE;
  if (!facts->scope_told)
    defects |= CUSTOS_PART2_ORDER_NO_SCOPE;

  return defects;
}
