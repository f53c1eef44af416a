/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-practitioner.h"
#include "custos-fhir-mapping.h"

static void
read_active (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text (self, node);

  if (g_strcmp0 (text, "false") == 0)
    g_object_set (self->record, field, TRUE, NULL);
}

static const CustosFhirRow rows[] = {
  { "family-name", "name.family",        custos_fhir_read_text },
  { "family-name", "name.text",          custos_fhir_read_text },
  { "given-names", "name.given",         custos_fhir_read_words },
  { "prefix",      "name.prefix",        custos_fhir_read_words },
  { "suffix",      "name.suffix",        custos_fhir_read_words },
  { "npi",         "identifier",         custos_fhir_read_npi },
  { "specialty",   "qualification.code", custos_fhir_read_concept_text },
  { "phone",       "telecom",            custos_fhir_read_telecom },
  { "email",       "telecom",            custos_fhir_read_telecom },
  { "retired",     "active",             read_active },
};

static void
finish (CustosFhirMapping *self)
{
  g_autofree char *name =
    custos_fhir_dup_human_name (self, custos_fhir_get (self->resource, "name"));

  custos_fhir_mapping_set_name (self, name);
}

const CustosFhirType custos_fhir_practitioner = {
  .type = "Practitioner",
  .get_type = custos_practitioner_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .finish = finish,
};
