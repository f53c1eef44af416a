/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-practitioner-table.h"

static const char add_sql[] =
  "INSERT INTO practitioner (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, family_name, given_names, prefix, "
  "suffix, npi, specialty, role, organization, phone, email, retired)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :family_name, :given_names, :prefix, "
  ":suffix, :npi, :specialty, :role, :organization, :phone, :email, :retired)";

static const char get_sql[] =
  "SELECT * FROM seen_practitioner WHERE id = :id AND version = :version";

static const char current_sql[] =
  "SELECT * FROM seen_practitioner WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_practitioner WHERE is_current ORDER BY family_name, given_names, id";

static const char sweep_sql[] =
  "DELETE FROM practitioner WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_practitioner_table = {
  .kind = "practitioner",
  .get_type = custos_practitioner_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
  .of_clinic = TRUE,
};
