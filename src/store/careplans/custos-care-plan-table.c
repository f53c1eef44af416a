/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-care-plan-table.h"

static const char add_sql[] =
  "INSERT INTO care_plan (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, intent, title, category, "
  "started, ended, author, activities, addresses, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :intent, :title, :category, "
  ":started, :ended, :author, :activities, :addresses, :note)";

static const char get_sql[] =
  "SELECT * FROM seen_care_plan WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_care_plan WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_care_plan WHERE patient_id = :patient AND is_current"
  " ORDER BY started DESC, title, id";

static const char sweep_sql[] =
  "DELETE FROM care_plan WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_care_plan_table = {
  .kind = "care-plan",
  .get_type = custos_care_plan_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
