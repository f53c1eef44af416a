/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-secret.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_UNLOCK_PASSPHRASE (custos_unlock_passphrase_get_type ())
G_DECLARE_FINAL_TYPE (CustosUnlockPassphrase,
                      custos_unlock_passphrase,
                      CUSTOS,
                      UNLOCK_PASSPHRASE,
                      AdwBin)

void custos_unlock_passphrase_set_account (CustosUnlockPassphrase *self, const char *account);
const char *custos_unlock_passphrase_get_account (CustosUnlockPassphrase *self);
CustosSecret *custos_unlock_passphrase_dup_passphrase (CustosUnlockPassphrase *self)
G_GNUC_WARN_UNUSED_RESULT;
void custos_unlock_passphrase_set_busy (CustosUnlockPassphrase *self, gboolean busy);
void custos_unlock_passphrase_refuse (CustosUnlockPassphrase *self,
                                      const char *reason,
                                      guint delay);
void custos_unlock_passphrase_clear (CustosUnlockPassphrase *self);

G_END_DECLS
