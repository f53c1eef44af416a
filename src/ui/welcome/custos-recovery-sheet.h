/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-secret.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RECOVERY_SHEET (custos_recovery_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CustosRecoverySheet,
                      custos_recovery_sheet,
                      CUSTOS,
                      RECOVERY_SHEET,
                      GtkPrintOperation)

CustosRecoverySheet *
custos_recovery_sheet_new (const CustosSecret *key) G_GNUC_WARN_UNUSED_RESULT;
char *custos_recovery_sheet_dup_lines (const CustosSecret *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
