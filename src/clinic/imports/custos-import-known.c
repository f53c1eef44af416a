/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-known.h"

struct _CustosKnownTable {
  GHashTable *by_key;        /* of source, type and id */
  GHashTable *by_id;         /* of source and id, whatever the type */
  GHashTable *by_identifier; /* of system and value */
};

static void
known_clear (gpointer data)
{
  CustosKnown *self = data;

  g_free (self->kind);
  g_free (self->item_id);
  g_free (self->type);
  g_free (self->patient_id);
  g_free (self->name);
}

CustosKnown *
custos_known_new (void)
{
  return g_rc_box_new0 (CustosKnown);
}

CustosKnown *
custos_known_ref (CustosKnown *self)
{
  return g_rc_box_acquire (self);
}

void
custos_known_unref (CustosKnown *self)
{
  g_rc_box_release_full (self, known_clear);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (
    g_str_hash, g_str_equal, g_free, (GDestroyNotify) custos_known_unref);
}

CustosKnownTable *
custos_known_table_new (void)
{
  CustosKnownTable *self = g_new0 (CustosKnownTable, 1);

  self->by_key = new_table ();
  self->by_id = new_table ();
  self->by_identifier = new_table ();
  return self;
}

void
custos_known_table_free (CustosKnownTable *self)
{
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_identifier);
  g_free (self);
}

/* Sources and ids hold no line ends. */
static char *
dup_key (const CustosFhirKey *key)
{
  return g_strconcat (key->source, "\n", key->id, "\n", key->type, NULL);
}

static char *
dup_short_key (const CustosFhirKey *key)
{
  return g_strconcat (key->source, "\n", key->id, NULL);
}

/* @key: of a resource, or of a number it is known by; the first of two with the same counts */
void
custos_known_table_add (CustosKnownTable *self, const CustosFhirKey *key, CustosKnown *known)
{
  if (key->by_identifier) {
    g_autofree char *number = dup_short_key (key);

    if (!g_hash_table_contains (self->by_identifier, number))
      g_hash_table_insert (
        self->by_identifier, g_steal_pointer (&number), custos_known_ref (known));
    return;
  }

  g_hash_table_replace (self->by_key, dup_key (key), custos_known_ref (known));
  g_hash_table_replace (self->by_id, dup_short_key (key), custos_known_ref (known));
}

void
custos_known_table_remove (CustosKnownTable *self, const CustosFhirKey *key)
{
  g_autofree char *whole = dup_key (key);
  g_autofree char *part = dup_short_key (key);

  g_hash_table_remove (self->by_key, whole);
  g_hash_table_remove (self->by_id, part);
}

/* Returns: (nullable) (transfer none) */
CustosKnown *
custos_known_table_find (CustosKnownTable *self, const CustosFhirKey *key)
{
  gboolean whole = !key->by_identifier && key->type != NULL;
  g_autofree char *text = whole ? dup_key (key) : dup_short_key (key);
  GHashTable *table =
    key->by_identifier ? self->by_identifier : whole ? self->by_key : self->by_id;
  CustosKnown *known = g_hash_table_lookup (table, text);

  if (known != NULL && key->type != NULL && g_strcmp0 (key->type, known->type) != 0)
    return NULL;
  return known;
}

static void
take (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer key;
  gpointer known;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &known)) {
    g_hash_table_iter_steal (&iter);
    g_hash_table_replace (to, key, known);
  }
}

/* What was planned has been done. */
void
custos_known_table_take_all (CustosKnownTable *self, CustosKnownTable *from)
{
  take (self->by_key, from->by_key);
  take (self->by_id, from->by_id);
  take (self->by_identifier, from->by_identifier);
}
