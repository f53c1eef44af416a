/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-secret.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_UNLOCK_RECOVERY (custos_unlock_recovery_get_type ())
G_DECLARE_FINAL_TYPE (CustosUnlockRecovery,
                      custos_unlock_recovery,
                      CUSTOS,
                      UNLOCK_RECOVERY,
                      AdwBin)

CustosSecret *custos_unlock_recovery_dup_key (CustosUnlockRecovery *self)
G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_unlock_recovery_get_enrol (CustosUnlockRecovery *self);
gboolean custos_unlock_recovery_get_accept_rollback (CustosUnlockRecovery *self);
void custos_unlock_recovery_offer_rollback (CustosUnlockRecovery *self);
void custos_unlock_recovery_set_busy (CustosUnlockRecovery *self, gboolean busy);
void custos_unlock_recovery_refuse (CustosUnlockRecovery *self, const char *reason);
void custos_unlock_recovery_clear (CustosUnlockRecovery *self);

G_END_DECLS
