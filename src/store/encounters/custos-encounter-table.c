/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-encounter-table.h"

#include "custos-query.h"

static const char add_sql[] =
  "INSERT INTO encounter (batch, id, version, patient_id, sensitivity, recorded, "
  "recorded_by, error_reason, labels, encounter_id, status, kind, code, code_system, "
  "title, reason, started, ended, provider, provider_id, place, organization, programme)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :status, :kind, :code, :code_system, :title, "
  ":reason, :started, :ended, :provider, :provider_id, :place, :organization, "
  ":programme)";

static const char get_sql[] =
  "SELECT * FROM seen_encounter WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_encounter WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_encounter WHERE patient_id = :patient AND is_current"
  " ORDER BY started DESC, id";

static const char last_started_sql[] =
  "SELECT max(started) FROM seen_encounter WHERE patient_id = :patient AND is_current";

static const char sweep_sql[] =
  "DELETE FROM encounter WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_encounter_table = {
  .kind = "encounter",
  .get_type = custos_encounter_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};

/**
 * custos_encounter_table_last_started:
 * @started: (out) (transfer full) (nullable): when the patient's latest encounter began that
 *   the viewer may see
 */
gboolean
custos_encounter_table_last_started (CustosDatabase *db,
                                     const CustosViewer *viewer,
                                     const char *patient_id,
                                     char **started,
                                     GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, last_started_sql);

  custos_query_bind_text (query, ":patient", patient_id);
  if (custos_query_next (query))
    *started = g_strdup (custos_query_get_text (query, 0));
  return custos_query_end (query, error);
}
