/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-problem.h"

/**
 * CustosProblem:
 *
 * A condition on the problem list, or a diagnosis of one encounter.
 */
struct _CustosProblem {
  CustosRecord parent_instance;

  char *code;
  char *code_system;
  char *title;
  char *category;
  char *clinical_status;
  char *verification;
  char *severity;
  char *body_site;
  char *onset;
  char *abated;
  char *noted;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosProblem, custos_problem, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosProblem, code),
  CUSTOS_STRING_FIELD (17, CustosProblem, code_system),
  CUSTOS_STRING_FIELD (18, CustosProblem, title),
  CUSTOS_STRING_FIELD (19, CustosProblem, category),
  CUSTOS_STRING_FIELD (20, CustosProblem, clinical_status),
  CUSTOS_STRING_FIELD (21, CustosProblem, verification),
  CUSTOS_STRING_FIELD (22, CustosProblem, severity),
  CUSTOS_STRING_FIELD (23, CustosProblem, body_site),
  CUSTOS_STRING_FIELD (24, CustosProblem, onset),
  CUSTOS_STRING_FIELD (25, CustosProblem, abated),
  CUSTOS_STRING_FIELD (26, CustosProblem, noted),
  CUSTOS_TEXT_FIELD (27, CustosProblem, note),
};

static void
custos_problem_class_init (CustosProblemClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "problem", fields, G_N_ELEMENTS (fields));
}

static void
custos_problem_init (CustosProblem *self)
{
}
