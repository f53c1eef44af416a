/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 custos_boot_clock_get (void);
char *custos_boot_clock_dup_boot_id (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
