/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "custos-sensitivity.h"

G_BEGIN_DECLS

/* The enum itself is in base, where the rules see it too. */
#define CUSTOS_TYPE_SENSITIVITY (custos_sensitivity_get_type ())
GType custos_sensitivity_get_type (void);

G_END_DECLS
