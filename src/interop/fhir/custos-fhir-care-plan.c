/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-care-plan.h"
#include "custos-fhir-mapping.h"

static char *
dup_detail (CustosFhirMapping *self, CustosJsonNode *detail)
{
  g_autofree char *words =
    custos_fhir_dup_concept_text (self, custos_fhir_get (detail, "code"));
  const char *status = custos_fhir_text_at (self, detail, "status");
  const char *text = custos_fhir_text_at (self, detail, "description");
  const char *what = words != NULL ? words : text;

  if (what == NULL)
    return NULL;
  return status != NULL ? g_strdup_printf ("%s (%s)", what, status) : g_strdup (what);
}

/* An activity a line. */
static void
read_activities (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *reference = custos_fhir_get (each, "reference");
    g_autofree char *text = reference != NULL
                              ? custos_fhir_dup_reference_name (self, reference)
                              : dup_detail (self, custos_fhir_get (each, "detail"));

    custos_fhir_append (all, "\n", text);
  }
  custos_fhir_mapping_set (self, field, all->str);
}

static const CustosFhirRow rows[] = {
  { "status",     "status",       custos_fhir_read_text,
    " draft active on-hold revoked completed entered-in-error unknown " },
  { "intent",     "intent",       custos_fhir_read_text },
  { "title",      "title",        custos_fhir_read_text },
  { "title",      "category",     custos_fhir_read_concept_texts },
  { "title",      "description",  custos_fhir_read_text },
  { "category",   "category",     custos_fhir_read_concept_texts },
  { "started",    "period.start", custos_fhir_read_moment },
  { "ended",      "period.end",   custos_fhir_read_moment },
  { "author",     "author",       custos_fhir_read_name },
  { "activities", "activity",     read_activities },
  { "addresses",  "addresses",    custos_fhir_read_names },
  { "note",       "note",         custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_care_plan = {
  .type = "CarePlan",
  .get_type = custos_care_plan_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "encounter",
};
