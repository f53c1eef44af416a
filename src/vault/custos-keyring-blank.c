/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-keyring.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
is_clear_text (const char *folder, const char *name)
{
  static const char start[] = "[keyring]";
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char head[sizeof start - 1];
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0)
    return FALSE;

  gboolean clear = read (fd, head, sizeof head) == (ssize_t) sizeof head &&
                   memcmp (head, start, sizeof head) == 0;
  close (fd);
  return clear;
}

/* gnome-keyring writes the name of the default keyring into a file of its own. */
static char *
get_default_name (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "default", NULL);
  g_autofree char *name = NULL;

  if (!g_file_get_contents (path, &name, NULL, NULL))
    return g_strdup ("login.keyring");

  g_strstrip (name);
  if (*name == '\0' || strchr (name, '/') != NULL)
    return g_strdup ("login.keyring");
  return g_strconcat (name, ".keyring", NULL);
}

/**
 * custos_keyring_is_blank:
 * @data_folder: g_get_user_data_dir() outside tests
 *
 * A keyring without a password is a file of clear text. The service cannot be asked about it;
 * the file can be looked at where it is in its usual place.
 *
 * Returns: %TRUE if a warning is due; %FALSE also when nothing can be told
 */
gboolean
custos_keyring_is_blank (const char *data_folder)
{
  g_autofree char *folder = g_build_filename (data_folder, "keyrings", NULL);
  g_autofree char *name = get_default_name (folder);

  return is_clear_text (folder, "login.keyring") || is_clear_text (folder, name);
}
