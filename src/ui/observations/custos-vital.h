/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-chart-items.h"
#include "custos-result-rule.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_VITAL (custos_vital_get_type ())
G_DECLARE_FINAL_TYPE (CustosVital, custos_vital, CUSTOS, VITAL, GObject)

GPtrArray *custos_vitals_find (GPtrArray *observations,
                               CustosChartItems *items,
                               char **day) G_GNUC_WARN_UNUSED_RESULT;

gboolean custos_observation_is_vital (gpointer observation);
CustosResultFlag custos_observation_judge (gpointer observation);

G_END_DECLS
