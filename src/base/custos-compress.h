/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *custos_compress (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
GBytes *custos_decompress (GBytes *packed, guint64 size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
