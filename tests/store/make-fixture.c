/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Usage: make-fixture VERSION FILE
 *
 * Makes a record file as Custos left it when this was its latest version: the first VERSION
 * migrations, and one record of each kind that had a table by then, each with its audit row.
 * Run once, when a version is released, and the file kept in tests/data/store/; no test runs
 * it, since what it makes follows the program of today. */
#include "config.h"

#include "custos-audit-table.h"
#include "custos-document-content.h"
#include "custos-query.h"
#include "custos-sqlite.h"
#include "custos-store-resources.h"
#include "filled-record.h"
#include "store-fixture.h"

#define SQL_FOLDER "/org/custos/Custos/store/sql/"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
apply_first (CustosDatabase *db, guint version)
{
  g_auto (GStrv) names =
    g_resource_enumerate_children (custos_store_get_resource (), SQL_FOLDER, 0, NULL);
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u", version);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_strv_length (names), >=, version);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; i < version; i++) {
    g_autofree char *path = g_strconcat (SQL_FOLDER, names[i], NULL);
    g_autoptr (GBytes) sql =
      g_resource_lookup_data (custos_store_get_resource (), path, 0, &error);

    custos_sqlite_execute (db, g_bytes_get_data (sql, NULL), &error);
    g_assert_no_error (error);
  }
  custos_sqlite_execute (db, stamp, &error);
  g_assert_no_error (error);
}

/* As custos_database_open() does it, up to the migrations. */
static CustosDatabase *
open_new (const char *path, const CustosSecret *key, guint version)
{
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX;
  CustosDatabase *db = g_new0 (CustosDatabase, 1);
  g_autoptr (GError) error = NULL;

  custos_sqlite_start (&error);
  g_assert_no_error (error);
  db->mode = CUSTOS_DATABASE_WRITER;
  db->idle = custos_sqlite_new_idle ();
  g_assert_cmpint (sqlite3_open_v2 (path, &db->handle, flags, NULL), ==, SQLITE_OK);
  custos_sqlite_unlock (db, key, &error);
  g_assert_no_error (error);
  custos_sqlite_settle (db, &error);
  g_assert_no_error (error);
  apply_first (db, version);
  custos_sqlite_guard (db, &error);
  g_assert_no_error (error);
  return db;
}

static gboolean
has_table (CustosDatabase *db, const char *kind)
{
  g_autofree char *name = g_strdelimit (g_strdup (kind), "-", '_');
  g_autoptr (CustosQuery) query =
    custos_query_new (db, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name");

  custos_query_bind_text (query, ":name", name);
  return custos_query_next (query);
}

static void
add_record (CustosDatabase *db, const CustosSecret *key, CustosRecord *record)
{
  g_autoptr (GError) error = NULL;
  CustosAuditEntry entry = {
    .at = (char *) "2026-01-02T03:04:05Z", .account = (char *) "ana",
    .use_case = (char *) "charts.save-item", .outcome = (char *) "done",
    .patient_id = (char *) "p", .item_kind = (char *) custos_record_get_kind (record),
    .item_id = (char *) custos_record_get_id (record), .version = 1, .has_digest = TRUE,
  };

  custos_record_digest (record, key, entry.digest);
  custos_item_add (db, record, CUSTOS_NO_BATCH, &error);
  g_assert_no_error (error);
  custos_audit_table_append (db, key, &entry, &error);
  g_assert_no_error (error);
}

static void
add_records (CustosDatabase *db, const CustosSecret *key)
{
  guint n_tables;
  const CustosItemTable *const *tables = custos_item_tables_get_all (&n_tables);
  g_autoptr (GBytes) letter = g_bytes_new_static (FIXTURE_LETTER, strlen (FIXTURE_LETTER));
  g_autofree char *content =
    g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, letter);

  for (guint i = 0; i < n_tables; i++) {
    if (!has_table (db, tables[i]->kind))
      continue;
    g_autoptr (CustosRecord) record =
      test_new_filled_record (tables[i], FIXTURE_ID, test_plain_words, NULL);

    if (g_str_equal (tables[i]->kind, "document"))
      g_object_set (record, "content-id", content, NULL);
    add_record (db, key, record);
  }
  if (has_table (db, "document"))
    g_free (custos_document_content_add (db, letter, CUSTOS_NO_BATCH, NULL));
}

static void
add_sign_in (CustosDatabase *db, const CustosSecret *key)
{
  g_autoptr (GError) error = NULL;
  CustosAuditEntry entry = {
    .at = (char *) "2026-01-02T03:04:05Z", .account = (char *) "ana",
    .use_case = (char *) "session.begin", .outcome = (char *) "done",
  };

  custos_audit_table_append (db, key, &entry, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_autoptr (CustosSecret) key = test_new_key (FIXTURE_KEY_BYTE);

  if (argc != 3) {
    g_printerr ("usage: make-fixture VERSION FILE\n");
    return 2;
  }

  g_autoptr (CustosDatabase) db =
    open_new (argv[2], key, (guint) g_ascii_strtoull (argv[1], NULL, 10));
  add_sign_in (db, key);
  add_records (db, key);
  return 0;
}
