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
  { "family-name",  "practitioner", custos_fhir_read_name },
  { "role",         "code",         custos_fhir_read_concept_texts },
  { "specialty",    "specialty",    custos_fhir_read_concept_texts },
  { "organization", "organization", custos_fhir_read_name },
  { "npi",          "identifier",   custos_fhir_read_npi },
  { "phone",        "telecom",      custos_fhir_read_telecom },
  { "email",        "telecom",      custos_fhir_read_telecom },
  { "retired",      "active",       read_active },
};

static void
finish (CustosFhirMapping *self)
{
  custos_fhir_mapping_set_name (self, custos_record_peek (self->record, "family_name"));
}

const CustosFhirType custos_fhir_practitioner_role = {
  .type = "PractitionerRole",
  .get_type = custos_practitioner_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .finish = finish,
};
