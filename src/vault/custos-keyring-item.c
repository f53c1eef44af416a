/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-keyring.h"

#include <string.h>

/* The item's secret: magic 8, device 32, generation 4, data key id 32, sequence 8, head 32,
 * then the names with a line feed between them. Numbers are big-endian. */
static const guint8 magic[8] = "custkr1";

#define FIXED_SIZE (sizeof magic + 3 * CUSTOS_KEY_SIZE + 4 + 8)

CustosKeyringItem *
custos_keyring_item_new (void)
{
  CustosKeyringItem *self = g_new0 (CustosKeyringItem, 1);

  self->device = custos_secret_new (CUSTOS_KEY_SIZE);
  self->names = g_new0 (char *, 1);
  return self;
}

void
custos_keyring_item_free (CustosKeyringItem *self)
{
  custos_secret_free (self->device);
  g_strfreev (self->names);
  g_free (self);
}

static guint8 *
put (guint8 *at, const void *bytes, size_t size)
{
  memcpy (at, bytes, size);
  return at + size;
}

static const guint8 *
take (const guint8 *at, void *bytes, size_t size)
{
  memcpy (bytes, at, size);
  return at + size;
}

CustosSecret *
custos_keyring_item_write (const CustosKeyringItem *self)
{
  g_autofree char *names = g_strjoinv ("\n", self->names);
  guint32 generation = GUINT32_TO_BE (self->anchor.generation);
  guint64 seq = GUINT64_TO_BE ((guint64) self->anchor.audit_seq);
  size_t names_size = strlen (names);
  CustosSecret *secret = custos_secret_new (FIXED_SIZE + names_size);
  guint8 *at = custos_secret_write (secret);

  at = put (at, magic, sizeof magic);
  at = put (at, custos_secret_read (self->device, NULL), CUSTOS_KEY_SIZE);
  at = put (at, &generation, sizeof generation);
  at = put (at, self->anchor.data_key_id, CUSTOS_KEY_SIZE);
  at = put (at, &seq, sizeof seq);
  at = put (at, self->anchor.audit_head, CUSTOS_KEY_SIZE);
  put (at, names, names_size);
  return secret;
}

/**
 * custos_keyring_item_read:
 *
 * Returns: (transfer full) (nullable): %NULL if this is no item of ours
 */
CustosKeyringItem *
custos_keyring_item_read (const guint8 *bytes, size_t size)
{
  if (size < FIXED_SIZE || memcmp (bytes, magic, sizeof magic) != 0 ||
      !g_utf8_validate_len ((const char *) bytes + FIXED_SIZE, size - FIXED_SIZE, NULL))
    return NULL;

  CustosKeyringItem *self = custos_keyring_item_new ();
  const guint8 *at = bytes + sizeof magic;
  guint32 generation;
  guint64 seq;

  at = take (at, custos_secret_write (self->device), CUSTOS_KEY_SIZE);
  at = take (at, &generation, sizeof generation);
  at = take (at, self->anchor.data_key_id, CUSTOS_KEY_SIZE);
  at = take (at, &seq, sizeof seq);
  at = take (at, self->anchor.audit_head, CUSTOS_KEY_SIZE);
  self->anchor.generation = GUINT32_FROM_BE (generation);
  self->anchor.audit_seq = (gint64) GUINT64_FROM_BE (seq);

  g_autofree char *names = g_strndup ((const char *) at, size - FIXED_SIZE);
  g_strfreev (self->names);
  self->names = g_strsplit (names, "\n", -1);
  return self;
}
