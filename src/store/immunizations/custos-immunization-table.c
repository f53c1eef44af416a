/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-immunization-table.h"

static const char add_sql[] =
  "INSERT INTO immunization (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, code, code_system, title, "
  "given, lot, expires, manufacturer, site, route, dose, performer, place, reason, "
  "told_only, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :code, :code_system, :title, "
  ":given, :lot, :expires, :manufacturer, :site, :route, :dose, :performer, :place, "
  ":reason, :told_only, :note)";

static const char get_sql[] =
  "SELECT * FROM seen_immunization WHERE id = :id AND version = :version";

static const char current_sql[] =
  "SELECT * FROM seen_immunization WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_immunization WHERE patient_id = :patient AND is_current"
  " ORDER BY given DESC, title, id";

static const char sweep_sql[] =
  "DELETE FROM immunization WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_immunization_table = {
  .kind = "immunization",
  .get_type = custos_immunization_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
