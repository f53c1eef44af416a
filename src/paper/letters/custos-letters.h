/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What patients and third parties read on paper: templates by language, filled with facts. The
 * first thing that goes wrong is kept, and custos_letters_end() tells. */
typedef struct _CustosLetters CustosLetters;

CustosLetters *custos_letters_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void custos_letters_free (CustosLetters *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosLetters, custos_letters_free)

void custos_letters_set (CustosLetters *self, const char *name, const char *value);
void custos_letters_set_number (CustosLetters *self, const char *name, gint64 value);
const char *custos_letters_say (CustosLetters *self, const char *group, const char *key);
gboolean custos_letters_end (CustosLetters *self, GError **error);

/* The notices of 42 CFR 2.32, word for word: "short", "long", "i", "ii", "iii", "general". */
const char *custos_letters_get_part2 (CustosLetters *self, const char *key);

G_END_DECLS
