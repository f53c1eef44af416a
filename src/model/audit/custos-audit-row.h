/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_AUDIT_ROW (custos_audit_row_get_type ())
G_DECLARE_FINAL_TYPE (CustosAuditRow, custos_audit_row, CUSTOS, AUDIT_ROW, GObject)

CustosAuditRow *custos_audit_row_new (gint64 seq,
                                      const char *at,
                                      const char *account,
                                      const char *use_case,
                                      const char *outcome,
                                      const char *patient_id,
                                      const char *item_kind) G_GNUC_WARN_UNUSED_RESULT;

gint64 custos_audit_row_get_seq (CustosAuditRow *self);
const char *custos_audit_row_get_at (CustosAuditRow *self);
const char *custos_audit_row_get_account (CustosAuditRow *self);
const char *custos_audit_row_get_use_case (CustosAuditRow *self);
const char *custos_audit_row_get_outcome (CustosAuditRow *self);
const char *custos_audit_row_get_patient_id (CustosAuditRow *self);
const char *custos_audit_row_get_item_kind (CustosAuditRow *self);

G_END_DECLS
