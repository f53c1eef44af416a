/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-json-private.h"

#include <string.h>

/* So long is no name of an element; something else may stand there, and is not told. */
#define LONGEST_KEY 64

void
custos_json_free (CustosJson *self)
{
  custos_json_arena_free (self->arena);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

CustosJsonNode *
custos_json_get_root (CustosJson *self)
{
  return self->root;
}

/* Returns: (transfer none): what the value was made from; places of nodes are in it */
GBytes *
custos_json_get_bytes (CustosJson *self)
{
  return self->bytes;
}

CustosJsonType
custos_json_node_get_type (const CustosJsonNode *self)
{
  return self != NULL ? (CustosJsonType) self->type : CUSTOS_JSON_NULL;
}

gboolean
custos_json_node_is (const CustosJsonNode *self, CustosJsonType type)
{
  return self != NULL && self->type == type;
}

/* Returns: (nullable): %NULL in an array and for the outermost value */
const char *
custos_json_node_get_key (const CustosJsonNode *self)
{
  return self->key;
}

CustosJsonNode *
custos_json_node_get_parent (const CustosJsonNode *self)
{
  return self->parent;
}

/* Returns: (nullable): the first of what is in it; %NULL also for a value that holds none */
CustosJsonNode *
custos_json_node_get_first (const CustosJsonNode *self)
{
  return self != NULL && self->type >= CUSTOS_JSON_ARRAY ? self->first : NULL;
}

CustosJsonNode *
custos_json_node_get_next (const CustosJsonNode *self)
{
  return self->next;
}

CustosJsonNode *
custos_json_node_find (const CustosJsonNode *self, const char *key)
{
  if (!custos_json_node_is (self, CUSTOS_JSON_OBJECT))
    return NULL;

  for (CustosJsonNode *member = self->first; member != NULL; member = member->next) {
    if (strcmp (member->key, key) == 0)
      return member;
  }

  return NULL;
}

/* Returns: (nullable): a text, a number as it was written, `true` or `false` */
const char *
custos_json_node_peek_text (const CustosJsonNode *self)
{
  return self != NULL && self->type < CUSTOS_JSON_ARRAY ? self->text : NULL;
}

gsize
custos_json_node_get_length (const CustosJsonNode *self)
{
  return self->length;
}

gsize
custos_json_node_get_start (const CustosJsonNode *self)
{
  return self->start;
}

gsize
custos_json_node_get_end (const CustosJsonNode *self)
{
  return self->end;
}

void
custos_json_node_mark_read (CustosJsonNode *self)
{
  if (self != NULL)
    self->read = TRUE;
}

gboolean
custos_json_node_is_read (const CustosJsonNode *self)
{
  return self->read;
}

/* A part that nobody looked at counts once, however much is in it. */
guint
custos_json_node_count_unread (const CustosJsonNode *self)
{
  guint n = 0;

  if (!self->read)
    return 1;
  for (CustosJsonNode *child = custos_json_node_get_first (self); child != NULL;
       child = child->next)
    n += custos_json_node_count_unread (child);
  return n;
}

static guint
get_index (const CustosJsonNode *self)
{
  guint index = 0;

  for (const CustosJsonNode *node = self->parent->first; node != self; node = node->next)
    index++;
  return index;
}

/* What is no plausible name of an element may be a patient's data. */
void
custos_json_append_key (GString *place, const char *key, gsize length)
{
  gboolean plain = length > 0 && length <= LONGEST_KEY;

  for (gsize i = 0; plain && i < length; i++)
    plain = g_ascii_isalpha (key[i]) || key[i] == '_' || (i > 0 && g_ascii_isdigit (key[i]));

  if (place->len > 0)
    g_string_append_c (place, '.');
  if (plain)
    g_string_append_len (place, key, length);
  else
    g_string_append_c (place, '?');
}

static void
append_place (GString *place, const CustosJsonNode *self, const CustosJsonNode *above)
{
  if (self == above || self->parent == NULL)
    return;

  append_place (place, self->parent, above);
  if (self->key != NULL)
    custos_json_append_key (place, self->key, strlen (self->key));
  else
    g_string_append_printf (place, "[%u]", get_index (self));
}

/**
 * custos_json_node_dup_place:
 * @above: (nullable): where the place begins; %NULL: at the outermost value
 *
 * Returns: (transfer full): such as `name[0].given[1]`; empty for @above itself
 */
char *
custos_json_node_dup_place (const CustosJsonNode *self, const CustosJsonNode *above)
{
  GString *place = g_string_new (NULL);

  if (self != NULL)
    append_place (place, self, above);
  return g_string_free (place, FALSE);
}
