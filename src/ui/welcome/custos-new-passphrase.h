/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-secret.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_NEW_PASSPHRASE (custos_new_passphrase_get_type ())
G_DECLARE_FINAL_TYPE (CustosNewPassphrase,
                      custos_new_passphrase,
                      CUSTOS,
                      NEW_PASSPHRASE,
                      AdwPreferencesGroup)

void custos_new_passphrase_set_names (CustosNewPassphrase *self,
                                      const char *account,
                                      const char *person,
                                      const char *clinic);
char *custos_new_passphrase_find_fault (CustosNewPassphrase *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_new_passphrase_is_typed (CustosNewPassphrase *self);
CustosSecret *
custos_new_passphrase_dup_passphrase (CustosNewPassphrase *self) G_GNUC_WARN_UNUSED_RESULT;
void custos_new_passphrase_clear (CustosNewPassphrase *self);

G_END_DECLS
