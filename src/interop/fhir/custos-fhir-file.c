/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-file.h"

#include <string.h>

#include "custos-fhir-resource.h"

/* A file being read. */
typedef struct {
  CustosFhirFile *file;
  const CustosDate *today;
} Reading;

static CustosFhirFile *
file_new (void)
{
  CustosFhirFile *self = g_new0 (CustosFhirFile, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) custos_fhir_item_free);
  return self;
}

void
custos_fhir_file_free (CustosFhirFile *self)
{
  custos_import_fault_clear (&self->fault);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
fail (CustosFhirFile *self, CustosImportReason reason, CustosJsonNode *node)
{
  self->fault.reason = reason;
  self->fault.byte = node != NULL ? custos_json_node_get_start (node) : 0;
  self->fault.place = custos_json_node_dup_place (node, NULL);
}

static const char *
peek (CustosJsonNode *node, const char *key)
{
  CustosJsonNode *member = custos_json_node_find (node, key);

  return custos_json_node_is (member, CUSTOS_JSON_STRING) ? custos_json_node_peek_text (member)
                                                           : NULL;
}

static void
add_neighbor (GHashTable *neighbors, char *url, CustosFhirNeighbor *neighbor)
{
  if (g_hash_table_contains (neighbors, url))
    g_free (url);
  else
    g_hash_table_insert (neighbors, url, g_memdup2 (neighbor, sizeof *neighbor));
}

/* All resources of a Bundle are known by their URLs before any is mapped. */
static void
map_entries (Reading *self, CustosJson *json, CustosJsonNode *entries)
{
  CustosJsonNode *meta = custos_json_node_find (custos_json_get_root (json), "meta");
  CustosJsonNode *labels = custos_json_node_find (meta, "security");
  g_autoptr (GHashTable) neighbors =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) resources = g_ptr_array_new ();
  guint n = 0;

  for (CustosJsonNode *entry = custos_json_node_get_first (entries); entry != NULL;
       entry = custos_json_node_get_next (entry), n++) {
    CustosJsonNode *resource = custos_json_node_find (entry, "resource");
    const char *url = peek (entry, "fullUrl");
    g_autofree char *place = g_strdup_printf ("entry[%u].resource", n);

    if (resource == NULL)
      continue;

    CustosFhirItem *item = custos_fhir_item_identify (resource, url, place);
    CustosFhirNeighbor neighbor = { resource, &item->key };

    g_ptr_array_add (self->file->items, item);
    g_ptr_array_add (resources, resource);
    if (url != NULL)
      add_neighbor (neighbors, g_strdup (url), &neighbor);
    if (item->key.id != NULL)
      add_neighbor (
        neighbors, g_strconcat (item->key.type, "/", item->key.id, NULL), &neighbor);
  }

  for (guint i = 0; i < resources->len; i++)
    custos_fhir_item_map (self->file->items->pdata[i], json, resources->pdata[i], neighbors,
                          labels, self->today);
}

static void
map_bundle (Reading *self, CustosJson *json)
{
  static const char *const types[] = {
    "transaction", "batch", "collection", "searchset", "history", "document", "message", NULL,
  };
  CustosJsonNode *root = custos_json_get_root (json);
  CustosJsonNode *entries = custos_json_node_find (root, "entry");
  const char *type = peek (root, "type");

  if (type == NULL || !g_strv_contains (types, type)) {
    CustosJsonNode *told = custos_json_node_find (root, "type");

    fail (self->file, CUSTOS_IMPORT_REASON_BUNDLE_TYPE, told != NULL ? told : root);
    return;
  }

  self->file->whole = strcmp (type, "transaction") == 0;
  if (entries != NULL && !custos_json_node_is (entries, CUSTOS_JSON_ARRAY))
    fail (self->file, CUSTOS_IMPORT_REASON_BAD_VALUE, entries);
  else
    map_entries (self, json, entries);
}

static void
map_value (Reading *self, CustosJson *json)
{
  CustosJsonNode *root = custos_json_get_root (json);
  const char *type = peek (root, "resourceType");

  if (type == NULL) {
    fail (self->file, CUSTOS_IMPORT_REASON_NOT_RECORDS, root);
    return;
  }
  if (strcmp (type, "Bundle") == 0) {
    map_bundle (self, json);
    return;
  }

  CustosFhirItem *item = custos_fhir_item_identify (root, NULL, "");
  g_ptr_array_add (self->file->items, item);
  custos_fhir_item_map (item, json, root, NULL, NULL, self->today);
}

static gboolean
is_blank (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  }

  return TRUE;
}

static void
put_line_before (CustosImportFault *fault, guint n, guint64 byte)
{
  g_autofree char *inside = g_steal_pointer (&fault->place);

  fault->byte += byte;
  fault->place = inside != NULL && *inside != '\0'
                   ? g_strdup_printf ("line %u: %s", n, inside)
                   : g_strdup_printf ("line %u", n);
}

/* @text: (transfer full) */
static gboolean
map_line (Reading *self, char *text, gsize length, guint n, guint64 byte)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  g_autoptr (CustosJson) json = custos_json_parse (bytes, &self->file->fault);
  CustosJsonNode *root = json != NULL ? custos_json_get_root (json) : NULL;

  if (root != NULL && peek (root, "resourceType") == NULL)
    fail (self->file, CUSTOS_IMPORT_REASON_NOT_RECORDS, root);
  if (self->file->fault.reason != CUSTOS_IMPORT_REASON_NONE) {
    put_line_before (&self->file->fault, n, byte);
    return FALSE;
  }

  g_autofree char *place = g_strdup_printf ("line %u", n);
  CustosFhirItem *item = custos_fhir_item_identify (root, NULL, "");

  g_ptr_array_add (self->file->items, item);
  custos_fhir_item_map (item, json, root, NULL, NULL, self->today);
  custos_import_fault_clear (&self->file->fault);
  if (item->fault.reason != CUSTOS_IMPORT_REASON_NONE)
    put_line_before (&item->fault, n, byte);
  g_free (item->place);
  item->place = g_steal_pointer (&place);
  item->byte += byte;
  return TRUE;
}

static gboolean
read_lines (Reading *self,
            GInputStream *stream,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (stream);
  GError *failure = NULL;
  guint64 byte = 0;

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (lines), FALSE);
  for (guint n = 1;; n++) {
    gsize length = 0;
    char *line = g_data_input_stream_read_line (lines, &length, cancellable, &failure);

    self->file->size = byte;
    if (line == NULL)
      break;
    if (is_blank (line, length))
      g_free (line);
    else if (!map_line (self, line, length, n, byte))
      return TRUE;
    byte += length + 1;
  }

  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* Several values, each on a line of its own. */
static gboolean
is_lines (const char *name, const char *head, gsize size)
{
  if (g_str_has_suffix (name, ".ndjson") || g_str_has_suffix (name, ".jsonl"))
    return TRUE;

  const char *end = memchr (head, '\n', size);
  const char *next = end;

  if (end == NULL || *head != '{')
    return FALSE;
  while (end > head && g_ascii_isspace (end[-1]))
    end--;
  while (next < head + size && g_ascii_isspace (*next))
    next++;
  return end > head && end[-1] == '}' && next < head + size && *next == '{';
}

/**
 * custos_fhir_file_read:
 * @name: the file's, for its ending
 *
 * Returns: (transfer full) (nullable): what is in it, or what is wrong with it; %NULL: the
 *   stream failed
 */
CustosFhirFile *
custos_fhir_file_read (GInputStream *stream,
                       const char *name,
                       const CustosDate *today,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (CustosFhirFile) self = file_new ();
  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new_sized (stream, 64 * 1024);
  Reading reading = { self, today };
  gsize size = 0;

  if (g_buffered_input_stream_fill (
        G_BUFFERED_INPUT_STREAM (buffered), -1, cancellable, error) < 0)
    return NULL;

  const char *head =
    g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (buffered), &size);
  if (is_lines (name, head, size))
    return read_lines (&reading, buffered, cancellable, error) ? g_steal_pointer (&self) : NULL;

  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosJson) json =
    custos_json_read (buffered, &self->fault, cancellable, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  if (json != NULL) {
    self->size = g_bytes_get_size (custos_json_get_bytes (json));
    map_value (&reading, json);
  }
  return g_steal_pointer (&self);
}
