/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory that is handed out piece by piece and given back all at once; a tree of a hundred
 * thousand nodes costs a few dozen allocations. */
typedef struct _CustosJsonArena CustosJsonArena;

CustosJsonArena *custos_json_arena_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_json_arena_free (CustosJsonArena *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosJsonArena, custos_json_arena_free)

gpointer custos_json_arena_take (CustosJsonArena *self, gsize size);
const char *custos_json_arena_copy (CustosJsonArena *self, const void *text, gsize length);

G_END_DECLS
