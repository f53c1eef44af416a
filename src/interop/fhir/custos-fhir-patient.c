/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-fhir-mapping.h"
#include "custos-patient.h"

#define US_CORE "http://hl7.org/fhir/us/core/StructureDefinition/us-core-"
#define CORE "http://hl7.org/fhir/StructureDefinition/"

static gboolean
has_use (CustosJsonNode *name, const char *use)
{
  const char *text = custos_json_node_peek_text (custos_json_node_find (name, "use"));

  return g_strcmp0 (text, use) == 0;
}

static gboolean
has_ended (CustosJsonNode *name)
{
  return custos_json_node_find (custos_json_node_find (name, "period"), "end") != NULL;
}

static gboolean
is_former (CustosJsonNode *name)
{
  return has_use (name, "old") || has_use (name, "maiden") || has_ended (name);
}

/* The official name, or else the first that is neither former nor a nickname. */
static CustosJsonNode *
choose_name (CustosJsonNode *names)
{
  CustosJsonNode *first = custos_fhir_begin (names);
  CustosJsonNode *chosen = NULL;

  for (CustosJsonNode *each = first; each != NULL; each = custos_fhir_next (each)) {
    if (is_former (each) || has_use (each, "nickname"))
      continue;
    if (chosen == NULL || (has_use (each, "official") && !has_use (chosen, "official")))
      chosen = each;
  }

  return chosen != NULL ? chosen : first;
}

static void
read_other_name (CustosFhirMapping *self, CustosJsonNode *name, GString *former)
{
  if (is_former (name)) {
    g_autofree char *text = custos_fhir_dup_human_name (self, name);

    custos_fhir_append (former, "; ", text);
  } else if (has_use (name, "nickname") || has_use (name, "usual")) {
    const char *given = custos_fhir_text_at (self, name, "given");

    custos_fhir_mapping_set (
      self, "preferred-name", given != NULL ? given : custos_fhir_text_at (self, name, "text"));
  }
}

static void
read_names (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  static const CustosFhirRow rows[] = {
    { "family-name", "family", custos_fhir_read_text },
    { "family-name", "text",   custos_fhir_read_text },
    { "given-names", "given",  custos_fhir_read_words },
  };
  CustosJsonNode *chosen = choose_name (node);
  g_autoptr (GString) former = g_string_new (NULL);

  custos_fhir_mapping_fill (self, chosen, rows, G_N_ELEMENTS (rows));
  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    custos_json_node_mark_read (each);
    custos_json_node_mark_read (custos_json_node_find (each, "use"));
    if (each != chosen)
      read_other_name (self, each, former);
  }
  custos_fhir_mapping_set (self, "former-names", former->str);
}

/* FHIR's date; the record's birth date has no time. */
static void
read_birth_date (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text (self, node);
  g_autoptr (CustosDate) date = text != NULL ? custos_date_parse (text) : NULL;

  if (text != NULL && date == NULL)
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_DATE, node);
  g_object_set (self->record, field, date, NULL);
}

static CustosSex
find_sex (const char *code)
{
  static const struct {
    const char *code;
    CustosSex sex;
  } codes[] = {
    { "female", CUSTOS_SEX_FEMALE },
    { "male", CUSTOS_SEX_MALE },
    { "other", CUSTOS_SEX_OTHER },
    { "F", CUSTOS_SEX_FEMALE },
    { "M", CUSTOS_SEX_MALE },
    { "OTH", CUSTOS_SEX_OTHER },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (g_strcmp0 (code, codes[i].code) == 0)
      return codes[i].sex;
  }

  return CUSTOS_SEX_UNKNOWN;
}

static void
read_sex (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_object_set (self->record, field, find_sex (custos_fhir_text (self, node)), NULL);
}

static void
read_language (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  CustosJsonNode *chosen = custos_fhir_begin (node);

  for (CustosJsonNode *each = chosen; each != NULL; each = custos_fhir_next (each)) {
    CustosJsonNode *preferred = custos_json_node_find (each, "preferred");

    if (g_strcmp0 (custos_json_node_peek_text (preferred), "true") == 0) {
      custos_json_node_mark_read (preferred);
      chosen = each;
      break;
    }
  }
  custos_fhir_read_concept_text (self, custos_fhir_get (chosen, "language"), field);
}

static void
read_contact (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  CustosJsonNode *name = custos_fhir_get (node, "name");
  CustosJsonNode *telecom = custos_fhir_first (custos_fhir_get (node, "telecom"));
  g_autofree char *text = name != NULL ? custos_fhir_dup_human_name (self, name) : NULL;

  custos_fhir_mapping_set (self, field, text);
  custos_fhir_mapping_set (self, "contact-phone", custos_fhir_text_at (self, telecom, "value"));
}

/* US Core's race and ethnicity are lists of codes with one text for all. */
static void
read_group (CustosFhirMapping *self, CustosJsonNode *extension, const char *field)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  const char *text = NULL;

  for (CustosJsonNode *each = custos_fhir_begin (custos_fhir_get (extension, "extension"));
       each != NULL; each = custos_fhir_next (each)) {
    const char *url = custos_fhir_text_at (self, each, "url");
    const char *display = custos_fhir_text_at (self, each, "valueCoding.display");

    custos_fhir_append (codes, ", ", display);
    if (g_strcmp0 (url, "text") == 0)
      text = custos_fhir_text_at (self, each, "valueString");
  }
  custos_fhir_mapping_set (self, field, text != NULL ? text : codes->str);
}

static void
read_gender_identity (CustosFhirMapping *self, CustosJsonNode *extension, const char *field)
{
  CustosJsonNode *concept = custos_fhir_get (extension, "valueCodeableConcept");

  if (concept == NULL)
    concept = custos_fhir_get (extension, "extension.valueCodeableConcept");
  custos_fhir_read_concept_text (self, concept, field);
}

/* The record has the administrative sex; this one stands for it where that is not told. */
static void
read_birth_sex (CustosFhirMapping *self, CustosJsonNode *extension, const char *field)
{
  CustosJsonNode *value = custos_fhir_get (extension, "valueCode");
  CustosSex sex = find_sex (custos_json_node_peek_text (value));
  CustosSex told = CUSTOS_SEX_UNKNOWN;

  g_object_get (self->record, field, &told, NULL);
  if (sex == told || told == CUSTOS_SEX_UNKNOWN)
    read_sex (self, value, field);
}

static void
read_interpreter (CustosFhirMapping *self, CustosJsonNode *extension, const char *field)
{
  custos_fhir_read_bool (self, custos_fhir_get (extension, "valueBoolean"), field);
}

static void
read_extensions (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  static const struct {
    const char *url;
    const char *field;
    CustosFhirReader read;
  } known[] = {
    { US_CORE "race", "race", read_group },
    { US_CORE "ethnicity", "ethnicity", read_group },
    { US_CORE "birthsex", "sex", read_birth_sex },
    { US_CORE "genderIdentity", "gender", read_gender_identity },
    { CORE "patient-genderIdentity", "gender", read_gender_identity },
    { CORE "individual-genderIdentity", "gender", read_gender_identity },
    { CORE "individual-pronouns", "pronouns", read_gender_identity },
    { CORE "patient-interpreterRequired", "interpreter", read_interpreter },
  };

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *url = custos_json_node_find (each, "url");

    for (size_t i = 0; i < G_N_ELEMENTS (known); i++) {
      if (g_strcmp0 (custos_json_node_peek_text (url), known[i].url) != 0)
        continue;
      custos_json_node_mark_read (each);
      custos_json_node_mark_read (url);
      known[i].read (self, each, known[i].field);
    }
  }
}

static const CustosFhirRow rows[] = {
  { "family-name",    "name",                read_names },
  { "birth-date",     "birthDate",           read_birth_date },
  { "died-on",        "deceasedDateTime",    custos_fhir_read_moment },
  { "sex",            "gender",              read_sex, " male female other unknown " },
  { "gender",         "extension",           read_extensions },
  { "phone",          "telecom",             custos_fhir_read_telecom },
  { "email",          "telecom",             custos_fhir_read_telecom },
  { "address-line",   "address",             custos_fhir_read_address },
  { "language",       "communication",       read_language },
  { "marital-status", "maritalStatus",       custos_fhir_read_concept_text },
  { "contact-name",   "contact",             read_contact },
  { "provider",       "generalPractitioner", custos_fhir_read_names },
  { "other-numbers",  "identifier",          custos_fhir_read_identifiers },
};

static void
finish (CustosFhirMapping *self)
{
  g_autofree char *name = custos_patient_dup_name (CUSTOS_PATIENT (self->record));

  custos_fhir_mapping_set_name (self, name);
}

const CustosFhirType custos_fhir_patient = {
  .type = "Patient",
  .get_type = custos_patient_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .finish = finish,
};
