/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-reasons.h"

#include "custos-words.h"

#define FROM_TO(first, last)                                                                   \
  ((CUSTOS_GATE_BIT (CUSTOS_GATE_ ## last) << 1) - CUSTOS_GATE_BIT (CUSTOS_GATE_ ## first))
#define WHO                                                                                    \
  (FROM_TO (NO_REQUESTER, ACTOR_MAY_NOT_RELEASE) | FROM_TO (NO_RECIPIENT, NO_ITEMS))
#define RIGHT                                                                                  \
  (FROM_TO (NO_BASIS, DIRECTIVE_ONLY_ELECTRONIC) |                                             \
   FROM_TO (RECIPIENT_NOT_NAMED, PURPOSE_NOT_COVERED))

CustosGateReasons
custos_request_reasons_of (CustosReasonsOf step, CustosGateReasons reasons)
{
  switch (step) {
  case CUSTOS_REASONS_OF_WHO:
    return reasons & WHO;
  case CUSTOS_REASONS_OF_RIGHT:
    return reasons & RIGHT;
  case CUSTOS_REASONS_OF_RECORDS:
  default:
    return reasons & ~(WHO | RIGHT);
  }
}

CustosMark
custos_request_reason_get_mark (CustosGateReason reason)
{
  switch (custos_gate_reason_get_severity (reason)) {
  case CUSTOS_SEVERITY_BLOCK:
    return CUSTOS_MARK_BLOCKED;
  case CUSTOS_SEVERITY_WARN:
    return CUSTOS_MARK_ATTENTION;
  case CUSTOS_SEVERITY_INFORM:
  default:
    return CUSTOS_MARK_OPEN;
  }
}

guint
custos_request_reasons_count_blocking (CustosGateReasons reasons)
{
  guint n = 0;

  for (guint i = 0; i < CUSTOS_N_GATE_REASONS; i++) {
    if ((reasons & CUSTOS_GATE_BIT (i)) != 0 &&
        custos_request_reason_get_mark (i) == CUSTOS_MARK_BLOCKED)
      n++;
  }

  return n;
}

void
custos_request_reasons_list (CustosGateReasons reasons, CustosFindingList *list)
{
  for (guint i = 0; i < CUSTOS_N_GATE_REASONS; i++) {
    if ((reasons & CUSTOS_GATE_BIT (i)) != 0)
      custos_finding_list_add (
        list, custos_request_reason_get_mark (i), custos_words_gate_reason (i), NULL);
  }
}

/* Returns: (nullable): the first reason that blocks, or else the first; in words */
const char *
custos_request_reasons_get_first (CustosGateReasons reasons)
{
  const char *first = NULL;

  for (guint i = 0; i < CUSTOS_N_GATE_REASONS; i++) {
    if ((reasons & CUSTOS_GATE_BIT (i)) == 0)
      continue;
    if (custos_request_reason_get_mark (i) == CUSTOS_MARK_BLOCKED)
      return custos_words_gate_reason (i);
    if (first == NULL)
      first = custos_words_gate_reason (i);
  }

  return first;
}

/* All that stands in the way of the whole, with what is behind it. */
void
custos_request_reasons_list_plan (CustosReleasePlan *plan, CustosFindingList *list)
{
  g_auto (GStrv) form = custos_words_authorization_defects (plan->authorization_defects);
  g_auto (GStrv) consent = custos_words_consent_defects (plan->consent_defects);
  g_auto (GStrv) evidence = custos_words_evidence_set (plan->missing_evidence);

  custos_request_reasons_list (plan->reasons, list);
  custos_finding_list_add_all (list, CUSTOS_MARK_OPEN, (const char *const *) form);
  custos_finding_list_add_all (list, CUSTOS_MARK_OPEN, (const char *const *) consent);
  custos_finding_list_add_all (list, CUSTOS_MARK_OPEN, (const char *const *) evidence);
}
