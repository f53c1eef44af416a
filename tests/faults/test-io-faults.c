/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-allergy-table.h"
#include "custos-audit-table.h"
#include "custos-query.h"
#include "custos-sqlite.h"
#include "custos-test.h"
#include "store/store-fixture.h"

/* SECURITY F4: the disk refuses at its n-th call, once or for good. Whatever is said to be safe
 * is there afterwards, nothing is there by half, and the file is whole. */
#define N_FAULTS 500
#define N_CHANGES 6
#define N_MIGRATION_FAULTS 300
#define OLD_VERSION 3
#define N_OLD_RECORDS 15

static const CustosViewer everybody = { "test", G_MAXUINT };

/* A VFS over the usual one that counts calls and has some of them fail. */
typedef enum { FAULT_NONE, FAULT_ONCE, FAULT_STUCK, FAULT_LIE } Fault;

static struct {
  Fault fault;
  int code;
  guint at;
  guint calls;
} disk;

typedef struct {
  sqlite3_file base;
  sqlite3_file *real;
} File;

static gboolean
fails (void)
{
  guint call = ++disk.calls;

  return (disk.fault == FAULT_ONCE && call == disk.at) ||
         (disk.fault == FAULT_STUCK && call >= disk.at);
}

#define REAL(file) (((File *) (file))->real)

static int
x_close (sqlite3_file *file)
{
  int result = REAL (file)->pMethods != NULL ? REAL (file)->pMethods->xClose (REAL (file)) : 0;

  sqlite3_free (REAL (file));
  return result;
}

static int
x_read (sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
  return fails () ? SQLITE_IOERR_READ
                  : REAL (file)->pMethods->xRead (REAL (file), to, size, offset);
}

/* The lying disk says yes and writes nothing. */
static int
x_write (sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
  if (fails ())
    return disk.code;
  if (disk.fault == FAULT_LIE && disk.calls >= disk.at)
    return SQLITE_OK;

  return REAL (file)->pMethods->xWrite (REAL (file), from, size, offset);
}

static int
x_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return fails () ? SQLITE_IOERR_TRUNCATE
                  : REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
x_sync (sqlite3_file *file, int flags)
{
  return fails () ? SQLITE_IOERR_FSYNC : REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
x_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return fails () ? SQLITE_IOERR_FSTAT
                  : REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
x_lock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
x_unlock (sqlite3_file *file, int level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
x_check_reserved_lock (sqlite3_file *file, int *result)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), result);
}

static int
x_file_control (sqlite3_file *file, int op, void *data)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), op, data);
}

static int
x_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
x_device_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
x_shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **at)
{
  return fails () ? SQLITE_IOERR_SHMMAP
                  : REAL (file)->pMethods->xShmMap (REAL (file), region, size, extend, at);
}

static int
x_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static void
x_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static int
x_shm_unmap (sqlite3_file *file, int delete_it)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), delete_it);
}

static const sqlite3_io_methods methods = {
  2, x_close, x_read, x_write, x_truncate, x_sync, x_file_size, x_lock, x_unlock,
  x_check_reserved_lock, x_file_control, x_sector_size, x_device_characteristics, x_shm_map,
  x_shm_lock, x_shm_barrier, x_shm_unmap,
};

static sqlite3_vfs *usual;
static sqlite3_vfs faulty;

static int
x_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *) file;

  self->base.pMethods = NULL;
  if (fails ())
    return SQLITE_CANTOPEN;

  self->real = sqlite3_malloc (usual->szOsFile);
  memset (self->real, 0, usual->szOsFile);

  int result = usual->xOpen (usual, name, self->real, flags, out_flags);

  if (result == SQLITE_OK)
    self->base.pMethods = &methods;
  else
    sqlite3_free (self->real);
  return result;
}

static int
x_delete (sqlite3_vfs *vfs, const char *name, int sync_dir)
{
  return fails () ? SQLITE_IOERR_DELETE : usual->xDelete (usual, name, sync_dir);
}

static void
start (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (custos_sqlite_start (&error));
  usual = sqlite3_vfs_find (NULL);
  faulty = *usual;
  faulty.zName = "faulty";
  faulty.szOsFile = sizeof (File);
  faulty.xOpen = x_open;
  faulty.xDelete = x_delete;
  g_assert_cmpint (sqlite3_vfs_register (&faulty, 1), ==, SQLITE_OK);
}

static gboolean
change (CustosDatabase *db, const CustosSecret *key, guint number)
{
  g_autofree char *id = g_strdup_printf ("%u", number);
  g_autoptr (CustosRecord) allergy = g_object_new (
    CUSTOS_TYPE_ALLERGY, "id", id, "version", (gint64) 1, "patient-id", "p", "recorded", "now",
    "sensitivity", CUSTOS_SENSITIVITY_NORMAL, "substance", "Latex", NULL);
  CustosAuditEntry entry = {
    .at = (char *) "now", .account = (char *) "ana", .use_case = (char *) "charts.save-item",
    .outcome = (char *) "done", .item_kind = (char *) "allergy", .item_id = id, .version = 1,
    .has_digest = TRUE,
  };

  custos_record_digest (allergy, key, entry.digest);
  if (!custos_database_begin (db, NULL))
    return FALSE;
  if (custos_item_add (db, allergy, 0, NULL) &&
      custos_audit_table_append (db, key, &entry, NULL) && custos_database_commit (db, NULL))
    return TRUE;

  custos_database_rollback (db);
  return FALSE;
}

/* One working day: opens, changes, closes. Returns: how many changes were said to be safe. */
static guint
work (const char *path, const CustosSecret *key, GError **error)
{
  CustosDatabase *db = custos_database_open (path, key, CUSTOS_DATABASE_WRITER, error);
  guint n_safe = 0;

  if (db == NULL)
    return 0;
  for (guint i = 1; i <= N_CHANGES; i++)
    n_safe += change (db, key, i);

  custos_database_close (db);
  return n_safe;
}

static gboolean
is_whole (CustosDatabase *db)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, "PRAGMA integrity_check");
  gboolean whole = custos_query_next (query) &&
                   g_strcmp0 (custos_query_get_text (query, 0), "ok") == 0;

  return custos_query_end (query, NULL) && whole;
}

/* Returns: whether the file is whole, and has at least @n_safe changes, each with its row. */
static gboolean
look (const char *path, const CustosSecret *key, guint n_safe)
{
  CustosAuditCheck check = { 0 };
  g_autoptr (CustosDatabase) db =
    custos_database_open (path, key, CUSTOS_DATABASE_WRITER, NULL);

  if (db == NULL || !is_whole (db))
    return FALSE;

  g_autoptr (GPtrArray) found =
    custos_item_table_list (&custos_allergy_table, db, &everybody, "p", NULL);
  while (!check.at_end && custos_audit_table_check (db, key, &check, 500, NULL))
    continue;

  return found != NULL && found->len >= n_safe && check.at_end && check.broken_seq == 0 &&
         check.n_digests == found->len;
}

/* Returns: whether all went as it must with this fault. */
static gboolean
try_fault (const CustosSecret *key, Fault fault, int code, guint at)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "records.db", NULL);
  g_autoptr (GError) error = NULL;

  /* The file is there already; a new one is tried by the first calls of a second round. */
  disk.fault = FAULT_NONE;
  if (at % 2 == 0)
    custos_database_close (
      custos_database_open (path, key, CUSTOS_DATABASE_WRITER, NULL));

  disk.fault = fault;
  disk.code = code;
  disk.at = at;
  disk.calls = 0;
  guint n_safe = work (path, key, &error);
  disk.fault = FAULT_NONE;

  g_assert_true (error == NULL || error->domain == CUSTOS_STORE_ERROR);
  gboolean good = look (path, key, n_safe);
  test_remove_folder (folder);
  return good;
}

static guint
count_calls (const CustosSecret *key)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "records.db", NULL);

  disk.fault = FAULT_NONE;
  disk.calls = 0;
  g_assert_cmpuint (work (path, key, NULL), ==, N_CHANGES);
  test_remove_folder (folder);
  return disk.calls;
}

static void
test_faults (void)
{
  static const int codes[] = { SQLITE_IOERR_WRITE, SQLITE_FULL };
  g_autoptr (CustosSecret) key = test_new_key (1);
  guint n_calls = count_calls (key);

  g_test_message ("%u calls a session, %u faults", n_calls, N_FAULTS);
  for (guint i = 0; i < N_FAULTS; i++) {
    guint at = 1 + (guint) ((guint64) i * n_calls / N_FAULTS);

    if (!try_fault (key, i % 4 < 2 ? FAULT_ONCE : FAULT_STUCK, codes[i % 2], at))
      g_error ("Call %u, fault %u: something was lost", at, i % 4);
  }
}

/* A disk that says yes and writes nothing must be found out, or the looking proves nothing. */
static void
test_control_is_found_out (void)
{
  g_autoptr (CustosSecret) key = test_new_key (1);
  guint n_calls = count_calls (key);
  guint n_bad = 0;

  for (guint i = 0; i < 40; i++)
    n_bad += !try_fault (key, FAULT_LIE, SQLITE_OK, 1 + i * n_calls / 40);
  g_test_message ("%u of 40 lies found out", n_bad);
  g_assert_cmpuint (n_bad, >, 4);
}

static char *
make_old_clinic (char **path)
{
  char *folder = test_make_folder ();
  g_autofree char *fixture =
    g_test_build_filename (G_TEST_DIST, "data", "store", "version-003.db", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  *path = g_build_filename (folder, "records.db", NULL);
  g_assert_true (g_file_get_contents (fixture, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents_full (
                   *path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  return folder;
}

/* Returns: whether all that was in the old file is there, and its trail is whole. */
static gboolean
look_at_old_records (const char *path, const CustosSecret *key)
{
  CustosAuditCheck check = { 0 };
  g_autoptr (CustosDatabase) db =
    custos_database_open (path, key, CUSTOS_DATABASE_WRITER, NULL);

  if (db == NULL || !is_whole (db))
    return FALSE;
  while (!check.at_end && custos_audit_table_check (db, key, &check, 500, NULL))
    continue;
  return check.at_end && check.broken_seq == 0 && check.n_digests == N_OLD_RECORDS;
}

/* A file of an older version is copied and brought up to date on such a disk. The file is of
 * the old version or of the new one, and the copy, if there is one, is of the old. */
static gboolean
try_migration (const CustosSecret *key, Fault fault, int code, guint at)
{
  g_autofree char *path = NULL;
  char *folder = make_old_clinic (&path);
  g_autofree char *copy = g_strdup_printf ("%s.before-%03u", path, OLD_VERSION);

  disk.fault = fault;
  disk.code = code;
  disk.at = at;
  disk.calls = 0;
  g_autoptr (GError) error = NULL;
  CustosDatabase *db = custos_database_open (path, key, CUSTOS_DATABASE_WRITER, &error);
  g_assert_true (db != NULL || error->domain == CUSTOS_STORE_ERROR);
  g_clear_pointer (&db, custos_database_close);
  guint n_calls = disk.calls;
  disk.fault = FAULT_NONE;

  gboolean good = look_at_old_records (path, key);
  if (good && g_file_test (copy, G_FILE_TEST_EXISTS))
    good = g_rename (copy, path) == 0 && look_at_old_records (path, key);
  test_remove_folder (folder);
  disk.calls = n_calls;
  return good;
}

static void
test_migration (void)
{
  static const int codes[] = { SQLITE_IOERR_WRITE, SQLITE_FULL };
  g_autoptr (CustosSecret) key = test_new_key (FIXTURE_KEY_BYTE);

  g_assert_true (try_migration (key, FAULT_NONE, SQLITE_OK, 0));
  guint n_calls = disk.calls;

  g_test_message ("%u calls a migration, %u faults", n_calls, N_MIGRATION_FAULTS);
  for (guint i = 0; i < N_MIGRATION_FAULTS; i++) {
    guint at = 1 + (guint) ((guint64) i * n_calls / N_MIGRATION_FAULTS);

    if (!try_migration (key, i % 4 < 2 ? FAULT_ONCE : FAULT_STUCK, codes[i % 2], at))
      g_error ("Call %u, fault %u: the old records were lost", at, i % 4);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  start ();
  g_test_add_func ("/faults/io/none-lost", test_faults);
  g_test_add_func ("/faults/io/migration", test_migration);
  g_test_add_func ("/faults/io/control", test_control_is_found_out);
  return g_test_run ();
}
