/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-disclosure-table.h"

static const char add_sql[] =
  "INSERT INTO disclosure (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, request_id, number, released, "
  "released_by, recipient, recipient_address, requester_kind, basis, purpose, "
  "description, hipaa_accountable, part2_accountable, notices, n_pages, "
  "first_page_number, last_page_number, content_id, size, encrypted, audit_anchor, "
  "certified_by, checked_by, accepted, override_reason)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :request_id, :number, :released, "
  ":released_by, :recipient, :recipient_address, :requester_kind, :basis, :purpose, "
  ":description, :hipaa_accountable, :part2_accountable, :notices, :n_pages, "
  ":first_page_number, :last_page_number, :content_id, :size, :encrypted, "
  ":audit_anchor, :certified_by, :checked_by, :accepted, :override_reason)";

static const char get_sql[] =
  "SELECT * FROM seen_disclosure WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_disclosure WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_disclosure WHERE patient_id = :patient AND is_current"
  " ORDER BY released DESC, id";

static const char sweep_sql[] =
  "DELETE FROM disclosure WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_disclosure_table = {
  .kind = "disclosure",
  .get_type = custos_disclosure_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
