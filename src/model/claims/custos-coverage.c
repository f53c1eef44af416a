/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-coverage.h"

/**
 * CustosCoverage:
 *
 * Who pays for a patient, and by which contract.
 */
struct _CustosCoverage {
  CustosRecord parent_instance;

  char *status;
  char *kind;
  char *payer;
  char *plan;
  char *member_number;
  char *group_number;
  char *subscriber;
  char *relationship;
  char *started;
  char *ended;
};

G_DEFINE_FINAL_TYPE (CustosCoverage, custos_coverage, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosCoverage, status),
  CUSTOS_STRING_FIELD (17, CustosCoverage, kind),
  CUSTOS_STRING_FIELD (18, CustosCoverage, payer),
  CUSTOS_STRING_FIELD (19, CustosCoverage, plan),
  CUSTOS_STRING_FIELD (20, CustosCoverage, member_number),
  CUSTOS_STRING_FIELD (21, CustosCoverage, group_number),
  CUSTOS_STRING_FIELD (22, CustosCoverage, subscriber),
  CUSTOS_STRING_FIELD (23, CustosCoverage, relationship),
  CUSTOS_STRING_FIELD (24, CustosCoverage, started),
  CUSTOS_STRING_FIELD (25, CustosCoverage, ended),
};

static void
custos_coverage_class_init (CustosCoverageClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "coverage", fields, G_N_ELEMENTS (fields));
}

static void
custos_coverage_init (CustosCoverage *self)
{
}
