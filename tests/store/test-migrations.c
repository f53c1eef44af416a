/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <sys/resource.h>

#include "custos-audit-table.h"
#include "custos-document-content.h"
#include "custos-query.h"
#include "custos-sqlite.h"
#include "custos-store.h"
#include "filled-record.h"
#include "store-fixture.h"

#define PAGE 4096

/* The record files in tests/data/store/, one as each version left it. */
static const struct {
  const char *name;
  guint n_records; /* kinds that had a table by then */
} versions[] = {
  { "/store/migrations/version-1", 0  },
  { "/store/migrations/version-2", 1  },
  { "/store/migrations/version-3", 15 },
  { "/store/migrations/version-4", 17 },
  { "/store/migrations/version-5", 22 },
  { "/store/migrations/version-6", 23 },
  { "/store/migrations/version-7", 27 },
};

#define LATEST G_N_ELEMENTS (versions)

static const CustosViewer everybody = { "test", G_MAXUINT };

typedef struct {
  char *folder;
  char *path;
  char *copy_path; /* where the copy of this version goes */
  CustosSecret *key;
  GBytes *before; /* what the file holds to begin with */
} Clinic;

static GBytes *
read_file (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL)
    return NULL;
  g_autoptr (GBytes) mapped = g_mapped_file_get_bytes (file);
  return g_bytes_new (g_bytes_get_data (mapped, NULL), g_bytes_get_size (mapped));
}

static void
write_file (const char *path, GBytes *bytes)
{
  g_assert_true (g_file_set_contents_full (
                   path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                   G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
set_up (Clinic *self, guint version)
{
  g_autofree char *name = g_strdup_printf ("version-%03u.db", version);
  g_autofree char *fixture =
    g_test_build_filename (G_TEST_DIST, "data", "store", name, NULL);

  self->folder = test_make_folder ();
  self->path = g_build_filename (self->folder, "records.db", NULL);
  self->copy_path = g_strdup_printf ("%s.before-%03u", self->path, version);
  self->key = test_new_key (FIXTURE_KEY_BYTE);
  self->before = read_file (fixture);
  g_assert_nonnull (self->before);
  write_file (self->path, self->before);
}

static void
tear_down (Clinic *self)
{
  test_remove_folder (self->folder);
  custos_secret_free (self->key);
  g_bytes_unref (self->before);
  g_free (self->copy_path);
  g_free (self->path);
}

static guint
count_files (const Clinic *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
assert_file_holds (const char *path, GBytes *bytes)
{
  g_autoptr (GBytes) now = read_file (path);

  g_assert_nonnull (now);
  g_assert_true (g_bytes_equal (now, bytes));
}

/* Behind the program's back, as somebody who holds the key. */
static sqlite3 *
open_raw (const Clinic *self)
{
  g_autoptr (GString) text = g_string_new ("x'");
  sqlite3 *raw = NULL;

  for (guint i = 0; i < 32; i++)
    g_string_append_printf (text, "%02x", FIXTURE_KEY_BYTE);
  g_string_append_c (text, '\'');
  g_assert_cmpint (sqlite3_open (self->path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_key (raw, text->str, (int) text->len), ==, SQLITE_OK);
  sqlite3_exec (raw, "PRAGMA cipher_compatibility = 3", NULL, NULL, NULL);
  sqlite3_exec (raw, "PRAGMA cipher_page_size = 4096", NULL, NULL, NULL);
  return raw;
}

static void
change_raw (const Clinic *self, const char *sql)
{
  sqlite3 *raw = open_raw (self);

  g_assert_cmpint (sqlite3_exec (raw, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (raw), ==, SQLITE_OK);
}

static int
ask_raw (const Clinic *self, const char *sql)
{
  sqlite3 *raw = open_raw (self);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (raw, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  int answer = sqlite3_column_int (stmt, 0);

  sqlite3_finalize (stmt);
  g_assert_cmpint (sqlite3_close (raw), ==, SQLITE_OK);
  return answer;
}

static void
assert_is_version_one (const Clinic *self)
{
  g_assert_cmpint (ask_raw (self, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (
    ask_raw (self, "SELECT count(*) FROM sqlite_master WHERE name = 'patient'"), ==, 0);
  g_assert_cmpint (ask_raw (self, "SELECT count(*) FROM audit"), ==, 1);
}

static CustosDatabase *
open_writer (const Clinic *self)
{
  g_autoptr (GError) error = NULL;
  CustosDatabase *db =
    custos_database_open (self->path, self->key, CUSTOS_DATABASE_WRITER, &error);

  g_assert_no_error (error);
  return db;
}

static void
assert_does_not_open (const Clinic *self, CustosStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
    custos_database_open (self->path, self->key, CUSTOS_DATABASE_WRITER, &error));
  g_assert_error (error, CUSTOS_STORE_ERROR, (int) code);
}

/* Returns: how many records of the file can be read, each in its own words. */
static guint
count_records (CustosDatabase *db)
{
  guint n_tables, count = 0;
  const CustosItemTable *const *tables = custos_item_tables_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (CustosRecord) record =
      custos_item_table_get_current (tables[i], db, &everybody, FIXTURE_ID, &error);

    g_assert_no_error (error);
    if (record == NULL)
      continue;
    g_autofree char *reason = g_strdup_printf ("error_reason of the %s", tables[i]->kind);
    g_assert_cmpstr (custos_record_peek (record, "error_reason"), ==, reason);
    count++;
  }
  return count;
}

static void
assert_letter_is_there (CustosDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) letter =
    custos_document_content_get (db, &everybody, FIXTURE_ID, 1, &error);
  g_autoptr (GBytes) expected =
    g_bytes_new_static (FIXTURE_LETTER, strlen (FIXTURE_LETTER));

  g_assert_no_error (error);
  g_assert_nonnull (letter);
  g_assert_true (g_bytes_equal (letter, expected));
}

/* The digests in the trail are those of the records as they read now. */
static void
assert_trail_is_whole (CustosDatabase *db, const CustosSecret *key, guint n_records)
{
  g_autoptr (GError) error = NULL;
  CustosAuditCheck check = { 0 };

  while (!check.at_end && custos_audit_table_check (db, key, &check, 10, &error))
    continue;
  g_assert_no_error (error);
  g_assert_cmpint (check.broken_seq, ==, 0);
  g_assert_cmpint (check.seq, ==, n_records + 1); /* and the sign-in */
  g_assert_cmpuint (check.n_digests, ==, n_records);
}

static void
look_at (CustosDatabase *db, const CustosSecret *key, guint version)
{
  guint n_records = versions[version - 1].n_records, now = 0;

  g_assert_true (custos_sqlite_read_version (db, &now, NULL));
  g_assert_cmpuint (now, ==, LATEST);
  g_assert_cmpuint (count_records (db), ==, n_records);
  assert_trail_is_whole (db, key, n_records);
  if (n_records > 1)
    assert_letter_is_there (db);
}

static void
test_version (gconstpointer data)
{
  guint version = GPOINTER_TO_UINT (data);
  Clinic clinic;

  set_up (&clinic, version);
  CustosDatabase *db = open_writer (&clinic);
  look_at (db, clinic.key, version);
  custos_database_close (db);

  g_assert_cmpint (g_file_test (clinic.copy_path, G_FILE_TEST_EXISTS), ==, version < LATEST);
  if (version < LATEST) {
    struct stat status;

    assert_file_holds (clinic.copy_path, clinic.before);
    g_assert_cmpint (g_stat (clinic.copy_path, &status), ==, 0);
    g_assert_cmpint (status.st_mode & 0777, ==, 0600);

    /* Put back, it is a record file like any other. */
    g_assert_cmpint (g_rename (clinic.copy_path, clinic.path), ==, 0);
    db = open_writer (&clinic);
    look_at (db, clinic.key, version);
    custos_database_close (db);
  }
  tear_down (&clinic);
}

static void
open_and_close_store (const Clinic *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosStore) store =
    custos_store_open (self->folder, self->key, "ana", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (custos_store_close (store));
}

static gboolean
refuse_to_open (CustosDatabase *db, gpointer data, GError **error)
{
  g_set_error_literal (error, CUSTOS_STORE_ERROR, CUSTOS_STORE_ERROR_FAILED, "Not today");
  return FALSE;
}

/* The copy outlives the opening that made it, and any that did not go well. */
static void
test_copy_goes_at_the_next_good_opening (void)
{
  g_autoptr (GError) error = NULL;
  Clinic clinic;

  set_up (&clinic, 1);
  open_and_close_store (&clinic);
  g_assert_true (g_file_test (clinic.copy_path, G_FILE_TEST_EXISTS));

  g_assert_null (custos_store_open (
                   clinic.folder, clinic.key, "ana", refuse_to_open, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_test (clinic.copy_path, G_FILE_TEST_EXISTS));

  open_and_close_store (&clinic);
  g_assert_false (g_file_test (clinic.copy_path, G_FILE_TEST_EXISTS));
  tear_down (&clinic);
}

static void
test_newer_is_refused (void)
{
  g_autofree char *sql =
    g_strdup_printf ("PRAGMA user_version = %" G_GSIZE_FORMAT, LATEST + 1);
  Clinic clinic;

  set_up (&clinic, LATEST);
  change_raw (&clinic, sql);
  g_autoptr (GBytes) newer = read_file (clinic.path);

  assert_does_not_open (&clinic, CUSTOS_STORE_ERROR_TOO_NEW);
  assert_file_holds (clinic.path, newer);
  g_assert_cmpuint (count_files (&clinic), ==, 1);
  tear_down (&clinic);
}

/* Two migrations go through before the third meets a table that should not be there. */
static void
test_failing_migration_changes_nothing (void)
{
  Clinic clinic;

  set_up (&clinic, 1);
  change_raw (&clinic, "CREATE TABLE claim (stray TEXT)");
  assert_does_not_open (&clinic, CUSTOS_STORE_ERROR_FAILED);
  assert_is_version_one (&clinic);
  g_assert_true (g_file_test (clinic.copy_path, G_FILE_TEST_EXISTS));

  change_raw (&clinic, "DROP TABLE claim");
  CustosDatabase *db = open_writer (&clinic);
  look_at (db, clinic.key, 1);
  custos_database_close (db);
  tear_down (&clinic);
}

/* Files longer than @size cannot be written while this is so; 0 lifts it. */
static void
limit_files (size_t size)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size > 0 ? (rlim_t) size : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* No room for the copy: nothing is begun, and nothing is left lying about. */
static void
test_no_room_for_the_copy (void)
{
  Clinic clinic;

  set_up (&clinic, 2);
  limit_files (g_bytes_get_size (clinic.before) - PAGE);
  assert_does_not_open (&clinic, CUSTOS_STORE_ERROR_FAILED);
  limit_files (0);

  assert_file_holds (clinic.path, clinic.before);
  g_assert_cmpuint (count_files (&clinic), ==, 1);
  tear_down (&clinic);
}

/* Room for the copy, and for some of what the migrations write. */
static void
test_no_room_for_the_migration (void)
{
  Clinic clinic;

  set_up (&clinic, 1);
  limit_files (g_bytes_get_size (clinic.before) + 8 * PAGE);
  assert_does_not_open (&clinic, CUSTOS_STORE_ERROR_FAILED);
  limit_files (0);

  assert_is_version_one (&clinic);
  assert_file_holds (clinic.copy_path, clinic.before);
  CustosDatabase *db = open_writer (&clinic);
  look_at (db, clinic.key, 1);
  custos_database_close (db);
  tear_down (&clinic);
}

/* One bit of a page that opening does not look at: found by reading the copy. */
static void
test_damaged_file_is_left_alone (void)
{
  Clinic clinic;

  set_up (&clinic, 3);
  gsize size;
  g_autofree guint8 *bytes = g_bytes_unref_to_data (g_steal_pointer (&clinic.before), &size);
  bytes[size - PAGE / 2] ^= 1;
  clinic.before = g_bytes_new_take (g_steal_pointer (&bytes), size);
  write_file (clinic.path, clinic.before);

  assert_does_not_open (&clinic, CUSTOS_STORE_ERROR_FAILED);
  assert_file_holds (clinic.path, clinic.before);
  g_assert_cmpuint (count_files (&clinic), ==, 1);
  tear_down (&clinic);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  custos_sqlite_start (&error);
  g_assert_no_error (error);

  for (guint i = 0; i < LATEST; i++)
    g_test_add_data_func (versions[i].name, GUINT_TO_POINTER (i + 1), test_version);
  g_test_add_func ("/store/migrations/copy-goes", test_copy_goes_at_the_next_good_opening);
  g_test_add_func ("/store/migrations/newer", test_newer_is_refused);
  g_test_add_func ("/store/migrations/failing", test_failing_migration_changes_nothing);
  g_test_add_func ("/store/migrations/no-room-for-copy", test_no_room_for_the_copy);
  g_test_add_func ("/store/migrations/no-room", test_no_room_for_the_migration);
  g_test_add_func ("/store/migrations/damaged", test_damaged_file_is_left_alone);
  return g_test_run ();
}
