/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_WELCOME_PAGE (custos_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosWelcomePage, custos_welcome_page, CUSTOS, WELCOME_PAGE, AdwBin)

GtkWidget *custos_welcome_page_new (void);

G_END_DECLS
