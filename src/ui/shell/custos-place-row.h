/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-place.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PLACE_ROW (custos_place_row_get_type ())
G_DECLARE_FINAL_TYPE (CustosPlaceRow, custos_place_row, CUSTOS, PLACE_ROW, GtkListBoxRow)

GtkWidget *custos_place_row_new (const CustosPlace *place);
const CustosPlace *custos_place_row_get_place (CustosPlaceRow *self);
void custos_place_row_set_count (CustosPlaceRow *self, guint count);

G_END_DECLS
