/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int custos_reader_serve (int from, int to);

G_END_DECLS
