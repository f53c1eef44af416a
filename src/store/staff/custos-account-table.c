/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-account-table.h"

static const char add_sql[] =
  "INSERT INTO account (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, name, display_name, roles, "
  "signing_key, disabled)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :name, :display_name, :roles, :signing_key, "
  ":disabled)";

static const char get_sql[] =
  "SELECT * FROM seen_account WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_account WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_account WHERE is_current ORDER BY name, id";

static const char sweep_sql[] =
  "DELETE FROM account WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_account_table = {
  .kind = "account",
  .get_type = custos_account_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
  .of_clinic = TRUE,
};
