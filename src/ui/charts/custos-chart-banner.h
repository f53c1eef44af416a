/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-chart-items.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHART_BANNER (custos_chart_banner_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartBanner, custos_chart_banner, CUSTOS, CHART_BANNER, AdwBin)

void custos_chart_banner_set_items (CustosChartBanner *self, CustosChartItems *items);
void custos_chart_banner_set_narrow (CustosChartBanner *self, gboolean narrow);

G_END_DECLS
