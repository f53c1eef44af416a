/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-claim.h"
#include "custos-fhir-billing.h"

static const CustosFhirRow rows[] = {
  { "status",    "status",               custos_fhir_read_text,
    " active cancelled draft entered-in-error " },
  { "kind",      "type",                 custos_fhir_read_concept_code },
  { "use",       "use",                  custos_fhir_read_text,
    " claim preauthorization predetermination " },
  { "billed",    "created",              custos_fhir_read_moment },
  { "started",   "billablePeriod.start", custos_fhir_read_moment },
  { "ended",     "billablePeriod.end",   custos_fhir_read_moment },
  { "provider",  "provider",             custos_fhir_read_name },
  { "payer",     "insurer",              custos_fhir_read_name },
  { "payer",     "insurance.coverage",   custos_fhir_read_name },
  { "total",     "total.value",          custos_fhir_read_decimal },
  { "currency",  "total.currency",       custos_fhir_read_text },
  { "diagnoses", "diagnosis",            custos_fhir_read_diagnoses },
  { "services",  "item",                 custos_fhir_read_services },
};

const CustosFhirType custos_fhir_claim = {
  .type = "Claim",
  .get_type = custos_claim_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "patient",
  .encounter = "item.encounter",
};
