/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-cli-fields.h"

#include <glib/gi18n.h>
#include <string.h>

#include "custos-basis.h"
#include "custos-cli-text.h"
#include "custos-cli.h"
#include "custos-disclosure-terms.h"

static gboolean
is_requester (const char *word)
{
  CustosRequesterKind kind;

  return custos_requester_from_word (word, &kind) && kind != CUSTOS_REQUESTER_UNSET;
}

static gboolean
is_basis (const char *word)
{
  CustosBasis basis;

  return custos_basis_from_word (word, &basis) && basis != CUSTOS_BASIS_UNSET;
}

static gboolean
is_purpose (const char *word)
{
  CustosPurpose purpose;

  return custos_purpose_from_word (word, &purpose) && purpose != CUSTOS_PURPOSE_UNSET;
}

static gboolean
is_item_kind (const char *word)
{
  CustosItemKind kind;

  return custos_item_kind_from_word (word, &kind) && kind != CUSTOS_ITEM_UNSET;
}

static gboolean
is_evidence (const char *word)
{
  CustosEvidence evidence;

  return custos_evidence_from_word (word, &evidence);
}

static gboolean
is_signer (const char *word)
{
  CustosSigner signer;

  return custos_signer_from_word (word, &signer) && signer != CUSTOS_SIGNER_UNSET;
}

static gboolean
is_expiration (const char *word)
{
  CustosExpiration expiration;

  return custos_expiration_from_word (word, &expiration) &&
         expiration != CUSTOS_EXPIRATION_UNSET;
}

/* Fields whose words the rules know: any other would only be found out at the gate. */
static const struct {
  const char *field;
  gboolean (*is_known) (const char *word);
} known_words[] = {
  { "requester_kind", is_requester  },
  { "basis",          is_basis      },
  { "purpose",        is_purpose    },
  { "purposes",       is_purpose    },
  { "kinds",          is_item_kind  },
  { "evidence",       is_evidence   },
  { "signer",         is_signer     },
  { "expiration",     is_expiration },
};

static gboolean
words_are_known (const char *field, const char *value)
{
  g_auto (GStrv) words = g_strsplit_set (value, " ,", -1);

  for (size_t i = 0; i < G_N_ELEMENTS (known_words); i++) {
    if (!g_str_equal (known_words[i].field, field))
      continue;
    for (guint word = 0; words[word] != NULL; word++) {
      if (*words[word] != '\0' && !known_words[i].is_known (words[word]))
        return FALSE;
    }
  }

  return TRUE;
}

/* Returns: (nullable): a field of the record's own kind */
static const CustosField *
find_field (CustosRecord *record, const char *name)
{
  g_autofree char *wanted = g_strdelimit (g_strdup (name), "-", '_');
  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++) {
    if (fields[i]->number >= CUSTOS_FIRST_OWN_FIELD && g_str_equal (fields[i]->name, wanted))
      return fields[i];
  }

  return NULL;
}

static gboolean
refuse_name (CustosRecord *record, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++) {
    if (fields[i]->number >= CUSTOS_FIRST_OWN_FIELD)
      g_string_append_printf (names, " %s", fields[i]->name);
  }

  g_set_error (error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_USAGE,
               /* Translators: the name of a field that was typed, then all that there are */
               _("There is no field %s. There are:%s"), name, names->str);
  return FALSE;
}

/* FALSE stands on file as nothing told. */
static const char *
find_text (const CustosField *field, const char *value)
{
  if (field->kind == &custos_bool_kind && g_str_equal (value, "yes"))
    return "1";
  if (field->kind == &custos_bool_kind && g_str_equal (value, "no"))
    return NULL;
  return *value != '\0' ? value : NULL;
}

static gboolean
set_field (CustosRecord *record, const char *word, GError **error)
{
  const char *equals = strchr (word, '=');

  if (equals == NULL) {
    g_set_error (error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_USAGE,
                 /* Translators: what was typed */
                 _("Write fields as FIELD=VALUE, not %s."), word);
    return FALSE;
  }

  g_autofree char *name = g_strndup (word, equals - word);
  const CustosField *field = find_field (record, name);
  if (field == NULL)
    return refuse_name (record, name, error);
  if (words_are_known (field->name, equals + 1) &&
      custos_record_parse_text (record, field, find_text (field, equals + 1)))
    return TRUE;

  g_set_error (error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_INPUT,
               /* Translators: the name of a field */
               _("This is no value of the field %s."), name);
  return FALSE;
}

/* @words: such as `purpose=benefits`; yes and no for what is so or not */
gboolean
custos_cli_set_fields (CustosRecord *record, char **words, GError **error)
{
  for (guint i = 0; words[i] != NULL; i++) {
    if (!set_field (record, words[i], error))
      return FALSE;
  }

  return TRUE;
}

/* Prints the fields that are told, one a line. */
void
custos_cli_print_fields (CustosRecord *record, const char *indent)
{
  g_autoptr (CustosCliTable) table = custos_cli_table_new (2);
  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++) {
    g_autofree char *text = custos_record_get_text (record, fields[i]);

    if (fields[i]->number < CUSTOS_FIRST_OWN_FIELD || text == NULL)
      continue;
    custos_cli_table_add (table, fields[i]->name);
    custos_cli_table_add (table, fields[i]->kind == &custos_bool_kind ? "yes" : text);
  }
  custos_cli_table_print (table, indent);
}
