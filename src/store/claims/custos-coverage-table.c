/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-coverage-table.h"

static const char add_sql[] =
  "INSERT INTO coverage (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, kind, payer, plan, "
  "member_number, group_number, subscriber, relationship, started, ended)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :kind, :payer, :plan, "
  ":member_number, :group_number, :subscriber, :relationship, :started, :ended)";

static const char get_sql[] =
  "SELECT * FROM seen_coverage WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_coverage WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_coverage WHERE patient_id = :patient AND is_current"
  " ORDER BY started DESC, id";

static const char sweep_sql[] =
  "DELETE FROM coverage WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_coverage_table = {
  .kind = "coverage",
  .get_type = custos_coverage_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
