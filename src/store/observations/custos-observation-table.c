/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-observation-table.h"

static const char add_sql[] =
  "INSERT INTO observation (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, category, code, "
  "code_system, title, effective, issued, value, comparator, unit, value_text, "
  "absent_reason, low, high, range_text, interpretation, performer, panel_id, "
  "position, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :category, :code, :code_system, "
  ":title, :effective, :issued, :value, :comparator, :unit, :value_text, "
  ":absent_reason, :low, :high, :range_text, :interpretation, :performer, :panel_id, "
  ":position, :note)";

static const char get_sql[] =
  "SELECT * FROM seen_observation WHERE id = :id AND version = :version";

static const char current_sql[] =
  "SELECT * FROM seen_observation WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_observation WHERE patient_id = :patient AND is_current"
  " ORDER BY effective DESC, panel_id, position, title, id";

static const char sweep_sql[] =
  "DELETE FROM observation WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_observation_table = {
  .kind = "observation",
  .get_type = custos_observation_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
