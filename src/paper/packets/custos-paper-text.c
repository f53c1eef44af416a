/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-paper-text.h"

/* Characters that say nothing on paper: Pango would print their numbers in boxes. */
static gboolean
is_printed (gunichar c)
{
  return c == '\n' || c == '\t' || (c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0)
                                    && c != 0xFEFF);
}

/**
 * custos_paper_text_keep:
 * @text: (nullable): in any state in which a record may hold it
 *
 * A form feed and each kind of line end become a new line; what is no UTF-8 becomes U+FFFD,
 * which can be seen.
 *
 * Returns: (nullable): as long as @chunk lives
 */
const char *
custos_paper_text_keep (GStringChunk *chunk, const char *text)
{
  if (text == NULL)
    return NULL;

  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) clean = g_string_sized_new (64);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == '\r' && p[1] == '\n')
      continue;
    if (c == '\r' || c == '\f' || c == '\v' || c == 0x85)
      c = '\n';
    if (is_printed (c))
      g_string_append_unichar (clean, c);
  }
  return g_string_chunk_insert_len (chunk, clean->str, (gssize) clean->len);
}
