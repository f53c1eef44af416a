/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record.h"
#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHART_ITEMS (custos_chart_items_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartItems, custos_chart_items, CUSTOS, CHART_ITEMS, GObject)

CustosChartItems *custos_chart_items_new (CustosSession *session,
                                          const char *patient_id) G_GNUC_WARN_UNUSED_RESULT;
void custos_chart_items_close (CustosChartItems *self);

CustosSession *custos_chart_items_get_session (CustosChartItems *self);
const char *custos_chart_items_get_patient_id (CustosChartItems *self);
GTimeZone *custos_chart_items_get_zone (CustosChartItems *self);

void custos_chart_items_want (CustosChartItems *self, const char *kind);
void custos_chart_items_ask_again (CustosChartItems *self, const char *kind);
GPtrArray *custos_chart_items_peek (CustosChartItems *self, const char *kind);
const GError *custos_chart_items_get_error (CustosChartItems *self, const char *kind);

gboolean custos_chart_item_is_in_error (CustosRecord *record);

G_END_DECLS
