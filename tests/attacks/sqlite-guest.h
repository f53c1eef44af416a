/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <dlfcn.h>
#include <glib.h>

/* In the guest library; a program looks them up by name once it is loaded. */
const char *sqlite_guest_get_version (void);
gboolean sqlite_guest_has_sqlcipher (void);
gboolean sqlite_guest_works (const char *path);

typedef struct {
  const char *(*get_version)(void);
  gboolean (*has_sqlcipher)(void);
  gboolean (*works)(const char *path);
} SqliteGuest;

/* As the loader does it for Poppler's libraries: the system's SQLite, then who uses it. What
 * the guest calls is looked for in the program first. */
static inline gboolean
sqlite_guest_load (SqliteGuest *self, const char *path)
{
  if (dlopen ("libsqlite3.so.0", RTLD_NOW | RTLD_GLOBAL) == NULL) {
    g_test_skip ("The plain SQLite is not installed here");
    return FALSE;
  }

  void *guest = dlopen (path, RTLD_NOW);
  if (guest == NULL)
    g_error ("%s", dlerror ());
  self->get_version = (const char *(*)(void))dlsym (guest, "sqlite_guest_get_version");
  self->has_sqlcipher = (gboolean (*)(void))dlsym (guest, "sqlite_guest_has_sqlcipher");
  self->works = (gboolean (*)(const char *))dlsym (guest, "sqlite_guest_works");
  return TRUE;
}
