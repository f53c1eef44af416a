/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_ACCOUNT_DIALOG (custos_account_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CustosAccountDialog,
                      custos_account_dialog,
                      CUSTOS,
                      ACCOUNT_DIALOG,
                      AdwWindow)

GtkWidget *custos_account_dialog_new (GtkWindow *parent,
                                      CustosSession *session,
                                      CustosAccount *account);

G_END_DECLS
