/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-medication-table.h"

static const char add_sql[] =
  "INSERT INTO medication (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, title, code, code_system, status, "
  "course, dosage, route, dose, as_needed, prescriber, ordered, started, ended, "
  "refills, quantity, reason, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :title, :code, :code_system, :status, "
  ":course, :dosage, :route, :dose, :as_needed, :prescriber, :ordered, :started, "
  ":ended, :refills, :quantity, :reason, :note)";

static const char get_sql[] =
  "SELECT * FROM seen_medication WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_medication WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_medication WHERE patient_id = :patient AND is_current"
  " ORDER BY ordered DESC, title, id";

static const char sweep_sql[] =
  "DELETE FROM medication WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_medication_table = {
  .kind = "medication",
  .get_type = custos_medication_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
