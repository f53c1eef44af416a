/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-result-series.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_SPARKLINE (custos_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (CustosSparkline, custos_sparkline, CUSTOS, SPARKLINE, GtkWidget)

GtkWidget *custos_sparkline_new (void);
void custos_sparkline_set_series (CustosSparkline *self, CustosResultSeries *series);

G_END_DECLS
