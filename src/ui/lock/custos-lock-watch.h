/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_LOCK_WATCH (custos_lock_watch_get_type ())
G_DECLARE_FINAL_TYPE (CustosLockWatch, custos_lock_watch, CUSTOS, LOCK_WATCH, GObject)

CustosLockWatch *custos_lock_watch_new (void) G_GNUC_WARN_UNUSED_RESULT;

void custos_lock_watch_hold (CustosLockWatch *self);
void custos_lock_watch_release (CustosLockWatch *self);
void custos_lock_watch_note_activity (CustosLockWatch *self);
gboolean custos_lock_watch_is_due (CustosLockWatch *self, gint64 now);

G_END_DECLS
