/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-demo-results.h"

G_BEGIN_DECLS

/* How long a patient is with us, and what the parts of the chart share of it. */
typedef struct {
  CustosDemoChart *chart;
  int first_day;        /* ago */
  guint n_visits;
  gboolean has[16];     /* which of the profile's problems this patient has */
} CustosDemoHistory;

/* One visit. */
typedef struct {
  CustosDemoHistory *history;
  const CustosDemoOccasion *occasion;
  guint turn;           /* from 0 up */
  int days_ago;
  int previous_days_ago; /* as above where it is the first */
  int minute;
  double position;
  char *id;
} CustosDemoVisit;

void custos_demo_make_history (CustosDemoHistory *history);
void custos_demo_add_problems (CustosDemoHistory *history);
void custos_demo_add_allergies (CustosDemoHistory *history);
void custos_demo_add_medications (CustosDemoHistory *history);
void custos_demo_add_vaccines (CustosDemoHistory *history);
void custos_demo_add_plans_of_care (CustosDemoHistory *history);
void custos_demo_add_procedures (CustosDemoHistory *history);
gboolean custos_demo_add_papers (CustosDemoHistory *history, GError **error);
void custos_demo_add_coverage (CustosDemoHistory *history);
void custos_demo_add_claim (const CustosDemoVisit *visit);
void custos_demo_add_note (const CustosDemoVisit *visit);
guint custos_demo_choose_story (const CustosDemoVisit *visit);

void custos_demo_add_visits (CustosDemoHistory *history);

G_END_DECLS
