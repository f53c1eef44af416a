/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-key-file.h"

#include <string.h>

#include "custos-vault-error.h"

/* SECURITY section 3. Numbers are big-endian; the file is
 *   magic 8, version 4, database 16, generation 4, number of slots 4, the slots,
 *   BLAKE2b-256 of all before under the data key's part for slots */
#define VERSION 1
#define MOST_SLOTS 1000

static const guint8 magic[8] = "custkeys";

struct _CustosKeyFile {
  guint8 database[CUSTOS_UUID_SIZE];
  guint32 generation;
  GPtrArray *slots; /* element-type CustosKeySlot, owned */
  guint8 mac[CUSTOS_KEY_FILE_MAC_SIZE]; /* as read, or as last written */
};

CustosKeyFile *
custos_key_file_new (const guint8 database[CUSTOS_UUID_SIZE], guint32 generation)
{
  CustosKeyFile *self = g_new0 (CustosKeyFile, 1);

  memcpy (self->database, database, CUSTOS_UUID_SIZE);
  self->generation = generation;
  self->slots = g_ptr_array_new_with_free_func (g_free);
  return self;
}

CustosKeyFile *
custos_key_file_copy (const CustosKeyFile *self)
{
  CustosKeyFile *copy = custos_key_file_new (self->database, self->generation);

  for (guint i = 0; i < self->slots->len; i++)
    custos_key_file_put (copy, g_ptr_array_index (self->slots, i));
  memcpy (copy->mac, self->mac, sizeof copy->mac);
  return copy;
}

void
custos_key_file_free (CustosKeyFile *self)
{
  g_ptr_array_unref (self->slots);
  g_free (self);
}

static CustosKeyFile *
damaged (GError **error, const char *why)
{
  g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE, why);
  return NULL;
}

static guint32
number_at (const guint8 *bytes)
{
  guint32 big;

  memcpy (&big, bytes, sizeof big);
  return GUINT32_FROM_BE (big);
}

/* Two slots that answer to one name or one id would make it a matter of order which counts. */
static gboolean
is_taken (const CustosKeyFile *self, const CustosKeySlot *slot)
{
  if (slot->kind == CUSTOS_KEY_SLOT_RECOVERY)
    return custos_key_file_find_recovery (self) != NULL;

  for (guint i = 0; i < self->slots->len; i++) {
    const CustosKeySlot *other = g_ptr_array_index (self->slots, i);

    if (other->kind == CUSTOS_KEY_SLOT_ACCOUNT &&
        (memcmp (other->account_id, slot->account_id, CUSTOS_UUID_SIZE) == 0 ||
         memcmp (other->account_tag, slot->account_tag, CUSTOS_ACCOUNT_TAG_SIZE) == 0))
      return TRUE;
  }
  return FALSE;
}

static gboolean
parse_slots (CustosKeyFile *self, const guint8 *bytes, size_t size, guint32 n, GError **error)
{
  while (n-- > 0) {
    g_autofree CustosKeySlot *slot = custos_key_slot_read (bytes, size, error);

    if (slot == NULL)
      return FALSE;
    if (is_taken (self, slot))
      return damaged (error, "Two key slots are one") != NULL;
    bytes += custos_key_slot_get_size (slot->kind);
    size -= custos_key_slot_get_size (slot->kind);
    g_ptr_array_add (self->slots, g_steal_pointer (&slot));
  }

  if (size != CUSTOS_KEY_FILE_MAC_SIZE)
    return damaged (error, "The key file's length is wrong") != NULL;
  memcpy (self->mac, bytes, CUSTOS_KEY_FILE_MAC_SIZE);
  return TRUE;
}

/**
 * custos_key_file_parse:
 *
 * Whether the file is genuine can only be told with the data key; what is wrong in its form
 * is told here, before anything is derived.
 *
 * Returns: (transfer full): the file, or %NULL with DAMAGED_KEY_FILE or TOO_NEW
 */
CustosKeyFile *
custos_key_file_parse (const guint8 *bytes, size_t size, GError **error)
{
  if (size < CUSTOS_KEY_FILE_HEADER_SIZE + CUSTOS_KEY_FILE_MAC_SIZE ||
      size > CUSTOS_KEY_FILE_MOST_BYTES)
    return damaged (error, "The key file's length is wrong");
  if (memcmp (bytes, magic, sizeof magic) != 0)
    return damaged (error, "Not a key file");

  guint32 version = number_at (bytes + 8);
  if (version > VERSION) {
    g_set_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_TOO_NEW,
                 "The key file has version %u; this program knows %d", version, VERSION);
    return NULL;
  }

  guint32 n = number_at (bytes + 32);
  if (version != VERSION || n == 0 || n > MOST_SLOTS)
    return damaged (error, "The key file's header is wrong");

  g_autoptr (CustosKeyFile) self = custos_key_file_new (bytes + 12, number_at (bytes + 28));
  if (!parse_slots (self, bytes + CUSTOS_KEY_FILE_HEADER_SIZE,
                    size - CUSTOS_KEY_FILE_HEADER_SIZE, n, error))
    return NULL;
  return g_steal_pointer (&self);
}

const guint8 *
custos_key_file_get_database (const CustosKeyFile *self)
{
  return self->database;
}

guint32
custos_key_file_get_generation (const CustosKeyFile *self)
{
  return self->generation;
}

GPtrArray *
custos_key_file_get_slots (const CustosKeyFile *self)
{
  return self->slots;
}

/**
 * custos_key_file_tag_name:
 *
 * A typed name finds its slot by this tag, so the file names nobody. It hides the names from
 * a glance and from a search over many files, and the same name has another tag in another
 * clinic. It does not hide them from somebody who has the file and a guess: the database's
 * id, the key of the hash, stands in the file.
 */
void
custos_key_file_tag_name (const CustosKeyFile *self,
                          const char *name,
                          guint8 tag[CUSTOS_ACCOUNT_TAG_SIZE])
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *composed = g_utf8_normalize (stripped, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = composed != NULL ? g_utf8_casefold (composed, -1) : NULL;
  g_autofree char *text =
    folded != NULL ? g_utf8_normalize (folded, -1, G_NORMALIZE_NFC) : NULL;
  const char *bytes = text != NULL ? text : stripped;

  crypto_generichash (tag, CUSTOS_ACCOUNT_TAG_SIZE, (const guint8 *) bytes, strlen (bytes),
                      self->database, CUSTOS_UUID_SIZE);
}

/**
 * custos_key_file_find_name:
 *
 * Returns: (nullable): the account's slot
 */
const CustosKeySlot *
custos_key_file_find_name (const CustosKeyFile *self, const char *name)
{
  guint8 tag[CUSTOS_ACCOUNT_TAG_SIZE];

  custos_key_file_tag_name (self, name, tag);
  for (guint i = 0; i < self->slots->len; i++) {
    const CustosKeySlot *slot = g_ptr_array_index (self->slots, i);

    if (slot->kind == CUSTOS_KEY_SLOT_ACCOUNT &&
        memcmp (slot->account_tag, tag, sizeof tag) == 0)
      return slot;
  }
  return NULL;
}

static gboolean
find_index (const CustosKeyFile *self,
            CustosKeySlotKind kind,
            const guint8 id[CUSTOS_UUID_SIZE],
            guint *index)
{
  for (*index = 0; *index < self->slots->len; (*index)++) {
    const CustosKeySlot *slot = g_ptr_array_index (self->slots, *index);

    if (slot->kind == kind && (kind == CUSTOS_KEY_SLOT_RECOVERY ||
                               memcmp (slot->account_id, id, CUSTOS_UUID_SIZE) == 0))
      return TRUE;
  }
  return FALSE;
}

/**
 * custos_key_file_find_account:
 *
 * Returns: (nullable): the account's slot
 */
const CustosKeySlot *
custos_key_file_find_account (const CustosKeyFile *self, const guint8 id[CUSTOS_UUID_SIZE])
{
  guint index;

  return find_index (self, CUSTOS_KEY_SLOT_ACCOUNT, id, &index)
         ? g_ptr_array_index (self->slots, index) : NULL;
}

/**
 * custos_key_file_find_recovery:
 *
 * Returns: (nullable): the recovery key's slot
 */
const CustosKeySlot *
custos_key_file_find_recovery (const CustosKeyFile *self)
{
  guint index;

  return find_index (self, CUSTOS_KEY_SLOT_RECOVERY, NULL, &index)
         ? g_ptr_array_index (self->slots, index) : NULL;
}

/* Takes the place of the same account's slot, or of the recovery slot; else comes last. */
void
custos_key_file_put (CustosKeyFile *self, const CustosKeySlot *slot)
{
  guint index;

  if (find_index (self, slot->kind, slot->account_id, &index))
    *(CustosKeySlot *) g_ptr_array_index (self->slots, index) = *slot;
  else
    g_ptr_array_add (self->slots, g_memdup2 (slot, sizeof *slot));
}

gboolean
custos_key_file_remove (CustosKeyFile *self, const guint8 id[CUSTOS_UUID_SIZE])
{
  guint index;

  if (!find_index (self, CUSTOS_KEY_SLOT_ACCOUNT, id, &index))
    return FALSE;
  g_ptr_array_remove_index (self->slots, index);
  return TRUE;
}

static GByteArray *
write_body (const CustosKeyFile *self)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 version = GUINT32_TO_BE (VERSION);
  guint32 generation = GUINT32_TO_BE (self->generation);
  guint32 n = GUINT32_TO_BE (self->slots->len);

  g_byte_array_append (bytes, magic, sizeof magic);
  g_byte_array_append (bytes, (const guint8 *) &version, sizeof version);
  g_byte_array_append (bytes, self->database, CUSTOS_UUID_SIZE);
  g_byte_array_append (bytes, (const guint8 *) &generation, sizeof generation);
  g_byte_array_append (bytes, (const guint8 *) &n, sizeof n);
  for (guint i = 0; i < self->slots->len; i++)
    custos_key_slot_write (g_ptr_array_index (self->slots, i), bytes);
  return bytes;
}

static void
authenticate (const GByteArray *body,
              const CustosSecret *data_key,
              guint8 mac[CUSTOS_KEY_FILE_MAC_SIZE])
{
  g_autoptr (CustosSecret) key = custos_key_derive_part (data_key, CUSTOS_KEY_LABEL_SLOTS);

  crypto_generichash (mac, CUSTOS_KEY_FILE_MAC_SIZE, body->data, body->len,
                      custos_secret_read (key, NULL), CUSTOS_KEY_SIZE);
}

/* Nothing was cut out of it, put in or moved since somebody with this data key wrote it. */
gboolean
custos_key_file_is_genuine (const CustosKeyFile *self, const CustosSecret *data_key)
{
  g_autoptr (GByteArray) body = write_body (self);
  guint8 mac[CUSTOS_KEY_FILE_MAC_SIZE];

  authenticate (body, data_key, mac);
  return sodium_memcmp (mac, self->mac, sizeof mac) == 0;
}

GBytes *
custos_key_file_serialize (CustosKeyFile *self, const CustosSecret *data_key)
{
  GByteArray *body = write_body (self);

  authenticate (body, data_key, self->mac);
  g_byte_array_append (body, self->mac, sizeof self->mac);
  return g_byte_array_free_to_bytes (body);
}
