/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-table.h"

static const char add_sql[] =
  "INSERT INTO request (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, number, state, requester_kind, "
  "requester, organization, address_line, city, region, postal_code, phone, fax, "
  "email, channel, received, purpose, purpose_text, basis, evidence, relationship, "
  "identity_check, authority_check, identifiers, from_date, to_date, kinds, "
  "entire_record, justification, due, extended_to, delivery, assigned, assembled_by, "
  "checked_by, checked_digest, released, note, left_out, confirmed, override_reason)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :number, :state, :requester_kind, "
  ":requester, :organization, :address_line, :city, :region, :postal_code, :phone, "
  ":fax, :email, :channel, :received, :purpose, :purpose_text, :basis, :evidence, "
  ":relationship, :identity_check, :authority_check, :identifiers, :from_date, "
  ":to_date, :kinds, :entire_record, :justification, :due, :extended_to, :delivery, "
  ":assigned, :assembled_by, :checked_by, :checked_digest, :released, :note, "
  ":left_out, :confirmed, :override_reason)";

static const char get_sql[] =
  "SELECT * FROM seen_request WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_request WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_request WHERE patient_id = :patient AND is_current"
  " ORDER BY received DESC, number DESC, id";

static const char sweep_sql[] =
  "DELETE FROM request WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_request_table = {
  .kind = "request",
  .get_type = custos_request_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
