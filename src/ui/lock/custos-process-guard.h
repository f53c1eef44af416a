/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void custos_process_guard_raise (void);
void custos_process_guard_start_again (const char *folder) G_GNUC_NORETURN;

G_END_DECLS
