/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-batch-table.h"

#include "custos-query.h"
#include "custos-resource-table.h"

static const char begin_sql[] =
  "INSERT INTO batch (source, started, account) VALUES (:source, :now, :account)";

static const char last_sql[] = "SELECT max(id) FROM batch";

static const char open_sql[] = "INSERT INTO open_batch (id) VALUES (:batch)";

static const char note_sql[] =
  "INSERT INTO batch_item (batch, position, kind, item_id, version)"
  " VALUES (:batch, :position, :kind, :item_id, :version)";

static const char items_sql[] =
  "SELECT kind, item_id, version FROM batch_item WHERE batch = :batch ORDER BY position";

static const char close_sql[] = "DELETE FROM open_batch WHERE id = :batch";

static const char open_batches_sql[] = "SELECT id FROM open_batch";

static const char drop_contents_sql[] =
  "DELETE FROM document_content WHERE batch = :batch"
  " AND id NOT IN (SELECT content_id FROM document WHERE content_id IS NOT NULL)"
  " AND id NOT IN (SELECT content_id FROM disclosure WHERE content_id IS NOT NULL)";

static const char drop_identifiers_sql[] =
  "DELETE FROM resource_identifier WHERE batch = :batch";

static const char drop_resources_sql[] = "DELETE FROM resource WHERE batch = :batch";

static const char drop_items_sql[] = "DELETE FROM batch_item WHERE batch = :batch";

static const char drop_sql[] = "DELETE FROM batch WHERE id = :batch";

static const char finish_sql[] = "UPDATE batch SET finished = :now WHERE id = :batch";

/* The check and the indexes look at every item and hand none of them out. */
static const CustosViewer keeper = { "custos", G_MAXUINT };

static gboolean
run_for (CustosDatabase *db, const char *sql, gint64 batch, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, sql);

  custos_query_bind_int (query, ":batch", batch);
  return custos_query_end (query, error);
}

/**
 * custos_batch_table_begin:
 * @source: the name of the file
 *
 * Returns: the batch, or -1
 */
gint64
custos_batch_table_begin (CustosDatabase *db,
                          const char *source,
                          const char *account,
                          const char *now,
                          GError **error)
{
  gint64 batch = -1;
  g_autoptr (CustosQuery) begin = custos_query_new (db, begin_sql);

  custos_query_bind_text (begin, ":source", source);
  custos_query_bind_text (begin, ":account", account);
  custos_query_bind_text (begin, ":now", now);
  if (!custos_query_end (begin, error))
    return -1;

  g_autoptr (CustosQuery) last = custos_query_new (db, last_sql);
  if (custos_query_next (last))
    batch = custos_query_get_int (last, 0);
  if (!custos_query_end (last, error) || !run_for (db, open_sql, batch, error))
    return -1;

  return batch;
}

/* @position: from 0 up, in the order in which the batch's digest takes the items */
gboolean
custos_batch_table_add (CustosDatabase *db,
                        gint64 batch,
                        guint position,
                        CustosRecord *record,
                        GError **error)
{
  if (!custos_item_add (db, record, batch, error))
    return FALSE;

  g_autoptr (CustosQuery) query = custos_query_new (db, note_sql);
  custos_query_bind_int (query, ":batch", batch);
  custos_query_bind_int (query, ":position", position);
  custos_query_bind_text (query, ":kind", custos_record_get_kind (record));
  custos_query_bind_text (query, ":item_id", custos_record_get_id (record));
  custos_query_bind_int (query, ":version", custos_record_get_version (record));
  return custos_query_end (query, error);
}

/* The item that the row of @items stands for, looked for by the keeper. */
static CustosRecord *
read_item (CustosDatabase *db, CustosQuery *items, const CustosItemTable *table, GError **error)
{
  g_autoptr (GError) failure = NULL;
  CustosRecord *record =
    table == NULL ? NULL
                  : custos_item_table_get (table, db, &keeper, custos_query_get_text (items, 1),
                                           custos_query_get_int (items, 2), &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record == NULL)
    g_set_error_literal (error, CUSTOS_STORE_ERROR, CUSTOS_STORE_ERROR_BAD_ROW,
                         "An item of an import is missing");
  return record;
}

static gboolean
show_items (CustosDatabase *db, gint64 batch, GError **error)
{
  g_autoptr (CustosQuery) items = custos_query_new (db, items_sql);

  custos_query_bind_int (items, ":batch", batch);
  while (custos_query_next (items)) {
    const CustosItemTable *table = custos_item_table_find (custos_query_get_text (items, 0));

    if (table != NULL && table->shown == NULL)
      continue;

    g_autoptr (CustosRecord) record = read_item (db, items, table, error);
    if (record == NULL || !table->shown (db, record, error))
      return FALSE;
  }

  return custos_query_end (items, error);
}

/* From here on the batch is seen. Call it in the transaction of its audit row. */
gboolean
custos_batch_table_finish (CustosDatabase *db, gint64 batch, const char *now, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, finish_sql);

  custos_query_bind_int (query, ":batch", batch);
  custos_query_bind_text (query, ":now", now);
  return custos_query_end (query, error) && run_for (db, close_sql, batch, error) &&
         show_items (db, batch, error);
}

/* Adds a digest of the resources kept beside the items, if there are any. */
static gboolean
add_resources (CustosDatabase *db,
               const CustosSecret *key,
               gint64 batch,
               CustosHash *hash,
               GError **error)
{
  guint8 digest[CUSTOS_HASH_SIZE];
  guint n_resources = 0;
  CustosHash resources;

  custos_hash_start (&resources, key);
  if (!custos_resource_table_hash (db, &keeper, batch, &resources, &n_resources, error))
    return FALSE;

  custos_hash_end (&resources, digest);
  if (n_resources > 0)
    custos_hash_add (hash, digest, sizeof digest);
  return TRUE;
}

/* Over the digests of all the batch's items, as they stand in their tables now, and of the
 * resources kept beside them. */
gboolean
custos_batch_table_digest (CustosDatabase *db,
                           const CustosSecret *key,
                           gint64 batch,
                           guint8 digest[CUSTOS_HASH_SIZE],
                           GError **error)
{
  g_autoptr (CustosQuery) items = custos_query_new (db, items_sql);
  CustosHash hash;

  custos_query_bind_int (items, ":batch", batch);
  custos_hash_start (&hash, key);
  while (custos_query_next (items)) {
    g_autoptr (CustosRecord) record = read_item (
      db, items, custos_item_table_find (custos_query_get_text (items, 0)), error);
    guint8 item[CUSTOS_HASH_SIZE];

    if (record == NULL)
      return FALSE;
    custos_record_digest (record, key, item);
    custos_hash_add (&hash, item, sizeof item);
  }

  if (!custos_query_end (items, error) || !add_resources (db, key, batch, &hash, error))
    return FALSE;

  custos_hash_end (&hash, digest);
  return TRUE;
}

static gboolean
drop_items (CustosDatabase *db, gint64 batch, GError **error)
{
  g_autoptr (CustosQuery) items = custos_query_new (db, items_sql);

  custos_query_bind_int (items, ":batch", batch);
  while (custos_query_next (items)) {
    const CustosItemTable *table = custos_item_table_find (custos_query_get_text (items, 0));

    if (table == NULL)
      continue;

    g_autoptr (CustosQuery) query = custos_query_new (db, table->sweep_sql);
    custos_query_bind_text (query, ":id", custos_query_get_text (items, 1));
    custos_query_bind_int (query, ":version", custos_query_get_int (items, 2));
    custos_query_bind_int (query, ":batch", batch);
    if (!custos_query_end (query, error))
      return FALSE;
  }

  return custos_query_end (items, error);
}

/* Takes back what an import brought that was stopped, or failed, before its end. */
gboolean
custos_batch_table_drop (CustosDatabase *db, gint64 batch, GError **error)
{
  static const char *const rest[] = {
    drop_contents_sql, drop_identifiers_sql, drop_resources_sql, drop_items_sql, close_sql,
    drop_sql,
  };

  custos_database_set_sweeping (db, TRUE);
  gboolean dropped = drop_items (db, batch, error);

  for (size_t i = 0; dropped && i < G_N_ELEMENTS (rest); i++)
    dropped = run_for (db, rest[i], batch, error);
  custos_database_set_sweeping (db, FALSE);
  return dropped;
}

/* Whether an import is under way. */
gboolean
custos_batch_table_is_open (CustosDatabase *db, gboolean *open, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, open_batches_sql);

  *open = custos_query_next (query);
  return custos_query_end (query, error);
}

/* Drops every batch that a program which was killed left unfinished. */
gboolean
custos_batch_table_sweep (CustosDatabase *db, GError **error)
{
  g_autoptr (GArray) batches = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CustosQuery) query = custos_query_new (db, open_batches_sql);

  while (custos_query_next (query)) {
    gint64 batch = custos_query_get_int (query, 0);
    g_array_append_val (batches, batch);
  }
  if (!custos_query_end (query, error))
    return FALSE;

  for (guint i = 0; i < batches->len; i++) {
    if (!custos_batch_table_drop (db, g_array_index (batches, gint64, i), error))
      return FALSE;
  }

  return TRUE;
}
