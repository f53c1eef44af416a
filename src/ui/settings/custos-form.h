/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-record.h"

G_BEGIN_DECLS

void custos_form_bind (GtkWidget *form, CustosRecord *record);
void custos_form_forbid (GtkWidget *form, CustosRecord *record);
GtkWidget *custos_form_find (GtkWidget *form, const char *name);

G_END_DECLS
