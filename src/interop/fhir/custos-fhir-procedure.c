/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-procedure.h"
#include "custos-fhir-mapping.h"

static const CustosFhirRow rows[] = {
  { "status",    "status",                custos_fhir_read_text,
    " preparation in-progress not-done on-hold stopped completed entered-in-error unknown " },
  { "title",     "code",                  custos_fhir_read_concept },
  { "category",  "category",              custos_fhir_read_concept_text },
  { "started",   "performedDateTime",     custos_fhir_read_moment },
  { "started",   "performedPeriod.start", custos_fhir_read_moment },
  { "started",   "performedString",       custos_fhir_read_text },
  { "started",   "performedAge",          custos_fhir_read_quantity },
  { "started",   "performedRange",        custos_fhir_read_range },
  { "ended",     "performedPeriod.end",   custos_fhir_read_moment },
  { "reason",    "reasonCode",            custos_fhir_read_concept_texts },
  { "reason",    "reasonReference",       custos_fhir_read_names },
  { "performer", "performer.actor",       custos_fhir_read_name },
  { "place",     "location",              custos_fhir_read_name },
  { "body-site", "bodySite",              custos_fhir_read_concept_texts },
  { "outcome",   "outcome",               custos_fhir_read_concept_text },
  { "note",      "note",                  custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_procedure = {
  .type = "Procedure",
  .get_type = custos_procedure_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "encounter",
};
