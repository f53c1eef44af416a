/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHART_LINE (custos_chart_line_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartLine, custos_chart_line, CUSTOS, CHART_LINE, GObject)

CustosChartLine *custos_chart_line_new (const char *section,
                                        gpointer item) G_GNUC_WARN_UNUSED_RESULT;

const char *custos_chart_line_get_title (CustosChartLine *self);
const char *custos_chart_line_get_section (CustosChartLine *self);
gpointer custos_chart_line_get_item (CustosChartLine *self);
void custos_chart_line_set_icon (CustosChartLine *self, const char *icon, const char *style);
void custos_chart_line_set_tail_style (CustosChartLine *self, const char *style);
void custos_chart_line_take (CustosChartLine *self, char *title, char *subtitle, char *tail);

G_END_DECLS
