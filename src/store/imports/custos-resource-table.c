/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-resource-table.h"

#include <string.h>

#include "custos-query.h"

static const char last_sql[] = "SELECT max(id) FROM seen_resource";

static const char add_sql[] =
  "INSERT INTO resource (id, batch, source, type, foreign_id, kind, item_id, version,"
  " patient_id, sensitivity, name, n_homeless, digest, size, bytes)"
  " VALUES (:id, :batch, :source, :type, :foreign_id, :kind, :item_id, :version,"
  " :patient_id, :sensitivity, :name, :n_homeless, :digest, :size, :bytes)";

static const char add_identifier_sql[] =
  "INSERT OR IGNORE INTO resource_identifier (system, value, resource, batch)"
  " VALUES (:system, :value, :resource, :batch)";

#define COLUMNS \
  "id, batch, source, type, foreign_id, kind, item_id, version, patient_id, sensitivity," \
  " name, n_homeless, digest, size"

static const char find_sql[] =
  "SELECT " COLUMNS " FROM seen_resource"
  " WHERE foreign_id = :id AND type = :type AND source = :source AND kind <> 'set-aside'"
  " ORDER BY id DESC LIMIT 1";

static const char find_any_type_sql[] =
  "SELECT " COLUMNS " FROM seen_resource"
  " WHERE foreign_id = :id AND source = :source AND kind <> 'set-aside'"
  " ORDER BY id DESC LIMIT 1";

/* The same number twice is nobody's. */
static const char find_identifier_sql[] =
  "SELECT " COLUMNS " FROM seen_resource_identifier AS one"
  " WHERE value = :value AND system = :system AND (type = :type OR :type IS NULL)"
  " AND kind <> 'set-aside'"
  " ORDER BY id DESC LIMIT 1";

static const char get_sql[] =
  "SELECT " COLUMNS ", bytes FROM seen_resource"
  " WHERE item_id = :item_id AND kind = :kind ORDER BY version DESC LIMIT 1";

static const char hash_sql[] =
  "SELECT " COLUMNS ", bytes FROM seen_resource WHERE batch = :batch ORDER BY id";

void
custos_resource_clear (CustosResource *self)
{
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->foreign_id, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->patient_id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->packed, g_bytes_unref);
}

void
custos_resource_free (CustosResource *self)
{
  custos_resource_clear (self);
  g_free (self);
}

/* Returns: the highest id given out, or -1 */
gint64
custos_resource_table_get_last_id (CustosDatabase *db,
                                   const CustosViewer *viewer,
                                   GError **error)
{
  gint64 id = 0;
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, last_sql);

  if (custos_query_next (query))
    id = custos_query_get_int (query, 0);
  return custos_query_end (query, error) ? id : -1;
}

gboolean
custos_resource_table_add (CustosDatabase *db, const CustosResource *resource, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, add_sql);

  custos_query_bind_int (query, ":id", resource->id);
  custos_query_bind_int (query, ":batch", resource->batch);
  custos_query_bind_text (query, ":source", resource->source);
  custos_query_bind_text (query, ":type", resource->type);
  custos_query_bind_text (query, ":foreign_id", resource->foreign_id);
  custos_query_bind_text (query, ":kind", resource->kind);
  custos_query_bind_text (query, ":item_id", resource->item_id);
  custos_query_bind_int (query, ":version", resource->version);
  custos_query_bind_text (query, ":patient_id", resource->patient_id);
  custos_query_bind_text (
    query, ":sensitivity", custos_sensitivity_to_word (resource->sensitivity));
  custos_query_bind_text (query, ":name", resource->name);
  custos_query_bind_int (query, ":n_homeless", resource->n_homeless);
  custos_query_bind_bytes (query, ":digest", resource->digest, sizeof resource->digest);
  custos_query_bind_int (query, ":size", resource->size);
  custos_query_bind_bytes (query, ":bytes", g_bytes_get_data (resource->packed, NULL),
                           g_bytes_get_size (resource->packed));
  return custos_query_end (query, error);
}

gboolean
custos_resource_table_add_identifier (CustosDatabase *db,
                                      const CustosResource *resource,
                                      const char *system,
                                      const char *value,
                                      GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, add_identifier_sql);

  custos_query_bind_text (query, ":system", system);
  custos_query_bind_text (query, ":value", value);
  custos_query_bind_int (query, ":resource", resource->id);
  custos_query_bind_int (query, ":batch", resource->batch);
  return custos_query_end (query, error);
}

static CustosResource *
read_row (CustosQuery *query, gboolean has_bytes)
{
  CustosResource *resource = g_new0 (CustosResource, 1);

  resource->id = custos_query_get_int (query, 0);
  resource->batch = custos_query_get_int (query, 1);
  resource->source = g_strdup (custos_query_get_text (query, 2));
  resource->type = g_strdup (custos_query_get_text (query, 3));
  resource->foreign_id = g_strdup (custos_query_get_text (query, 4));
  resource->kind = g_strdup (custos_query_get_text (query, 5));
  resource->item_id = g_strdup (custos_query_get_text (query, 6));
  resource->version = custos_query_get_int (query, 7);
  resource->patient_id = g_strdup (custos_query_get_text (query, 8));
  custos_sensitivity_from_word (custos_query_get_text (query, 9), &resource->sensitivity);
  resource->name = g_strdup (custos_query_get_text (query, 10));
  resource->n_homeless = custos_query_get_int (query, 11);
  custos_query_get_digest (query, 12, resource->digest);
  resource->size = custos_query_get_int (query, 13);
  if (has_bytes)
    resource->packed = custos_query_get_bytes (query, 14);
  return resource;
}

static CustosResource *
read_one (CustosQuery *query, gboolean has_bytes, GError **error)
{
  g_autoptr (CustosResource) found = NULL;

  if (custos_query_next (query))
    found = read_row (query, has_bytes);
  return custos_query_end (query, error) ? g_steal_pointer (&found) : NULL;
}

/**
 * custos_resource_table_find:
 * @type: (nullable): %NULL: of any type
 *
 * Returns: (transfer full) (nullable): what was last taken in under that id; %NULL without an
 *   error if nothing was
 */
CustosResource *
custos_resource_table_find (CustosDatabase *db,
                            const CustosViewer *viewer,
                            const char *source,
                            const char *type,
                            const char *foreign_id,
                            GError **error)
{
  g_autoptr (CustosQuery) query =
    custos_query_new_for (db, viewer, type != NULL ? find_sql : find_any_type_sql);

  custos_query_bind_text (query, ":id", foreign_id);
  custos_query_bind_text (query, ":source", source);
  if (type != NULL)
    custos_query_bind_text (query, ":type", type);
  return read_one (query, FALSE, error);
}

/**
 * custos_resource_table_find_identifier:
 * @type: (nullable): %NULL: of any type
 *
 * Returns: (transfer full) (nullable): the last that is known by this number
 */
CustosResource *
custos_resource_table_find_identifier (CustosDatabase *db,
                                       const CustosViewer *viewer,
                                       const char *system,
                                       const char *type,
                                       const char *value,
                                       GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, find_identifier_sql);

  custos_query_bind_text (query, ":value", value);
  custos_query_bind_text (query, ":system", system);
  custos_query_bind_text (query, ":type", type);
  return read_one (query, FALSE, error);
}

/* Returns: (transfer full) (nullable): with its bytes; NULL without an error if the viewer sees
 * none */
CustosResource *
custos_resource_table_get (CustosDatabase *db,
                           const CustosViewer *viewer,
                           const char *kind,
                           const char *item_id,
                           GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, get_sql);

  custos_query_bind_text (query, ":item_id", item_id);
  custos_query_bind_text (query, ":kind", kind);
  return read_one (query, TRUE, error);
}

static void
add_text (CustosHash *hash, const char *text)
{
  custos_hash_add_text (hash, text != NULL ? text : "");
}

/* What the audit trail answers for: whose it is, who may see it, and the bytes. */
void
custos_resource_hash (const CustosResource *resource, CustosHash *hash)
{
  gint64 version = GINT64_TO_BE (resource->version);

  add_text (hash, resource->source);
  add_text (hash, resource->type);
  add_text (hash, resource->foreign_id);
  add_text (hash, resource->kind);
  add_text (hash, resource->item_id);
  custos_hash_add (hash, &version, sizeof version);
  add_text (hash, resource->patient_id);
  add_text (hash, custos_sensitivity_to_word (resource->sensitivity));
  custos_hash_add (hash, resource->digest, sizeof resource->digest);
  custos_hash_add (hash, g_bytes_get_data (resource->packed, NULL),
                   g_bytes_get_size (resource->packed));
}

/* Adds what a batch brought, in the order of its ids. */
gboolean
custos_resource_table_hash (CustosDatabase *db,
                            const CustosViewer *viewer,
                            gint64 batch,
                            CustosHash *hash,
                            guint *n_resources,
                            GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, hash_sql);

  custos_query_bind_int (query, ":batch", batch);
  while (custos_query_next (query)) {
    g_autoptr (CustosResource) resource = read_row (query, TRUE);

    custos_resource_hash (resource, hash);
    ++*n_resources;
  }

  return custos_query_end (query, error);
}
