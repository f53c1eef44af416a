/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-vault-private.h"
#include "vault-fixture.h"

/* A key file put together slot by slot, where the verbs would not do it: a clinic that came
 * from another desktop, or one by somebody who has the files and no more. */

typedef struct {
  guint8 database[CUSTOS_UUID_SIZE];
  CustosSecret *data_key;
  CustosSecret *device; /* nullable */
  CustosRecoveryKey *recovery;
} TestParts;

static inline void
test_parts_clear (TestParts *self)
{
  g_clear_pointer (&self->data_key, custos_secret_free);
  g_clear_pointer (&self->device, custos_secret_free);
  g_clear_pointer (&self->recovery, custos_recovery_key_free);
}

static inline void
test_parts_init (TestParts *self, gboolean use_keyring)
{
  g_autofree char *id = g_uuid_string_random ();

  custos_uuid_parse (id, self->database);
  self->data_key = test_new_key (3);
  self->device = use_keyring ? test_new_key (5) : NULL;
  self->recovery = custos_recovery_key_new ();
}

static inline void
test_parts_write (const TestParts *self, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosKeyFile) file = custos_key_file_new (self->database, 1);
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (TEST_PASSPHRASE);
  CustosKeySlot slot = { .cost = test_cost };

  custos_uuid_parse (TEST_ANA, slot.account_id);
  custos_key_file_tag_name (file, "Ana", slot.account_tag);
  g_autoptr (CustosSecret) seeds =
    custos_vault_fill_account (file, &slot, passphrase, self->device, self->data_key, NULL,
                               &error);
  g_assert_no_error (error);
  custos_vault_fill_recovery (file, self->recovery, self->device, self->data_key);
  custos_key_file_save (file, folder, self->data_key, &error);
  g_assert_no_error (error);
}

/* What the keyring of the desktop where this clinic was founded holds. */
static inline CustosKeyringItem *
test_parts_make_item (const TestParts *self)
{
  CustosKeyringItem *item = custos_keyring_item_new ();

  memcpy (custos_secret_write (item->device), custos_secret_read (self->device, NULL),
          CUSTOS_KEY_SIZE);
  item->anchor.generation = 1;
  custos_vault_identify_data_key (self->data_key, item->anchor.data_key_id);
  return item;
}
