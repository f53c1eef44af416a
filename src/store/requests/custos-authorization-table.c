/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-authorization-table.h"

static const char add_sql[] =
  "INSERT INTO authorization (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, request_id, form, description, "
  "discloser, recipient, purposes, purpose_text, kinds, covers_from, covers_to, named, "
  "expiration, expires_on, expiration_event, event_is_unrelated, is_signed, signed_on, "
  "signer, authority, authority_on_file, authority_expires, states_revocation, "
  "states_conditioning, states_redisclosure, states_remuneration, is_paid_for, "
  "event_occurred_on, revoked_on, known_false, conditioned, combined, "
  "for_psychotherapy, for_counseling, for_other_records, clinic_sought, copy_given, "
  "recipient_kind, intermediary_members, members_treat, recipient_is_covered, "
  "fundraising_opt_out, states_loss_of_protection, states_refusal, document_id)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :request_id, :form, :description, "
  ":discloser, :recipient, :purposes, :purpose_text, :kinds, :covers_from, :covers_to, "
  ":named, :expiration, :expires_on, :expiration_event, :event_is_unrelated, "
  ":is_signed, :signed_on, :signer, :authority, :authority_on_file, "
  ":authority_expires, :states_revocation, :states_conditioning, :states_redisclosure, "
  ":states_remuneration, :is_paid_for, :event_occurred_on, :revoked_on, :known_false, "
  ":conditioned, :combined, :for_psychotherapy, :for_counseling, :for_other_records, "
  ":clinic_sought, :copy_given, :recipient_kind, :intermediary_members, "
  ":members_treat, :recipient_is_covered, :fundraising_opt_out, "
  ":states_loss_of_protection, :states_refusal, :document_id)";

static const char get_sql[] =
  "SELECT * FROM seen_authorization WHERE id = :id AND version = :version";

static const char current_sql[] =
  "SELECT * FROM seen_authorization WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_authorization WHERE patient_id = :patient AND is_current"
  " ORDER BY signed_on DESC, id";

static const char sweep_sql[] =
  "DELETE FROM authorization WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_authorization_table = {
  .kind = "authorization",
  .get_type = custos_authorization_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
