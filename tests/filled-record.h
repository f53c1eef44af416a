/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"
#include "custos-test.h"

/* A record of any kind with something in every field, the same every time: made by rule from
 * the kind's own table of fields, so that a new field or kind is covered from its first day. */

typedef char *(*TestWords) (const char *kind, const CustosField *field, gpointer data);

static inline gboolean
test_is_words (const CustosField *field)
{
  return field->kind == &custos_string_kind || field->kind == &custos_text_kind;
}

static inline char *
test_plain_words (const char *kind, const CustosField *field, gpointer data)
{
  return g_strdup_printf ("%s of the %s", field->name, kind);
}

static inline char *
test_text_of_field (const char *kind, const CustosField *field, TestWords words, gpointer data)
{
  if (test_is_words (field))
    return words (kind, field, data);
  if (field->kind == &custos_bool_kind)
    return g_strdup ("1");
  if (field->kind == &custos_int_kind)
    return g_strdup ("7");
  if (field->kind == &custos_decimal_kind)
    return g_strdup ("6.30");
  if (field->kind == &custos_date_kind)
    return g_strdup ("2024-02-29");

  g_autoptr (GEnumClass) words_of_enum = g_type_class_ref (field->get_type ());
  return g_strdup (words_of_enum->values[words_of_enum->n_values > 1].value_nick);
}

/* Fields that say which record it is are not touched after this. */
static inline gboolean
test_names_the_record (const CustosField *field)
{
  static const char *const names[] = {
    "id", "version", "patient_id", "sensitivity", "recorded", NULL,
  };

  return g_strv_contains (names, field->name);
}

static inline CustosRecord *
test_new_filled_record (const CustosItemTable *table,
                        const char *id,
                        TestWords words,
                        gpointer data)
{
  CustosRecord *record = g_object_new (
    table->get_type (), "id", id, "version", (gint64) 1, "patient-id", "p", "recorded",
    "2026-01-02T03:04:05Z", "sensitivity", CUSTOS_SENSITIVITY_RESTRICTED, NULL);
  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++) {
    if (test_names_the_record (fields[i]))
      continue;
    g_autofree char *text = test_text_of_field (table->kind, fields[i], words, data);
    if (!custos_record_parse_text (record, fields[i], text))
      g_error ("%s of %s cannot be filled", fields[i]->name, table->kind);
  }
  return record;
}
