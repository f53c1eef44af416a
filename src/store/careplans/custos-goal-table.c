/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-goal-table.h"

static const char add_sql[] =
  "INSERT INTO goal (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, achievement, title, "
  "started, due, target, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :achievement, :title, :started, "
  ":due, :target, :note)";

static const char get_sql[] =
  "SELECT * FROM seen_goal WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_goal WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_goal WHERE patient_id = :patient AND is_current"
  " ORDER BY started DESC, title, id";

static const char sweep_sql[] =
  "DELETE FROM goal WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_goal_table = {
  .kind = "goal",
  .get_type = custos_goal_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
