/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-document-table.h"

static const char add_sql[] =
  "INSERT INTO document (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, kind, code, code_system, "
  "title, authored, author, custodian, content_type, content_id, size, n_pages, "
  "signed_by, signed_on, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :kind, :code, :code_system, :title, "
  ":authored, :author, :custodian, :content_type, :content_id, :size, :n_pages, "
  ":signed_by, :signed_on, :note)";

static const char get_sql[] =
  "SELECT * FROM seen_document WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_document WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_document WHERE patient_id = :patient AND is_current"
  " ORDER BY authored DESC, title, id";

static const char sweep_sql[] =
  "DELETE FROM document WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_document_table = {
  .kind = "document",
  .get_type = custos_document_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
