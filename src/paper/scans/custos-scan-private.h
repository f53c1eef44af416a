/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "custos-scan.h"

G_BEGIN_DECLS

/* Points, as on paper. */
#define CUSTOS_SCAN_WIDTH 612.0
#define CUSTOS_SCAN_HEIGHT 792.0
#define CUSTOS_SCAN_MARGIN 64.0

/* A sheet under the pen: everything goes below what is there already. */
typedef struct {
  cairo_t *cr;
  PangoLayout *layout;
  const CustosScanFacts *facts;
  guint seed;
  double y;
} CustosScanSheet;

double custos_scan_sheet_wobble (CustosScanSheet *self, double width);
void custos_scan_sheet_write (CustosScanSheet *self, const char *font, const char *text);
void custos_scan_sheet_write_at (CustosScanSheet *self,
                                 const char *font,
                                 double x,
                                 double y,
                                 const char *text);
void custos_scan_sheet_rule (CustosScanSheet *self, double width);
void custos_scan_sheet_sign (CustosScanSheet *self, double x, double y);

void custos_scan_fill_sheet (CustosScanSheet *self);

G_END_DECLS
