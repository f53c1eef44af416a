/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-location.h"
#include "custos-fhir-mapping.h"

static void
read_status (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text (self, node);

  if (g_strcmp0 (text, "inactive") == 0)
    g_object_set (self->record, field, TRUE, NULL);
}

static const CustosFhirRow rows[] = {
  { "name",         "name",                 custos_fhir_read_text },
  { "kind",         "type",                 custos_fhir_read_concept_text },
  { "organization", "managingOrganization", custos_fhir_read_name },
  { "phone",        "telecom",              custos_fhir_read_telecom },
  { "address-line", "address",              custos_fhir_read_address },
  { "closed",       "status",               read_status,
    " active suspended inactive " },
};

static void
finish (CustosFhirMapping *self)
{
  CustosJsonNode *identifiers = custos_fhir_get (self->resource, "identifier");

  custos_fhir_read_identifiers (self, identifiers, NULL);
  custos_fhir_mapping_set_name (self, custos_record_peek (self->record, "name"));
}

const CustosFhirType custos_fhir_location = {
  .type = "Location",
  .get_type = custos_location_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .finish = finish,
};
