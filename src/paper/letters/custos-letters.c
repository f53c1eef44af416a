/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-letters.h"

#include <gio/gio.h>
#include <string.h>

#include "custos-letters-resources.h"
#include "custos-paper-error.h"

#define PART2_FILE "part2-2024-04-16"

struct _CustosLetters {
  GKeyFile *words;
  GKeyFile *part2;
  GHashTable *facts;    /* name → value, both owned */
  GStringChunk *said;
  GError *error;        /* the first one */
};

static GKeyFile *
load (CustosLetters *self, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/org/custos/Custos/letters/%s.ini", name);
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (custos_letters_get_resource (), path, 0, NULL);
  GKeyFile *file = g_key_file_new ();

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    if (self->error == NULL)
      g_set_error (&self->error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_TEMPLATE,
                   "There are no letters in the language “%s”", name);
  return file;
}

/* @language: a code such as "en" */
CustosLetters *
custos_letters_new (const char *language)
{
  CustosLetters *self = g_new0 (CustosLetters, 1);

  self->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->said = g_string_chunk_new (4096);
  self->words = load (self, language);
  self->part2 = load (self, PART2_FILE);
  return self;
}

void
custos_letters_free (CustosLetters *self)
{
  g_key_file_unref (self->words);
  g_key_file_unref (self->part2);
  g_hash_table_unref (self->facts);
  g_string_chunk_free (self->said);
  g_clear_error (&self->error);
  g_free (self);
}

/* @value: (nullable): none takes the fact away */
void
custos_letters_set (CustosLetters *self, const char *name, const char *value)
{
  if (value == NULL)
    g_hash_table_remove (self->facts, name);
  else
    g_hash_table_replace (self->facts, g_strdup (name), g_strdup (value));
}

void
custos_letters_set_number (CustosLetters *self, const char *name, gint64 value)
{
  g_hash_table_replace (self->facts, g_strdup (name),
                        g_strdup_printf ("%" G_GINT64_FORMAT, value));
}

static void
complain (CustosLetters *self, const char *group, const char *key, const char *name)
{
  if (self->error != NULL)
    return;
  if (name != NULL)
    g_set_error (&self->error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_TEMPLATE,
                 "The letter asks for {%s} in %s.%s, which is not known", name, group, key);
  else
    g_set_error (&self->error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_TEMPLATE,
                 "The letter lacks %s.%s", group, key);
}

static void
fill (CustosLetters *self, GString *text, const char *template, const char *group,
      const char *key)
{
  for (const char *p = template; *p != '\0';) {
    const char *open = strchr (p, '{'), *close = open != NULL ? strchr (open, '}') : NULL;

    if (close == NULL) {
      g_string_append (text, p);
      return;
    }

    g_autofree char *name = g_strndup (open + 1, close - open - 1);
    const char *value = g_hash_table_lookup (self->facts, name);

    g_string_append_len (text, p, open - p);
    if (value == NULL)
      complain (self, group, key, name);
    else
      g_string_append (text, value);
    p = close + 1;
  }
}

/**
 * custos_letters_say:
 *
 * Returns: the words with the facts in their places; empty after an error. Lives as long as
 *   the letters do.
 */
const char *
custos_letters_say (CustosLetters *self, const char *group, const char *key)
{
  g_autofree char *template = g_key_file_get_string (self->words, group, key, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (template == NULL)
    complain (self, group, key, NULL);
  else
    fill (self, text, template, group, key);
  return g_string_chunk_insert_const (self->said, text->str);
}

const char *
custos_letters_get_part2 (CustosLetters *self, const char *key)
{
  g_autofree char *text = g_key_file_get_string (self->part2, "statement", key, NULL);

  if (text == NULL)
    complain (self, "statement", key, NULL);
  return g_string_chunk_insert_const (self->said, text != NULL ? text : "");
}

gboolean
custos_letters_end (CustosLetters *self, GError **error)
{
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
