/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-immunization-section.h"

#include <glib/gi18n.h>

static const CustosRecordColumn vaccines_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Given"), "given", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("Vaccine"), "title", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("State"), "status", STATE, 11, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Lot"), "lot", TEXT, 10,
                       CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Site"), "site", TEXT, 12, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Given by"), "performer", TEXT, 16,
                       CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY),
  CUSTOS_FIELD_COLUMN (N_("Code"), "code", TEXT, 6,
                       CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup vaccines = {
  .kind = "immunization",
  .title = N_("Vaccines"),
  .icon = "custos-immunizations-symbolic",
  .none = N_("No vaccines on file"),
  .columns = vaccines_columns,
  .n_columns = G_N_ELEMENTS (vaccines_columns),
};

static const CustosRecordGroup *const groups[] = { &vaccines };

const CustosRecordSection custos_immunization_section = {
  N_("Vaccines"), groups, G_N_ELEMENTS (groups),
};
