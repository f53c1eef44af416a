/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-finding-list.h"
#include "custos-release-plan.h"

G_BEGIN_DECLS

/* Which step of a request has to see to which of the gate's reasons. */
typedef enum {
  CUSTOS_REASONS_OF_WHO,
  CUSTOS_REASONS_OF_RIGHT,
  CUSTOS_REASONS_OF_RECORDS,
} CustosReasonsOf;

CustosGateReasons custos_request_reasons_of (CustosReasonsOf step, CustosGateReasons reasons);
CustosMark custos_request_reason_get_mark (CustosGateReason reason);
guint custos_request_reasons_count_blocking (CustosGateReasons reasons);
void custos_request_reasons_list (CustosGateReasons reasons, CustosFindingList *list);
const char *custos_request_reasons_get_first (CustosGateReasons reasons);
void custos_request_reasons_list_plan (CustosReleasePlan *plan, CustosFindingList *list);

G_END_DECLS
