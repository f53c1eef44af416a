/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-coverage.h"
#include "custos-fhir-mapping.h"

/* Plan and group stand in a list of classes. */
static void
read_class (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *type = custos_json_node_find (each, "type");
    CustosJsonNode *coding =
      custos_json_node_get_first (custos_json_node_find (type, "coding"));
    const char *code = custos_json_node_peek_text (custos_json_node_find (coding, "code"));
    gboolean plan = g_strcmp0 (code, "plan") == 0;

    if (!plan && g_strcmp0 (code, "group") != 0)
      continue;

    const char *name = custos_fhir_text_at (self, each, "name");
    const char *value = custos_fhir_text_at (self, each, "value");
    custos_fhir_text_at (self, each, "type.coding.code");
    custos_fhir_mapping_set (self, plan ? "plan" : "group-number",
                             plan && name != NULL ? name : value);
  }
}

static const CustosFhirRow rows[] = {
  { "status",        "status",           custos_fhir_read_text,
    " active cancelled draft entered-in-error " },
  { "kind",          "type",             custos_fhir_read_concept_text },
  { "payer",         "payor",            custos_fhir_read_name },
  { "plan",          "class",            read_class },
  { "member-number", "subscriberId",     custos_fhir_read_text },
  { "member-number", "identifier.value", custos_fhir_read_text },
  { "subscriber",    "subscriber",       custos_fhir_read_name },
  { "relationship",  "relationship",     custos_fhir_read_concept_code },
  { "started",       "period.start",     custos_fhir_read_moment },
  { "ended",         "period.end",       custos_fhir_read_moment },
};

const CustosFhirType custos_fhir_coverage = {
  .type = "Coverage",
  .get_type = custos_coverage_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "beneficiary",
};
