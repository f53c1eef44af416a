/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-mark.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_STEP_BUTTON (custos_step_button_get_type ())
G_DECLARE_FINAL_TYPE (CustosStepButton,
                      custos_step_button,
                      CUSTOS,
                      STEP_BUTTON,
                      GtkToggleButton)

GtkWidget *custos_step_button_new (guint number, const char *title);
void custos_step_button_show (CustosStepButton *self, CustosMark mark, const char *note);

G_END_DECLS
