/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PEOPLE_PANEL (custos_people_panel_get_type ())
G_DECLARE_FINAL_TYPE (CustosPeoplePanel, custos_people_panel, CUSTOS, PEOPLE_PANEL, AdwBin)

GtkWidget *custos_people_panel_new (CustosSession *session);

G_END_DECLS
