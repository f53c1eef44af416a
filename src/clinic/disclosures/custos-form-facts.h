/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-authorization-rule.h"
#include "custos-authorization.h"
#include "custos-part2-consent-rule.h"
#include "custos-patient.h"

G_BEGIN_DECLS

/* What a signed form says, as the rules want to know it. */

/* Days that a form is held against; the first two may be NULL. */
typedef struct {
  const CustosDate *died_on;
  const CustosDate *of_age_on;
  const CustosDate *today;
} CustosFormDays;

guint64 custos_form_facts_read_bits (const char *words,
                                     gboolean (*find)(const char *word, guint *value));
CustosItemKinds custos_form_facts_read_kinds (const char *words);
CustosDate *custos_form_facts_get_death (CustosPatient *patient) G_GNUC_WARN_UNUSED_RESULT;
CustosDate *custos_form_facts_get_majority (CustosPatient *patient) G_GNUC_WARN_UNUSED_RESULT;
CustosAuthorizationFacts custos_form_facts_make_authorization (CustosRecord *form,
                                                               const CustosFormDays *days);
CustosPart2ConsentFacts custos_form_facts_make_consent (CustosRecord *form,
                                                        CustosPatient *patient,
                                                        const CustosFormDays *days);

CustosAuthorizationDefects custos_form_judge_authorization (CustosAuthorization *form,
                                                            CustosPatient *patient,
                                                            const CustosDate *today);
CustosPart2ConsentDefects custos_form_judge_consent (CustosAuthorization *form,
                                                     CustosPatient *patient,
                                                     const CustosDate *today);

G_END_DECLS
