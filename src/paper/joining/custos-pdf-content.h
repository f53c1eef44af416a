/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a page's content leaves the stack of graphics states: how far it goes below where it
 * began, and how far above its lowest point it ends. Both are 0 in a well-made page. */
typedef struct {
  int below;
  int left_open;
} CustosContentBalance;

CustosContentBalance custos_pdf_content_weigh (const char *content, size_t size);

G_END_DECLS
