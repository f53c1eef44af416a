/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-imaging-study-table.h"

static const char add_sql[] =
  "INSERT INTO imaging_study (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, modality, title, started, "
  "body_site, n_series, n_instances, performer, note)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :modality, :title, :started, "
  ":body_site, :n_series, :n_instances, :performer, :note)";

static const char get_sql[] =
  "SELECT * FROM seen_imaging_study WHERE id = :id AND version = :version";

static const char current_sql[] =
  "SELECT * FROM seen_imaging_study WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_imaging_study WHERE patient_id = :patient AND is_current"
  " ORDER BY started DESC, id";

static const char sweep_sql[] =
  "DELETE FROM imaging_study WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_imaging_study_table = {
  .kind = "imaging-study",
  .get_type = custos_imaging_study_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};
