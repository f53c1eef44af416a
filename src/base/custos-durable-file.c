/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (GError **error, const char *what)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s", what,
               g_strerror (code));
  return FALSE;
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

/* A folder that several desktop users share keeps its group's right to the file. */
static mode_t
mode_of (int folder, const char *name)
{
  struct stat info;

  if (fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (info.st_mode))
    return (info.st_mode & 0660) | 0600;
  return 0600;
}

/* The name is fixed, so that what a power cut leaves behind is gone after the next writing. */
static gboolean
write_beside (int folder,
              const char *beside,
              mode_t mode,
              const void *bytes,
              size_t size,
              GError **error)
{
  unlinkat (folder, beside, 0);
  int fd = openat (folder, beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return fail (error, "A file cannot be made");

  gboolean done = fchmod (fd, mode) == 0 && write_all (fd, bytes, size) && fsync (fd) == 0;
  if (!done)
    fail (error, "A file cannot be written");
  if (close (fd) != 0 && done)
    done = fail (error, "A file cannot be written");
  return done;
}

static int
open_folder (const char *folder, GError **error)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    fail (error, "The folder cannot be opened");
  return fd;
}

/**
 * custos_durable_file_replace:
 *
 * Writes beside the file, then takes its place: whoever reads after a crash finds the old
 * bytes or the new ones, whole. When this returns %TRUE the new ones survive a power cut.
 */
gboolean
custos_durable_file_replace (const char *folder,
                             const char *name,
                             const void *bytes,
                             size_t size,
                             GError **error)
{
  g_autofree char *beside = g_strconcat (name, ".new", NULL);
  int fd = open_folder (folder, error);

  if (fd < 0)
    return FALSE;

  gboolean done = write_beside (fd, beside, mode_of (fd, name), bytes, size, error);
  if (done && renameat (fd, beside, fd, name) != 0)
    done = fail (error, "A file cannot be put in place");
  if (!done)
    unlinkat (fd, beside, 0);
  if (done && fsync (fd) != 0)
    done = fail (error, "The folder cannot be written");
  close (fd);
  return done;
}

static GBytes *
read_all (int fd, size_t size, GError **error)
{
  g_autofree guint8 *bytes = g_malloc (size + 1);
  size_t had = 0;

  while (had < size) {
    ssize_t got = read (fd, bytes + had, size - had);

    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0) {
      fail (error, "A file cannot be read");
      return NULL;
    }
    if (got == 0)
      break;
    had += (size_t) got;
  }
  return g_bytes_new_take (g_steal_pointer (&bytes), had);
}

/**
 * custos_durable_file_read:
 * @limit: a longer file is refused before it is read
 *
 * Follows no symbolic link and reads nothing but a plain file.
 */
GBytes *
custos_durable_file_read (const char *folder, const char *name, size_t limit, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat info;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);

  if (fd < 0) {
    fail (error, "A file cannot be opened");
    return NULL;
  }

  GBytes *bytes = NULL;
  if (fstat (fd, &info) != 0)
    fail (error, "A file cannot be read");
  else if (!S_ISREG (info.st_mode))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "Not a plain file");
  else if (info.st_size > (off_t) limit)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "A file is too long");
  else
    bytes = read_all (fd, (size_t) info.st_size, error);
  close (fd);
  return bytes;
}

/**
 * custos_durable_file_wipe:
 *
 * Overwrites the file and takes it away. The disk below may keep old blocks all the same
 * (flash, snapshots); that is the reason why keys are rotated and not only deleted. A second
 * name of the same file is not overwritten through this one.
 *
 * Returns: %TRUE also when there is no such file
 */
gboolean
custos_durable_file_wipe (const char *folder, const char *name, GError **error)
{
  static const guint8 zeros[4096] = { 0 };
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat info;
  int fd = g_open (path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);

  if (fd < 0)
    return errno == ENOENT ? TRUE : fail (error, "A file cannot be opened");

  gboolean done = fstat (fd, &info) == 0;
  if (done && S_ISREG (info.st_mode) && info.st_nlink == 1) {
    for (off_t left = info.st_size; done && left > 0; left -= (off_t) sizeof zeros)
      done = write_all (fd, zeros, (size_t) MIN (left, (off_t) sizeof zeros));
    done = done && fsync (fd) == 0;
  }
  if (!done)
    fail (error, "A file cannot be overwritten");
  close (fd);

  int at = done ? open_folder (folder, error) : -1;
  if (at < 0)
    return FALSE;
  done = unlinkat (at, name, 0) == 0 && fsync (at) == 0;
  if (!done)
    fail (error, "A file cannot be taken away");
  close (at);
  return done;
}
