/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-import-report.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_IMPORT_SUMMARY (custos_import_summary_get_type ())
G_DECLARE_FINAL_TYPE (CustosImportSummary,
                      custos_import_summary,
                      CUSTOS,
                      IMPORT_SUMMARY,
                      AdwBin)

void custos_import_summary_show (CustosImportSummary *self, CustosImportReport *report);

G_END_DECLS
