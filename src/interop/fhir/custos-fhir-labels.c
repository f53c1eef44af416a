/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-labels.h"

#include "custos-label-rule.h"

static void
read_label (CustosFhirMapping *self, CustosJsonNode *coding, GString *words)
{
  const char *system = custos_fhir_text_at (self, coding, "system");
  const char *code = custos_fhir_text_at (self, coding, "code");

  if (code == NULL)
    return;

  g_autofree char *word = custos_label_to_word (system, code);
  CustosLabel label = custos_label_read (system, code);

  custos_fhir_append (words, " ", word);
  self->item->sensitivity =
    custos_label_strictest (self->item->sensitivity, label.sensitivity);
}

static void
read_list (CustosFhirMapping *self, CustosJsonNode *codings, GString *words)
{
  for (CustosJsonNode *each = custos_fhir_begin (codings); each != NULL;
       each = custos_fhir_next (each))
    read_label (self, each, words);
}

/* Source: RULES §19 L1-L2. Every label of the resource is kept, and the strictest counts.
 * Those of the Bundle are the highest of all in it; they count for what has none itself. */
void
custos_fhir_read_labels (CustosFhirMapping *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  read_list (self, custos_fhir_get (self->resource, "meta.security"), words);
  for (CustosJsonNode *each =
         custos_fhir_begin (custos_fhir_get (self->resource, "securityLabel"));
       each != NULL; each = custos_fhir_next (each))
    read_list (self, custos_fhir_get (each, "coding"), words);

  if (words->len == 0)
    read_list (self, self->outer_labels, words);
  if (words->len > 0)
    self->item->labels = g_string_free (g_steal_pointer (&words), FALSE);
}

/* A code of a sensitive family suggests, whatever the sender said; a person reviews it. */
void
custos_fhir_weigh_coding (CustosFhirMapping *self, CustosJsonNode *coding)
{
  CustosJsonNode *system = custos_json_node_find (coding, "system");
  CustosJsonNode *code = custos_json_node_find (coding, "code");

  if (!custos_json_node_is (system, CUSTOS_JSON_STRING) ||
      !custos_json_node_is (code, CUSTOS_JSON_STRING))
    return;

  const CustosSensitivityRow *row = custos_sensitivity_suggest (
    custos_json_node_peek_text (system), custos_json_node_peek_text (code), self->today);

  if (row != NULL)
    self->item->sensitivity =
      custos_label_strictest (self->item->sensitivity, row->sensitivity);
}
