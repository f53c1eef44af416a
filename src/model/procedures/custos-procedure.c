/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-procedure.h"

/**
 * CustosProcedure:
 *
 * Something done to or for a patient.
 */
struct _CustosProcedure {
  CustosRecord parent_instance;

  char *status;
  char *code;
  char *code_system;
  char *title;
  char *category;
  char *started;
  char *ended;
  char *reason;
  char *performer;
  char *place;
  char *body_site;
  char *outcome;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosProcedure, custos_procedure, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosProcedure, status),
  CUSTOS_STRING_FIELD (17, CustosProcedure, code),
  CUSTOS_STRING_FIELD (18, CustosProcedure, code_system),
  CUSTOS_STRING_FIELD (19, CustosProcedure, title),
  CUSTOS_STRING_FIELD (20, CustosProcedure, category),
  CUSTOS_STRING_FIELD (21, CustosProcedure, started),
  CUSTOS_STRING_FIELD (22, CustosProcedure, ended),
  CUSTOS_STRING_FIELD (23, CustosProcedure, reason),
  CUSTOS_STRING_FIELD (24, CustosProcedure, performer),
  CUSTOS_STRING_FIELD (25, CustosProcedure, place),
  CUSTOS_STRING_FIELD (26, CustosProcedure, body_site),
  CUSTOS_STRING_FIELD (27, CustosProcedure, outcome),
  CUSTOS_TEXT_FIELD (28, CustosProcedure, note),
};

static void
custos_procedure_class_init (CustosProcedureClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "procedure", fields, G_N_ELEMENTS (fields));
}

static void
custos_procedure_init (CustosProcedure *self)
{
}
