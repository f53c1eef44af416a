/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-demo-profile.h"

G_BEGIN_DECLS

/* A visit whose vitals and results are being written down. */
typedef struct {
  CustosDemoChart *chart;
  const char *encounter_id;
  int days_ago;
  int minute;
  double position; /* in the time that this patient is with us: 0 the first visit, 1 the last */
  CustosSensitivity sensitivity;
  const char *performer;
} CustosDemoMeasuring;

void custos_demo_add_vitals (const CustosDemoMeasuring *measuring);
void custos_demo_add_panel (const CustosDemoMeasuring *measuring, const char *panel);
void custos_demo_start_values (CustosDemoChart *chart);
double custos_demo_grow (double age_in_years, gboolean height);

void custos_demo_note_value (CustosDemoChart *chart,
                             const char *name,
                             double value,
                             guint decimals);

G_END_DECLS
