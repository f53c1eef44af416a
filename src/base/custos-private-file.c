/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-private-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "custos-clinic-error.h"

static gboolean
fail (GError **error, int code)
{
  g_set_error (error, CUSTOS_CLINIC_ERROR,
               code == EEXIST ? CUSTOS_CLINIC_ERROR_EXISTS : CUSTOS_CLINIC_ERROR_FAILED,
               "The file cannot be written: %s", g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize left;
  const char *at = g_bytes_get_data (bytes, &left);

  while (left > 0) {
    ssize_t written = write (fd, at, left);

    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return FALSE;
    at += written;
    left -= (gsize) written;
  }

  return fsync (fd) == 0;
}

/**
 * custos_private_file_write:
 * @path: of a file that is not there yet
 *
 * The file appears under its name when it is whole, and only its owner may read it; what was
 * half written has no name and is gone with the program. SECURITY section 8.
 *
 * Returns: FALSE with %CUSTOS_CLINIC_ERROR_EXISTS if there is such a file: it stays
 */
gboolean
custos_private_file_write (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    return fail (error, errno);

  g_autofree char *nameless = g_strdup_printf ("/proc/self/fd/%d", fd);
  gboolean done = write_all (fd, bytes) &&
                  linkat (AT_FDCWD, nameless, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
  int code = errno;

  close (fd);
  return done || fail (error, code);
}
