/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *custos_name_markup (const char *name, const char *sought) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
