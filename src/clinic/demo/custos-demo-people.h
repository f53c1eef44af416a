/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-demo-chart.h"

G_BEGIN_DECLS

void custos_demo_make_person (CustosDemoChart *chart, guint place_in_profile);

G_END_DECLS
