/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-chart-items.h"

G_BEGIN_DECLS

/* A section of every chart: a row of the table in custos-chart-sections.c. */
typedef struct {
  const char *name;
  const char *title; /* translatable */
  const char *icon;
  const char *kind;  /* nullable; things of that kind are counted */
  gboolean (*counts)(gpointer item); /* nullable: all but what was entered in error */
  GtkWidget *(*make_page)(CustosChartItems *items);
} CustosChartSectionRow;

const CustosChartSectionRow *custos_chart_sections_get_all (guint *n_sections);

#define CUSTOS_TYPE_CHART_SECTION (custos_chart_section_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartSection, custos_chart_section, CUSTOS, CHART_SECTION, GObject)

CustosChartSection *custos_chart_section_new (CustosChartItems *items,
                                              const CustosChartSectionRow *row)
G_GNUC_WARN_UNUSED_RESULT;
const CustosChartSectionRow *custos_chart_section_get_row (CustosChartSection *self);

G_END_DECLS
