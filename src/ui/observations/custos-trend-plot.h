/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-result-series.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_TREND_PLOT (custos_trend_plot_get_type ())
G_DECLARE_FINAL_TYPE (CustosTrendPlot, custos_trend_plot, CUSTOS, TREND_PLOT, GtkWidget)

void custos_trend_plot_show (CustosTrendPlot *self,
                             CustosResultSeries *series,
                             CustosChartItems *items);

G_END_DECLS
