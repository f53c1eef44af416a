/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *custos_words_yes_or_no (gboolean yes);

G_END_DECLS
