/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-chart-items.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHART_CARD (custos_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartCard, custos_chart_card, CUSTOS, CHART_CARD, AdwBin)

void custos_chart_card_show (CustosChartCard *self, GPtrArray *lines, guint n_all);
void custos_chart_card_show_words (CustosChartCard *self, const char *words);
void custos_chart_card_set_note (CustosChartCard *self, const char *note);

G_END_DECLS
