/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_DIAGNOSTIC_REPORT (custos_diagnostic_report_get_type ())
G_DECLARE_FINAL_TYPE (CustosDiagnosticReport,
                      custos_diagnostic_report,
                      CUSTOS,
                      DIAGNOSTIC_REPORT,
                      CustosRecord)

G_END_DECLS
