/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-settings-table.h"

static const char add_sql[] =
  "INSERT INTO clinic (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, name, address_line, city, state, "
  "postal_code, phone, fax, npi, tin, time_zone, part2_program, custodian, "
  "custodian_title, bates_prefix, record_number_prefix, idle_minutes, "
  "record_set_kinds, providers, sites, rooms, hours, paper, demonstration)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :name, :address_line, :city, :state, "
  ":postal_code, :phone, :fax, :npi, :tin, :time_zone, :part2_program, :custodian, "
  ":custodian_title, :bates_prefix, :record_number_prefix, :idle_minutes, "
  ":record_set_kinds, :providers, :sites, :rooms, :hours, :paper, :demonstration)";

static const char get_sql[] =
  "SELECT * FROM seen_clinic WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_clinic WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_clinic WHERE is_current ORDER BY id";

static const char sweep_sql[] =
  "DELETE FROM clinic WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_clinic_settings_table = {
  .kind = "clinic",
  .get_type = custos_clinic_settings_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
  .of_clinic = TRUE,
};
