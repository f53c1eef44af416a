/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_PROGRESS (custos_progress_get_type ())
G_DECLARE_FINAL_TYPE (CustosProgress, custos_progress, CUSTOS, PROGRESS, GObject)

CustosProgress *custos_progress_new (void) G_GNUC_WARN_UNUSED_RESULT;

void custos_progress_set (CustosProgress *self, guint64 done, guint64 total);
void custos_progress_get (CustosProgress *self, guint64 *done, guint64 *total);

G_END_DECLS
