/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-problem-table.h"

static const char add_sql[] =
  "INSERT INTO problem (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, code, code_system, title, "
  "category, clinical_status, verification, severity, body_site, onset, abated, noted, "
  "note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :code, :code_system, :title, :category, "
  ":clinical_status, :verification, :severity, :body_site, :onset, :abated, :noted, "
  ":note)";

static const char get_sql[] =
  "SELECT * FROM seen_problem WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_problem WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_problem WHERE patient_id = :patient AND is_current"
  " ORDER BY onset DESC, title, id";

static const char sweep_sql[] =
  "DELETE FROM problem WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_problem_table = {
  .kind = "problem",
  .get_type = custos_problem_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
