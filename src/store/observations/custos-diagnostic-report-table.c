/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-diagnostic-report-table.h"

static const char add_sql[] =
  "INSERT INTO diagnostic_report (batch, id, version, patient_id, sensitivity, "
  "recorded, recorded_by, error_reason, labels, encounter_id, status, category, code, "
  "code_system, title, effective, issued, performer, conclusion, results)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :category, :code, :code_system, "
  ":title, :effective, :issued, :performer, :conclusion, :results)";

static const char get_sql[] =
  "SELECT * FROM seen_diagnostic_report WHERE id = :id AND version = :version";

static const char current_sql[] =
  "SELECT * FROM seen_diagnostic_report WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_diagnostic_report WHERE patient_id = :patient AND is_current"
  " ORDER BY effective DESC, title, id";

static const char sweep_sql[] =
  "DELETE FROM diagnostic_report WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_diagnostic_report_table = {
  .kind = "diagnostic-report",
  .get_type = custos_diagnostic_report_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
