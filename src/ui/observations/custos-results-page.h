/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-chart-items.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RESULTS_PAGE (custos_results_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosResultsPage, custos_results_page, CUSTOS, RESULTS_PAGE, AdwBin)

GtkWidget *custos_results_page_new (CustosChartItems *items);

G_END_DECLS
