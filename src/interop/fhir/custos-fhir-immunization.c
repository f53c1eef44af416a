/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-immunization.h"
#include "custos-fhir-mapping.h"

/* What was not seen by whoever recorded it was only told. */
static void
read_primary_source (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text (self, node);

  if (g_strcmp0 (text, "false") == 0)
    g_object_set (self->record, field, TRUE, NULL);
}

static const CustosFhirRow rows[] = {
  { "status",       "status",             custos_fhir_read_text,
    " completed entered-in-error not-done " },
  { "title",        "vaccineCode",        custos_fhir_read_concept },
  { "given",        "occurrenceDateTime", custos_fhir_read_moment },
  { "given",        "occurrenceString",   custos_fhir_read_text },
  { "lot",          "lotNumber",          custos_fhir_read_text },
  { "expires",      "expirationDate",     custos_fhir_read_moment },
  { "manufacturer", "manufacturer",       custos_fhir_read_name },
  { "site",         "site",               custos_fhir_read_concept_text },
  { "route",        "route",              custos_fhir_read_concept_text },
  { "dose",         "doseQuantity",       custos_fhir_read_quantity },
  { "performer",    "performer.actor",    custos_fhir_read_name },
  { "place",        "location",           custos_fhir_read_name },
  { "reason",       "statusReason",       custos_fhir_read_concept_text },
  { "reason",       "reasonCode",         custos_fhir_read_concept_texts },
  { "told-only",    "primarySource",      read_primary_source },
  { "note",         "note",               custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_immunization = {
  .type = "Immunization",
  .get_type = custos_immunization_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "patient",
  .encounter = "encounter",
};
