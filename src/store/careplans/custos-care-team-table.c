/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-care-team-table.h"

static const char add_sql[] =
  "INSERT INTO care_team (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, title, started, ended, "
  "members, reason, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :title, :started, :ended, :members, "
  ":reason, :note)";

static const char get_sql[] =
  "SELECT * FROM seen_care_team WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_care_team WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_care_team WHERE patient_id = :patient AND is_current"
  " ORDER BY started DESC, title, id";

static const char sweep_sql[] =
  "DELETE FROM care_team WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_care_team_table = {
  .kind = "care-team",
  .get_type = custos_care_team_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
