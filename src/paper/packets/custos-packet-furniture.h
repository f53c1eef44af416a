/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-packet-private.h"

G_BEGIN_DECLS

/* What stands on every page around its text: made once, printed often. */
typedef struct {
  CustosComposition *composition; /* borrowed */
  CustosSheet *head, *foot;
  double head_used;               /* how far the patient's identity reaches */
  GRefString *running;            /* whose words are these */
  gboolean is_continued;
  PangoLayout *running_words;
} CustosFurniture;

void custos_furniture_make (CustosFurniture *self, CustosComposition *composition);
void custos_furniture_clear (CustosFurniture *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosFurniture, custos_furniture_clear)

void custos_furniture_print_head (CustosFurniture *self, cairo_t *cr,
                                  const CustosGalleyPage *page);
void custos_furniture_print_foot (CustosFurniture *self, cairo_t *cr, int page);

G_END_DECLS
