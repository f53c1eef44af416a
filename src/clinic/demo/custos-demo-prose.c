/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-prose.h"

#include <string.h>

/**
 * custos_demo_fill_in:
 * @template_text: with names of facts in braces
 *
 * Returns: (transfer full): the text about this patient
 */
char *
custos_demo_fill_in (CustosDemoChart *chart, const char *template_text)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *at = template_text;

  for (const char *open; (open = strchr (at, '{')) != NULL;) {
    const char *close = strchr (open, '}');
    g_autofree char *name = g_strndup (open + 1, close - open - 1);
    const char *fact = g_hash_table_lookup (chart->facts, name);

    if (fact == NULL)
      g_critical ("A note speaks of a fact that there is not");
    g_string_append_len (text, at, open - at);
    g_string_append (text, fact != NULL ? fact : "");
    at = close + 1;
  }

  g_string_append (text, at);
  return g_strdup (text->str);
}

/* Returns: another of the texts each turn */
const char *
custos_demo_choose_text (const char *const *texts, guint turn)
{
  guint n_texts = g_strv_length ((GStrv) texts);

  return texts[turn % n_texts];
}
