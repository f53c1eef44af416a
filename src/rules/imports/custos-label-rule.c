/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-label-rule.h"

#include <string.h>

/* Source: HL7 v3-Confidentiality, v3-ActCode and v3-ActUSPrivacyLaw (RULES §19 L1-L2). A label
 * is never dropped; one that we do not know restricts. */

/* A code system under the names in use: FHIR's address, an older one, C-CDA's number. */
typedef struct {
  const char *name; /* in our words on file */
  const char *addresses[4];
} System;

static const System systems[] = {
  { "v3-Confidentiality",
    { "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
      "http://hl7.org/fhir/v3/Confidentiality", "2.16.840.1.113883.5.25" } },
  { "v3-ActCode",
    { "http://terminology.hl7.org/CodeSystem/v3-ActCode", "http://hl7.org/fhir/v3/ActCode",
      "2.16.840.1.113883.5.4" } },
  { "v3-ActUSPrivacyLaw",
    { "http://terminology.hl7.org/CodeSystem/v3-ActUSPrivacyLaw",
      "http://hl7.org/fhir/v3/ActUSPrivacyLaw", "2.16.840.1.113883.5.1138" } },
};

typedef struct {
  const char *code;
  CustosSensitivity sensitivity;
  CustosLabelFlags flags;
} Row;

static const Row confidentialities[] = {
  { "U", CUSTOS_SENSITIVITY_NORMAL },     { "L", CUSTOS_SENSITIVITY_NORMAL },
  { "M", CUSTOS_SENSITIVITY_NORMAL },     { "N", CUSTOS_SENSITIVITY_NORMAL },
  { "R", CUSTOS_SENSITIVITY_RESTRICTED }, { "V", CUSTOS_SENSITIVITY_RESTRICTED },
};

/* ETH is what SUD was called before. The US laws stand in both systems. */
static const Row codes[] = {
  { "SUD", CUSTOS_SENSITIVITY_SUBSTANCE_USE },
  { "ETH", CUSTOS_SENSITIVITY_SUBSTANCE_USE },
  { "ETHUD", CUSTOS_SENSITIVITY_SUBSTANCE_USE },
  { "OPIOIDUD", CUSTOS_SENSITIVITY_SUBSTANCE_USE },
  { "42CFRPart2", CUSTOS_SENSITIVITY_SUBSTANCE_USE, CUSTOS_LABEL_PART2 },
  { "HIPAAPsyNotes", CUSTOS_SENSITIVITY_PSYCHOTHERAPY },
  { "PSYTHPN", CUSTOS_SENSITIVITY_PSYCHOTHERAPY },
  { "HIPAASelfPay", CUSTOS_SENSITIVITY_SELF_PAY, CUSTOS_LABEL_SELF_PAY },
  { "HIV", CUSTOS_SENSITIVITY_HIV },
  { "SEX", CUSTOS_SENSITIVITY_REPRODUCTIVE },
  { "PSY", CUSTOS_SENSITIVITY_RESTRICTED },
  { "MH", CUSTOS_SENSITIVITY_RESTRICTED },
  { "STD", CUSTOS_SENSITIVITY_RESTRICTED },
  { "SDV", CUSTOS_SENSITIVITY_RESTRICTED },
  { "Title38Section7332", CUSTOS_SENSITIVITY_RESTRICTED },
  { "NORDSCLCD", CUSTOS_SENSITIVITY_UNSET, CUSTOS_LABEL_NO_REDISCLOSURE },
};

#define OID_PREFIX "urn:oid:"

static const System *
find_system (const char *address)
{
  if (address == NULL)
    return NULL;
  if (g_str_has_prefix (address, OID_PREFIX))
    address += strlen (OID_PREFIX);

  for (guint i = 0; i < G_N_ELEMENTS (systems); i++) {
    for (guint j = 0; systems[i].addresses[j] != NULL; j++) {
      if (strcmp (systems[i].addresses[j], address) == 0)
        return &systems[i];
    }
  }

  return NULL;
}

static const Row *
find_row (const Row *rows, guint n_rows, const char *code)
{
  for (guint i = 0; i < n_rows; i++) {
    if (g_strcmp0 (rows[i].code, code) == 0)
      return &rows[i];
  }

  return NULL;
}

/**
 * custos_label_read:
 * @system: (nullable): the address or object identifier of the code system
 * @code: (nullable): the code
 *
 * Returns: what the label says. A code that we do not know in a system that we do restricts; in
 *   another system, such as a sender's own tags, it says nothing.
 */
CustosLabel
custos_label_read (const char *system, const char *code)
{
  const System *found = find_system (system);

  if (found == NULL || code == NULL || code[0] == '\0')
    return (CustosLabel) { CUSTOS_SENSITIVITY_UNSET, 0, FALSE };

  const Row *row = found == &systems[0]
                   ? find_row (confidentialities, G_N_ELEMENTS (confidentialities), code)
                   : find_row (codes, G_N_ELEMENTS (codes), code);

  if (row == NULL)
    return (CustosLabel) { CUSTOS_SENSITIVITY_RESTRICTED, 0, FALSE };

  return (CustosLabel) { row->sensitivity, row->flags, TRUE };
}

/**
 * custos_label_to_word:
 *
 * Returns: (transfer full): the label as it is kept on file, without spaces, such as
 *   `v3-ActCode|SUD`; other systems keep their own address
 */
char *
custos_label_to_word (const char *system, const char *code)
{
  const System *found = find_system (system);
  char *word = g_strconcat (found != NULL ? found->name : system != NULL ? system : "",
                            "|", code, NULL);

  return g_strdelimit (word, " \t\r\n", '_');
}

/**
 * custos_label_get_flags:
 * @words: (nullable): kept labels, spaces between
 *
 * Returns: what they say besides the sensitivity, for the gate
 */
CustosLabelFlags
custos_label_get_flags (const char *words)
{
  g_auto (GStrv) list = g_strsplit_set (words != NULL ? words : "", " \n", -1);
  CustosLabelFlags flags = 0;

  for (guint i = 0; list[i] != NULL; i++) {
    const char *bar = strrchr (list[i], '|');
    gboolean ours = bar != NULL && (g_str_has_prefix (list[i], "v3-ActCode|") ||
                                    g_str_has_prefix (list[i], "v3-ActUSPrivacyLaw|"));
    const Row *row = ours ? find_row (codes, G_N_ELEMENTS (codes), bar + 1) : NULL;

    if (row != NULL)
      flags |= row->flags;
  }

  return flags;
}

/* From the least to the most. Self-pay bars only a plan, so it has a flag besides. */
static const CustosSensitivity order[CUSTOS_N_SENSITIVITIES] = {
  CUSTOS_SENSITIVITY_UNSET,
  CUSTOS_SENSITIVITY_NORMAL,
  CUSTOS_SENSITIVITY_SELF_PAY,
  CUSTOS_SENSITIVITY_RESTRICTED,
  CUSTOS_SENSITIVITY_REPRODUCTIVE,
  CUSTOS_SENSITIVITY_HIV,
  CUSTOS_SENSITIVITY_MINOR_CONSENTED,
  CUSTOS_SENSITIVITY_SUBSTANCE_USE,
  CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING,
  CUSTOS_SENSITIVITY_PSYCHOTHERAPY,
};

/* Returns: the high-water mark of two; unset only where both are */
CustosSensitivity
custos_label_strictest (CustosSensitivity a, CustosSensitivity b)
{
  for (guint i = CUSTOS_N_SENSITIVITIES; i-- > 0;) {
    if (order[i] == a || order[i] == b)
      return order[i];
  }

  return CUSTOS_SENSITIVITY_UNSET;
}
