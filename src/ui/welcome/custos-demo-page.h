/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"
#include "custos-work-pool.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_DEMO_PAGE (custos_demo_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosDemoPage, custos_demo_page, CUSTOS, DEMO_PAGE, AdwBin)

GtkWidget *custos_demo_page_new (CustosWorkPool *pool, const char *folder);

G_END_DECLS
