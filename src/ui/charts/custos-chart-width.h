/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHART_WIDTH (custos_chart_width_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartWidth, custos_chart_width, CUSTOS, CHART_WIDTH, GObject)

CustosChartWidth *custos_chart_width_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_chart_width_is_narrow (CustosChartWidth *self);

G_END_DECLS
