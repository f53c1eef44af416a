/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"
#include "custos-work-pool.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_WINDOW (custos_window_get_type ())
G_DECLARE_FINAL_TYPE (CustosWindow, custos_window, CUSTOS, WINDOW, AdwApplicationWindow)

CustosWindow *custos_window_new (GtkApplication *application,
                                 CustosWorkPool *pool,
                                 const char *folder);
void custos_window_start (CustosWindow *self,
                          const char *account,
                          const char *passphrase_file);
void custos_window_work (CustosWindow *self, CustosSession *session);

void custos_window_open_chart (CustosWindow *self,
                               const char *patient_id,
                               const char *name,
                               const char *birth_date,
                               const char *record);
void custos_window_add_toast (CustosWindow *self, const char *text);
void custos_window_hold_lock (CustosWindow *self);
void custos_window_release_lock (CustosWindow *self);

G_END_DECLS
