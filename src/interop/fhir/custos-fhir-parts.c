/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-compress.h"
#include "custos-fhir-mapping.h"
#include "custos-document.h"

#define NPI_SYSTEM "http://hl7.org/fhir/sid/us-npi"

/* @field: `phone` or `email`, which is also the system; the first of each counts. */
void
custos_fhir_read_telecom (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *system = custos_json_node_find (each, "system");

    if (g_strcmp0 (custos_json_node_peek_text (system), field) != 0)
      continue;

    custos_json_node_mark_read (each);
    custos_json_node_mark_read (system);
    custos_fhir_mapping_set (self, field, custos_fhir_text_at (self, each, "value"));
    return;
  }
}

static CustosJsonNode *
choose_address (CustosJsonNode *node)
{
  CustosJsonNode *first = custos_fhir_begin (node);

  for (CustosJsonNode *each = first; each != NULL; each = custos_fhir_next (each)) {
    CustosJsonNode *use = custos_json_node_find (each, "use");
    CustosJsonNode *end = custos_json_node_find (custos_json_node_find (each, "period"), "end");

    if (g_strcmp0 (custos_json_node_peek_text (use), "old") != 0 && end == NULL)
      return each;
  }

  return first;
}

/* An address fills the fields that have its parts' names; @field gets the lines. */
void
custos_fhir_read_address (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  static const CustosFhirRow rows[] = {
    { "address-line", "line",       custos_fhir_read_texts },
    { "address-line", "text",       custos_fhir_read_text },
    { "city",         "city",       custos_fhir_read_text },
    { "state",        "state",      custos_fhir_read_text },
    { "postal-code",  "postalCode", custos_fhir_read_text },
    { "country",      "country",    custos_fhir_read_text },
  };
  CustosJsonNode *address = choose_address (node);

  custos_json_node_mark_read (address);
  custos_fhir_mapping_fill (self, address, rows, G_N_ELEMENTS (rows));
}

/* By these others may refer to the resource; @field, if any, gets them as people say them. */
void
custos_fhir_read_identifiers (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    const char *system = custos_fhir_text_at (self, each, "system");
    const char *value = custos_fhir_text_at (self, each, "value");
    const char *code = custos_fhir_text_at (self, each, "type.coding.code");

    if (value == NULL)
      continue;
    if (system != NULL) {
      CustosFhirKey key = { g_strdup (system), NULL, g_strdup (value), TRUE };
      g_array_append_val (self->item->identifiers, key);
    }

    g_autofree char *text = code != NULL ? g_strconcat (code, " ", value, NULL) : NULL;
    custos_fhir_append (all, "; ", text != NULL ? text : value);
  }

  if (field != NULL)
    custos_fhir_mapping_set (self, field, all->str);
}

void
custos_fhir_read_npi (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  custos_fhir_read_identifiers (self, node, NULL);

  for (guint i = 0; i < self->item->identifiers->len; i++) {
    const CustosFhirKey *key = &g_array_index (self->item->identifiers, CustosFhirKey, i);

    if (strcmp (key->source, NPI_SYSTEM) == 0)
      custos_fhir_mapping_set (self, field, key->id);
  }
}

/* Returns: (transfer full) (nullable): `Dr. Ana Maria Example` */
char *
custos_fhir_dup_human_name (CustosFhirMapping *self, CustosJsonNode *node)
{
  static const char *const parts[] = { "prefix", "given", "family", "suffix" };
  CustosJsonNode *name = custos_fhir_first (node);
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++) {
    for (CustosJsonNode *each = custos_fhir_begin (custos_fhir_get (name, parts[i]));
         each != NULL; each = custos_fhir_next (each))
      custos_fhir_append (text, " ", custos_fhir_text (self, each));
  }

  if (text->len == 0)
    return g_strdup (custos_fhir_text_at (self, name, "text"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_base64 (const char *text, gsize length)
{
  gsize n = 0;
  gsize padding = 0;

  for (gsize i = 0; i < length; i++) {
    if (g_ascii_isspace (text[i]))
      continue;
    if (text[i] == '=')
      padding++;
    else if (padding > 0 || (!g_ascii_isalnum (text[i]) && text[i] != '+' && text[i] != '/'))
      return FALSE;
    n++;
  }

  return n % 4 == 0 && padding <= 2;
}

/* Returns: FALSE if it is not what it says it is; the resource then breaks a rule. */
gboolean
custos_fhir_check_base64 (CustosFhirMapping *self, CustosJsonNode *data)
{
  if (custos_json_node_is (data, CUSTOS_JSON_STRING) &&
      is_base64 (custos_json_node_peek_text (data), custos_json_node_get_length (data)))
    return TRUE;

  custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_BASE64, data);
  return FALSE;
}

/* The bytes are kept once, as a document's content; the kept resource has only its id. */
void
custos_fhir_take_content (CustosFhirMapping *self, CustosJsonNode *data)
{
  gsize size;
  guchar *decoded = g_base64_decode (custos_json_node_peek_text (data), &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (decoded, size);
  CustosFhirContent content = {
    g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes), size, custos_compress (bytes),
  };

  custos_json_node_mark_read (data);
  if (self->record != NULL)
    g_object_set (self->record, "content-id", content.id, "size", (gint64) size, NULL);
  g_array_append_val (self->item->contents, content);
  g_array_append_val (self->taken_out, data);
}

/* Where the bytes are: in the attachment, or in a Binary of the same file. */
static CustosJsonNode *
find_data (CustosFhirMapping *self, CustosJsonNode *attachment)
{
  CustosJsonNode *data = custos_json_node_find (attachment, "data");
  CustosJsonNode *url = custos_json_node_find (attachment, "url");

  if (data == NULL && custos_json_node_is (url, CUSTOS_JSON_STRING)) {
    data = custos_json_node_find (
      custos_fhir_find_url (self, custos_json_node_peek_text (url)), "data");
    if (data != NULL)
      custos_json_node_mark_read (url);
  }

  return custos_json_node_is (data, CUSTOS_JSON_STRING) &&
         custos_json_node_get_length (data) > 0 ? data : NULL;
}

/**
 * custos_fhir_read_attachments:
 * @list: (nullable): of attachments, or of what has them
 * @member: (nullable): in which member of the list's elements they are
 *
 * The first goes into the document being filled; for each further one a copy of it is made, as
 * it is where no document is being filled at all.
 */
void
custos_fhir_read_attachments (CustosFhirMapping *self, CustosJsonNode *list, const char *member)
{
  CustosRecord *pattern = CUSTOS_IS_DOCUMENT (self->record) ? self->record : NULL;
  gboolean first = pattern != NULL;

  for (CustosJsonNode *each = custos_fhir_begin (list); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *attachment = member != NULL ? custos_fhir_get (each, member) : each;
    CustosJsonNode *data = find_data (self, attachment);

    if (data == NULL || !custos_fhir_check_base64 (self, data))
      continue;
    if (!first) {
      CustosRecord *copy = pattern != NULL ? custos_record_edit (pattern)
                                           : g_object_new (CUSTOS_TYPE_DOCUMENT, NULL);

      g_ptr_array_add (self->item->records, copy);
      self->record = copy;
      self->index = self->item->records->len - 1;
    }

    first = FALSE;
    custos_json_node_mark_read (attachment);
    custos_fhir_mapping_set (
      self, "content-type", custos_fhir_text_at (self, attachment, "contentType"));
    if (!custos_fhir_mapping_has (self, "title"))
      custos_fhir_mapping_set (
        self, "title", custos_fhir_text_at (self, attachment, "title"));
    custos_fhir_take_content (self, data);
  }
}
