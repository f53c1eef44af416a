/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_UNLOCK_ACCOUNTS (custos_unlock_accounts_get_type ())
G_DECLARE_FINAL_TYPE (CustosUnlockAccounts,
                      custos_unlock_accounts,
                      CUSTOS,
                      UNLOCK_ACCOUNTS,
                      AdwBin)

void custos_unlock_accounts_set_names (CustosUnlockAccounts *self, const char *const *names);
const char *custos_unlock_accounts_get_account (CustosUnlockAccounts *self);

G_END_DECLS
