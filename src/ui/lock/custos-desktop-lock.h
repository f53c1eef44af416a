/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_DESKTOP_LOCK (custos_desktop_lock_get_type ())
G_DECLARE_FINAL_TYPE (CustosDesktopLock, custos_desktop_lock, CUSTOS, DESKTOP_LOCK, GObject)

CustosDesktopLock *custos_desktop_lock_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
