/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words in which an enum stands on file: an array with one for each value, the first for
 * "not told". */
const char *custos_word_at (const char *const *words, guint n_words, guint value);
gboolean
custos_word_find (const char *const *words, guint n_words, const char *word, guint *value);

G_END_DECLS
