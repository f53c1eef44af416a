/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-disclosure-item-table.h"

static const char add_sql[] =
  "INSERT INTO disclosure_item (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, disclosure_id, position, "
  "item_kind, item_id, item_version, released, reasons, first_page, n_pages)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :disclosure_id, :position, :item_kind, "
  ":item_id, :item_version, :released, :reasons, :first_page, :n_pages)";

static const char get_sql[] =
  "SELECT * FROM seen_disclosure_item WHERE id = :id AND version = :version";

static const char current_sql[] =
  "SELECT * FROM seen_disclosure_item WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_disclosure_item WHERE patient_id = :patient AND is_current"
  " ORDER BY disclosure_id, position";

static const char sweep_sql[] =
  "DELETE FROM disclosure_item WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_disclosure_item_table = {
  .kind = "disclosure-item",
  .get_type = custos_disclosure_item_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
