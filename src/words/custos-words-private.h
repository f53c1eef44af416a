/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tables of N_() strings, one for each value of an enum or, for flags, for each bit. */
const char *custos_words_at (const char *const *table, guint n, guint value);
const char *custos_words_of_flag (const char *const *table, guint n, guint64 flag);
char **custos_words_of_flags (const char *const *table,
                              guint n,
                              guint64 flags) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
