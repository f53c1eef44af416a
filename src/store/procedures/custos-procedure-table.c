/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-procedure-table.h"

static const char add_sql[] =
  "INSERT INTO procedure (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, code, code_system, title, "
  "category, started, ended, reason, performer, place, body_site, outcome, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :code, :code_system, :title, "
  ":category, :started, :ended, :reason, :performer, :place, :body_site, :outcome, "
  ":note)";

static const char get_sql[] =
  "SELECT * FROM seen_procedure WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_procedure WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_procedure WHERE patient_id = :patient AND is_current"
  " ORDER BY started DESC, title, id";

static const char sweep_sql[] =
  "DELETE FROM procedure WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_procedure_table = {
  .kind = "procedure",
  .get_type = custos_procedure_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
