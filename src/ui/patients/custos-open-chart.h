/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-patient.h"

G_BEGIN_DECLS

void custos_open_chart (GtkWidget *widget, CustosPatient *patient);

G_END_DECLS
