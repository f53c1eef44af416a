/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-device-table.h"

static const char add_sql[] =
  "INSERT INTO device (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, code, code_system, title, "
  "manufacturer, model, serial, lot, udi, manufactured, expires, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :code, :code_system, :title, "
  ":manufacturer, :model, :serial, :lot, :udi, :manufactured, :expires, :note)";

static const char get_sql[] =
  "SELECT * FROM seen_device WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_device WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_device WHERE patient_id = :patient AND is_current"
  " ORDER BY title, id";

static const char sweep_sql[] =
  "DELETE FROM device WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_device_table = {
  .kind = "device",
  .get_type = custos_device_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
