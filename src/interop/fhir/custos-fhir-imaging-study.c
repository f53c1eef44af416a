/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-imaging-study.h"
#include "custos-fhir-mapping.h"

/* The codes of all series, each once. */
static void
read_modalities (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *modality = custos_json_node_find (each, "modality");
    const char *code = custos_fhir_text_at (self, modality != NULL ? modality : each, "code");

    if (modality != NULL) {
      custos_json_node_mark_read (each);
      custos_json_node_mark_read (modality);
    }
    if (code != NULL && g_hash_table_add (said, (gpointer) code))
      custos_fhir_append (all, ", ", code);
  }
  custos_fhir_mapping_set (self, field, all->str);
}

static void
read_body_site (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text_at (self, node, "display");

  custos_fhir_mapping_set (self, field, text);
}

static const CustosFhirRow rows[] = {
  { "status",      "status",                  custos_fhir_read_text,
    " registered available cancelled entered-in-error unknown " },
  { "modality",    "modality",                read_modalities },
  { "modality",    "series",                  read_modalities },
  { "title",       "description",             custos_fhir_read_text },
  { "title",       "procedureCode",           custos_fhir_read_concept_texts },
  { "title",       "series.modality.display", custos_fhir_read_text },
  { "started",     "started",                 custos_fhir_read_moment },
  { "body-site",   "series.bodySite",         read_body_site },
  { "n-series",    "numberOfSeries",          custos_fhir_read_int },
  { "n-instances", "numberOfInstances",       custos_fhir_read_int },
  { "performer",   "interpreter",             custos_fhir_read_name },
  { "performer",   "series.performer.actor",  custos_fhir_read_name },
  { "note",        "note",                    custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_imaging_study = {
  .type = "ImagingStudy",
  .get_type = custos_imaging_study_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "encounter",
};
