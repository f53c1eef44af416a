/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-word.h"

/* Returns: the word; the first for a value that is none */
const char *
custos_word_at (const char *const *words, guint n_words, guint value)
{
  return words[value < n_words ? value : 0];
}

/**
 * custos_word_find:
 * @value: (out): untouched if there is no such word
 *
 * Returns: whether @word is one of @words
 */
gboolean
custos_word_find (const char *const *words, guint n_words, const char *word, guint *value)
{
  for (guint i = 0; i < n_words; i++) {
    if (g_strcmp0 (word, words[i]) == 0) {
      *value = i;
      return TRUE;
    }
  }

  return FALSE;
}
