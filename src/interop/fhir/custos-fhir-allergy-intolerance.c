/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-allergy.h"
#include "custos-fhir-mapping.h"

static void
read_reactions (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *manifestations = custos_fhir_get (each, "manifestation");

    for (CustosJsonNode *one = custos_fhir_begin (manifestations); one != NULL;
         one = custos_fhir_next (one)) {
      g_autofree char *text = custos_fhir_dup_concept_text (self, one);
      custos_fhir_append (all, "; ", text);
    }
    if (manifestations == NULL)
      custos_fhir_append (all, "; ", custos_fhir_text_at (self, each, "description"));
  }
  custos_fhir_mapping_set (self, field, all->str);
}

static const CustosFhirRow rows[] = {
  { "substance",       "code",               custos_fhir_read_concept },
  { "substance",       "reaction.substance", custos_fhir_read_concept_text },
  { "category",        "category",           custos_fhir_read_texts },
  { "clinical-status", "clinicalStatus",     custos_fhir_read_concept_code,
    " active inactive resolved " },
  { "verification",    "verificationStatus", custos_fhir_read_concept_code,
    " unconfirmed presumed confirmed refuted entered-in-error " },
  { "criticality",     "criticality",        custos_fhir_read_text,
    " low high unable-to-assess " },
  { "severity",        "reaction.severity",  custos_fhir_read_text,
    " mild moderate severe " },
  { "reaction",        "reaction",           read_reactions },
  { "onset",           "onsetDateTime",      custos_fhir_read_moment },
  { "onset",           "onsetPeriod.start",  custos_fhir_read_moment },
  { "onset",           "onsetAge",           custos_fhir_read_quantity },
  { "onset",           "onsetRange",         custos_fhir_read_range },
  { "onset",           "onsetString",        custos_fhir_read_text },
  { "noted",           "recordedDate",       custos_fhir_read_moment },
  { "note",            "note",               custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_allergy_intolerance = {
  .type = "AllergyIntolerance",
  .get_type = custos_allergy_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "patient",
  .encounter = "encounter",
};
