/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-claim-table.h"

static const char add_sql[] =
  "INSERT INTO claim (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, kind, use, billed, "
  "started, ended, provider, payer, total, paid, currency, diagnoses, services, "
  "outcome, answers_claim)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :kind, :use, :billed, :started, "
  ":ended, :provider, :payer, :total, :paid, :currency, :diagnoses, :services, "
  ":outcome, :answers_claim)";

static const char get_sql[] =
  "SELECT * FROM seen_claim WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_claim WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_claim WHERE patient_id = :patient AND is_current"
  " ORDER BY billed DESC, id";

static const char sweep_sql[] =
  "DELETE FROM claim WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_claim_table = {
  .kind = "claim",
  .get_type = custos_claim_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
