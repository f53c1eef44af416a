/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PASSPHRASE_DIALOG (custos_passphrase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CustosPassphraseDialog,
                      custos_passphrase_dialog,
                      CUSTOS,
                      PASSPHRASE_DIALOG,
                      AdwWindow)

GtkWidget *custos_passphrase_dialog_new (GtkWindow *parent, CustosSession *session);

G_END_DECLS
