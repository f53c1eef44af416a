/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *custos_paper_text_keep (GStringChunk *chunk, const char *text);

G_END_DECLS
