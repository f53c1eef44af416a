/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-key-slot.h"

#include <string.h>

#include "custos-vault-error.h"

/* SECURITY section 3. Numbers are big-endian; a slot is
 *   kind 1, account id 16, account tag 16, device id 8, memory 4, passes 4, salt 16,
 *   X25519 key 32, Ed25519 key 32                                      (the header)
 *   nonce 24, wrapped seeds 80, commitment 32, sealed box 84, recovery: 116 */

size_t
custos_key_slot_get_box_size (CustosKeySlotKind kind)
{
  return kind == CUSTOS_KEY_SLOT_RECOVERY ? CUSTOS_SLOT_RECOVERY_BOX_SIZE
                                          : CUSTOS_SLOT_ACCOUNT_BOX_SIZE;
}

size_t
custos_key_slot_get_size (CustosKeySlotKind kind)
{
  return CUSTOS_SLOT_HEADER_SIZE + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES +
         CUSTOS_SLOT_WRAP_SIZE + CUSTOS_KEY_SIZE + custos_key_slot_get_box_size (kind);
}

static void
append (GByteArray *bytes, const void *data, size_t size)
{
  g_byte_array_append (bytes, data, (guint) size);
}

static void
append_number (GByteArray *bytes, guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  append (bytes, &big, sizeof big);
}

void
custos_key_slot_write_header (const CustosKeySlot *self, GByteArray *bytes)
{
  guint8 kind = (guint8) self->kind;

  append (bytes, &kind, 1);
  append (bytes, self->account_id, sizeof self->account_id);
  append (bytes, self->account_tag, sizeof self->account_tag);
  append (bytes, self->device_id, sizeof self->device_id);
  append_number (bytes, self->cost.memory);
  append_number (bytes, self->cost.passes);
  append (bytes, self->salt, sizeof self->salt);
  append (bytes, self->box_key, sizeof self->box_key);
  append (bytes, self->signing_key, sizeof self->signing_key);
}

void
custos_key_slot_write (const CustosKeySlot *self, GByteArray *bytes)
{
  custos_key_slot_write_header (self, bytes);
  append (bytes, self->nonce, sizeof self->nonce);
  append (bytes, self->wrapped_seeds, sizeof self->wrapped_seeds);
  append (bytes, self->commitment, sizeof self->commitment);
  append (bytes, self->box, custos_key_slot_get_box_size (self->kind));
}

static const guint8 *
take (const guint8 *bytes, void *out, size_t size)
{
  memcpy (out, bytes, size);
  return bytes + size;
}

static const guint8 *
take_number (const guint8 *bytes, guint32 *out)
{
  guint32 big;

  bytes = take (bytes, &big, sizeof big);
  *out = GUINT32_FROM_BE (big);
  return bytes;
}

/* The recovery key is random: it is not stretched, and says so. */
static gboolean
cost_fits (const CustosKeySlot *self)
{
  if (self->kind == CUSTOS_KEY_SLOT_ACCOUNT)
    return custos_key_cost_is_readable (&self->cost);
  return self->cost.memory == 0 && self->cost.passes == 0 &&
         sodium_is_zero (self->salt, sizeof self->salt);
}

/**
 * custos_key_slot_read:
 * @bytes: where a slot begins; more may follow
 * @size: what is left of the file from there
 *
 * Returns: (transfer full): the slot, still to be proved by opening it
 */
CustosKeySlot *
custos_key_slot_read (const guint8 *bytes, size_t size, GError **error)
{
  g_autofree CustosKeySlot *self = g_new0 (CustosKeySlot, 1);

  self->kind = size > 0 ? bytes[0] : 0;
  if ((self->kind != CUSTOS_KEY_SLOT_ACCOUNT && self->kind != CUSTOS_KEY_SLOT_RECOVERY) ||
      size < custos_key_slot_get_size (self->kind)) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE,
                         "A key slot of an unknown kind, or a part of one");
    return NULL;
  }

  const guint8 *at = take (bytes + 1, self->account_id, sizeof self->account_id);
  at = take (at, self->account_tag, sizeof self->account_tag);
  at = take (at, self->device_id, sizeof self->device_id);
  at = take_number (at, &self->cost.memory);
  at = take_number (at, &self->cost.passes);
  at = take (at, self->salt, sizeof self->salt);
  at = take (at, self->box_key, sizeof self->box_key);
  at = take (at, self->signing_key, sizeof self->signing_key);
  at = take (at, self->nonce, sizeof self->nonce);
  at = take (at, self->wrapped_seeds, sizeof self->wrapped_seeds);
  at = take (at, self->commitment, sizeof self->commitment);
  take (at, self->box, custos_key_slot_get_box_size (self->kind));

  if (!cost_fits (self)) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE,
                         "A key slot asks for a derivation out of bounds");
    return NULL;
  }
  return g_steal_pointer (&self);
}
