/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-queries.h"

#include "custos-authorization.h"
#include "custos-query.h"
#include "custos-request.h"

static const char start_year_sql[] =
  "INSERT OR IGNORE INTO request_number (year, last) VALUES (:year, 0)";

static const char count_up_sql[] =
  "UPDATE request_number SET last = last + 1 WHERE year = :year";

static const char number_sql[] = "SELECT last FROM request_number WHERE year = :year";

static const char list_all_sql[] =
  "SELECT * FROM seen_request WHERE is_current ORDER BY due IS NULL, due, received, number";

static const char find_sql[] =
  "SELECT * FROM seen_request WHERE number = :number AND is_current";

static const char authorizations_sql[] =
  "SELECT * FROM seen_authorization WHERE request_id = :request AND is_current"
  " ORDER BY signed_on, id";

static gboolean
run_for_year (CustosDatabase *db, const char *sql, gint64 year, gint64 *answer, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, sql);

  custos_query_bind_int (query, ":year", year);
  if (custos_query_next (query) && answer != NULL)
    *answer = custos_query_get_int (query, 0);
  return custos_query_end (query, error);
}

/**
 * custos_request_next_number:
 * @today: such as `2026-11-25`
 *
 * Returns: (transfer full) (nullable): a number that was never given out, `R-2026-0001`
 */
char *
custos_request_next_number (CustosDatabase *db, const char *today, GError **error)
{
  gint64 year = g_ascii_strtoll (today, NULL, 10);
  gint64 last = 0;

  if (!run_for_year (db, start_year_sql, year, NULL, error) ||
      !run_for_year (db, count_up_sql, year, NULL, error) ||
      !run_for_year (db, number_sql, year, &last, error))
    return NULL;

  return g_strdup_printf (
    "R-%04" G_GINT64_FORMAT "-%04" G_GINT64_FORMAT, year, last);
}

static GPtrArray *
read_all (CustosQuery *query, GType type, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  while (custos_query_next (query))
    g_ptr_array_add (records, custos_query_get_record (query, type));
  return custos_query_end (query, error) ? g_steal_pointer (&records) : NULL;
}

/* Returns: (transfer full) (element-type CustosRequest): those due soonest first */
GPtrArray *
custos_request_list_all (CustosDatabase *db, const CustosViewer *viewer, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, list_all_sql);

  return read_all (query, CUSTOS_TYPE_REQUEST, error);
}

/* Returns: (transfer full) (nullable): NULL without an error if the viewer sees none */
CustosRecord *
custos_request_find (CustosDatabase *db,
                     const CustosViewer *viewer,
                     const char *number,
                     GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, find_sql);

  custos_query_bind_text (query, ":number", number);
  g_autoptr (GPtrArray) found = read_all (query, CUSTOS_TYPE_REQUEST, error);

  return found != NULL && found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

/* Returns: (transfer full) (element-type CustosAuthorization): the forms that came with it */
GPtrArray *
custos_request_list_authorizations (CustosDatabase *db,
                                    const CustosViewer *viewer,
                                    const char *request_id,
                                    GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, authorizations_sql);

  custos_query_bind_text (query, ":request", request_id);
  return read_all (query, CUSTOS_TYPE_AUTHORIZATION, error);
}
