/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-billing.h"

/* A diagnosis a line, in the order of the claim. */
void
custos_fhir_read_diagnoses (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *concept = custos_fhir_get (each, "diagnosisCodeableConcept");
    CustosJsonNode *reference = custos_fhir_get (each, "diagnosisReference");
    const char *code = custos_fhir_text_at (self, concept, "coding.code");
    g_autofree char *words = concept != NULL
                               ? custos_fhir_dup_concept_text (self, concept)
                               : custos_fhir_dup_reference_name (self, reference);
    g_autoptr (GString) line = g_string_new (code);

    if (g_strcmp0 (code, words) != 0)
      custos_fhir_append (line, " ", words);
    custos_fhir_append (all, "\n", line->str);
    custos_fhir_text_at (self, each, "sequence");
  }
  custos_fhir_mapping_set (self, field, all->str);
}

/* A service a line: code, words, amount. */
void
custos_fhir_read_services (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *concept = custos_fhir_get (each, "productOrService");
    const char *code = custos_fhir_text_at (self, concept, "coding.code");
    const char *net = custos_fhir_text_at (self, each, "net.value");
    g_autofree char *words =
      concept != NULL ? custos_fhir_dup_concept_text (self, concept) : NULL;
    g_autoptr (GString) line = g_string_new (code);

    if (g_strcmp0 (code, words) != 0)
      custos_fhir_append (line, " ", words);
    custos_fhir_append (line, " · ", net);
    custos_fhir_append (all, "\n", line->str);
    custos_fhir_text_at (self, each, "sequence");
  }
  custos_fhir_mapping_set (self, field, all->str);
}
