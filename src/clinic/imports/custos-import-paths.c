/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-paths.h"

#include <string.h>

#include "custos-fhir-file.h"

/* A folder deeper than this is a loop, or nothing that a person made. */
#define MAX_DEPTH 16

typedef struct {
  GPtrArray *found; /* of CustosImportPath */
  GCancellable *cancellable;
} Search;

CustosImportPath *
custos_import_path_new (const char *path, guint rank)
{
  CustosImportPath *self = g_new0 (CustosImportPath, 1);

  *self = (CustosImportPath) { g_strdup (path), rank };
  return self;
}

void
custos_import_path_free (CustosImportPath *self)
{
  g_free (self->path);
  g_free (self);
}

static gboolean
is_named_as_records (const char *path)
{
  return g_str_has_suffix (path, ".json") || g_str_has_suffix (path, ".ndjson") ||
         g_str_has_suffix (path, ".jsonl");
}

static gsize
read_head (GFile *file, char head[CUSTOS_FHIR_HEAD], GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  gsize size = 0;

  if (stream != NULL)
    g_input_stream_read_all (
      G_INPUT_STREAM (stream), head, CUSTOS_FHIR_HEAD, &size, cancellable, NULL);
  return size;
}

/* @named: a person chose this very file; it is read whatever it is */
static void
add_file (Search *self, GFile *file, gboolean named)
{
  char head[CUSTOS_FHIR_HEAD];
  gsize size = read_head (file, head, self->cancellable);
  const char *path = g_file_peek_path (file);

  if (!named && !is_named_as_records (path) && !custos_fhir_head_is_records (head, size))
    return;

  g_ptr_array_add (
    self->found, custos_import_path_new (path, custos_fhir_head_get_rank (head, size)));
}

static void add_folder (Search *self, GFile *folder, guint depth);

static void
add_child (Search *self, GFile *child, GFileInfo *info, guint depth)
{
  GFileType type = g_file_info_get_file_type (info);

  if (g_file_info_get_name (info)[0] == '.')
    return;
  if (type == G_FILE_TYPE_DIRECTORY && depth < MAX_DEPTH)
    add_folder (self, child, depth + 1);
  else if (type == G_FILE_TYPE_REGULAR)
    add_file (self, child, FALSE);
}

static void
add_folder (Search *self, GFile *folder, guint depth)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
    G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, self->cancellable, NULL);
  GFileInfo *info = NULL;
  GFile *child = NULL;

  while (children != NULL &&
         g_file_enumerator_iterate (children, &info, &child, self->cancellable, NULL) &&
         info != NULL)
    add_child (self, child, info, depth);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CustosImportPath *one = *(CustosImportPath *const *) a;
  const CustosImportPath *other = *(CustosImportPath *const *) b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return strcmp (one->path, other->path);
}

/**
 * custos_import_paths_find:
 * @paths: files and folders
 *
 * Returns: (transfer full) (element-type CustosImportPath): the files, so that what others
 *   refer to comes first
 */
GPtrArray *
custos_import_paths_find (const char *const *paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) found =
    g_ptr_array_new_with_free_func ((GDestroyNotify) custos_import_path_free);
  Search search = { found, cancellable };

  for (guint i = 0; paths[i] != NULL; i++) {
    g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
    GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

    if (type == G_FILE_TYPE_DIRECTORY)
      add_folder (&search, file, 0);
    else
      add_file (&search, file, TRUE);
  }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_ptr_array_sort (found, compare);
  return g_steal_pointer (&found);
}
