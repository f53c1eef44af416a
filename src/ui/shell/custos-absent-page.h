/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-place.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_ABSENT_PAGE (custos_absent_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosAbsentPage, custos_absent_page, CUSTOS, ABSENT_PAGE, AdwBin)

GtkWidget *custos_absent_page_new (const CustosPlace *place);

G_END_DECLS
