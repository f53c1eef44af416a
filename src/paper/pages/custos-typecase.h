/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum {
  CUSTOS_STYLE_BODY,
  CUSTOS_STYLE_BODY_BOLD,
  CUSTOS_STYLE_LAW,
  CUSTOS_STYLE_NOTE,
  CUSTOS_STYLE_TITLE,
  CUSTOS_STYLE_SUBTITLE,
  CUSTOS_STYLE_SIDE,
  CUSTOS_STYLE_HEADING,
  CUSTOS_STYLE_CELL,
  CUSTOS_STYLE_CELL_BOLD,
  CUSTOS_STYLE_CODE,
  CUSTOS_STYLE_COLUMN,
  CUSTOS_STYLE_FOOT,
  CUSTOS_STYLE_FOOT_BOLD,
  CUSTOS_STYLE_RUNNING_NAME,
  CUSTOS_STYLE_RUNNING,
  CUSTOS_STYLE_NUMBER,
  CUSTOS_STYLE_CLINIC,
  CUSTOS_STYLE_TINY,
} CustosStyle;

#define CUSTOS_N_STYLES (CUSTOS_STYLE_TINY + 1)

/* A bold beginning and a small end, each may be missing: "Elbows: full extension", "5 mg/L". */
typedef struct {
  const char *lead;
  const char *text;
  const char *tail;
} CustosPhrase;

#define CUSTOS_PLAIN(words) (&(CustosPhrase) { .text = (words) })

/* The fonts of a packet, found once. It belongs to the thread that draws. */
typedef struct _CustosTypecase CustosTypecase;

CustosTypecase *custos_typecase_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void custos_typecase_free (CustosTypecase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosTypecase, custos_typecase_free)

PangoLayout *custos_typecase_set (CustosTypecase *self,
                                  CustosStyle style,
                                  const CustosPhrase *phrase,
                                  double width) G_GNUC_WARN_UNUSED_RESULT;
double custos_typecase_get_leading (CustosStyle style);
double custos_line_get_width (PangoLayoutLine *line);

G_END_DECLS
