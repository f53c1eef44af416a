/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-resource.h"

#include <string.h>

#include "custos-fhir-keep.h"
#include "custos-fhir-labels.h"

/* Every type with a home; any other is kept whole. */
static const CustosFhirType *const types[] = {
  &custos_fhir_observation,
  &custos_fhir_claim,
  &custos_fhir_encounter,
  &custos_fhir_explanation_of_benefit,
  &custos_fhir_procedure,
  &custos_fhir_immunization,
  &custos_fhir_diagnostic_report,
  &custos_fhir_medication_request,
  &custos_fhir_condition,
  &custos_fhir_document_reference,
  &custos_fhir_allergy_intolerance,
  &custos_fhir_care_plan,
  &custos_fhir_care_team,
  &custos_fhir_coverage,
  &custos_fhir_device,
  &custos_fhir_goal,
  &custos_fhir_imaging_study,
  &custos_fhir_location,
  &custos_fhir_medication_administration,
  &custos_fhir_organization,
  &custos_fhir_patient,
  &custos_fhir_practitioner,
  &custos_fhir_practitioner_role,
};

static const CustosFhirType *
find_type (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (types); i++) {
    if (strcmp (types[i]->type, name) == 0)
      return types[i];
  }

  return NULL;
}

static const char *
peek (CustosJsonNode *node, const char *key)
{
  CustosJsonNode *member = custos_json_node_find (node, key);

  return custos_json_node_is (member, CUSTOS_JSON_STRING) ? custos_json_node_peek_text (member)
                                                           : NULL;
}

/* Returns: (transfer full) (nullable): whose the id is, if the URL of the entry says it */
static char *
dup_base (const char *full_url, const char *type, const char *id)
{
  g_autofree char *tail =
    type != NULL && id != NULL ? g_strconcat ("/", type, "/", id, NULL) : NULL;

  if (full_url == NULL || tail == NULL || !g_str_has_suffix (full_url, tail) ||
      strstr (full_url, "://") == NULL)
    return NULL;
  return g_strndup (full_url, strlen (full_url) - strlen (tail));
}

/**
 * custos_fhir_item_identify:
 * @full_url: (nullable): of its entry in a Bundle
 *
 * Returns: (transfer full): the item with its key; without an id that is told once its bytes
 *   are known
 */
CustosFhirItem *
custos_fhir_item_identify (CustosJsonNode *resource, const char *full_url, const char *place)
{
  CustosFhirItem *self = custos_fhir_item_new ();
  const char *type = peek (resource, "resourceType");
  const char *id = peek (resource, "id");
  g_autofree char *base = dup_base (full_url, type, id);
  g_autofree char *reference = NULL;

  self->place = g_strdup (place);
  self->byte = custos_json_node_get_start (resource);
  if (type != NULL && id != NULL && custos_fhir_id_is_valid (id)) {
    reference = g_strconcat (type, "/", id, NULL);
    custos_fhir_key_parse (&self->key, reference, base);
  } else if (type != NULL && id == NULL && full_url != NULL &&
             g_str_has_prefix (full_url, "urn:")) {
    custos_fhir_key_parse (&self->key, full_url, NULL);
  }

  if (self->key.source == NULL)
    self->key.source = g_strdup (base != NULL ? base : "file");
  if (self->key.type == NULL)
    self->key.type = g_strdup (type != NULL ? type : "");
  if (self->key.id == NULL)
    self->key.id = g_strdup (id);
  return self;
}

static void
mark (CustosJsonNode *node, const char *key)
{
  custos_json_node_mark_read (custos_json_node_find (node, key));
}

/* What every resource has and the item keeps elsewhere. */
static void
check_identity (CustosFhirMapping *self)
{
  CustosJsonNode *id = custos_json_node_find (self->resource, "id");
  CustosJsonNode *type = custos_json_node_find (self->resource, "resourceType");

  custos_json_node_mark_read (self->resource);
  mark (self->resource, "id");
  mark (self->resource, "resourceType");
  if (!custos_json_node_is (type, CUSTOS_JSON_STRING))
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_NO_TYPE, self->resource);
  if (id != NULL && (!custos_json_node_is (id, CUSTOS_JSON_STRING) ||
                     !custos_fhir_id_is_valid (custos_json_node_peek_text (id))))
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_ID, id);
}

/* What FHIR never has, wherever it stands: empty lists, and attachments that are no base64. The
 * codes are weighed on the way. */
static void
check_structure (CustosFhirMapping *self, CustosJsonNode *node)
{
  CustosJsonNode *first = custos_json_node_get_first (node);

  if (first == NULL) {
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_EMPTY_VALUE, node);
    return;
  }

  if (custos_json_node_find (node, "contentType") != NULL) {
    CustosJsonNode *data = custos_json_node_find (node, "data");

    if (data != NULL && !custos_json_node_is_read (data))
      custos_fhir_check_base64 (self, data);
  }

  custos_fhir_weigh_coding (self, node);
  for (CustosJsonNode *each = first; each != NULL; each = custos_json_node_get_next (each)) {
    if (custos_json_node_get_type (each) >= CUSTOS_JSON_ARRAY)
      check_structure (self, each);
  }
}

static void
map_home (CustosFhirMapping *self, const CustosFhirType *type)
{
  CustosJsonNode *patient =
    type->patient != NULL ? custos_fhir_get (self->resource, type->patient) : NULL;
  CustosJsonNode *encounter =
    type->encounter != NULL ? custos_fhir_get (self->resource, type->encounter) : NULL;

  if (type->patient != NULL && patient == NULL) {
    if (!type->may_lack_patient)
      custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_NO_PATIENT, self->resource);
    return;
  }

  custos_fhir_mapping_add_record (self, type->get_type ());
  if (patient != NULL)
    custos_fhir_mapping_link (self, patient, CUSTOS_FHIR_LINK_PATIENT, NULL);
  if (encounter != NULL)
    custos_fhir_mapping_link (self, encounter, CUSTOS_FHIR_LINK_ENCOUNTER, NULL);
  custos_fhir_mapping_fill (self, self->resource, type->rows, type->n_rows);
  if (type->finish != NULL)
    type->finish (self);
}

static gboolean
means_patient (CustosFhirMapping *self, CustosJsonNode *node)
{
  const char *reference = peek (node, "reference");
  CustosJsonNode *target = custos_fhir_find_target (self, node);

  if (target != NULL)
    return g_strcmp0 (peek (target, "resourceType"), "Patient") == 0;
  return reference != NULL && strstr (reference, "Patient/") != NULL;
}

/* A type without a home still belongs to a chart, if it says so. */
static void
map_kept (CustosFhirMapping *self)
{
  static const char *const patients[] = { "patient", "subject", "beneficiary", "for" };
  static const char *const names[] = { "name", "code", "title" };

  for (size_t i = 0; i < G_N_ELEMENTS (patients); i++) {
    CustosJsonNode *node = custos_json_node_find (self->resource, patients[i]);

    if (means_patient (self, node)) {
      custos_fhir_mapping_link (self, node, CUSTOS_FHIR_LINK_PATIENT, NULL);
      break;
    }
  }

  /* A document that refers to this Binary has its bytes already. */
  CustosJsonNode *data = custos_json_node_find (self->resource, "data");
  if (strcmp (self->item->key.type, "Binary") == 0 && data != NULL &&
      custos_json_node_is_read (data))
    custos_fhir_take_content (self, data);

  /* A Medication is known to others by its name. */
  for (size_t i = 0; i < G_N_ELEMENTS (names) && self->item->name == NULL; i++) {
    CustosJsonNode *node = custos_json_node_find (self->resource, names[i]);
    CustosJsonNode *codings = custos_json_node_find (node, "coding");
    CustosJsonNode *coding = custos_json_node_get_first (codings);
    const char *text = custos_json_node_peek_text (node);

    custos_fhir_mapping_set_name (self, text);
    custos_fhir_mapping_set_name (self, peek (node, "text"));
    custos_fhir_mapping_set_name (self, peek (coding, "display"));
  }
}

/* A resource without an id is known by what it says. */
static void
give_id (CustosFhirItem *self)
{
  GString *id = g_string_new ("content-");

  for (guint i = 0; i < 16; i++)
    g_string_append_printf (id, "%02x", self->digest[i]);
  self->key.id = g_string_free (id, FALSE);
}

/* The fault's place and byte are in the resource so far. */
static void
place_fault (CustosFhirItem *self)
{
  g_autofree char *inside = g_steal_pointer (&self->fault.place);

  if (inside == NULL || *inside == '\0')
    self->fault.place = g_strdup (self->place);
  else
    self->fault.place = g_strconcat (
      self->place, *self->place != '\0' ? "." : "", inside, NULL);
}

/**
 * custos_fhir_item_map:
 * @neighbors: (nullable): by URL, CustosFhirNeighbor: the other resources of a Bundle
 * @outer_labels: (nullable): the Bundle's security labels
 */
void
custos_fhir_item_map (CustosFhirItem *self,
                      CustosJson *json,
                      CustosJsonNode *resource,
                      GHashTable *neighbors,
                      CustosJsonNode *outer_labels,
                      const CustosDate *today)
{
  const CustosFhirType *type = find_type (self->key.type);
  gboolean has_base = strstr (self->key.source, "://") != NULL;
  g_autoptr (GArray) taken_out = g_array_new (FALSE, FALSE, sizeof (CustosJsonNode *));
  CustosFhirMapping mapping = {
    .item = self,
    .resource = resource,
    .outer_labels = outer_labels,
    .today = today,
    .base = has_base ? self->key.source : NULL,
    .neighbors = neighbors,
    .taken_out = taken_out,
  };

  check_identity (&mapping);
  custos_fhir_read_labels (&mapping);
  if (type != NULL)
    map_home (&mapping, type);
  else
    map_kept (&mapping);
  check_structure (&mapping, resource);

  if (self->fault.reason != CUSTOS_IMPORT_REASON_NONE) {
    g_ptr_array_set_size (self->records, 0);
    g_array_set_size (self->contents, 0);
    g_array_set_size (taken_out, 0);
    place_fault (self);
  }
  self->n_homeless = self->records->len > 0 ? custos_json_node_count_unread (resource) : 0;
  custos_fhir_keep (&mapping, json);
  if (self->key.id == NULL)
    give_id (self);
}
