/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-chart-items.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHART_FACES (custos_chart_faces_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartFaces, custos_chart_faces, CUSTOS, CHART_FACES, AdwBin)

GtkWidget *custos_chart_faces_new (void);
void custos_chart_faces_set_content (CustosChartFaces *self, GtkWidget *content);
void custos_chart_faces_set_none (CustosChartFaces *self,
                                  const char *icon,
                                  const char *title,
                                  const char *text);
void custos_chart_faces_show (CustosChartFaces *self,
                              CustosChartItems *items,
                              const char *kind,
                              guint n_shown);
void custos_chart_faces_show_error (CustosChartFaces *self, const char *reason);
void custos_chart_faces_show_loading (CustosChartFaces *self);
void custos_chart_faces_show_none (CustosChartFaces *self);
void custos_chart_faces_show_content (CustosChartFaces *self);
const char *custos_chart_faces_get_face (CustosChartFaces *self);

G_END_DECLS
