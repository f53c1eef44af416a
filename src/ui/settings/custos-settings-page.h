/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_SETTINGS_PAGE (custos_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosSettingsPage, custos_settings_page, CUSTOS, SETTINGS_PAGE, AdwBin)

GtkWidget *custos_settings_page_new (CustosSession *session);

G_END_DECLS
