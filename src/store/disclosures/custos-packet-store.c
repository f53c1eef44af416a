/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-store.h"

#include "custos-compress.h"
#include "custos-disclosure-item.h"
#include "custos-disclosure.h"
#include "custos-query.h"

static const char last_page_sql[] = "SELECT last FROM page_number";

static const char set_last_page_sql[] = "UPDATE page_number SET last = :last";

static const char packet_sql[] =
  "SELECT size, bytes FROM seen_packet WHERE disclosure_id = :id ORDER BY version DESC LIMIT 1";

static const char by_request_sql[] =
  "SELECT * FROM seen_disclosure WHERE request_id = :id AND is_current ORDER BY released, id";

static const char by_content_sql[] =
  "SELECT * FROM seen_disclosure WHERE content_id = :id AND is_current";

static const char items_sql[] =
  "SELECT * FROM seen_disclosure_item WHERE disclosure_id = :id AND is_current"
  " ORDER BY position";

gboolean
custos_packet_store_get_last_page (CustosDatabase *db, gint64 *last, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, last_page_sql);

  if (custos_query_next (query))
    *last = custos_query_get_int (query, 0);
  return custos_query_end (query, error);
}

/* Numbers are taken in the transaction of the release that bears them. */
gboolean
custos_packet_store_set_last_page (CustosDatabase *db, gint64 last, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, set_last_page_sql);

  custos_query_bind_int (query, ":last", last);
  return custos_query_end (query, error);
}

/* Returns: (transfer full) (nullable): NULL without an error if the viewer sees none */
GBytes *
custos_packet_store_get (CustosDatabase *db,
                         const CustosViewer *viewer,
                         const char *disclosure_id,
                         GError **error)
{
  g_autoptr (GBytes) packed = NULL;
  gint64 size = 0;
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, packet_sql);

  custos_query_bind_text (query, ":id", disclosure_id);
  if (custos_query_next (query)) {
    size = custos_query_get_int (query, 0);
    packed = custos_query_get_bytes (query, 1);
  }
  if (!custos_query_end (query, error) || packed == NULL)
    return NULL;

  GBytes *bytes = custos_decompress (packed, size);
  if (bytes == NULL)
    g_set_error_literal (error, CUSTOS_STORE_ERROR, CUSTOS_STORE_ERROR_BAD_ROW,
                         "The bytes of a packet cannot be unpacked");
  return bytes;
}

static GPtrArray *
list (CustosDatabase *db,
      const CustosViewer *viewer,
      const char *sql,
      const char *id,
      GType type,
      GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, sql);

  custos_query_bind_text (query, ":id", id);
  while (custos_query_next (query))
    g_ptr_array_add (records, custos_query_get_record (query, type));
  return custos_query_end (query, error) ? g_steal_pointer (&records) : NULL;
}

/* Returns: (transfer full) (element-type CustosDisclosure): the releases of a request */
GPtrArray *
custos_disclosure_list_by_request (CustosDatabase *db,
                                   const CustosViewer *viewer,
                                   const char *request_id,
                                   GError **error)
{
  return list (db, viewer, by_request_sql, request_id, CUSTOS_TYPE_DISCLOSURE, error);
}

/* Returns: (transfer full) (nullable): the disclosure whose packet has that SHA-256 */
CustosRecord *
custos_disclosure_find_by_content (CustosDatabase *db,
                                   const CustosViewer *viewer,
                                   const char *content_id,
                                   GError **error)
{
  g_autoptr (GPtrArray) found =
    list (db, viewer, by_content_sql, content_id, CUSTOS_TYPE_DISCLOSURE, error);

  return found != NULL && found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

/* Returns: (transfer full) (element-type CustosDisclosureItem): what was chosen, in order */
GPtrArray *
custos_disclosure_list_items (CustosDatabase *db,
                              const CustosViewer *viewer,
                              const char *disclosure_id,
                              GError **error)
{
  return list (db, viewer, items_sql, disclosure_id, CUSTOS_TYPE_DISCLOSURE_ITEM, error);
}
