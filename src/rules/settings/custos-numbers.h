/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean custos_number_is_npi (const char *text);
gboolean custos_number_is_tin (const char *text);

G_END_DECLS
