/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_SHELL (custos_shell_get_type ())
G_DECLARE_FINAL_TYPE (CustosShell, custos_shell, CUSTOS, SHELL, AdwBin)

GtkWidget *custos_shell_new (CustosSession *session);

void custos_shell_go (CustosShell *self, const char *place);
void custos_shell_find (CustosShell *self);
void custos_shell_open_chart (CustosShell *self,
                              const char *patient_id,
                              const char *name,
                              const char *birth_date,
                              const char *record);
void custos_shell_close_chart (CustosShell *self);
void custos_shell_turn (CustosShell *self, int step);
GtkWidget *custos_shell_get_page (CustosShell *self);

G_END_DECLS
