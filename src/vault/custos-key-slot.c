/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-key-slot.h"

#include <string.h>

#include "custos-vault-error.h"

#define KEK_LABEL "custos/kek/v1"

static const guint8 no_device[CUSTOS_DEVICE_ID_SIZE] = { 0 };

/* A public name of the workstation's secret, so that a wrong one is seen before a passphrase
 * is asked for. */
void
custos_device_id_of (const CustosSecret *device, guint8 id[CUSTOS_DEVICE_ID_SIZE])
{
  guint8 hash[crypto_generichash_BYTES_MIN];
  size_t size;
  const guint8 *bytes = custos_secret_read (device, &size);

  /* libsodium's shortest BLAKE2b has 16 bytes; the first eight of it are the id. */
  crypto_generichash (hash, sizeof hash, bytes, size, NULL, 0);
  memcpy (id, hash, CUSTOS_DEVICE_ID_SIZE);
}

gboolean
custos_key_slot_has_device (const CustosKeySlot *self)
{
  return memcmp (self->device_id, no_device, sizeof no_device) != 0;
}

/**
 * custos_key_slot_make_keys:
 *
 * Two new key pairs, one to receive the data key and one to sign with.
 *
 * Returns: (transfer full): their seeds
 */
CustosSecret *
custos_key_slot_make_keys (CustosKeySlot *self)
{
  CustosSecret *seeds = custos_secret_new (CUSTOS_SEEDS_SIZE);
  g_autoptr (CustosSecret) secret = custos_secret_new (crypto_sign_SECRETKEYBYTES);
  guint8 *bytes = custos_secret_write (seeds);

  randombytes_buf (bytes, CUSTOS_SEEDS_SIZE);
  crypto_box_seed_keypair (self->box_key, custos_secret_write (secret), bytes);
  crypto_sign_seed_keypair (self->signing_key, custos_secret_write (secret),
                            bytes + crypto_box_SEEDBYTES);
  return seeds;
}

/* The key that wraps the seeds, and behind it the commitment. Every part has a fixed length.
 * The recovery slot needs no workstation: its key is random, and its box brings the secret. */
static CustosSecret *
derive_wrapping_key (const CustosKeySlot *self,
                     const guint8 database[CUSTOS_UUID_SIZE],
                     const CustosSecret *stretched,
                     const CustosSecret *device)
{
  CustosSecret *both = custos_secret_new (2 * CUSTOS_KEY_SIZE);
  g_autoptr (GByteArray) header = g_byte_array_new ();
  crypto_generichash_state state;
  gboolean keyed = self->kind == CUSTOS_KEY_SLOT_ACCOUNT && device != NULL;

  custos_key_slot_write_header (self, header);
  crypto_generichash_init (&state, keyed ? custos_secret_read (device, NULL) : NULL,
                           keyed ? CUSTOS_KEY_SIZE : 0, 2 * CUSTOS_KEY_SIZE);
  crypto_generichash_update (&state, (const guint8 *) KEK_LABEL, strlen (KEK_LABEL));
  crypto_generichash_update (&state, database, CUSTOS_UUID_SIZE);
  crypto_generichash_update (&state, header->data, header->len);
  crypto_generichash_update (&state, custos_secret_read (stretched, NULL), CUSTOS_KEY_SIZE);
  crypto_generichash_final (&state, custos_secret_write (both), 2 * CUSTOS_KEY_SIZE);
  sodium_memzero (&state, sizeof state);
  return both;
}

/**
 * custos_key_slot_wrap:
 * @stretched: what Argon2id made of the passphrase, or the recovery key itself
 * @device: (nullable): the workstation's secret
 *
 * The header must be complete: it goes into the key and is what the wrap vouches for.
 */
void
custos_key_slot_wrap (CustosKeySlot *self,
                      const guint8 database[CUSTOS_UUID_SIZE],
                      const CustosSecret *stretched,
                      const CustosSecret *device,
                      const CustosSecret *seeds)
{
  g_autoptr (CustosSecret) both = derive_wrapping_key (self, database, stretched, device);
  g_autoptr (GByteArray) header = g_byte_array_new ();
  const guint8 *key = custos_secret_read (both, NULL);

  custos_key_slot_write_header (self, header);
  randombytes_buf (self->nonce, sizeof self->nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt (self->wrapped_seeds, NULL,
                                              custos_secret_read (seeds, NULL),
                                              CUSTOS_SEEDS_SIZE,
                                              header->data, header->len, NULL,
                                              self->nonce, key);
  memcpy (self->commitment, key + CUSTOS_KEY_SIZE, CUSTOS_KEY_SIZE);
}

static void
say_it_does_not_open (const CustosKeySlot *self, GError **error)
{
  if (self->kind == CUSTOS_KEY_SLOT_RECOVERY)
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_WRONG_RECOVERY_KEY,
                         "The recovery key does not open this clinic");
  else
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE,
                         "The passphrase does not open this account");
}

static gboolean
keys_match (const CustosKeySlot *self, const CustosSecret *seeds)
{
  g_autoptr (CustosSecret) secret = custos_secret_new (crypto_sign_SECRETKEYBYTES);
  const guint8 *bytes = custos_secret_read (seeds, NULL);
  guint8 box_key[crypto_box_PUBLICKEYBYTES];
  guint8 signing_key[crypto_sign_PUBLICKEYBYTES];

  crypto_box_seed_keypair (box_key, custos_secret_write (secret), bytes);
  crypto_sign_seed_keypair (signing_key, custos_secret_write (secret),
                            bytes + crypto_box_SEEDBYTES);
  return memcmp (box_key, self->box_key, sizeof box_key) == 0 &&
         memcmp (signing_key, self->signing_key, sizeof signing_key) == 0;
}

/**
 * custos_key_slot_unwrap:
 *
 * The commitment tells a wrong passphrase from a damaged wrap, and keeps a wrap from opening
 * under two keys.
 *
 * Returns: (transfer full): the seeds, or %NULL with WRONG_PASSPHRASE, WRONG_RECOVERY_KEY or
 *   DAMAGED_KEY_FILE
 */
CustosSecret *
custos_key_slot_unwrap (const CustosKeySlot *self,
                        const guint8 database[CUSTOS_UUID_SIZE],
                        const CustosSecret *stretched,
                        const CustosSecret *device,
                        GError **error)
{
  g_autoptr (CustosSecret) both = derive_wrapping_key (self, database, stretched, device);
  g_autoptr (CustosSecret) seeds = custos_secret_new (CUSTOS_SEEDS_SIZE);
  g_autoptr (GByteArray) header = g_byte_array_new ();
  const guint8 *key = custos_secret_read (both, NULL);

  if (sodium_memcmp (self->commitment, key + CUSTOS_KEY_SIZE, CUSTOS_KEY_SIZE) != 0) {
    say_it_does_not_open (self, error);
    return NULL;
  }

  custos_key_slot_write_header (self, header);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (custos_secret_write (seeds), NULL, NULL,
                                                  self->wrapped_seeds,
                                                  sizeof self->wrapped_seeds,
                                                  header->data, header->len,
                                                  self->nonce, key) != 0 ||
      !keys_match (self, seeds)) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE,
                         "A key slot's wrap does not hold");
    return NULL;
  }
  return g_steal_pointer (&seeds);
}

/**
 * custos_key_slot_seal:
 * @device: (nullable): the workstation's secret, which the recovery slot carries
 *
 * Needs the account's public key only, so that anybody who holds the data key can do it.
 */
void
custos_key_slot_seal (CustosKeySlot *self,
                      const CustosSecret *data_key,
                      guint32 generation,
                      const CustosSecret *device)
{
  size_t size = custos_key_slot_get_box_size (self->kind) - crypto_box_SEALBYTES;
  g_autoptr (CustosSecret) payload = custos_secret_new (size);
  guint8 *bytes = custos_secret_write (payload);
  guint32 big = GUINT32_TO_BE (generation);

  memset (bytes, 0, size);
  memcpy (bytes, custos_secret_read (data_key, NULL), CUSTOS_KEY_SIZE);
  memcpy (bytes + CUSTOS_KEY_SIZE, &big, sizeof big);
  if (self->kind == CUSTOS_KEY_SLOT_RECOVERY && device != NULL)
    memcpy (bytes + CUSTOS_KEY_SIZE + 4, custos_secret_read (device, NULL), CUSTOS_KEY_SIZE);
  crypto_box_seal (self->box, bytes, size, self->box_key);
}

/* Anybody can seal a data key of his own to a public key. What he cannot do without the
 * workstation's secret is to seal that secret along with it; so the recovery slot of a clinic
 * with a keyring does vouch for its data key. An account slot does not: there the keyring's
 * anchor has to. */
static CustosSecret *
take_device (const CustosKeySlot *self, const guint8 *bytes)
{
  g_autoptr (CustosSecret) device = custos_secret_new (CUSTOS_KEY_SIZE);
  guint8 id[CUSTOS_DEVICE_ID_SIZE];

  memcpy (custos_secret_write (device), bytes, CUSTOS_KEY_SIZE);
  custos_device_id_of (device, id);
  if (memcmp (id, self->device_id, sizeof id) != 0)
    return NULL;
  return g_steal_pointer (&device);
}

/**
 * custos_key_slot_open_box:
 * @generation: the file's, which the box must confirm
 * @device: (out) (nullable): the workstation's secret, from a recovery slot that has one
 *
 * Returns: (transfer full): the data key, or %NULL with DAMAGED_KEY_FILE
 */
CustosSecret *
custos_key_slot_open_box (const CustosKeySlot *self,
                          const CustosSecret *seeds,
                          guint32 generation,
                          CustosSecret **device,
                          GError **error)
{
  size_t box_size = custos_key_slot_get_box_size (self->kind);
  g_autoptr (CustosSecret) payload = custos_secret_new (box_size - crypto_box_SEALBYTES);
  g_autoptr (CustosSecret) secret = custos_secret_new (crypto_box_SECRETKEYBYTES);
  guint8 public[crypto_box_PUBLICKEYBYTES];
  guint32 big;
  const guint8 *bytes = custos_secret_read (payload, NULL);
  gboolean carries =
    self->kind == CUSTOS_KEY_SLOT_RECOVERY && custos_key_slot_has_device (self);

  crypto_box_seed_keypair (public, custos_secret_write (secret),
                           custos_secret_read (seeds, NULL));
  gboolean opened = crypto_box_seal_open (custos_secret_write (payload), self->box, box_size,
                                          public, custos_secret_read (secret, NULL)) == 0;
  g_autoptr (CustosSecret) carried =
    opened && carries ? take_device (self, bytes + CUSTOS_KEY_SIZE + 4) : NULL;

  memcpy (&big, bytes + CUSTOS_KEY_SIZE, sizeof big);
  if (!opened || GUINT32_FROM_BE (big) != generation || (carries && carried == NULL)) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE,
                         "A key slot's box does not hold");
    return NULL;
  }

  CustosSecret *data_key = custos_secret_new (CUSTOS_KEY_SIZE);
  memcpy (custos_secret_write (data_key), bytes, CUSTOS_KEY_SIZE);
  if (device != NULL)
    *device = g_steal_pointer (&carried);
  return data_key;
}

CustosSecret *
custos_key_slot_get_signing_key (const CustosSecret *seeds)
{
  CustosSecret *key = custos_secret_new (crypto_sign_SECRETKEYBYTES);
  guint8 public[crypto_sign_PUBLICKEYBYTES];

  crypto_sign_seed_keypair (public, custos_secret_write (key),
                            custos_secret_read (seeds, NULL) + crypto_box_SEEDBYTES);
  return key;
}
