/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-keyring.h"
#include "custos-recovery-key.h"
#include "custos-vault-error.h"

G_BEGIN_DECLS

/* A database's keys, once somebody was let in. Every function is synchronous and takes its
 * time: call them from a worker, and one vault from one thread at a time. It is closed by
 * name, custos_vault_free(), which wipes the keys. */
typedef struct _CustosVault CustosVault;

typedef enum {
  CUSTOS_VAULT_DEFAULT = 0,
  CUSTOS_VAULT_NO_KEYRING = 1 << 0, /* leave the desktop's keyring alone, for service work */
  CUSTOS_VAULT_ENROL = 1 << 1,      /* recovery key only: let this desktop in from now on */
} CustosVaultFlags;

/* Who founds the clinic. */
typedef struct {
  const char *name;       /* of the account, as it will be typed or chosen */
  const char *account_id; /* a UUID */
  const CustosSecret *passphrase;
  gboolean use_keyring;
  const CustosKeyCost *cost; /* nullable: measured */
} CustosVaultFounder;

CustosVault *custos_vault_create (const char *folder,
                                  const CustosVaultFounder *founder,
                                  CustosRecoveryKey **recovery,
                                  GCancellable *cancellable,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosVault *custos_vault_unlock (const char *folder,
                                  const char *account_name,
                                  const CustosSecret *passphrase,
                                  CustosVaultFlags flags,
                                  GCancellable *cancellable,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosVault *custos_vault_unlock_with_recovery_key (const char *folder,
                                                    const CustosRecoveryKey *recovery,
                                                    CustosVaultFlags flags,
                                                    GCancellable *cancellable,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_vault_free (CustosVault *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosVault, custos_vault_free)

/* Before anybody is let in. */
char **custos_vault_list_names (const char *folder,
                                GCancellable *cancellable,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_vault_unlock_keyring (const char *folder,
                                      GCancellable *cancellable,
                                      GError **error);
guint custos_vault_get_delay (const char *folder, const char *account_name);

const CustosSecret *custos_vault_get_data_key (const CustosVault *self);
const char *custos_vault_get_database_uuid (const CustosVault *self);
const char *custos_vault_get_account_id (const CustosVault *self);
const CustosSecret *custos_vault_get_signing_key (const CustosVault *self);
gboolean custos_vault_get_signing_public_key (const CustosVault *self,
                                              const char *account_id,
                                              guint8 key[CUSTOS_KEY_SIZE]);
const CustosAnchor *custos_vault_get_anchor (const CustosVault *self);
gboolean custos_vault_uses_keyring (const CustosVault *self);
guint custos_vault_get_failed_guesses (const CustosVault *self);

gboolean custos_vault_add_account (CustosVault *self,
                                   const char *name,
                                   const char *account_id,
                                   const CustosSecret *passphrase,
                                   const CustosKeyCost *cost,
                                   GCancellable *cancellable,
                                   GError **error);
gboolean custos_vault_change_passphrase (CustosVault *self,
                                         const char *account_id,
                                         const CustosSecret *old_passphrase,
                                         const CustosSecret *new_passphrase,
                                         const CustosKeyCost *cost,
                                         GCancellable *cancellable,
                                         GError **error);
gboolean custos_vault_raise_cost (CustosVault *self,
                                  const CustosSecret *passphrase,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean custos_vault_reset_account (CustosVault *self,
                                     const char *account_id,
                                     const CustosSecret *passphrase,
                                     const CustosKeyCost *cost,
                                     GCancellable *cancellable,
                                     GError **error);
gboolean custos_vault_remove_account (CustosVault *self,
                                      const char *account_id,
                                      GCancellable *cancellable,
                                      GError **error);
gboolean custos_vault_replace_recovery_key (CustosVault *self,
                                            CustosRecoveryKey **recovery,
                                            GCancellable *cancellable,
                                            GError **error);
gboolean custos_vault_write_anchor (CustosVault *self,
                                    gint64 audit_seq,
                                    const guint8 audit_head[CUSTOS_KEY_SIZE],
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
