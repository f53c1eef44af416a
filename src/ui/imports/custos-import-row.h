/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "custos-import-report.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_IMPORT_ROW (custos_import_row_get_type ())
G_DECLARE_FINAL_TYPE (CustosImportRow, custos_import_row, CUSTOS, IMPORT_ROW, GObject)

CustosImportRow *
custos_import_row_new (const CustosImportCount *count) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
