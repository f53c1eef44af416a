/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-test.h"
#include "custos-vault.h"

/* A clinic's folder with its keys at the cheapest cost that a file may ask for. */

static const CustosKeyCost test_cost = { 64 * 1024, 3 };

#define TEST_ANA "2f1f6a52-7f1c-4d7c-9c0e-0d6f3c1b5a01"
#define TEST_BO "8a7de9c4-05d3-4b3e-8d56-7a1c90e4fb02"
#define TEST_PASSPHRASE "four quiet herons wading"

typedef struct {
  char *folder;
  CustosRecoveryKey *recovery;
  CustosSecret *passphrase;
  CustosVault *vault; /* as Ana, who founded the clinic */
} TestVault;

static inline void
test_vault_set_up (TestVault *self, gboolean use_keyring)
{
  g_autoptr (GError) error = NULL;

  self->folder = test_make_folder ();
  self->passphrase = custos_secret_new_from_text (TEST_PASSPHRASE);
  self->vault = custos_vault_create (
    self->folder,
    &(CustosVaultFounder) { "Ana", TEST_ANA, self->passphrase, use_keyring, &test_cost },
    &self->recovery, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->vault);
}

static inline void
test_vault_tear_down (TestVault *self)
{
  static const char *const names[] = {
    "keys", "keys.1", "keys.new", "keys.1.new", "keys.damaged", "guesses",
  };

  g_clear_pointer (&self->vault, custos_vault_free);
  g_clear_pointer (&self->recovery, custos_recovery_key_free);
  g_clear_pointer (&self->passphrase, custos_secret_free);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
    g_unlink (path);
  }
  test_remove_folder (self->folder);
}

static inline CustosVault *
test_vault_unlock (TestVault *self, const char *name, const char *text, GError **error)
{
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (text);

  return custos_vault_unlock (self->folder, name, passphrase, CUSTOS_VAULT_DEFAULT, NULL,
                              error);
}

static inline void
test_assert_same_secret (const CustosSecret *one, const CustosSecret *two)
{
  size_t size;
  const guint8 *bytes = custos_secret_read (one, &size);
  size_t other_size;
  const guint8 *other = custos_secret_read (two, &other_size);

  g_assert_cmpmem (bytes, size, other, other_size);
}
