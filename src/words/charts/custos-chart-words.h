/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *custos_words_code (const char *word) G_GNUC_WARN_UNUSED_RESULT;
char *custos_words_moment_time (const char *moment, GTimeZone *zone) G_GNUC_WARN_UNUSED_RESULT;
const char *custos_words_use_case (const char *use_case);

G_END_DECLS
