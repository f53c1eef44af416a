/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-json-arena.h"

#include <string.h>

#define FIRST_BLOCK 4096
#define LARGEST_BLOCK (256 * 1024)

/* Every piece begins on a multiple of this. */
#define ALIGNMENT sizeof (gpointer)

struct _CustosJsonArena {
  GPtrArray *blocks;
  char *free;
  gsize left;
  gsize next_size;
};

CustosJsonArena *
custos_json_arena_new (void)
{
  CustosJsonArena *self = g_new0 (CustosJsonArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->next_size = FIRST_BLOCK;
  return self;
}

void
custos_json_arena_free (CustosJsonArena *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* Returns: (transfer none): room that is not cleared, and lives as long as the arena */
gpointer
custos_json_arena_take (CustosJsonArena *self, gsize size)
{
  gsize rounded = (size + ALIGNMENT - 1) & ~(ALIGNMENT - 1);

  if (rounded > self->left) {
    gsize block_size = MAX (self->next_size, rounded);

    self->free = g_malloc (block_size);
    self->left = block_size;
    self->next_size = MIN (self->next_size * 2, LARGEST_BLOCK);
    g_ptr_array_add (self->blocks, self->free);
  }

  gpointer piece = self->free;
  self->free += rounded;
  self->left -= rounded;
  return piece;
}

/* Returns: (transfer none): the text, with a NUL after it */
const char *
custos_json_arena_copy (CustosJsonArena *self, const void *text, gsize length)
{
  char *copy = custos_json_arena_take (self, length + 1);

  memcpy (copy, text, length);
  copy[length] = '\0';
  return copy;
}
