/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-medication.h"
#include "custos-medication.h"

static void
read_dose (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  CustosJsonNode *first = custos_fhir_first (node);
  CustosJsonNode *quantity = custos_fhir_get (first, "doseQuantity");
  CustosJsonNode *range = custos_fhir_get (first, "doseRange");

  if (quantity != NULL)
    custos_fhir_read_quantity (self, quantity, field);
  else if (range != NULL)
    custos_fhir_read_range (self, range, field);
}

static void
read_as_needed (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  const char *text = custos_fhir_text (self, node);

  if (g_strcmp0 (text, "true") == 0)
    custos_fhir_mapping_set (self, field, text);
}

static const CustosFhirRow rows[] = {
  { "title",      "medicationCodeableConcept",                 custos_fhir_read_concept },
  { "title",      "medicationReference",                       custos_fhir_read_medication },
  { "status",     "status",                                    custos_fhir_read_text,
    " active on-hold cancelled completed entered-in-error stopped draft unknown " },
  { "course",     "courseOfTherapyType",                       custos_fhir_read_concept_code },
  { "dosage",     "dosageInstruction",                         custos_fhir_read_dosages },
  { "route",      "dosageInstruction.route",                   custos_fhir_read_concept_text },
  { "dose",       "dosageInstruction.doseAndRate",             read_dose },
  { "as-needed",  "dosageInstruction.asNeededCodeableConcept", custos_fhir_read_concept_text },
  { "as-needed",  "dosageInstruction.asNeededBoolean",         read_as_needed },
  { "prescriber", "requester",                                 custos_fhir_read_name },
  { "ordered",    "authoredOn",                                custos_fhir_read_moment },
  { "started",    "dispenseRequest.validityPeriod.start",      custos_fhir_read_moment },
  { "ended",      "dispenseRequest.validityPeriod.end",        custos_fhir_read_moment },
  { "refills",    "dispenseRequest.numberOfRepeatsAllowed",    custos_fhir_read_text },
  { "quantity",   "dispenseRequest.quantity",                  custos_fhir_read_quantity },
  { "reason",     "reasonCode",                                custos_fhir_read_concept_texts },
  { "reason",     "reasonReference",                           custos_fhir_read_names },
  { "note",       "note",                                      custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_medication_request = {
  .type = "MedicationRequest",
  .get_type = custos_medication_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "encounter",
};
