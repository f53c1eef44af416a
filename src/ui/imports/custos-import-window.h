/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_IMPORT_WINDOW (custos_import_window_get_type ())
G_DECLARE_FINAL_TYPE (CustosImportWindow,
                      custos_import_window,
                      CUSTOS,
                      IMPORT_WINDOW,
                      AdwWindow)

GtkWidget *custos_import_window_new (CustosSession *session, GtkWindow *parent);
void custos_import_window_take_in (CustosImportWindow *self, const char *const *paths);

G_END_DECLS
