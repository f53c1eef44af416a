/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-organization.h"
#include "custos-fhir-mapping.h"

static void
read_active (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text (self, node);

  if (g_strcmp0 (text, "false") == 0)
    g_object_set (self->record, field, TRUE, NULL);
}

static const CustosFhirRow rows[] = {
  { "name",         "name",       custos_fhir_read_text },
  { "kind",         "type",       custos_fhir_read_concept_text },
  { "npi",          "identifier", custos_fhir_read_npi },
  { "phone",        "telecom",    custos_fhir_read_telecom },
  { "address-line", "address",    custos_fhir_read_address },
  { "closed",       "active",     read_active },
};

static void
finish (CustosFhirMapping *self)
{
  custos_fhir_mapping_set_name (self, custos_record_peek (self->record, "name"));
}

const CustosFhirType custos_fhir_organization = {
  .type = "Organization",
  .get_type = custos_organization_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .finish = finish,
};
