/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"

G_BEGIN_DECLS

CustosDate *custos_words_parse_date (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
