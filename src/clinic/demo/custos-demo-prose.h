/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-demo-chart.h"

G_BEGIN_DECLS

char *custos_demo_fill_in (CustosDemoChart *chart,
                           const char *template_text) G_GNUC_WARN_UNUSED_RESULT;
const char *custos_demo_choose_text (const char *const *texts, guint turn);

const char *const *custos_demo_find_plans (const char *code);

G_END_DECLS
