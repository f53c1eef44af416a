/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-result-series.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RESULT_TABLE (custos_result_table_get_type ())
G_DECLARE_FINAL_TYPE (CustosResultTable, custos_result_table, CUSTOS, RESULT_TABLE, AdwBin)

void custos_result_table_show (CustosResultTable *self,
                               CustosChartItems *items,
                               GListStore *headings,
                               gboolean narrow);
CustosResultSeries *custos_result_table_get_selected (CustosResultTable *self);
void custos_result_table_move (CustosResultTable *self, int step);

G_END_DECLS
