/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-galley.h"
#include "custos-paper-plot.h"

G_BEGIN_DECLS

typedef struct {
  double day, value;
  const char *words; /* what stands beside it; a tick without words is short */
} CustosPlotMark;

struct _CustosPaperPlot {
  GStringChunk *text;
  const char *title, *subtitle, *normal;
  double low, high;
  GArray *points, *ticks, *events; /* of CustosPlotMark */
};

void custos_galley_set_plot (CustosGalley *galley, const CustosPaperPlot *plot);

G_END_DECLS
