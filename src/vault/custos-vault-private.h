/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-key-file.h"
#include "custos-vault.h"

G_BEGIN_DECLS

struct _CustosVault {
  char *folder;
  char *database;
  char *account_id; /* NULL: opened with the recovery key */
  CustosKeyFile *file;
  CustosSecret *data_key;
  CustosSecret *device; /* NULL: no keyring in this clinic */
  CustosSecret *signing_key;
  gboolean has_anchor;
  CustosAnchor anchor;
  guint failed_guesses;
};

gboolean custos_vault_check_name (const char *name, GError **error);
gboolean custos_vault_check_passphrase (const CustosSecret *passphrase, GError **error);
gboolean custos_vault_choose_cost (const CustosKeyCost *wish,
                                   CustosKeyCost *cost,
                                   GCancellable *cancellable,
                                   GError **error);

/* Puts an account's slot, or the recovery key's, into @file, with new key pairs. */
CustosSecret *custos_vault_fill_account (CustosKeyFile *file,
                                         CustosKeySlot *slot,
                                         const CustosSecret *passphrase,
                                         const CustosSecret *device,
                                         const CustosSecret *data_key,
                                         GCancellable *cancellable,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_vault_fill_recovery (CustosKeyFile *file,
                                 const CustosRecoveryKey *recovery,
                                 const CustosSecret *device,
                                 const CustosSecret *data_key);

CustosVault *custos_vault_open_slot (const char *folder,
                                     CustosKeyFile *file,
                                     const CustosKeySlot *slot,
                                     const CustosSecret *stretched,
                                     const CustosSecret *device,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_vault_identify_data_key (const CustosSecret *data_key, guint8 id[CUSTOS_KEY_SIZE]);

void custos_vault_prune_names (const CustosKeyFile *file, CustosKeyringItem *item);
gboolean custos_vault_learn_name (const CustosKeyFile *file,
                                  CustosKeyringItem *item,
                                  const char *name);

G_END_DECLS
