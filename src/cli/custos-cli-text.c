/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-cli-text.h"

#include <stdarg.h>
#include <stdio.h>

#define GAP 2
#define LINE_WIDTH 88

struct _CustosCliTable {
  guint n_columns;
  GPtrArray *cells; /* of text, row after row */
};

/* Letters that steer a terminal, or turn the direction of what follows. */
static gboolean
is_steering (gunichar letter)
{
  return g_unichar_iscntrl (letter) || letter == 0x2028 || letter == 0x2029 ||
         letter == 0x061c || letter == 0x200e || letter == 0x200f ||
         (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
}

static char *
dup_harmless (const char *text, gboolean keep_lines)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *line = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (keep_lines && letter == '\n')
      g_string_append_c (line, '\n');
    else
      g_string_append_unichar (line, is_steering (letter) ? ' ' : letter);
  }

  return g_string_free (line, FALSE);
}

/**
 * custos_cli_dup_line:
 * @text: (nullable)
 *
 * Returns: (transfer full): @text in one line
 */
char *
custos_cli_dup_line (const char *text)
{
  return dup_harmless (text, FALSE);
}

/* One line, a tab between two texts; the first may not be NULL, "" stands for nothing told. */
void
custos_cli_print_tabs (const char *first, ...)
{
  va_list rest;
  gboolean is_first = TRUE;

  va_start (rest, first);
  for (const char *text = first; text != NULL; text = va_arg (rest, const char *)) {
    g_autofree char *line = custos_cli_dup_line (text);

    if (!is_first)
      fputc ('\t', stdout);
    fputs (line, stdout);
    is_first = FALSE;
  }
  va_end (rest);
  fputc ('\n', stdout);
}

CustosCliTable *
custos_cli_table_new (guint n_columns)
{
  CustosCliTable *self = g_new0 (CustosCliTable, 1);

  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
custos_cli_table_free (CustosCliTable *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/* @text: (nullable): the next cell, from left to right and then down */
void
custos_cli_table_add (CustosCliTable *self, const char *text)
{
  g_ptr_array_add (self->cells, custos_cli_dup_line (text));
}

static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    width += g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
  }

  return width;
}

static guint
measure (CustosCliTable *self, guint column)
{
  guint widest = 0;

  for (guint i = column; i < self->cells->len; i += self->n_columns)
    widest = MAX (widest, get_width (self->cells->pdata[i]));
  return widest;
}

/* A paragraph in lines that a terminal has room for. */
static void
print_wrapped (const char *paragraph, const char *indent)
{
  g_auto (GStrv) words = g_strsplit (paragraph, " ", -1);
  guint column = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    guint width = get_width (words[i]);

    if (i > 0 && column + 1 + width > LINE_WIDTH)
      column = 0;
    if (column == 0)
      printf ("%s%s%s", i > 0 ? "\n" : "", indent, words[i]);
    else
      printf (" %s", words[i]);
    column += (column > 0) + width;
  }
  fputc ('\n', stdout);
}

/* Text of several paragraphs, each line behind @indent. */
void
custos_cli_print_block (const char *text, const char *indent)
{
  g_autofree char *harmless = dup_harmless (text, TRUE);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (harmless), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (*lines[i] != '\0')
      print_wrapped (lines[i], indent);
    else
      fputc ('\n', stdout);
  }
}

/* Columns in which nothing is told are left out. */
void
custos_cli_table_print (CustosCliTable *self, const char *indent)
{
  g_autofree guint *widths = g_new (guint, self->n_columns);

  for (guint column = 0; column < self->n_columns; column++)
    widths[column] = measure (self, column);

  for (guint i = 0; i < self->cells->len; i += self->n_columns) {
    g_autoptr (GString) line = g_string_new (indent);

    for (guint column = 0; column < self->n_columns; column++) {
      const char *text = self->cells->pdata[i + column];
      guint padding = widths[column] > 0 ? widths[column] - get_width (text) + GAP : 0;

      g_string_append_printf (line, "%s%*s", text, (int) padding, "");
    }
    while (line->len > 0 && line->str[line->len - 1] == ' ')
      g_string_truncate (line, line->len - 1);
    puts (line->str);
  }
}
