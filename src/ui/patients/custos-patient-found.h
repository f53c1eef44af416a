/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void custos_patient_found_show (GListStore *rows, GPtrArray *hits, const char *sought);

G_END_DECLS
