/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A point in time as it stands on file: a date as precise as it was told (`2010`, `2010-03`,
 * `2010-03-14`), or a time in UTC (`2010-03-14T13:20:00Z`). Texts sort as the times do. */

char *custos_moment_normalize (const char *fhir) G_GNUC_WARN_UNUSED_RESULT;
char *custos_moment_dup_local_date (const char *moment,
                                    GTimeZone *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
