/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *custos_patients_title_everyone (guint n_patients) G_GNUC_WARN_UNUSED_RESULT;
char *custos_patients_title_found (gint64 n_found,
                                   gboolean even_more,
                                   const char *sought) G_GNUC_WARN_UNUSED_RESULT;
char *custos_patients_foot (gint64 n_more, gboolean even_more) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
