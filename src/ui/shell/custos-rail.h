/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_RAIL (custos_rail_get_type ())
G_DECLARE_FINAL_TYPE (CustosRail, custos_rail, CUSTOS, RAIL, AdwBin)

void custos_rail_set_place (CustosRail *self, const char *name);
void custos_rail_set_count (CustosRail *self, const char *name, guint count);

G_END_DECLS
