/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-set-aside-table.h"

#include "custos-query.h"

static const char add_sql[] =
  "INSERT INTO set_aside (batch, id, version, patient_id, sensitivity, recorded, recorded_by, "
  "error_reason, labels, encounter_id, source, resource_type, foreign_id, reason, place, "
  "file, digest, settled)"
  " VALUES (:batch, :id, :version, :patient_id, :sensitivity, :recorded, :recorded_by, "
  ":error_reason, :labels, :encounter_id, :source, :resource_type, :foreign_id, :reason, "
  ":place, :file, :digest, :settled)";

static const char get_sql[] =
  "SELECT * FROM seen_set_aside WHERE id = :id AND version = :version";

static const char current_sql[] = "SELECT * FROM seen_set_aside WHERE id = :id AND is_current";

static const char list_sql[] =
  "SELECT * FROM seen_set_aside"
  " WHERE patient_id = :patient AND is_current AND settled IS NULL"
  " ORDER BY recorded DESC, file, place, id";

static const char list_all_sql[] =
  "SELECT * FROM seen_set_aside WHERE is_current AND settled IS NULL"
  " ORDER BY recorded DESC, file, place, id";

static const char sweep_sql[] =
  "DELETE FROM set_aside WHERE id = :id AND version = :version AND batch = :batch";

const CustosItemTable custos_set_aside_table = {
  .kind = "set-aside",
  .get_type = custos_set_aside_get_type,
  .add_sql = add_sql,
  .get_sql = get_sql,
  .current_sql = current_sql,
  .list_sql = list_sql,
  .sweep_sql = sweep_sql,
};

/* Returns: (transfer full): all that waits, of every patient and of none */
GPtrArray *
custos_set_aside_table_list_all (CustosDatabase *db,
                                 const CustosViewer *viewer,
                                 GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, list_all_sql);

  while (custos_query_next (query))
    g_ptr_array_add (records, custos_query_get_record (query, CUSTOS_TYPE_SET_ASIDE));

  return custos_query_end (query, error) ? g_steal_pointer (&records) : NULL;
}
