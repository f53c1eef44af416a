/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-fhir-mapping.h"
#include "custos-moment.h"

/* Keeps the first thing that is wrong, and where. */
void
custos_fhir_mapping_fail (CustosFhirMapping *self,
                          CustosImportReason reason,
                          CustosJsonNode *node)
{
  CustosImportFault *fault = &self->item->fault;

  if (fault->reason != CUSTOS_IMPORT_REASON_NONE)
    return;

  fault->reason = reason;
  fault->byte = custos_json_node_get_start (node);
  fault->place = custos_json_node_dup_place (node, self->resource);
}

/* Returns: (transfer none): a new record of the item, from now on the one to fill */
CustosRecord *
custos_fhir_mapping_add_record (CustosFhirMapping *self, GType type)
{
  self->record = g_object_new (type, NULL);
  self->index = self->item->records->len;
  g_ptr_array_add (self->item->records, self->record);
  return self->record;
}

gboolean
custos_fhir_mapping_has (CustosFhirMapping *self, const char *field)
{
  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (self->record, &n_fields);

  for (guint i = 0; i < n_fields; i++) {
    const char *name = fields[i]->name;
    guint j = 0;

    while (name[j] != '\0' && (name[j] == field[j] || (name[j] == '_' && field[j] == '-')))
      j++;
    if (name[j] == '\0' && field[j] == '\0') {
      g_autofree char *text = custos_record_get_text (self->record, fields[i]);
      return text != NULL;
    }
  }

  g_critical ("A mapping fills a field that its record does not have");
  return TRUE;
}

/* @text: (nullable): nothing told */
void
custos_fhir_mapping_set (CustosFhirMapping *self, const char *field, const char *text)
{
  if (text != NULL && *text != '\0')
    g_object_set (self->record, field, text, NULL);
}

/* @name: (nullable): how others call this resource; the first counts */
void
custos_fhir_mapping_set_name (CustosFhirMapping *self, const char *name)
{
  if (self->item->name == NULL && name != NULL && *name != '\0')
    self->item->name = g_strdup (name);
}

static gboolean
is_among (const char *codes, const char *code)
{
  g_autofree char *word = g_strconcat (" ", code, " ", NULL);

  return strchr (code, ' ') == NULL && strstr (codes, word) != NULL;
}

/* A code that is none decides nothing: the resource is not understood. */
static void
check_code (CustosFhirMapping *self, CustosJsonNode *node, const CustosFhirRow *row)
{
  CustosJsonNode *coding = custos_json_node_is (node, CUSTOS_JSON_OBJECT)
                             ? custos_fhir_get (node, "coding.code") : node;
  const char *code = custos_json_node_peek_text (coding);

  if (code != NULL && !is_among (row->codes, code))
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_CODE, coding);
  if (g_strcmp0 (code, "entered-in-error") == 0)
    g_object_set (self->record, "error-reason", code, NULL);
}

/* Goes through the rows; each field is taken from the first place that has it. */
void
custos_fhir_mapping_fill (CustosFhirMapping *self,
                          CustosJsonNode *node,
                          const CustosFhirRow *rows,
                          guint n_rows)
{
  for (guint i = 0; i < n_rows; i++) {
    const CustosFhirRow *row = &rows[i];
    gboolean again = i > 0 && strcmp (row->field, rows[i - 1].field) == 0;

    if (again && custos_fhir_mapping_has (self, row->field))
      continue;

    CustosJsonNode *value = custos_fhir_get (node, row->path);
    if (value == NULL)
      continue;
    row->read (self, value, row->field);
    if (row->codes != NULL)
      check_code (self, value, row);
  }
}

static CustosJsonNode *
find_member (CustosJsonNode *node, const char *name, gsize length)
{
  if (!custos_json_node_is (node, CUSTOS_JSON_OBJECT))
    return NULL;

  for (CustosJsonNode *member = custos_json_node_get_first (node); member != NULL;
       member = custos_json_node_get_next (member)) {
    const char *key = custos_json_node_get_key (member);

    if (strncmp (key, name, length) == 0 && key[length] == '\0')
      return member;
  }

  return NULL;
}

/* Returns: (nullable): @node itself, or the first element of a list */
CustosJsonNode *
custos_fhir_first (CustosJsonNode *node)
{
  if (!custos_json_node_is (node, CUSTOS_JSON_ARRAY))
    return node;

  custos_json_node_mark_read (node);
  return custos_json_node_get_first (node);
}

/**
 * custos_fhir_get:
 * @path: names with points between; `''` for @node itself
 *
 * What lies on the way is marked as read; what is found is not.
 *
 * Returns: (nullable): the value, which may be a list
 */
CustosJsonNode *
custos_fhir_get (CustosJsonNode *node, const char *path)
{
  while (node != NULL && *path != '\0') {
    gsize length = strcspn (path, ".");
    CustosJsonNode *within = custos_fhir_first (node);
    CustosJsonNode *found = find_member (within, path, length);

    if (found != NULL)
      custos_json_node_mark_read (within);
    node = found;
    path += length + (path[length] == '.' ? 1 : 0);
  }

  return node;
}

CustosJsonNode *
custos_fhir_begin (CustosJsonNode *node)
{
  return custos_fhir_first (node);
}

CustosJsonNode *
custos_fhir_next (CustosJsonNode *element)
{
  return custos_json_node_is (custos_json_node_get_parent (element), CUSTOS_JSON_ARRAY)
           ? custos_json_node_get_next (element) : NULL;
}

/* Returns: (nullable): a text, number or truth value as it was written */
const char *
custos_fhir_text (CustosFhirMapping *self, CustosJsonNode *node)
{
  CustosJsonNode *first = custos_fhir_first (node);

  if (first == NULL || custos_json_node_get_type (first) == CUSTOS_JSON_NULL)
    return NULL;
  if (custos_json_node_get_type (first) >= CUSTOS_JSON_ARRAY) {
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_VALUE, first);
    return NULL;
  }

  custos_json_node_mark_read (first);
  return custos_json_node_peek_text (first);
}

const char *
custos_fhir_text_at (CustosFhirMapping *self, CustosJsonNode *node, const char *path)
{
  return custos_fhir_text (self, custos_fhir_get (node, path));
}

/* @more: (nullable): comes after @between unless it is the first */
void
custos_fhir_append (GString *text, const char *between, const char *more)
{
  if (more == NULL || *more == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, more);
}

void
custos_fhir_read_text (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  custos_fhir_mapping_set (self, field, custos_fhir_text (self, node));
}

static void
read_joined (CustosFhirMapping *self,
             CustosJsonNode *node,
             const char *between,
             const char *field)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each))
    custos_fhir_append (text, between, custos_fhir_text (self, each));
  custos_fhir_mapping_set (self, field, text->str);
}

void
custos_fhir_read_texts (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  read_joined (self, node, ", ", field);
}

/* The parts of a name stand as they are said. */
void
custos_fhir_read_words (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  read_joined (self, node, " ", field);
}

void
custos_fhir_read_bool (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text (self, node);

  if (text == NULL)
    return;
  if (!custos_json_node_is (custos_fhir_first (node), CUSTOS_JSON_BOOL))
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_VALUE, node);
  else
    g_object_set (self->record, field, strcmp (text, "true") == 0, NULL);
}

void
custos_fhir_read_int (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text (self, node);
  gint64 number = 0;

  if (text == NULL)
    return;
  if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL))
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_NUMBER, node);
  else
    g_object_set (self->record, field, number, NULL);
}

void
custos_fhir_read_moment (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text (self, node);
  g_autofree char *moment = text != NULL ? custos_moment_normalize (text) : NULL;

  if (text != NULL && moment == NULL)
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_DATE, node);
  custos_fhir_mapping_set (self, field, moment);
}
