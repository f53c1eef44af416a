/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean custos_jpeg_read_head (const guint8 *bytes, size_t size, int *width, int *height,
                                int *quarter_turns);

G_END_DECLS
