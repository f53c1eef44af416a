/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-claim-section.h"

#include <glib/gi18n.h>

static const CustosRecordColumn claims_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Billed"), "billed", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("Services"), "services", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Payer"), "payer", TEXT, 16, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Amount"), "total", TEXT, 9,
                       CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_RIGHT),
  CUSTOS_FIELD_COLUMN (N_("Paid"), "paid", TEXT, 9,
                       CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_RIGHT),
  CUSTOS_FIELD_COLUMN (N_("State"), "status", STATE, 10, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Answer"), "outcome", WORD, 12,
                       CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY),
  CUSTOS_FIELD_COLUMN (N_("Diagnoses"), "diagnoses", TEXT, 18,
                       CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup claims = {
  .kind = "claim",
  .title = N_("Claims"),
  .icon = "custos-coding-symbolic",
  .none = N_("No claims on file"),
  .columns = claims_columns,
  .n_columns = G_N_ELEMENTS (claims_columns),
};

static const CustosRecordColumn coverages_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Payer"), "payer", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Plan"), "plan", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Member number"), "member_number", TEXT, 14,
                       CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("State"), "status", STATE, 10, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("From"), "started", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("To"), "ended", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("Group number"), "group_number", TEXT, 12,
                       CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup coverages = {
  .kind = "coverage",
  .title = N_("Coverage"),
  .icon = "custos-coverage-symbolic",
  .none = N_("No coverage on file"),
  .columns = coverages_columns,
  .n_columns = G_N_ELEMENTS (coverages_columns),
};

static const CustosRecordGroup *const groups[] = { &claims, &coverages };

const CustosRecordSection custos_claim_section = {
  N_("Coding"), groups, G_N_ELEMENTS (groups),
};
