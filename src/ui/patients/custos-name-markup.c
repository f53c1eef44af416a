/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-name-markup.h"

#include "custos-text.h"

/* One letter as searches compare it; '\0' for what they pass over. */
static char
fold (const char *at)
{
  char letter[7] = { 0 };

  g_unichar_to_utf8 (g_utf8_get_char (at), letter);
  g_autofree char *plain = g_str_to_ascii (letter, "C");

  return g_ascii_isalnum (plain[0]) ? g_ascii_tolower (plain[0]) : '\0';
}

/* Returns: where in @name the part ends that agrees with @word; NULL if it does not begin so */
static const char *
match (const char *name, const char *word)
{
  while (*word != '\0') {
    if (*name == '\0')
      return NULL;

    char letter = fold (name);
    gboolean passed = g_utf8_get_char (name) == '\'' || g_utf8_get_char (name) == 0x2019;

    if (!passed && letter != *word)
      return NULL;
    word += passed ? 0 : 1;
    name = g_utf8_next_char (name);
  }

  return name;
}

static const char *
match_any (const char *name, const char *const *words)
{
  const char *longest = NULL;

  for (guint i = 0; words[i] != NULL; i++) {
    const char *end = match (name, words[i]);

    if (end != NULL && (longest == NULL || end > longest))
      longest = end;
  }

  return longest;
}

static void
append_escaped (GString *markup, const char *from, const char *to)
{
  g_autofree char *text = g_markup_escape_text (from, to - from);

  g_string_append (markup, text);
}

/**
 * custos_name_markup:
 * @sought: (nullable): what was typed
 *
 * Returns: (transfer full): @name as Pango markup, bold where a word of it begins as typed
 */
char *
custos_name_markup (const char *name, const char *sought)
{
  g_auto (GStrv) words = custos_text_dup_words (sought);
  GString *markup = g_string_new (NULL);
  gboolean at_start = TRUE;

  for (const char *at = name; *at != '\0';) {
    const char *end = at_start ? match_any (at, (const char *const *) words) : NULL;

    if (end != NULL) {
      g_string_append (markup, "<b>");
      append_escaped (markup, at, end);
      g_string_append (markup, "</b>");
      at_start = FALSE;
      at = end;
      continue;
    }

    const char *next = g_utf8_next_char (at);
    append_escaped (markup, at, next);
    at_start = fold (at) == '\0' && *at != '\'';
    at = next;
  }

  return g_string_free (markup, FALSE);
}
