/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  CUSTOS_PAPER_LETTER,
  CUSTOS_PAPER_A4,
} CustosPaperSize;

G_END_DECLS
