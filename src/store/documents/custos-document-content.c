/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-document-content.h"

#include "custos-compress.h"
#include "custos-query.h"

static const char add_sql[] =
  "INSERT OR IGNORE INTO document_content (id, batch, size, bytes)"
  " VALUES (:id, :batch, :size, :bytes)";

static const char get_sql[] =
  "SELECT size, bytes FROM seen_document_content"
  " WHERE document_id = :id AND version = :version";

/* As custos_document_content_add(), where the work is done already. */
gboolean
custos_document_content_add_packed (CustosDatabase *db,
                                    const char *id,
                                    gint64 size,
                                    GBytes *packed,
                                    gint64 batch,
                                    GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, add_sql);

  custos_query_bind_text (query, ":id", id);
  custos_query_bind_int (query, ":batch", batch);
  custos_query_bind_int (query, ":size", size);
  custos_query_bind_bytes (
    query, ":bytes", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  return custos_query_end (query, error);
}

/**
 * custos_document_content_add:
 *
 * Returns: (transfer full) (nullable): the content's id, the SHA-256 of its bytes
 */
char *
custos_document_content_add (CustosDatabase *db, GBytes *bytes, gint64 batch, GError **error)
{
  g_autofree char *id = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (GBytes) packed = custos_compress (bytes);

  return custos_document_content_add_packed (
    db, id, g_bytes_get_size (bytes), packed, batch, error) ? g_steal_pointer (&id) : NULL;
}

/* Returns: (transfer full) (nullable): NULL without an error if the viewer sees none */
GBytes *
custos_document_content_get (CustosDatabase *db,
                             const CustosViewer *viewer,
                             const char *document_id,
                             gint64 version,
                             GError **error)
{
  g_autoptr (GBytes) packed = NULL;
  gint64 size = 0;
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, get_sql);

  custos_query_bind_text (query, ":id", document_id);
  custos_query_bind_int (query, ":version", version);
  if (custos_query_next (query)) {
    size = custos_query_get_int (query, 0);
    packed = custos_query_get_bytes (query, 1);
  }
  if (!custos_query_end (query, error) || packed == NULL)
    return NULL;

  GBytes *bytes = custos_decompress (packed, size);
  if (bytes == NULL)
    g_set_error_literal (error, CUSTOS_STORE_ERROR, CUSTOS_STORE_ERROR_BAD_ROW,
                         "The bytes of a document cannot be unpacked");
  return bytes;
}
