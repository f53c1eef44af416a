/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-cli-json.h"

#include <stdio.h>

struct _CustosCliJson {
  GString *text;
  gboolean needs_comma; /* a value stands before the next one */
};

CustosCliJson *
custos_cli_json_new (void)
{
  CustosCliJson *self = g_new0 (CustosCliJson, 1);

  self->text = g_string_new (NULL);
  return self;
}

void
custos_cli_json_free (CustosCliJson *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

static void
begin_value (CustosCliJson *self)
{
  if (self->needs_comma)
    g_string_append_c (self->text, ',');
  self->needs_comma = FALSE;
}

static void
begin (CustosCliJson *self, char bracket)
{
  begin_value (self);
  g_string_append_c (self->text, bracket);
}

static void
end (CustosCliJson *self, char bracket)
{
  g_string_append_c (self->text, bracket);
  self->needs_comma = TRUE;
}

void
custos_cli_json_begin_array (CustosCliJson *self)
{
  begin (self, '[');
}

void
custos_cli_json_end_array (CustosCliJson *self)
{
  end (self, ']');
}

void
custos_cli_json_begin_object (CustosCliJson *self)
{
  begin (self, '{');
}

void
custos_cli_json_end_object (CustosCliJson *self)
{
  end (self, '}');
}

static void
append_quoted (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (out, '"');
  for (const char *at = valid; *at != '\0'; at++) {
    if (*at == '"' || *at == '\\')
      g_string_append_printf (out, "\\%c", *at);
    else if (*at == '\n')
      g_string_append (out, "\\n");
    else if ((guchar) *at < 0x20 || *at == 0x7f)
      g_string_append_printf (out, "\\u%04x", (guchar) *at);
    else
      g_string_append_c (out, *at);
  }
  g_string_append_c (out, '"');
}

/* The next value is this member's. */
void
custos_cli_json_member (CustosCliJson *self, const char *name)
{
  begin_value (self);
  append_quoted (self->text, name);
  g_string_append_c (self->text, ':');
}

void
custos_cli_json_text (CustosCliJson *self, const char *text)
{
  begin_value (self);
  if (text != NULL)
    append_quoted (self->text, text);
  else
    g_string_append (self->text, "null");
  self->needs_comma = TRUE;
}

void
custos_cli_json_int (CustosCliJson *self, gint64 number)
{
  begin_value (self);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, number);
  self->needs_comma = TRUE;
}

void
custos_cli_json_bool (CustosCliJson *self, gboolean value)
{
  begin_value (self);
  g_string_append (self->text, value ? "true" : "false");
  self->needs_comma = TRUE;
}

void
custos_cli_json_add_text (CustosCliJson *self, const char *name, const char *text)
{
  custos_cli_json_member (self, name);
  custos_cli_json_text (self, text);
}

void
custos_cli_json_add_int (CustosCliJson *self, const char *name, gint64 number)
{
  custos_cli_json_member (self, name);
  custos_cli_json_int (self, number);
}

void
custos_cli_json_add_bool (CustosCliJson *self, const char *name, gboolean value)
{
  custos_cli_json_member (self, name);
  custos_cli_json_bool (self, value);
}

/* A record as it stands on file: the fields that are told, and decimals as text, so that no
 * reader rounds them. */
void
custos_cli_json_record (CustosCliJson *self, CustosRecord *record)
{
  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (record, &n_fields);

  custos_cli_json_begin_object (self);
  custos_cli_json_add_text (self, "kind", custos_record_get_kind (record));
  for (guint i = 0; i < n_fields; i++) {
    g_autofree char *text = custos_record_get_text (record, fields[i]);
    const char *name = g_str_equal (fields[i]->name, "kind") ? "type" : fields[i]->name;

    if (text == NULL)
      continue;
    if (fields[i]->kind == &custos_int_kind)
      custos_cli_json_add_int (self, name, custos_record_peek_int (record, fields[i]->name));
    else if (fields[i]->kind == &custos_bool_kind)
      custos_cli_json_add_bool (self, name, TRUE);
    else
      custos_cli_json_add_text (self, name, text);
  }
  custos_cli_json_end_object (self);
}

void
custos_cli_json_print (CustosCliJson *self)
{
  fputs (self->text->str, stdout);
  fputc ('\n', stdout);
}
