/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-release-plan.h"

G_BEGIN_DECLS

void custos_refusal_show (GtkWidget *widget, CustosReleasePlan *plan);

G_END_DECLS
