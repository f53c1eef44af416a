/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-medication.h"
#include "custos-medication.h"

static const CustosFhirRow rows[] = {
  { "title",      "medicationCodeableConcept", custos_fhir_read_concept },
  { "title",      "medicationReference",       custos_fhir_read_medication },
  { "status",     "status",                    custos_fhir_read_text,
    " in-progress not-done on-hold completed entered-in-error stopped unknown " },
  { "dosage",     "dosage.text",               custos_fhir_read_text },
  { "route",      "dosage.route",              custos_fhir_read_concept_text },
  { "dose",       "dosage.dose",               custos_fhir_read_quantity },
  { "prescriber", "performer.actor",           custos_fhir_read_name },
  { "started",    "effectiveDateTime",         custos_fhir_read_moment },
  { "started",    "effectivePeriod.start",     custos_fhir_read_moment },
  { "ended",      "effectivePeriod.end",       custos_fhir_read_moment },
  { "reason",     "reasonCode",                custos_fhir_read_concept_texts },
  { "reason",     "reasonReference",           custos_fhir_read_names },
  { "note",       "note",                      custos_fhir_read_notes },
};

/* The chart tells what was given from what was ordered. */
static void
finish (CustosFhirMapping *self)
{
  custos_fhir_mapping_set (self, "course", "administered");
}

const CustosFhirType custos_fhir_medication_administration = {
  .type = "MedicationAdministration",
  .get_type = custos_medication_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "context",
  .finish = finish,
};
