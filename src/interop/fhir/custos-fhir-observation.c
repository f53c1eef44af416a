/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-observation.h"
#include "custos-fhir-mapping.h"

static void
read_value (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  custos_fhir_read_decimal (self, custos_fhir_get (node, "value"), field);
  custos_fhir_mapping_set (self, "comparator", custos_fhir_text_at (self, node, "comparator"));

  const char *unit = custos_fhir_text_at (self, node, "unit");
  CustosJsonNode *code = custos_fhir_get (node, "code");

  if (unit == NULL)
    unit = custos_fhir_text (self, code);
  if (g_strcmp0 (unit, custos_json_node_peek_text (code)) == 0)
    custos_json_node_mark_read (code);
  custos_fhir_mapping_set (self, "unit", unit);
}

static void
read_ranges (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  custos_fhir_read_decimal (self, custos_fhir_get (node, "low.value"), "low");
  custos_fhir_read_decimal (self, custos_fhir_get (node, "high.value"), "high");
  custos_fhir_mapping_set (self, field, custos_fhir_text_at (self, node, "text"));
}

/* The value as the resource or one of its components tells it. */
static const CustosFhirRow value_rows[] = {
  { "title",          "code",                 custos_fhir_read_concept },
  { "value",          "valueQuantity",        read_value },
  { "value",          "valueInteger",         custos_fhir_read_decimal },
  { "value-text",     "valueCodeableConcept", custos_fhir_read_concept_text },
  { "value-text",     "valueString",          custos_fhir_read_text },
  { "value-text",     "valueBoolean",         custos_fhir_read_text },
  { "value-text",     "valueRange",           custos_fhir_read_range },
  { "value-text",     "valueRatio",           custos_fhir_read_ratio },
  { "value-text",     "valueSampledData.data", custos_fhir_read_text },
  { "value-text",     "valueTime",            custos_fhir_read_text },
  { "value-text",     "valueDateTime",        custos_fhir_read_moment },
  { "value-text",     "valuePeriod",          custos_fhir_read_period },
  { "absent-reason",  "dataAbsentReason",     custos_fhir_read_concept_text },
  { "interpretation", "interpretation",       custos_fhir_read_concept_code },
  { "range-text",     "referenceRange",       read_ranges },
};

static const CustosFhirRow rows[] = {
  { "status",    "status",                custos_fhir_read_text,
    " registered preliminary final amended corrected cancelled entered-in-error unknown " },
  { "category",  "category",              custos_fhir_read_concept_code },
  { "effective", "effectiveDateTime",     custos_fhir_read_moment },
  { "effective", "effectivePeriod.start", custos_fhir_read_moment },
  { "effective", "effectiveInstant",      custos_fhir_read_moment },
  { "effective", "effectiveTiming.event", custos_fhir_read_moment },
  { "issued",    "issued",                custos_fhir_read_moment },
  { "performer", "performer",             custos_fhir_read_names },
  { "note",      "note",                  custos_fhir_read_notes },
};

/* What the parts of a panel have from the whole. */
static void
add_component (CustosFhirMapping *self, CustosRecord *panel, CustosJsonNode *node, gint64 n)
{
  static const char *const same[] = {
    "status", "category", "effective", "issued", "performer", "error-reason",
  };
  CustosRecord *part = custos_fhir_mapping_add_record (self, CUSTOS_TYPE_OBSERVATION);

  for (size_t i = 0; i < G_N_ELEMENTS (same); i++) {
    g_autofree char *text = NULL;

    g_object_get (panel, same[i], &text, NULL);
    g_object_set (part, same[i], text, NULL);
  }
  g_object_set (part, "position", n, NULL);
  custos_fhir_mapping_fill (self, node, value_rows, G_N_ELEMENTS (value_rows));
}

static void
finish (CustosFhirMapping *self)
{
  CustosRecord *panel = self->record;
  gint64 n = 0;

  custos_fhir_mapping_fill (self, self->resource, value_rows, G_N_ELEMENTS (value_rows));
  for (CustosJsonNode *each =
         custos_fhir_begin (custos_fhir_get (self->resource, "component"));
       each != NULL; each = custos_fhir_next (each))
    add_component (self, panel, each, ++n);
}

const CustosFhirType custos_fhir_observation = {
  .type = "Observation",
  .get_type = custos_observation_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "encounter",
  .finish = finish,
};
