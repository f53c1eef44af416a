/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-goal.h"
#include "custos-fhir-mapping.h"

static void
read_target (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  static const struct {
    const char *member;
    CustosFhirReader read;
  } details[] = {
    { "detailQuantity", custos_fhir_read_quantity },
    { "detailRange", custos_fhir_read_range },
    { "detailCodeableConcept", custos_fhir_read_concept_text },
    { "detailString", custos_fhir_read_text },
    { "detailBoolean", custos_fhir_read_text },
    { "detailInteger", custos_fhir_read_text },
    { "detailRatio", custos_fhir_read_ratio },
  };
  CustosJsonNode *target = custos_fhir_first (node);
  g_autofree char *measure =
    custos_fhir_dup_concept_text (self, custos_fhir_get (target, "measure"));

  for (size_t i = 0; i < G_N_ELEMENTS (details); i++) {
    CustosJsonNode *detail = custos_fhir_get (target, details[i].member);

    if (detail != NULL)
      details[i].read (self, detail, field);
  }

  g_autoptr (GString) text = g_string_new (measure);
  custos_fhir_append (text, ": ", custos_record_peek (self->record, "target"));
  custos_fhir_mapping_set (self, field, text->str);
}

static const CustosFhirRow rows[] = {
  { "status",      "lifecycleStatus",      custos_fhir_read_text,
    " proposed planned accepted active on-hold completed cancelled entered-in-error"
    " rejected " },
  { "achievement", "achievementStatus",    custos_fhir_read_concept_code },
  { "title",       "description",          custos_fhir_read_concept_text },
  { "started",     "startDate",            custos_fhir_read_moment },
  { "started",     "startCodeableConcept", custos_fhir_read_concept_text },
  { "due",         "target.dueDate",       custos_fhir_read_moment },
  { "due",         "target.dueDuration",   custos_fhir_read_quantity },
  { "target",      "target",               read_target },
  { "note",        "note",                 custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_goal = {
  .type = "Goal",
  .get_type = custos_goal_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
};
