/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-galley.h"
#include "custos-paper-table.h"

G_BEGIN_DECLS

typedef struct {
  const char *group;      /* a group head; then there are no cells */
  CustosPaperCell *cells; /* as many as there are columns */
} CustosPaperRow;

struct _CustosPaperTable {
  GStringChunk *text;
  CustosPaperColumn *columns;
  size_t n_columns;
  GPtrArray *rows; /* of CustosPaperRow */
};

void custos_galley_set_table (CustosGalley *galley, const CustosPaperTable *table);
void custos_galley_set_trend (CustosGalley *galley, const CustosPaperSeries *series, double x,
                              double top, double width, double height);

G_END_DECLS
