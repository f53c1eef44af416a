/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-medication.h"

static const char *
peek (CustosJsonNode *node, const char *key)
{
  return custos_json_node_peek_text (custos_json_node_find (node, key));
}

/* A Medication in the same file says what it is itself; of another, its name is asked for. */
void
custos_fhir_read_medication (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  CustosJsonNode *target = custos_fhir_find_target (self, node);
  CustosJsonNode *concept = custos_json_node_find (target, "code");
  CustosJsonNode *coding =
    custos_json_node_get_first (custos_json_node_find (concept, "coding"));

  custos_fhir_mapping_set (self, "code", peek (coding, "code"));
  custos_fhir_mapping_set (self, "code-system", peek (coding, "system"));

  /* A contained one has no mapping of its own that would say it is read. */
  if (concept != NULL && custos_fhir_get (self->resource, "contained") != NULL) {
    custos_json_node_mark_read (target);
    custos_json_node_mark_read (concept);
    custos_json_node_mark_read (custos_json_node_find (concept, "coding"));
    custos_json_node_mark_read (coding);
    for (CustosJsonNode *each = custos_json_node_get_first (coding); each != NULL;
         each = custos_json_node_get_next (each))
      custos_json_node_mark_read (each);
  }
  custos_fhir_read_name (self, node, field);
}

static char *
dup_timing (CustosFhirMapping *self, CustosJsonNode *timing)
{
  g_autofree char *code = custos_fhir_dup_concept_text (self, custos_fhir_get (timing, "code"));
  CustosJsonNode *repeat = custos_fhir_get (timing, "repeat");
  const char *frequency = custos_fhir_text_at (self, repeat, "frequency");
  const char *period = custos_fhir_text_at (self, repeat, "period");
  const char *unit = custos_fhir_text_at (self, repeat, "periodUnit");

  if (code != NULL)
    return g_steal_pointer (&code);
  if (frequency == NULL || period == NULL || unit == NULL)
    return NULL;
  return g_strdup_printf ("%s × / %s %s", frequency, period, unit);
}

/* In the words of whoever ordered it, or else in signs: `2 × / 1 d`. */
void
custos_fhir_read_dosages (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    const char *text = custos_fhir_text_at (self, each, "text");
    CustosJsonNode *timing = custos_fhir_get (each, "timing");
    g_autofree char *signs = text == NULL && timing != NULL ? dup_timing (self, timing) : NULL;

    custos_fhir_append (all, "; ", text != NULL ? text : signs);
    for (CustosJsonNode *more =
           custos_fhir_begin (custos_fhir_get (each, "additionalInstruction"));
         more != NULL; more = custos_fhir_next (more)) {
      g_autofree char *words = custos_fhir_dup_concept_text (self, more);
      custos_fhir_append (all, ", ", words);
    }
  }
  custos_fhir_mapping_set (self, field, all->str);
}
