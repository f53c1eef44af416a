/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file to read. */
typedef struct {
  char *path;
  guint rank; /* less goes first */
} CustosImportPath;

CustosImportPath *custos_import_path_new (const char *path,
                                          guint rank) G_GNUC_WARN_UNUSED_RESULT;
void custos_import_path_free (CustosImportPath *self);

GPtrArray *custos_import_paths_find (const char *const *paths,
                                     GCancellable *cancellable,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
