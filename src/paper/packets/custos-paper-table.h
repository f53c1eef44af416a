/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *head;
  double width;      /* in points; 0 takes an equal share of what is left */
  double inset;      /* moves a left-aligned column away from the one before it */
  gboolean right;    /* numbers */
  gboolean flags;    /* room for an H or L after each number, so that digits line up */
  gboolean code;     /* numbers of records and codes: l and I with feet */
} CustosPaperColumn;

/* NAN stands for a value that was not measured and for a limit that does not exist. */
typedef struct {
  const double *values;
  size_t n_values;
  double low, high;
} CustosPaperSeries;

typedef struct {
  const char *lead;  /* bold, before the text; a text that starts with \n stands under it */
  const char *text;
  const char *tail;  /* printed small after it: a unit */
  const char *flag;  /* "H": makes text and flag bold */
  const CustosPaperSeries *trend; /* instead of text; shown from three values on */
  int page;          /* instead of nothing: a link to this page, counted from 1 */
} CustosPaperCell;

/* Rows never split, heads repeat, and no group ends alone on a page. */
typedef struct _CustosPaperTable CustosPaperTable;

CustosPaperTable *custos_paper_table_new (const CustosPaperColumn *columns,
                                          size_t n_columns) G_GNUC_WARN_UNUSED_RESULT;
void custos_paper_table_free (CustosPaperTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosPaperTable, custos_paper_table_free)

void custos_paper_table_add_group (CustosPaperTable *self, const char *words);
void custos_paper_table_add_row (CustosPaperTable *self, const CustosPaperCell *cells);

G_END_DECLS
