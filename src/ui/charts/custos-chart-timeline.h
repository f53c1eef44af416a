/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-chart-items.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHART_TIMELINE (custos_chart_timeline_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartTimeline,
                      custos_chart_timeline,
                      CUSTOS,
                      CHART_TIMELINE,
                      AdwBin)

GtkWidget *custos_chart_timeline_new (CustosChartItems *items);

G_END_DECLS
