/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-diagnostic-report.h"

/**
 * CustosDiagnosticReport:
 *
 * Results that were reported together, and what was concluded from them.
 */
struct _CustosDiagnosticReport {
  CustosRecord parent_instance;

  char *status;
  char *category;
  char *code;
  char *code_system;
  char *title;
  char *effective;
  char *issued;
  char *performer;
  char *conclusion;
  char *results;
};

G_DEFINE_FINAL_TYPE (CustosDiagnosticReport, custos_diagnostic_report, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosDiagnosticReport, status),
  CUSTOS_STRING_FIELD (17, CustosDiagnosticReport, category),
  CUSTOS_STRING_FIELD (18, CustosDiagnosticReport, code),
  CUSTOS_STRING_FIELD (19, CustosDiagnosticReport, code_system),
  CUSTOS_STRING_FIELD (20, CustosDiagnosticReport, title),
  CUSTOS_STRING_FIELD (21, CustosDiagnosticReport, effective),
  CUSTOS_STRING_FIELD (22, CustosDiagnosticReport, issued),
  CUSTOS_STRING_FIELD (23, CustosDiagnosticReport, performer),
  CUSTOS_TEXT_FIELD (24, CustosDiagnosticReport, conclusion),
  CUSTOS_TEXT_FIELD (25, CustosDiagnosticReport, results),
};

static void
custos_diagnostic_report_class_init (CustosDiagnosticReportClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "diagnostic-report", fields, G_N_ELEMENTS (fields));
}

static void
custos_diagnostic_report_init (CustosDiagnosticReport *self)
{
}
