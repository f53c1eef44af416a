/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-keep.h"

#include <string.h>

#include "custos-compress.h"
#include "custos-hash.h"

/* What stands in a kept resource where the bytes of a document were. */
#define CONTENT_PREFIX "\"custos:content:"

/* Copies JSON without the blanks between its tokens; what it says stays byte for byte. */
static void
append_tokens (GByteArray *kept, const guint8 *data, gsize start, gsize end)
{
  gsize at = start;

  while (at < end) {
    gsize from = at;

    if (data[at] == '"') {
      for (at++; data[at] != '"'; at++)
        at += data[at] == '\\' ? 1 : 0;
      at++;
    } else {
      while (at < end && data[at] != '"' && data[at] > ' ')
        at++;
    }

    g_byte_array_append (kept, data + from, at - from);
    while (at < end && data[at] <= ' ')
      at++;
  }
}

static void
append_resource (GByteArray *kept, CustosFhirMapping *self, const guint8 *data)
{
  gsize at = custos_json_node_get_start (self->resource);
  gsize end = custos_json_node_get_end (self->resource);

  for (guint i = 0; i < self->taken_out->len; i++) {
    const CustosJsonNode *node = g_array_index (self->taken_out, const CustosJsonNode *, i);
    const char *id = g_array_index (self->item->contents, CustosFhirContent, i).id;

    if (custos_json_node_get_start (node) < at || custos_json_node_get_end (node) > end)
      continue; /* of another resource of the file, such as a Binary */

    append_tokens (kept, data, at, custos_json_node_get_start (node));
    g_byte_array_append (kept, (const guint8 *) CONTENT_PREFIX, strlen (CONTENT_PREFIX));
    g_byte_array_append (kept, (const guint8 *) id, strlen (id));
    g_byte_array_append (kept, (const guint8 *) "\"", 1);
    at = custos_json_node_get_end (node);
  }

  append_tokens (kept, data, at, end);
}

/* The resource as it came, but for blanks and for what is kept as a document's content: the
 * same resource again has the same digest. One that breaks a rule is kept to the last byte. */
void
custos_fhir_keep (CustosFhirMapping *self, CustosJson *json)
{
  CustosFhirItem *item = self->item;
  const guint8 *data = g_bytes_get_data (custos_json_get_bytes (json), NULL);
  g_autoptr (GByteArray) kept = g_byte_array_new ();
  CustosHash hash;

  append_resource (kept, self, data);
  custos_hash_start (&hash, NULL);
  custos_hash_add (&hash, kept->data, kept->len);
  custos_hash_end (&hash, item->digest);
  item->size = kept->len;

  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&kept));
  item->packed = custos_compress (bytes);
}
