/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-procedure-section.h"

#include <glib/gi18n.h>

static const CustosRecordColumn procedures_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Date"), "started", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("Procedure"), "title", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("State"), "status", STATE, 11, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Reason"), "reason", TEXT, 18, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Done by"), "performer", TEXT, 16,
                       CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY),
  CUSTOS_FIELD_COLUMN (N_("Outcome"), "outcome", WORD, 12,
                       CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup procedures = {
  .kind = "procedure",
  .title = N_("Procedures"),
  .icon = "document-open-recent-symbolic",
  .none = N_("No procedures on file"),
  .columns = procedures_columns,
  .n_columns = G_N_ELEMENTS (procedures_columns),
};

static const CustosRecordColumn devices_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Device"), "title", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("State"), "status", STATE, 10, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Serial number"), "serial", TEXT, 14, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("Manufacturer"), "manufacturer", TEXT, 16, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Expires"), "expires", MOMENT, 10,
                       CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup devices = {
  .kind = "device",
  .title = N_("Devices"),
  .icon = "document-open-recent-symbolic",
  .none = N_("No implants or devices on file"),
  .columns = devices_columns,
  .n_columns = G_N_ELEMENTS (devices_columns),
};

static const CustosRecordColumn studies_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Date"), "started", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("Study"), "title", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Method"), "modality", TEXT, 18, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Where on the body"), "body_site", TEXT, 16, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Pictures"), "n_instances", COUNT, 8,
                       CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_RIGHT | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup studies = {
  .kind = "imaging-study",
  .title = N_("Imaging"),
  .icon = "document-open-recent-symbolic",
  .none = N_("No imaging on file"),
  .hint = N_("Custos keeps that pictures were taken, not the pictures."),
  .columns = studies_columns,
  .n_columns = G_N_ELEMENTS (studies_columns),
};

static const CustosRecordColumn reports_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Date"), "effective", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("Report"), "title", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("State"), "status", STATE, 11, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Conclusion"), "conclusion", TEXT, 24, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("Done by"), "performer", TEXT, 16,
                       CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup reports = {
  .kind = "diagnostic-report",
  .title = N_("Reports"),
  .icon = "document-open-recent-symbolic",
  .none = N_("No reports on file"),
  .columns = reports_columns,
  .n_columns = G_N_ELEMENTS (reports_columns),
};

static const CustosRecordGroup *const groups[] = { &procedures, &devices, &studies, &reports };

const CustosRecordSection custos_procedure_section = {
  N_("Procedures"), groups, G_N_ELEMENTS (groups),
};
