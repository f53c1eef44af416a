/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "custos-secret.h"

G_BEGIN_DECLS

gboolean custos_passphrase_is_good (const CustosSecret *passphrase,
                                    const char *account,
                                    const char *person,
                                    const char *clinic,
                                    GError **error);

G_END_DECLS
