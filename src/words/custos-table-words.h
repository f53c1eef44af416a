/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"

G_BEGIN_DECLS

/* As short as a column of a table needs it. */
char *custos_words_moment_day (const char *moment, GTimeZone *zone) G_GNUC_WARN_UNUSED_RESULT;
char *custos_words_age_short (const CustosDate *birth,
                              const CustosDate *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
