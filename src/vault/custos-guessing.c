/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-guessing.h"

#include <string.h>

#include "custos-durable-file.h"

#define FILE_NAME "guesses"
#define MOST_BYTES (64 * 1024)
#define LONGEST_DELAY 60

/**
 * custos_guessing_get_delay:
 * @failures: since the last good passphrase
 *
 * The wait is for the monotonic clock of whoever asks: a program that was started again waits
 * from its start, and setting the clock helps nobody.
 *
 * Returns: seconds before the next try: 0, 0, 1, 2, 4 … 60; never for ever
 */
guint
custos_guessing_get_delay (guint failures)
{
  if (failures < 2)
    return 0;
  if (failures > 7)
    return LONGEST_DELAY;
  return 1u << (failures - 2);
}

/* A line is an account's tag in hex, a space and a number. What cannot be read counts as
 * nothing: whoever can spoil this file has the key file too. */
static GHashTable *
load (const char *folder)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) bytes = custos_durable_file_read (folder, FILE_NAME, MOST_BYTES, NULL);

  if (bytes == NULL || g_bytes_get_size (bytes) == 0)
    return counts;

  g_autofree char *text =
    g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++) {
    guint64 count;
    char *space = strchr (lines[i], ' ');

    if (space == NULL ||
        !g_ascii_string_to_unsigned (space + 1, 10, 1, G_MAXINT32, &count, NULL))
      continue;
    *space = '\0';
    if (strlen (lines[i]) == 2 * CUSTOS_ACCOUNT_TAG_SIZE)
      g_hash_table_insert (counts, g_strdup (lines[i]), GUINT_TO_POINTER ((guint) count));
  }
  return counts;
}

static char *
write_tag (const guint8 tag[CUSTOS_ACCOUNT_TAG_SIZE])
{
  char *hex = g_malloc (2 * CUSTOS_ACCOUNT_TAG_SIZE + 1);

  return sodium_bin2hex (hex, 2 * CUSTOS_ACCOUNT_TAG_SIZE + 1, tag, CUSTOS_ACCOUNT_TAG_SIZE);
}

guint
custos_guessing_count (const char *folder, const guint8 tag[CUSTOS_ACCOUNT_TAG_SIZE])
{
  g_autoptr (GHashTable) counts = load (folder);
  g_autofree char *key = write_tag (tag);

  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
}

/* @failures: 0 takes the account out of the file */
gboolean
custos_guessing_set (const char *folder,
                     const guint8 tag[CUSTOS_ACCOUNT_TAG_SIZE],
                     guint failures,
                     GError **error)
{
  g_autoptr (GHashTable) counts = load (folder);
  g_autoptr (GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer key;
  gpointer count;

  if (failures > 0)
    g_hash_table_replace (counts, write_tag (tag), GUINT_TO_POINTER (failures));
  else {
    g_autofree char *gone = write_tag (tag);
    if (!g_hash_table_remove (counts, gone))
      return TRUE;
  }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &count))
    g_string_append_printf (text, "%s %u\n", (char *) key, GPOINTER_TO_UINT (count));
  return custos_durable_file_replace (folder, FILE_NAME, text->str, text->len, error);
}
