/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-encounter.h"
#include "custos-fhir-mapping.h"

static const CustosFhirRow rows[] = {
  { "status",       "status",                 custos_fhir_read_text,
    " planned arrived triaged in-progress onleave finished cancelled entered-in-error"
    " unknown " },
  { "kind",         "class.code",             custos_fhir_read_text },
  { "title",        "type",                   custos_fhir_read_concept },
  { "title",        "class.display",          custos_fhir_read_text },
  { "reason",       "reasonCode",             custos_fhir_read_concept_texts },
  { "reason",       "reasonReference",        custos_fhir_read_names },
  { "started",      "period.start",           custos_fhir_read_moment },
  { "ended",        "period.end",             custos_fhir_read_moment },
  { "provider",     "participant.individual", custos_fhir_read_name },
  { "place",        "location.location",      custos_fhir_read_name },
  { "organization", "serviceProvider",        custos_fhir_read_name },
  { "programme",    "serviceType",            custos_fhir_read_concept_text },
};

static void
finish (CustosFhirMapping *self)
{
  CustosJsonNode *who = custos_fhir_get (self->resource, "participant.individual");

  if (who != NULL)
    custos_fhir_read_id (self, who, "provider-id");
}

const CustosFhirType custos_fhir_encounter = {
  .type = "Encounter",
  .get_type = custos_encounter_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .finish = finish,
};
