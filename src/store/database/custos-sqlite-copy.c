/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "custos-query.h"
#include "custos-sqlite.h"

#define PIECE (64 * 1024)

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, CUSTOS_STORE_ERROR, CUSTOS_STORE_ERROR_FAILED, why);
  return FALSE;
}

/* Everything into the file itself; the WAL is empty afterwards. */
static gboolean
empty_wal (CustosDatabase *self, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (self, "PRAGMA wal_checkpoint(TRUNCATE)");
  gboolean busy = TRUE;

  if (custos_query_next (query))
    busy = custos_query_get_int (query, 0) != 0;
  if (!custos_query_end (query, error))
    return FALSE;
  return !busy || refuse (error, "The record file is in use and cannot be copied");
}

static gboolean
write_all (int fd, const guint8 *bytes, size_t size)
{
  while (size > 0) {
    ssize_t written = write (fd, bytes, size);

    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return FALSE;
    bytes += written;
    size -= (size_t) written;
  }
  return TRUE;
}

/* Through SQLite's own file: closing another descriptor of it would drop SQLite's locks. */
static gboolean
write_bytes (CustosDatabase *self, int fd)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;

  if (sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
      SQLITE_OK || file->pMethods->xFileSize (file, &size) != SQLITE_OK)
    return FALSE;

  for (sqlite3_int64 at = 0; at < size; at += PIECE) {
    int length = (int) MIN (size - at, PIECE);

    if (file->pMethods->xRead (file, piece, length, at) != SQLITE_OK ||
        !write_all (fd, piece, (size_t) length))
      return FALSE;
  }
  return fsync (fd) == 0;
}

/* And what SQLite made beside it while it was tried. */
static void
remove_all (const char *path)
{
  static const char *const ends[] = { "", "-wal", "-shm" };

  for (size_t i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *each = g_strconcat (path, ends[i], NULL);

    g_unlink (each);
  }
}

static gboolean
write_copy (CustosDatabase *self, const char *path, GError **error)
{
  remove_all (path);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  gboolean done = fd >= 0 && write_bytes (self, fd);

  if (fd >= 0 && close (fd) != 0)
    done = FALSE;
  return done || refuse (error, "The copy of the record file cannot be written");
}

static gboolean
is_whole (CustosDatabase *copy, guint version, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (copy, "PRAGMA integrity_check");
  gboolean whole = custos_query_next (query) &&
                   g_strcmp0 (custos_query_get_text (query, 0), "ok") == 0;
  guint its_version = 0;

  if (!custos_query_end (query, error) ||
      !custos_sqlite_read_version (copy, &its_version, error))
    return FALSE;
  return (whole && its_version == version) ||
         refuse (error, "The copy of the record file is damaged, and so may the file be");
}

static gboolean
try_copy (const char *path, const CustosSecret *key, guint version, GError **error)
{
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX;
  g_autoptr (CustosDatabase) copy = g_new0 (CustosDatabase, 1);

  copy->mode = CUSTOS_DATABASE_READER;
  copy->idle = custos_sqlite_new_idle ();
  if (sqlite3_open_v2 (path, &copy->handle, flags, NULL) != SQLITE_OK)
    return refuse (error, "The copy of the record file cannot be opened");
  return custos_sqlite_unlock (copy, key, error) && is_whole (copy, version, error);
}

static gboolean
put_in_place (const char *beside, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && g_rename (beside, path) == 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return done || refuse (error, "The copy of the record file cannot be put in place");
}

/**
 * custos_sqlite_copy:
 *
 * Leaves the file as it stands, of @version, beside itself as `records.db.before-NNN`: under
 * the same key, safe on the disk, read from its first page to its last. There is no such file
 * unless all of that is so.
 */
gboolean
custos_sqlite_copy (CustosDatabase *self,
                    const CustosSecret *key,
                    guint version,
                    GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s.before-%03u", self->path, version);
  g_autofree char *beside = g_strconcat (path, ".new", NULL);

  if (empty_wal (self, error) && write_copy (self, beside, error) &&
      try_copy (beside, key, version, error) && put_in_place (beside, path, error))
    return TRUE;

  remove_all (beside);
  return FALSE;
}

/**
 * custos_database_drop_copies:
 *
 * For when an opening went well: copies from before earlier migrations are not needed any
 * more. The one that this very opening made stays until the next.
 */
void
custos_database_drop_copies (CustosDatabase *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *start = g_strconcat (name, ".before-", NULL);
  g_autoptr (GDir) dir = self->has_migrated ? NULL : g_dir_open (folder, 0, NULL);
  const char *each;

  while (dir != NULL && (each = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, each, NULL);

    /* What cannot be removed now is tried again at the next opening. */
    if (g_str_has_prefix (each, start))
      g_unlink (path);
  }
}
