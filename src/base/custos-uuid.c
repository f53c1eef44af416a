/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-uuid.h"

gboolean
custos_uuid_parse (const char *text, guint8 uuid[CUSTOS_UUID_SIZE])
{
  if (!g_uuid_string_is_valid (text))
    return FALSE;

  for (size_t i = 0; i < CUSTOS_UUID_SIZE; i++) {
    if (*text == '-')
      text++;
    uuid[i] = (guint8) (g_ascii_xdigit_value (text[0]) << 4 | g_ascii_xdigit_value (text[1]));
    text += 2;
  }
  return TRUE;
}

/**
 * custos_uuid_to_text:
 *
 * Returns: (transfer full): in small letters, as g_uuid_string_random() writes it
 */
char *
custos_uuid_to_text (const guint8 uuid[CUSTOS_UUID_SIZE])
{
  GString *text = g_string_sized_new (36);

  for (size_t i = 0; i < CUSTOS_UUID_SIZE; i++)
    g_string_append_printf (text, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x",
                            uuid[i]);
  return g_string_free (text, FALSE);
}
