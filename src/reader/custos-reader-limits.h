/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean custos_reader_limits_set (void);
gboolean custos_reader_limits_start_page (void);

G_END_DECLS
