/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-problem.h"
#include "custos-fhir-mapping.h"

static const CustosFhirRow rows[] = {
  { "title",           "code",                custos_fhir_read_concept },
  { "category",        "category",            custos_fhir_read_concept_code },
  { "clinical-status", "clinicalStatus",      custos_fhir_read_concept_code,
    " active recurrence relapse inactive remission resolved " },
  { "verification",    "verificationStatus",  custos_fhir_read_concept_code,
    " unconfirmed provisional differential confirmed refuted entered-in-error " },
  { "severity",        "severity",            custos_fhir_read_concept_text },
  { "body-site",       "bodySite",            custos_fhir_read_concept_texts },
  { "onset",           "onsetDateTime",       custos_fhir_read_moment },
  { "onset",           "onsetPeriod.start",   custos_fhir_read_moment },
  { "onset",           "onsetAge",            custos_fhir_read_quantity },
  { "onset",           "onsetRange",          custos_fhir_read_range },
  { "onset",           "onsetString",         custos_fhir_read_text },
  { "abated",          "abatementDateTime",   custos_fhir_read_moment },
  { "abated",          "abatementPeriod.end", custos_fhir_read_moment },
  { "abated",          "abatementAge",        custos_fhir_read_quantity },
  { "abated",          "abatementRange",      custos_fhir_read_range },
  { "abated",          "abatementString",     custos_fhir_read_text },
  { "noted",           "recordedDate",        custos_fhir_read_moment },
  { "note",            "note",                custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_condition = {
  .type = "Condition",
  .get_type = custos_problem_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "encounter",
};
