/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-gate.h"

G_BEGIN_DECLS

/* One judgment under way: what each paper is worth, before any item is looked at. No bits: the
 * paper is there, sound, and made out to this recipient for this purpose. */
typedef struct {
  const CustosGateFacts *facts;
  CustosGateVerdict *verdict;
  CustosGateReasons authorization;
  CustosGateReasons psychotherapy;
  CustosGateReasons part2;
  CustosGateReasons counseling;
  CustosGateReasons order; /* for 42 CFR Part 2 */
} CustosGateCheck;

void custos_gate_check_papers (CustosGateCheck *self);
CustosGateReasons custos_gate_check_item (const CustosGateCheck *self,
                                          const CustosGateItem *item);
CustosGateReasons custos_gate_check_sensitivity (const CustosGateCheck *self,
                                                 const CustosGateItem *item,
                                                 CustosSensitivity sensitivity);
CustosGateReasons custos_gate_check_coverage (const CustosCoverage *coverage,
                                              const CustosGateItem *item);
gboolean custos_gate_bars_plan (const CustosGateFacts *facts);
gboolean custos_gate_is_part2 (const CustosGateFacts *facts, const CustosGateItem *item);

#define GATE(reason) CUSTOS_GATE_BIT (CUSTOS_GATE_ ## reason)
#define TELLS(facts, evidence_)                                                                \
  (((facts)->evidence & CUSTOS_EVIDENCE_BIT (CUSTOS_EVIDENCE_ ## evidence_)) != 0)

G_END_DECLS
