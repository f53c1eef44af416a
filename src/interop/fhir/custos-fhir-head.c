/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-fhir-file.h"

/* Those that others refer to come first. */
static const char *const first_types[] = {
  "Organization", "Location", "Practitioner", "PractitionerRole", "Medication", "Bundle",
  "Patient", "Device", "Coverage", "Encounter", "Condition",
};
static const char *const last_types[] = { "Claim", "ExplanationOfBenefit" };

#define RANK_OF_OTHERS G_N_ELEMENTS (first_types)

/* Whether it may be FHIR's JSON at all; what else lies in a folder is not looked at. */
gboolean
custos_fhir_head_is_records (const char *head, gsize size)
{
  gsize at = 0;

  while (at < size && g_ascii_isspace (head[at]))
    at++;
  return at < size && head[at] == '{' && g_strstr_len (head, size, "\"resourceType\"") != NULL;
}

/* Returns: the place in the order of reading; less goes first */
guint
custos_fhir_head_get_rank (const char *head, gsize size)
{
  const char *key = g_strstr_len (head, size, "\"resourceType\"");
  const char *colon = key != NULL ? memchr (key, ':', head + size - key) : NULL;
  const char *quote = colon != NULL ? memchr (colon, '"', head + size - colon) : NULL;
  const char *end = quote != NULL ? memchr (quote + 1, '"', head + size - quote - 1) : NULL;

  if (end == NULL)
    return RANK_OF_OTHERS;

  g_autofree char *type = g_strndup (quote + 1, end - quote - 1);
  for (guint i = 0; i < G_N_ELEMENTS (first_types); i++) {
    if (strcmp (type, first_types[i]) == 0)
      return i;
  }
  for (guint i = 0; i < G_N_ELEMENTS (last_types); i++) {
    if (strcmp (type, last_types[i]) == 0)
      return RANK_OF_OTHERS + 1 + i;
  }
  return RANK_OF_OTHERS;
}
