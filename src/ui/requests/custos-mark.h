/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a thing stands, as a sign of 16 pixels. A word always stands beside it. */
typedef enum {
  CUSTOS_MARK_NONE,
  CUSTOS_MARK_OPEN,
  CUSTOS_MARK_DONE,
  CUSTOS_MARK_WAITING,
  CUSTOS_MARK_ATTENTION,
  CUSTOS_MARK_BLOCKED,
  CUSTOS_MARK_WITHHELD,
} CustosMark;

const char *custos_mark_get_icon (CustosMark mark);
const char *custos_mark_get_class (CustosMark mark);
void custos_mark_show (CustosMark mark, GtkImage *image);

G_END_DECLS
