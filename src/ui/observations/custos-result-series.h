/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-chart-items.h"
#include "custos-result-rule.h"

G_BEGIN_DECLS

/* A value that can be drawn. */
typedef struct {
  double at;    /* days since the year 1, with their fraction */
  double value;
  CustosRecord *observation; /* not owned: the series owns it */
  CustosResultFlag flag;
} CustosResultPoint;

#define CUSTOS_TYPE_RESULT_SERIES (custos_result_series_get_type ())
G_DECLARE_FINAL_TYPE (CustosResultSeries, custos_result_series, CUSTOS, RESULT_SERIES, GObject)

CustosResultSeries *custos_result_series_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void custos_result_series_add (CustosResultSeries *self, CustosRecord *observation);

const char *custos_result_series_get_name (CustosResultSeries *self);
GPtrArray *custos_result_series_get_observations (CustosResultSeries *self);
GListModel *custos_result_series_get_parts (CustosResultSeries *self);
void custos_result_series_add_part (CustosResultSeries *self, CustosResultSeries *part);
CustosRecord *custos_result_series_get_last (CustosResultSeries *self);
CustosRecord *custos_result_series_find (CustosResultSeries *self,
                                         const char *day,
                                         CustosChartItems *items);
gboolean custos_result_series_is_out (CustosResultSeries *self);
GArray *custos_result_series_make_points (CustosResultSeries *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_result_series_get_band (CustosResultSeries *self, double *low, double *high);

char *custos_observation_describe_value (CustosRecord *observation) G_GNUC_WARN_UNUSED_RESULT;
char *custos_observation_describe_range (CustosRecord *observation) G_GNUC_WARN_UNUSED_RESULT;

GListStore *custos_results_group (GPtrArray *observations,
                                  const char *category,
                                  gboolean only_out) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
