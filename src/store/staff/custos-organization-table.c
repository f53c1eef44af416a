/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-organization-table.h"

static const char add_sql[] =
  "INSERT INTO organization (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, name, kind, npi, phone, "
  "address_line, city, state, postal_code, country, closed)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :name, :kind, :npi, :phone, :address_line, "
  ":city, :state, :postal_code, :country, :closed)";

static const char get_sql[] =
  "SELECT * FROM seen_organization WHERE id = :id AND version = :version";

static const char current_sql[] =
  "SELECT * FROM seen_organization WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_organization WHERE is_current ORDER BY name, id";

static const char sweep_sql[] =
  "DELETE FROM organization WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_organization_table = {
  .kind = "organization",
  .get_type = custos_organization_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
  .of_clinic = TRUE,
};
