/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHART (custos_chart_get_type ())
G_DECLARE_FINAL_TYPE (CustosChart, custos_chart, CUSTOS, CHART, AdwBin)

GtkWidget *custos_chart_new (CustosSession *session, const char *patient_id);

G_END_DECLS
