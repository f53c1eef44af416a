/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-audit-row.h"

/**
 * CustosAuditRow:
 *
 * Who did what with which chart and when: a row of the audit trail, to be shown.
 */
struct _CustosAuditRow {
  GObject parent_instance;

  gint64 seq;
  char *at;      /* UTC */
  char *account; /* the id */
  char *use_case;
  char *outcome;
  char *patient_id;
  char *item_kind;
};

G_DEFINE_FINAL_TYPE (CustosAuditRow, custos_audit_row, G_TYPE_OBJECT)

static void
custos_audit_row_finalize (GObject *object)
{
  CustosAuditRow *self = CUSTOS_AUDIT_ROW (object);

  g_free (self->at);
  g_free (self->account);
  g_free (self->use_case);
  g_free (self->outcome);
  g_free (self->patient_id);
  g_free (self->item_kind);

  G_OBJECT_CLASS (custos_audit_row_parent_class)->finalize (object);
}

static void
custos_audit_row_class_init (CustosAuditRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = custos_audit_row_finalize;
}

static void
custos_audit_row_init (CustosAuditRow *self)
{
}

/* @patient_id: (nullable): @item_kind: (nullable) */
CustosAuditRow *
custos_audit_row_new (gint64 seq,
                      const char *at,
                      const char *account,
                      const char *use_case,
                      const char *outcome,
                      const char *patient_id,
                      const char *item_kind)
{
  CustosAuditRow *self = g_object_new (CUSTOS_TYPE_AUDIT_ROW, NULL);

  self->seq = seq;
  self->at = g_strdup (at);
  self->account = g_strdup (account);
  self->use_case = g_strdup (use_case);
  self->outcome = g_strdup (outcome);
  self->patient_id = g_strdup (patient_id);
  self->item_kind = g_strdup (item_kind);
  return self;
}

gint64
custos_audit_row_get_seq (CustosAuditRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_AUDIT_ROW (self), 0);

  return self->seq;
}

const char *
custos_audit_row_get_at (CustosAuditRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_AUDIT_ROW (self), NULL);

  return self->at;
}

const char *
custos_audit_row_get_account (CustosAuditRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_AUDIT_ROW (self), NULL);

  return self->account;
}

const char *
custos_audit_row_get_use_case (CustosAuditRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_AUDIT_ROW (self), NULL);

  return self->use_case;
}

const char *
custos_audit_row_get_outcome (CustosAuditRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_AUDIT_ROW (self), NULL);

  return self->outcome;
}

const char *
custos_audit_row_get_patient_id (CustosAuditRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_AUDIT_ROW (self), NULL);

  return self->patient_id;
}

const char *
custos_audit_row_get_item_kind (CustosAuditRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_AUDIT_ROW (self), NULL);

  return self->item_kind;
}
