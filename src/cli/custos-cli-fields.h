/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record.h"

G_BEGIN_DECLS

/* Records filled from words such as `purpose=benefits`. */

gboolean custos_cli_set_fields (CustosRecord *record, char **words, GError **error);
void custos_cli_print_fields (CustosRecord *record, const char *indent);

G_END_DECLS
