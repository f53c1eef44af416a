/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_NARROW_BIN (custos_narrow_bin_get_type ())
G_DECLARE_FINAL_TYPE (CustosNarrowBin, custos_narrow_bin, CUSTOS, NARROW_BIN, GtkWidget)

G_END_DECLS
