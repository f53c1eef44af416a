/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Something that whoever opens the chart must know. The texts are looked at, not kept. */
typedef struct {
  const char *icon;
  const char *style;       /* a CSS class: danger, attention; NULL: plain */
  const char *words;
  const char *short_words; /* where there is no room; NULL: the icon alone */
  gboolean keeps_words;    /* they give way last */
  const char *sentence;    /* all there is to say */
  const char *section;     /* nullable; where it leads to */
} CustosChartAlert;

#define CUSTOS_TYPE_CHART_ALERTS (custos_chart_alerts_get_type ())
G_DECLARE_FINAL_TYPE (CustosChartAlerts, custos_chart_alerts, CUSTOS, CHART_ALERTS, AdwBin)

void custos_chart_alerts_clear (CustosChartAlerts *self);
void custos_chart_alerts_add (CustosChartAlerts *self, const CustosChartAlert *alert);

G_END_DECLS
