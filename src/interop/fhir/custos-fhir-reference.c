/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-fhir-mapping.h"

#define LONGEST_ID 64
#define CONDITION "?identifier="

/* Ids without a base of their own are the file's, unless they are UUIDs: those are the same
 * everywhere. */
#define NO_SOURCE "file"
#define UUID_SOURCE "urn:uuid"
#define OID_SOURCE "urn:oid"

gboolean
custos_fhir_id_is_valid (const char *id)
{
  gsize length = strlen (id);

  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isalnum (id[i]) && id[i] != '-' && id[i] != '.')
      return FALSE;
  }

  return length > 0 && length <= LONGEST_ID;
}

static gboolean
is_type (const char *text)
{
  if (!g_ascii_isupper (*text))
    return FALSE;
  while (g_ascii_isalpha (*text))
    text++;
  return *text == '\0';
}

static gboolean
parse_condition (CustosFhirKey *key, const char *reference)
{
  const char *mark = strstr (reference, CONDITION);
  g_autofree char *value = g_uri_unescape_string (mark + strlen (CONDITION), NULL);
  g_autofree char *type = g_strndup (reference, mark - reference);
  const char *slash = strrchr (type, '/');
  char *bar = value != NULL ? strchr (value, '|') : NULL;

  if (bar == NULL || !is_type (slash != NULL ? slash + 1 : type))
    return FALSE;

  *bar = '\0';
  *key = (CustosFhirKey) {
    g_strdup (value), g_strdup (slash != NULL ? slash + 1 : type), g_strdup (bar + 1), TRUE,
  };
  return TRUE;
}

/* `[base/]Type/id[/_history/version]` */
static gboolean
parse_path (CustosFhirKey *key, const char *reference, const char *base)
{
  g_autofree char *path = g_strdup (reference);
  char *history = strstr (path, "/_history/");

  if (history != NULL)
    *history = '\0';

  char *id = strrchr (path, '/');
  if (id == NULL)
    return FALSE;
  *id++ = '\0';

  char *type = strrchr (path, '/');
  if (type != NULL)
    *type++ = '\0';

  const char *source = type != NULL ? path : base;
  if (!is_type (type != NULL ? type : path) || !custos_fhir_id_is_valid (id))
    return FALSE;
  if (source == NULL)
    source = g_uuid_string_is_valid (id) ? UUID_SOURCE : NO_SOURCE;

  *key = (CustosFhirKey) { g_strdup (source), g_strdup (type != NULL ? type : path),
                           g_strdup (id), FALSE };
  return TRUE;
}

/**
 * custos_fhir_key_parse:
 * @key: (out): what is meant
 * @base: (nullable): whose relative references are
 *
 * Returns: FALSE if it is no reference that can mean a resource
 */
gboolean
custos_fhir_key_parse (CustosFhirKey *key, const char *reference, const char *base)
{
  static const char *const urns[] = { UUID_SOURCE, OID_SOURCE };

  for (size_t i = 0; i < G_N_ELEMENTS (urns); i++) {
    gsize length = strlen (urns[i]);

    if (strncmp (reference, urns[i], length) == 0 && reference[length] == ':') {
      *key = (CustosFhirKey) { g_strdup (urns[i]), NULL, g_strdup (reference + length + 1) };
      return TRUE;
    }
  }

  if (strstr (reference, CONDITION) != NULL)
    return parse_condition (key, reference);
  return parse_path (key, reference, base);
}

static const char *
peek_reference (CustosJsonNode *node)
{
  CustosJsonNode *text = custos_json_node_find (node, "reference");

  return custos_json_node_is (text, CUSTOS_JSON_STRING) ? custos_json_node_peek_text (text)
                                                         : NULL;
}

static CustosJsonNode *
find_contained (CustosFhirMapping *self, const char *id)
{
  CustosJsonNode *contained = custos_json_node_find (self->resource, "contained");

  for (CustosJsonNode *each = custos_json_node_get_first (contained); each != NULL;
       each = custos_json_node_get_next (each)) {
    CustosJsonNode *own = custos_json_node_find (each, "id");

    if (g_strcmp0 (custos_json_node_peek_text (own), id) == 0) {
      custos_json_node_mark_read (contained);
      return each;
    }
  }

  return NULL;
}

static const CustosFhirNeighbor *
find_neighbor (CustosFhirMapping *self, const char *reference)
{
  if (self->neighbors == NULL)
    return NULL;

  const CustosFhirNeighbor *found = g_hash_table_lookup (self->neighbors, reference);
  if (found != NULL || self->base == NULL)
    return found;

  g_autofree char *url = g_strconcat (self->base, "/", reference, NULL);
  return g_hash_table_lookup (self->neighbors, url);
}

/* Returns: (nullable): the resource of the same file that is known by this URL */
CustosJsonNode *
custos_fhir_find_url (CustosFhirMapping *self, const char *url)
{
  const CustosFhirNeighbor *neighbor = find_neighbor (self, url);

  return neighbor != NULL ? neighbor->resource : NULL;
}

/* Returns: (nullable): what a Reference means, if it lies in the same file */
CustosJsonNode *
custos_fhir_find_target (CustosFhirMapping *self, CustosJsonNode *reference)
{
  const char *text = peek_reference (custos_fhir_first (reference));

  if (text == NULL)
    return NULL;
  if (*text == '#')
    return find_contained (self, text + 1);

  const CustosFhirNeighbor *neighbor = find_neighbor (self, text);
  return neighbor != NULL ? neighbor->resource : NULL;
}

/* A reference by what the other is known by, not by where it is. */
static gboolean
parse_identifier (CustosFhirKey *key, CustosJsonNode *node)
{
  CustosJsonNode *identifier = custos_json_node_find (node, "identifier");
  const char *system =
    custos_json_node_peek_text (custos_json_node_find (identifier, "system"));
  const char *value = custos_json_node_peek_text (custos_json_node_find (identifier, "value"));
  const char *type = custos_json_node_peek_text (custos_json_node_find (node, "type"));

  if (system == NULL || value == NULL)
    return FALSE;

  *key = (CustosFhirKey) { g_strdup (system), g_strdup (type), g_strdup (value), TRUE };
  return TRUE;
}

static void
copy_key (CustosFhirKey *to, const CustosFhirKey *from)
{
  *to = (CustosFhirKey) {
    g_strdup (from->source), g_strdup (from->type), g_strdup (from->id), from->by_identifier,
  };
}

/* Returns: whether the reference can mean something outside the resource. */
static gboolean
find_key (CustosFhirMapping *self, CustosJsonNode *node, CustosFhirLink *link)
{
  const char *text = peek_reference (node);

  if (text == NULL)
    return parse_identifier (&link->key, node);

  const CustosFhirNeighbor *neighbor = find_neighbor (self, text);
  if (neighbor != NULL) {
    copy_key (&link->key, neighbor->key);
    return TRUE;
  }

  link->required = g_str_has_prefix (text, UUID_SOURCE ":");
  return custos_fhir_key_parse (&link->key, text, self->base);
}

static gboolean
is_kind_of (const CustosFhirLink *link)
{
  const char *type = link->key.type;

  if (type == NULL)
    return TRUE;
  if (link->use == CUSTOS_FHIR_LINK_PATIENT)
    return strcmp (type, "Patient") == 0;
  return link->use != CUSTOS_FHIR_LINK_ENCOUNTER || strcmp (type, "Encounter") == 0;
}

/* Notes what the reference means, to be found once it is known what is on file. */
void
custos_fhir_mapping_link (CustosFhirMapping *self,
                          CustosJsonNode *reference,
                          CustosFhirLinkUse use,
                          const char *field)
{
  CustosJsonNode *node = custos_fhir_first (reference);
  CustosFhirLink link = { .use = use, .record = self->index, .field = field };
  gboolean decides = use == CUSTOS_FHIR_LINK_PATIENT || use == CUSTOS_FHIR_LINK_ENCOUNTER;
  const char *text = peek_reference (node);

  if (text != NULL && *text == '#') {
    if (decides || find_contained (self, text + 1) == NULL)
      custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_NO_TARGET, node);
    return;
  }

  if (find_key (self, node, &link) && is_kind_of (&link)) {
    custos_json_node_mark_read (node);
    custos_json_node_mark_read (custos_json_node_find (node, "reference"));
    link.place = custos_json_node_dup_place (node, self->resource);
    g_array_append_val (self->item->links, link);
    return;
  }

  /* An encounter that is only described refers to nothing, and need not be found. */
  custos_fhir_key_clear (&link.key);
  if (decides && (text != NULL || use == CUSTOS_FHIR_LINK_PATIENT))
    custos_fhir_mapping_fail (self, use == CUSTOS_FHIR_LINK_PATIENT
                                      ? CUSTOS_IMPORT_REASON_NO_PATIENT
                                      : CUSTOS_IMPORT_REASON_NO_TARGET, node);
}

static const char *
peek_path (CustosJsonNode *node, const char *const *path)
{
  for (; *path != NULL && node != NULL; path++) {
    if (custos_json_node_is (node, CUSTOS_JSON_ARRAY))
      node = custos_json_node_get_first (node);
    node = custos_json_node_find (node, *path);
  }

  return custos_json_node_peek_text (node);
}

/* What another resource is called, without saying that its own mapping has read it. */
static char *
describe (CustosJsonNode *target)
{
  static const char *const paths[][4] = {
    { "name", NULL },
    { "name", "text", NULL },
    { "code", "text", NULL },
    { "code", "coding", "display", NULL },
    { "vaccineCode", "text", NULL },
    { "medicationCodeableConcept", "text", NULL },
    { "description", "text", NULL },
    { "deviceName", "name", NULL },
    { "type", "text", NULL },
    { "type", "coding", "display", NULL },
  };
  static const char *const prefix[] = { "name", "prefix", NULL };
  static const char *const given[] = { "name", "given", NULL };
  static const char *const family[] = { "name", "family", NULL };
  static const char *const *const parts[] = { prefix, given, family };

  for (size_t i = 0; i < G_N_ELEMENTS (paths); i++) {
    const char *text = peek_path (target, paths[i]);

    if (text != NULL)
      return g_strdup (text);
  }

  g_autoptr (GString) name = g_string_new (NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++) {
    CustosJsonNode *node = target;

    for (const char *const *step = parts[i]; *step != NULL; step++) {
      if (custos_json_node_is (node, CUSTOS_JSON_ARRAY))
        node = custos_json_node_get_first (node);
      node = custos_json_node_find (node, *step);
    }
    if (custos_json_node_is (node, CUSTOS_JSON_ARRAY))
      node = custos_json_node_get_first (node);
    custos_fhir_append (name, " ", custos_json_node_peek_text (node));
  }
  return name->len > 0 ? g_string_free (g_steal_pointer (&name), FALSE) : NULL;
}

/* Returns: (transfer full) (nullable): what the reference says of the other, or what the other
 * says of itself in the same file */
char *
custos_fhir_dup_reference_name (CustosFhirMapping *self, CustosJsonNode *reference)
{
  CustosJsonNode *node = custos_fhir_first (reference);
  const char *display = custos_fhir_text_at (self, node, "display");

  if (display != NULL) {
    custos_json_node_mark_read (node);
    return g_strdup (display);
  }

  CustosJsonNode *target = custos_fhir_find_target (self, node);
  char *name = target != NULL ? describe (target) : NULL;

  if (name != NULL) {
    custos_json_node_mark_read (node);
    custos_json_node_mark_read (custos_json_node_find (node, "reference"));
  }
  return name;
}

/* The name of who or what is referred to; asked of the file on record if it is not told. */
void
custos_fhir_read_name (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autofree char *name = custos_fhir_dup_reference_name (self, node);
  const char *text = peek_reference (custos_fhir_first (node));

  custos_fhir_mapping_set (self, field, name);
  if (name == NULL || (text != NULL && g_str_has_prefix (text, UUID_SOURCE ":") &&
                       find_neighbor (self, text) == NULL))
    custos_fhir_mapping_link (self, node, CUSTOS_FHIR_LINK_NAME, name == NULL ? field : NULL);
}

void
custos_fhir_read_names (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    g_autofree char *name = custos_fhir_dup_reference_name (self, each);

    custos_fhir_append (all, "; ", name);
  }

  if (all->len == 0 && node != NULL)
    custos_fhir_read_name (self, node, field);
  custos_fhir_mapping_set (self, field, all->str);
}

void
custos_fhir_read_id (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  custos_fhir_mapping_link (self, node, CUSTOS_FHIR_LINK_ID, field);
}
