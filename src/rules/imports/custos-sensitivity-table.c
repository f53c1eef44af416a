/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-label-rule.h"

#include <string.h>

/* Source: data/sensitivity.tsv, whose rows name theirs (DESIGN, "Sensitive parts and the one
 * gate"). */

static const CustosSensitivityRow rows[] = {
#include "custos-sensitivity-rows.inc"
};

static const struct {
  const char *address;
  const char *system;
  gboolean has_families; /* a code stands for all that begin with it */
} systems[] = {
  { "http://hl7.org/fhir/sid/icd-10-cm", "icd-10-cm", TRUE },
  { "2.16.840.1.113883.6.90", "icd-10-cm", TRUE },
  { "urn:oid:2.16.840.1.113883.6.90", "icd-10-cm", TRUE },
  { "icd-10-cm", "icd-10-cm", TRUE },
  { "http://snomed.info/sct", "snomed", FALSE },
  { "2.16.840.1.113883.6.96", "snomed", FALSE },
  { "urn:oid:2.16.840.1.113883.6.96", "snomed", FALSE },
};

/* Returns: (transfer full): @code in capitals, without its dot */
static char *
fold_code (const char *code)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = code; *p != '\0'; p++) {
    if (g_ascii_isalnum (*p))
      g_string_append_c (folded, g_ascii_toupper (*p));
  }

  return g_string_free (folded, FALSE);
}

static gboolean
has_code (const CustosSensitivityRow *row, const char *code, gboolean has_families)
{
  size_t length = strlen (row->first);

  if (!has_families)
    return strcmp (row->first, code) == 0;

  return strlen (code) >= length && strncmp (code, row->first, length) >= 0 &&
         strncmp (code, row->last, length) <= 0;
}

static gboolean
is_in_force (const CustosSensitivityRow *row, const char *day)
{
  return (row->from == NULL || strcmp (row->from, day) <= 0) &&
         (row->to == NULL || strcmp (day, row->to) <= 0);
}

/**
 * custos_sensitivity_suggest:
 * @system: (nullable): the address or object identifier of the code system
 * @code: (nullable): the code
 * @day: a full date
 *
 * Returns: (nullable): the row that suggests a sensitivity for what is so coded, for a person
 *   to review, or %NULL if none does
 */
const CustosSensitivityRow *
custos_sensitivity_suggest (const char *system, const char *code, const CustosDate *day)
{
  g_autofree char *text = custos_date_to_text (day);
  g_autofree char *folded = fold_code (code != NULL ? code : "");

  for (guint i = 0; i < G_N_ELEMENTS (systems); i++) {
    if (g_strcmp0 (systems[i].address, system) != 0)
      continue;

    for (guint j = 0; j < G_N_ELEMENTS (rows); j++) {
      if (strcmp (rows[j].system, systems[i].system) == 0 && is_in_force (&rows[j], text) &&
          has_code (&rows[j], folded, systems[i].has_families))
        return &rows[j];
    }
  }

  return NULL;
}
