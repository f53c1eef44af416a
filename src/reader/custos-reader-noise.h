/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean custos_reader_noise_catch (void);
gboolean custos_reader_noise_drain (void);

G_END_DECLS
