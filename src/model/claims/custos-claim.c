/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-claim.h"

/**
 * CustosClaim:
 *
 * What a payer was asked for, or answered.
 */
struct _CustosClaim {
  CustosRecord parent_instance;

  char *status;
  char *kind;
  char *use;
  char *billed;
  char *started;
  char *ended;
  char *provider;
  char *payer;
  CustosDecimal total;
  CustosDecimal paid;
  char *currency;
  char *diagnoses;
  char *services;
  char *outcome;
  char *answers_claim;
};

G_DEFINE_FINAL_TYPE (CustosClaim, custos_claim, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosClaim, status),
  CUSTOS_STRING_FIELD (17, CustosClaim, kind),
  CUSTOS_STRING_FIELD (18, CustosClaim, use),
  CUSTOS_STRING_FIELD (19, CustosClaim, billed),
  CUSTOS_STRING_FIELD (20, CustosClaim, started),
  CUSTOS_STRING_FIELD (21, CustosClaim, ended),
  CUSTOS_STRING_FIELD (22, CustosClaim, provider),
  CUSTOS_STRING_FIELD (23, CustosClaim, payer),
  CUSTOS_DECIMAL_FIELD (24, CustosClaim, total),
  CUSTOS_DECIMAL_FIELD (25, CustosClaim, paid),
  CUSTOS_STRING_FIELD (26, CustosClaim, currency),
  CUSTOS_TEXT_FIELD (27, CustosClaim, diagnoses),
  CUSTOS_TEXT_FIELD (28, CustosClaim, services),
  CUSTOS_STRING_FIELD (29, CustosClaim, outcome),
  CUSTOS_STRING_FIELD (30, CustosClaim, answers_claim),
};

static void
custos_claim_class_init (CustosClaimClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "claim", fields, G_N_ELEMENTS (fields));
}

static void
custos_claim_init (CustosClaim *self)
{
}
