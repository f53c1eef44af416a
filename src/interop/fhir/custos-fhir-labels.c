/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-labels.h"

#include "custos-label-rule.h"

/* Source: RULES §19 L1-L2. Every label is kept, and the strictest counts. */
void
custos_fhir_read_labels (CustosFhirMapping *self)
{
  CustosFhirItem *item = self->item;
  CustosJsonNode *security = custos_fhir_get (self->resource, "meta.security");
  g_autoptr (GString) words = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (security); each != NULL;
       each = custos_fhir_next (each)) {
    const char *system = custos_fhir_text_at (self, each, "system");
    const char *code = custos_fhir_text_at (self, each, "code");

    if (code == NULL)
      continue;

    g_autofree char *word = custos_label_to_word (system, code);
    CustosLabel label = custos_label_read (system, code);

    custos_fhir_append (words, " ", word);
    item->sensitivity = custos_label_strictest (item->sensitivity, label.sensitivity);
  }

  if (words->len > 0)
    item->labels = g_string_free (g_steal_pointer (&words), FALSE);
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
