/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-chart-items.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHART_SUMMARY (custos_chart_summary_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartSummary, custos_chart_summary, CUSTOS, CHART_SUMMARY, AdwBin)

GtkWidget *custos_chart_summary_new (CustosChartItems *items);

G_END_DECLS
