/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-field.h"
#include "custos-fhir-mapping.h"
#include "custos-moment.h"

/* No measurement is larger or smaller; beyond stands an attack, not a number. */
#define LARGEST_EXPONENT 40

/* @before: so many digits stand before the point */
static char *
put_point (const char *digits, gint64 before, gboolean negative)
{
  gint64 n_digits = strlen (digits);
  GString *text = g_string_new (negative ? "-" : NULL);

  if (before <= 0)
    g_string_append (text, "0.");
  for (gint64 i = MIN (before, 0); i < MAX (n_digits, before); i++) {
    if (i == before && before > 0)
      g_string_append_c (text, '.');
    g_string_append_c (text, i >= 0 && i < n_digits ? digits[i] : '0');
  }

  return g_string_free (text, FALSE);
}

/**
 * custos_fhir_dup_decimal:
 * @number: as JSON writes it, perhaps with an exponent
 *
 * Returns: (transfer full) (nullable): the same number without an exponent and with all its
 *   digits
 */
char *
custos_fhir_dup_decimal (const char *number)
{
  if (custos_decimal_is_valid (number))
    return g_strdup (number);

  gboolean negative = *number == '-';
  const char *start = number + (negative ? 1 : 0);
  gsize mantissa = strspn (start, "0123456789.");
  gint64 exponent = 0;

  if (mantissa == 0 || g_ascii_tolower (start[mantissa]) != 'e')
    return NULL;

  const char *power = start + mantissa + 1 + (start[mantissa + 1] == '+' ? 1 : 0);
  if (!g_ascii_string_to_signed (
        power, 10, -LARGEST_EXPONENT, LARGEST_EXPONENT, &exponent, NULL))
    return NULL;

  g_autofree char *whole = g_strndup (start, mantissa);
  const char *point = strchr (whole, '.');
  gint64 before = point != NULL ? point - whole : (gint64) mantissa;
  g_auto (GStrv) halves = g_strsplit (whole, ".", 2);
  g_autofree char *digits = g_strjoinv (NULL, halves);
  gsize zeros = strspn (digits, "0");

  zeros = MIN (zeros, strlen (digits) - 1);
  g_autofree char *text = put_point (digits + zeros, before - zeros + exponent, negative);
  return custos_decimal_is_valid (text) ? g_steal_pointer (&text) : NULL;
}

static char *
dup_number (CustosFhirMapping *self, CustosJsonNode *node)
{
  const char *text = custos_fhir_text (self, node);

  if (text == NULL)
    return NULL;

  g_autofree char *decimal = custos_json_node_is (custos_fhir_first (node), CUSTOS_JSON_NUMBER)
                               ? custos_fhir_dup_decimal (text) : NULL;

  if (decimal == NULL)
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_NUMBER, node);
  return g_steal_pointer (&decimal);
}

void
custos_fhir_read_decimal (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autofree char *number = dup_number (self, node);

  custos_fhir_mapping_set (self, field, number);
}

/* Returns: (transfer full) (nullable): `< 5 mg/dL` */
char *
custos_fhir_dup_quantity (CustosFhirMapping *self, CustosJsonNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *value = dup_number (self, custos_fhir_get (node, "value"));
  const char *unit = custos_fhir_text_at (self, node, "unit");

  custos_json_node_mark_read (custos_fhir_first (node));
  if (unit == NULL)
    unit = custos_fhir_text_at (self, node, "code");
  if (value == NULL)
    return NULL;

  custos_fhir_append (text, " ", custos_fhir_text_at (self, node, "comparator"));
  custos_fhir_append (text, " ", value);
  custos_fhir_append (text, " ", unit);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
custos_fhir_read_quantity (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autofree char *text = custos_fhir_dup_quantity (self, node);

  custos_fhir_mapping_set (self, field, text);
}

static void
read_pair (CustosFhirMapping *self,
           CustosJsonNode *node,
           const char *one,
           const char *between,
           const char *other,
           const char *field)
{
  g_autofree char *first = custos_fhir_dup_quantity (self, custos_fhir_get (node, one));
  g_autofree char *second = custos_fhir_dup_quantity (self, custos_fhir_get (node, other));
  g_autoptr (GString) text = g_string_new (first);

  custos_fhir_append (text, between, second);
  custos_fhir_mapping_set (self, field, text->str);
}

void
custos_fhir_read_range (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  read_pair (self, node, "low", " – ", "high", field);
}

void
custos_fhir_read_ratio (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  read_pair (self, node, "numerator", " : ", "denominator", field);
}

static char *
dup_moment (CustosFhirMapping *self, CustosJsonNode *node)
{
  const char *text = custos_fhir_text (self, node);
  char *moment = text != NULL ? custos_moment_normalize (text) : NULL;

  if (text != NULL && moment == NULL)
    custos_fhir_mapping_fail (self, CUSTOS_IMPORT_REASON_BAD_DATE, node);
  return moment;
}

/* Where a period stands as text, both ends are told. */
void
custos_fhir_read_period (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autofree char *start = dup_moment (self, custos_fhir_get (node, "start"));
  g_autofree char *end = dup_moment (self, custos_fhir_get (node, "end"));
  g_autofree char *text =
    g_strconcat (start != NULL ? start : "", " – ", end != NULL ? end : "", NULL);

  if (start != NULL || end != NULL)
    custos_fhir_mapping_set (self, field, g_strstrip (text));
}

/* Returns: (transfer full) (nullable): what a CodeableConcept or Coding says, in words if it
 * has any */
char *
custos_fhir_dup_concept_text (CustosFhirMapping *self, CustosJsonNode *node)
{
  CustosJsonNode *concept = custos_fhir_first (node);
  const char *text = custos_fhir_text_at (self, concept, "text");
  CustosJsonNode *coding = custos_fhir_get (concept, "coding");

  custos_json_node_mark_read (concept);
  if (coding == NULL)
    coding = concept;
  if (text == NULL)
    text = custos_fhir_text_at (self, coding, "display");
  if (text == NULL)
    text = custos_fhir_text_at (self, coding, "code");
  return g_strdup (text);
}

/* Fills `code`, `code-system` and the title. What is said twice in the same words is read. */
void
custos_fhir_read_concept (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  CustosJsonNode *concept = custos_fhir_first (node);
  CustosJsonNode *coding = custos_fhir_get (concept, "coding");
  CustosJsonNode *display = custos_fhir_get (coding, "display");

  custos_fhir_mapping_set (self, "code", custos_fhir_text_at (self, coding, "code"));
  custos_fhir_mapping_set (self, "code-system", custos_fhir_text_at (self, coding, "system"));

  g_autofree char *title = custos_fhir_dup_concept_text (self, concept);
  if (g_strcmp0 (custos_json_node_peek_text (display), title) == 0)
    custos_json_node_mark_read (display);
  custos_fhir_mapping_set (self, field, title);
}

void
custos_fhir_read_concept_text (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autofree char *text = custos_fhir_dup_concept_text (self, node);

  custos_fhir_mapping_set (self, field, text);
}

void
custos_fhir_read_concept_texts (CustosFhirMapping *self,
                                CustosJsonNode *node,
                                const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    g_autofree char *text = custos_fhir_dup_concept_text (self, each);

    custos_fhir_append (all, "; ", text);
  }
  custos_fhir_mapping_set (self, field, all->str);
}

/* A state stands on file as its code: `active`. */
void
custos_fhir_read_concept_code (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  CustosJsonNode *concept = custos_fhir_first (node);
  CustosJsonNode *coding = custos_fhir_first (custos_fhir_get (concept, "coding"));
  const char *code = custos_fhir_text_at (self, coding, "code");

  /* The system of a state is fixed by the field. */
  custos_fhir_text_at (self, coding, "system");
  if (code == NULL)
    code = custos_fhir_text_at (self, concept, "text");
  custos_fhir_mapping_set (self, field, code);
}

void
custos_fhir_read_notes (CustosFhirMapping *self, CustosJsonNode *node, const char *field)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (CustosJsonNode *each = custos_fhir_begin (node); each != NULL;
       each = custos_fhir_next (each)) {
    const char *text = custos_json_node_is (each, CUSTOS_JSON_OBJECT)
                         ? custos_fhir_text_at (self, each, "text")
                         : custos_fhir_text (self, each);

    custos_fhir_append (all, "\n\n", text);
  }
  custos_fhir_mapping_set (self, field, all->str);
}
