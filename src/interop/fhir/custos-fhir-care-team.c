/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-care-team.h"
#include "custos-fhir-mapping.h"

/* A member a line, with what they do. */
static void
read_members (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    CustosJsonNode *member = custos_fhir_get (each, "member");
    g_autofree char *name =
      member != NULL ? custos_fhir_dup_reference_name (self, member) : NULL;
    g_autofree char *role = custos_fhir_dup_concept_text (self, custos_fhir_get (each, "role"));
    g_autoptr (GString) line = g_string_new (name);

    custos_fhir_append (line, ", ", role);
    custos_fhir_append (all, "\n", line->str);
  }
  custos_fhir_mapping_set (self, field, all->str);
}

static const CustosFhirRow rows[] = {
  { "status",  "status",          custos_fhir_read_text,
    " proposed active suspended inactive entered-in-error " },
  { "title",   "name",            custos_fhir_read_text },
  { "title",   "category",        custos_fhir_read_concept_texts },
  { "started", "period.start",    custos_fhir_read_moment },
  { "ended",   "period.end",      custos_fhir_read_moment },
  { "members", "participant",     read_members },
  { "reason",  "reasonCode",      custos_fhir_read_concept_texts },
  { "reason",  "reasonReference", custos_fhir_read_names },
  { "note",    "note",            custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_care_team = {
  .type = "CareTeam",
  .get_type = custos_care_team_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "encounter",
};
