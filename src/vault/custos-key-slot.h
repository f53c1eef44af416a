/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sodium.h>

#include "custos-key.h"
#include "custos-uuid.h"

G_BEGIN_DECLS

#define CUSTOS_ACCOUNT_TAG_SIZE 16
#define CUSTOS_DEVICE_ID_SIZE 8
#define CUSTOS_SEEDS_SIZE 64

#define CUSTOS_SLOT_SALT_START 49
#define CUSTOS_SLOT_HEADER_SIZE 129
#define CUSTOS_SLOT_WRAP_SIZE (CUSTOS_SEEDS_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define CUSTOS_SLOT_ACCOUNT_BOX_SIZE (CUSTOS_KEY_SIZE + 4 + crypto_box_SEALBYTES)
#define CUSTOS_SLOT_RECOVERY_BOX_SIZE (CUSTOS_SLOT_ACCOUNT_BOX_SIZE + CUSTOS_KEY_SIZE)

typedef enum {
  CUSTOS_KEY_SLOT_ACCOUNT = 1,
  CUSTOS_KEY_SLOT_RECOVERY = 2,
  /* 3 is kept for a security key (FIDO2 hmac-secret). */
} CustosKeySlotKind;

/* One way to the data key, as it stands in the key file; nothing in it is secret. The two
 * seeds of the account's key pairs are wrapped under a key made of the passphrase and of the
 * workstation's secret; the data key is sealed to the first pair, so that it can be exchanged
 * without anybody's passphrase. */
typedef struct {
  CustosKeySlotKind kind;
  guint8 account_id[CUSTOS_UUID_SIZE];
  guint8 account_tag[CUSTOS_ACCOUNT_TAG_SIZE];
  guint8 device_id[CUSTOS_DEVICE_ID_SIZE]; /* zeros: no keyring in this clinic */
  CustosKeyCost cost;                      /* zeros in the recovery slot, as is the salt */
  guint8 salt[CUSTOS_SALT_SIZE];
  guint8 box_key[crypto_box_PUBLICKEYBYTES];
  guint8 signing_key[crypto_sign_PUBLICKEYBYTES];
  guint8 nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES];
  guint8 wrapped_seeds[CUSTOS_SLOT_WRAP_SIZE];
  guint8 commitment[CUSTOS_KEY_SIZE];
  guint8 box[CUSTOS_SLOT_RECOVERY_BOX_SIZE]; /* an account's is shorter */
} CustosKeySlot;

size_t custos_key_slot_get_size (CustosKeySlotKind kind);
size_t custos_key_slot_get_box_size (CustosKeySlotKind kind);
void custos_key_slot_write_header (const CustosKeySlot *self, GByteArray *bytes);
void custos_key_slot_write (const CustosKeySlot *self, GByteArray *bytes);
CustosKeySlot *custos_key_slot_read (const guint8 *bytes,
                                     size_t size,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_device_id_of (const CustosSecret *device, guint8 id[CUSTOS_DEVICE_ID_SIZE]);
gboolean custos_key_slot_has_device (const CustosKeySlot *self);

CustosSecret *custos_key_slot_make_keys (CustosKeySlot *self) G_GNUC_WARN_UNUSED_RESULT;
void custos_key_slot_wrap (CustosKeySlot *self,
                           const guint8 database[CUSTOS_UUID_SIZE],
                           const CustosSecret *stretched,
                           const CustosSecret *device,
                           const CustosSecret *seeds);
CustosSecret *custos_key_slot_unwrap (const CustosKeySlot *self,
                                      const guint8 database[CUSTOS_UUID_SIZE],
                                      const CustosSecret *stretched,
                                      const CustosSecret *device,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_key_slot_seal (CustosKeySlot *self,
                           const CustosSecret *data_key,
                           guint32 generation,
                           const CustosSecret *device);
CustosSecret *custos_key_slot_open_box (const CustosKeySlot *self,
                                        const CustosSecret *seeds,
                                        guint32 generation,
                                        CustosSecret **device,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosSecret *custos_key_slot_get_signing_key (const CustosSecret *seeds)
G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
