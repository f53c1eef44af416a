/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-label-rule.h"

typedef struct {
  const char *name;
  const char *system;
  const char *code;
  CustosSensitivity sensitivity;
  CustosLabelFlags flags;
  gboolean known;
  const char *word;
} Label;

#define HL7 "http://terminology.hl7.org/CodeSystem/"
#define S(sensitivity_) CUSTOS_SENSITIVITY_ ## sensitivity_

static const Label labels[] = {
  { "unrestricted", HL7 "v3-Confidentiality", "U", S (NORMAL), 0, TRUE,
    "v3-Confidentiality|U" },
  { "normal", HL7 "v3-Confidentiality", "N", S (NORMAL), 0, TRUE, "v3-Confidentiality|N" },
  { "restricted", HL7 "v3-Confidentiality", "R", S (RESTRICTED), 0, TRUE,
    "v3-Confidentiality|R" },
  { "very-restricted-oid", "2.16.840.1.113883.5.25", "V", S (RESTRICTED), 0, TRUE,
    "v3-Confidentiality|V" },
  { "sud", HL7 "v3-ActCode", "SUD", S (SUBSTANCE_USE), 0, TRUE, "v3-ActCode|SUD" },
  { "eth-is-sud", "urn:oid:2.16.840.1.113883.5.4", "ETH", S (SUBSTANCE_USE), 0, TRUE,
    "v3-ActCode|ETH" },
  { "part2", HL7 "v3-ActCode", "42CFRPart2", S (SUBSTANCE_USE), CUSTOS_LABEL_PART2, TRUE,
    "v3-ActCode|42CFRPart2" },
  { "part2-privacy-law", HL7 "v3-ActUSPrivacyLaw", "42CFRPart2", S (SUBSTANCE_USE),
    CUSTOS_LABEL_PART2, TRUE, "v3-ActUSPrivacyLaw|42CFRPart2" },
  { "psychotherapy", "2.16.840.1.113883.5.1138", "HIPAAPsyNotes", S (PSYCHOTHERAPY), 0, TRUE,
    "v3-ActUSPrivacyLaw|HIPAAPsyNotes" },
  { "psychotherapy-code", HL7 "v3-ActCode", "PSYTHPN", S (PSYCHOTHERAPY), 0, TRUE,
    "v3-ActCode|PSYTHPN" },
  { "self-pay", HL7 "v3-ActCode", "HIPAASelfPay", S (SELF_PAY), CUSTOS_LABEL_SELF_PAY, TRUE,
    "v3-ActCode|HIPAASelfPay" },
  { "hiv", "http://hl7.org/fhir/v3/ActCode", "HIV", S (HIV), 0, TRUE, "v3-ActCode|HIV" },
  { "mental-health", HL7 "v3-ActCode", "MH", S (RESTRICTED), 0, TRUE, "v3-ActCode|MH" },
  { "no-redisclosure", HL7 "v3-ActCode", "NORDSCLCD", S (UNSET), CUSTOS_LABEL_NO_REDISCLOSURE,
    TRUE, "v3-ActCode|NORDSCLCD" },
  { "unknown-code-restricts", HL7 "v3-ActCode", "XYZ", S (RESTRICTED), 0, FALSE,
    "v3-ActCode|XYZ" },
  { "unknown-confidentiality", HL7 "v3-Confidentiality", "SUD", S (RESTRICTED), 0, FALSE,
    "v3-Confidentiality|SUD" },
  { "senders-own-tag", "http://example.org/tags", "vip list", S (UNSET), 0, FALSE,
    "http://example.org/tags|vip_list" },
  { "no-system", NULL, "R", S (UNSET), 0, FALSE, "|R" },
};

typedef struct {
  const char *name;
  const char *system;
  const char *code;
  CustosSensitivity expect; /* unset: nothing is suggested */
} Code;

#define ICD "http://hl7.org/fhir/sid/icd-10-cm"
#define SCT "http://snomed.info/sct"

static const Code codes[] = {
  { "alcohol", ICD, "F10.20", S (SUBSTANCE_USE) },
  { "no-dot", ICD, "F1020", S (SUBSTANCE_USE) },
  { "small-letters", ICD, "f19.10", S (SUBSTANCE_USE) },
  { "oid", "2.16.840.1.113883.6.90", "F11.9", S (SUBSTANCE_USE) },
  { "tobacco", ICD, "F17.210", S (UNSET) },
  { "tobacco-in-pregnancy", ICD, "O99.330", S (UNSET) },
  { "alcohol-in-pregnancy", ICD, "O99.310", S (SUBSTANCE_USE) },
  { "before", ICD, "F09", S (UNSET) },
  { "after", ICD, "F20.0", S (UNSET) },
  { "hiv", ICD, "B20", S (HIV) },
  { "hiv-without-symptoms", ICD, "Z21", S (HIV) },
  { "hiv-two", ICD, "B97.35", S (HIV) },
  { "not-hiv", ICD, "B97.34", S (UNSET) },
  { "termination", ICD, "Z33.2", S (REPRODUCTIVE) },
  { "pregnant", ICD, "Z33.1", S (UNSET) },
  { "shorter-than-family", ICD, "Z3", S (UNSET) },
  { "snomed", SCT, "7200002", S (SUBSTANCE_USE) },
  { "snomed-longer", SCT, "72000021", S (UNSET) },
  { "snomed-hiv", SCT, "86406008", S (HIV) },
  { "other-system", "http://loinc.org", "F10.20", S (UNSET) },
  { "no-code", ICD, NULL, S (UNSET) },
  { "no-system", NULL, "B20", S (UNSET) },
};

typedef struct {
  const char *name;
  CustosSensitivity a;
  CustosSensitivity b;
  CustosSensitivity expect;
} Pair;

static const Pair pairs[] = {
  { "unset", S (UNSET), S (UNSET), S (UNSET) },
  { "told", S (UNSET), S (NORMAL), S (NORMAL) },
  { "restricted", S (NORMAL), S (RESTRICTED), S (RESTRICTED) },
  { "part2-and-restricted", S (RESTRICTED), S (SUBSTANCE_USE), S (SUBSTANCE_USE) },
  { "counseling", S (SUBSTANCE_USE), S (SUBSTANCE_USE_COUNSELING),
    S (SUBSTANCE_USE_COUNSELING) },
  { "psychotherapy", S (PSYCHOTHERAPY), S (SUBSTANCE_USE_COUNSELING), S (PSYCHOTHERAPY) },
  { "hiv", S (HIV), S (RESTRICTED), S (HIV) },
};

static void
test_label (gconstpointer data)
{
  const Label *c = data;
  CustosLabel label = custos_label_read (c->system, c->code);
  g_autofree char *word = custos_label_to_word (c->system, c->code);

  g_assert_cmpint (label.sensitivity, ==, c->sensitivity);
  g_assert_cmphex (label.flags, ==, c->flags);
  g_assert_cmpint (label.known, ==, c->known);
  g_assert_cmpstr (word, ==, c->word);

  /* What was kept on file says the same to the gate. */
  g_autofree char *kept = g_strconcat ("v3-Confidentiality|N ", word, NULL);
  g_assert_cmphex (custos_label_get_flags (kept), ==, c->flags);
}

static void
test_code (gconstpointer data)
{
  const Code *c = data;
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-22");
  const CustosSensitivityRow *row = custos_sensitivity_suggest (c->system, c->code, today);

  g_assert_cmpint (row != NULL ? row->sensitivity : S (UNSET), ==, c->expect);
  g_assert_true (row == NULL || row->source != NULL);
}

static void
test_pair (gconstpointer data)
{
  const Pair *c = data;

  g_assert_cmpint (custos_label_strictest (c->a, c->b), ==, c->expect);
  g_assert_cmpint (custos_label_strictest (c->b, c->a), ==, c->expect);
}

/* Each sensitivity has its place in the order: it is its own high-water mark. */
static void
test_order (void)
{
  for (guint i = 0; i < CUSTOS_N_SENSITIVITIES; i++)
    g_assert_cmpint (custos_label_strictest (i, i), ==, i);

  g_assert_cmphex (custos_label_get_flags (NULL), ==, 0);
  g_assert_cmphex (custos_label_get_flags ("example|42CFRPart2"), ==, 0);
}

#define ADD(group, rows, function)                                                             \
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {                                           \
    g_autofree char *path = g_strconcat ("/rules/label/", group, "/", rows[i].name, NULL);     \
    g_test_add_data_func (path, &rows[i], function);                                           \
  }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("read", labels, test_label)
  ADD ("suggest", codes, test_code)
  ADD ("strictest", pairs, test_pair)
  g_test_add_func ("/rules/label/order", test_order);

  return g_test_run ();
}
