/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-gate.h"
#include "custos-release-plan.h"
#include "custos-use-case.h"

G_BEGIN_DECLS

/* What the gate is told, as it stands on file: made here and nowhere else. */
typedef struct {
  CustosGateFacts facts;
  CustosAuthorizationFacts forms[2]; /* an authorization; one for psychotherapy notes */
  CustosPart2ConsentFacts consents[2]; /* a Part 2 consent; one for counseling notes */
  GArray *items; /* of CustosGateItem, in the order of the plan */
  CustosDate *today;
  CustosDate *died_on;
  CustosDate *of_age_on;
} CustosGateFactsOnFile;

void custos_gate_facts_make (CustosGateFactsOnFile *self,
                             CustosOperation *operation,
                             CustosReleasePlan *plan,
                             gboolean for_release);
void custos_gate_facts_clear (CustosGateFactsOnFile *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosGateFactsOnFile, custos_gate_facts_clear)

G_END_DECLS
