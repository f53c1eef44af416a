/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CUSTOS_UUID_SIZE 16

/* The sixteen bytes of an id whose text form is 36 characters. */
gboolean custos_uuid_parse (const char *text, guint8 uuid[CUSTOS_UUID_SIZE]);
char *custos_uuid_to_text (const guint8 uuid[CUSTOS_UUID_SIZE]) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
