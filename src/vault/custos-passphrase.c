/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-passphrase.h"

#include <sodium.h>
#include <string.h>

/* Unicode Annex 15, form C, step by step in locked memory: g_utf8_normalize() would leave the
 * passphrase behind in freed blocks. The test holds the two against each other. */

static size_t
decompose (const char *text, size_t size, gunichar *out)
{
  size_t length = 0;

  for (const char *at = text; at < text + size; at = g_utf8_next_char (at))
    length += g_unichar_fully_decompose (g_utf8_get_char (at), FALSE, out + length,
                                         G_UNICHAR_MAX_DECOMPOSITION_LENGTH);
  return length;
}

/* Marks on one letter go by their class; those of the same class keep their order. */
static void
put_marks_in_order (gunichar *text, size_t length)
{
  for (size_t i = 1; i < length; i++) {
    gunichar mark = text[i];
    int class = g_unichar_combining_class (mark);
    size_t to = i;

    while (class != 0 && to > 0 && g_unichar_combining_class (text[to - 1]) > class) {
      text[to] = text[to - 1];
      to--;
    }
    text[to] = mark;
  }
}

static size_t
compose (gunichar *text, size_t length)
{
  size_t letter = 0;
  size_t kept = 0;
  int before = 0;

  for (size_t i = 0; i < length; i++) {
    int class = g_unichar_combining_class (text[i]);
    gboolean reaches = kept > 0 && (kept - 1 == letter || before < class);

    gunichar both;

    if (reaches && g_unichar_compose (text[letter], text[i], &both)) {
      text[letter] = both;
      continue;
    }
    if (class == 0)
      letter = kept;
    before = class;
    text[kept++] = text[i];
  }
  return kept;
}

static CustosSecret *
encode (const gunichar *text, size_t length)
{
  size_t size = 0;
  size_t at = 0;

  for (size_t i = 0; i < length; i++)
    size += (size_t) g_unichar_to_utf8 (text[i], NULL);

  CustosSecret *encoded = custos_secret_new (size);
  for (size_t i = 0; i < length; i++)
    at += (size_t) g_unichar_to_utf8 (text[i], (char *) custos_secret_write (encoded) + at);
  return encoded;
}

/**
 * custos_passphrase_normalize:
 *
 * "é" is one character on one keyboard and two on another. Bytes that are not UTF-8, from a
 * passphrase file, stay as they are.
 *
 * Returns: (transfer full): the passphrase in NFC
 */
CustosSecret *
custos_passphrase_normalize (const CustosSecret *passphrase)
{
  size_t size;
  const char *text = (const char *) custos_secret_read (passphrase, &size);

  if (!g_utf8_validate_len (text, size, NULL))
    return custos_secret_copy (passphrase);

  g_autoptr (CustosSecret) wide =
    custos_secret_new (size * G_UNICHAR_MAX_DECOMPOSITION_LENGTH * sizeof (gunichar));
  gunichar *letters = (gunichar *) (gpointer) custos_secret_write (wide);
  size_t length = decompose (text, size, letters);

  put_marks_in_order (letters, length);
  return encode (letters, compose (letters, length));
}
