/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-paper-table-private.h"

#include <math.h>

#define PAD 2.75
#define GAP 6
#define LEADING 12
#define FLAG 10

/* A row measured: as high as its longest cell. */
typedef struct {
  PangoLayout **cells;
  int n_lines;
  double height;
} Row;

typedef struct {
  CustosGalley *galley;
  const CustosPaperTable *table;
  double *starts, *widths; /* of each column; the gap to the next one is not in it */
  PangoLayout **heads;
  int n_head_lines;
  Row *rows;
  double y;
  const char *group;
  gboolean is_first;       /* nothing stands under the head yet */
} Setting;

static void
share_width (Setting *self)
{
  const CustosPaperColumn *columns = self->table->columns;
  const CustosGrid *grid = &self->galley->grid;
  double fixed = 0, x = grid->left;
  size_t n = self->table->n_columns, n_free = 0;

  for (size_t i = 0; i < n; i++) {
    fixed += columns[i].width;
    n_free += columns[i].width <= 0;
  }

  /* What is too wide together is made narrower together, and each free column has room. */
  double room = grid->width - 60. * n_free;
  double scale = fixed > room ? room / fixed : 1;
  double share = n_free > 0 ? (grid->width - fixed * scale) / n_free : 0;

  for (size_t i = 0; i < n; i++) {
    double width = columns[i].width > 0 ? columns[i].width * scale : share;

    self->starts[i] = x;
    self->widths[i] = width - (i + 1 < n ? GAP : 0);
    x += width;
  }
}

static double
get_text_width (const Setting *self, size_t i)
{
  const CustosPaperColumn *column = &self->table->columns[i];

  return MAX (self->widths[i] - (column->flags ? FLAG : 0) - column->inset, 8);
}

static PangoLayout *
set_cell (const Setting *self, size_t i, const CustosPaperCell *cell)
{
  const CustosPaperColumn *column = &self->table->columns[i];
  CustosPhrase phrase = { cell->lead, cell->text, cell->tail };
  CustosStyle style = cell->flag != NULL ? CUSTOS_STYLE_CELL_BOLD :
                      column->code ? CUSTOS_STYLE_CODE : CUSTOS_STYLE_CELL;

  if (cell->trend != NULL)
    return NULL;
  if (column->flags && phrase.text == NULL)
    phrase.text = "–";
  return custos_typecase_set (self->galley->type, style, &phrase, get_text_width (self, i));
}

static void
measure (Setting *self)
{
  size_t n = self->table->n_columns;

  for (size_t i = 0; i < n; i++) {
    CustosPhrase phrase = { .text = self->table->columns[i].head };

    self->heads[i] = custos_typecase_set (self->galley->type, CUSTOS_STYLE_COLUMN, &phrase,
                                          get_text_width (self, i));
    self->n_head_lines =
      MAX (self->n_head_lines, pango_layout_get_line_count (self->heads[i]));
  }

  for (guint r = 0; r < self->table->rows->len; r++) {
    const CustosPaperRow *row = self->table->rows->pdata[r];
    Row *measured = &self->rows[r];

    measured->n_lines = 1;
    measured->cells = g_new0 (PangoLayout *, n);
    for (size_t i = 0; row->cells != NULL && i < n; i++) {
      measured->cells[i] = set_cell (self, i, &row->cells[i]);
      if (measured->cells[i] != NULL)
        measured->n_lines =
          MAX (measured->n_lines, pango_layout_get_line_count (measured->cells[i]));
    }
    measured->height = measured->n_lines * LEADING + 2 * PAD;
  }
}

static void
put_continued (Setting *self, PangoLayout *words, int line)
{
  g_autofree char *again = g_strdup_printf (" (%s)", self->galley->continued);
  double x = self->galley->grid.left
             + custos_line_get_width (pango_layout_get_line_readonly (words, line));

  custos_galley_say (self->galley, CUSTOS_STYLE_CELL, CUSTOS_INK_DEEP, again, x,
                     self->y + 10 + line * LEADING);
}

/* A repeated group head, like the repeated head over it, is no part of the structure. */
static void
put_group (Setting *self, const char *words, gboolean is_tagged)
{
  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->galley->type, CUSTOS_STYLE_CELL_BOLD,
                         CUSTOS_PLAIN (words), self->galley->grid.width);
  int n_lines = pango_layout_get_line_count (layout);

  self->y += self->is_first ? 4 : 8;
  if (is_tagged) {
    custos_galley_begin (self->galley, "TR");
    custos_galley_begin (self->galley, "TH");
  }
  for (int i = 0; i < n_lines; i++)
    custos_galley_put (self->galley, layout, i, CUSTOS_INK_DEEP, self->galley->grid.left,
                       self->y + 10 + i * LEADING, 0, CUSTOS_ALIGN_LEFT);
  if (is_tagged) {
    custos_galley_end (self->galley, "TH");
    custos_galley_end (self->galley, "TR");
  }
  if (!is_tagged)
    put_continued (self, layout, n_lines - 1);
  self->y += 14.5 + (n_lines - 1) * LEADING;
  custos_galley_rule (self->galley, self->y, .5);
}

/* Repeated heads stay outside the structure: a reader hears them once. */
static void
put_head (Setting *self, gboolean is_repeated)
{
  CustosGalley *galley = self->galley;

  custos_galley_rule (galley, self->y, 1);
  if (!is_repeated)
    custos_galley_begin (galley, "TR");
  for (size_t i = 0; i < self->table->n_columns; i++) {
    const CustosPaperColumn *column = &self->table->columns[i];
    int n = pango_layout_get_line_count (self->heads[i]);

    if (!is_repeated)
      custos_galley_begin (galley, "TH");
    for (int k = 0; k < n; k++)
      custos_galley_put (galley, self->heads[i], k, CUSTOS_INK_BLACK,
                         self->starts[i] + column->inset,
                         self->y + 12 + (self->n_head_lines - n + k) * 10.5,
                         get_text_width (self, i),
                         column->right ? CUSTOS_ALIGN_RIGHT : CUSTOS_ALIGN_LEFT);
    if (!is_repeated)
      custos_galley_end (galley, "TH");
  }
  if (!is_repeated)
    custos_galley_end (galley, "TR");
  self->y += 12 + (self->n_head_lines - 1) * 10.5 + 5;
  custos_galley_rule (galley, self->y, .5);
  self->is_first = TRUE;
}

static void
turn (Setting *self, const char *group)
{
  custos_galley_rule (self->galley, self->y, 1);
  custos_galley_turn (self->galley);
  self->y = self->galley->y - 10;
  put_head (self, TRUE);
  if (group != NULL) {
    put_group (self, group, FALSE);
    self->is_first = FALSE;
  }
}

static double
get_limit (const Setting *self)
{
  return self->galley->grid.bottom + 6;
}

static void
put_cell (Setting *self, size_t i, const Row *row, const CustosPaperCell *cell, int from,
          int to)
{
  const CustosPaperColumn *column = &self->table->columns[i];
  double x = self->starts[i] + column->inset, width = get_text_width (self, i);
  PangoLayout *layout = row->cells[i];
  gboolean is_dash = column->flags && cell->text == NULL;

  if (layout == NULL) {
    custos_galley_set_trend (self->galley, cell->trend, x, self->y, width, row->height);
    return;
  }

  for (int k = from; k < MIN (to, pango_layout_get_line_count (layout)); k++)
    custos_galley_put (self->galley, layout, k, is_dash ? CUSTOS_INK_SOFT : CUSTOS_INK_BLACK, x,
                       self->y + PAD + 9.25 + (k - from) * LEADING, width,
                       column->right ? CUSTOS_ALIGN_RIGHT : CUSTOS_ALIGN_LEFT);

  if (column->flags && cell->flag != NULL && from == 0) {
    /* The space keeps "14" and "H" two words for whoever copies or hears the page. */
    g_autofree char *flag = g_strconcat (" ", cell->flag, NULL);
    custos_galley_say (self->galley, CUSTOS_STYLE_CELL_BOLD, CUSTOS_INK_BLACK, flag,
                       x + width, self->y + PAD + 9.25);
  }
}

static void
put_lines (Setting *self, const Row *row, const CustosPaperRow *source, int from, int to)
{
  custos_galley_begin (self->galley, "TR");
  for (size_t i = 0; i < self->table->n_columns; i++) {
    int page = source->cells[i].page;

    custos_galley_begin (self->galley, "TD");
    if (page > 0 && from == 0)
      custos_galley_begin_link (self->galley, page);
    put_cell (self, i, row, &source->cells[i], from, to);
    if (page > 0 && from == 0)
      custos_galley_end (self->galley, "Link");
    custos_galley_end (self->galley, "TD");
  }
  custos_galley_end (self->galley, "TR");
  self->y += (to - from) * LEADING + 2 * PAD;
}

/* Only a row that no page could hold is continued on the next one. */
static void
put_row (Setting *self, const Row *row, const CustosPaperRow *source, double with_next)
{
  if (self->y + with_next > get_limit (self) && !self->is_first)
    turn (self, self->group);

  for (int from = 0; from < row->n_lines;) {
    int room = (int) floor ((get_limit (self) - self->y - 2 * PAD) / LEADING);
    int to = MIN (row->n_lines, from + MAX (room, 1));

    put_lines (self, row, source, from, to);
    from = to;
    if (from < row->n_lines)
      turn (self, self->group);
  }
  self->is_first = FALSE;
}

static gboolean
is_row (const Setting *self, guint r)
{
  return r < self->table->rows->len
         && ((CustosPaperRow *) self->table->rows->pdata[r])->cells != NULL;
}

/* A group head keeps two rows. */
static void
begin_group (Setting *self, guint r, const char *words)
{
  double height = 24;

  for (guint k = r + 1; k <= r + 2 && is_row (self, k); k++)
    height += self->rows[k].height;
  if (self->y + height > get_limit (self) && !self->is_first)
    turn (self, NULL);
  put_group (self, words, TRUE);
  self->group = words;
  self->is_first = FALSE;
}

static void
put_rows (Setting *self)
{
  for (guint r = 0; r < self->table->rows->len; r++) {
    const CustosPaperRow *row = self->table->rows->pdata[r];
    double with_next = self->rows[r].height;

    if (row->cells == NULL) {
      begin_group (self, r, row->group);
      continue;
    }

    /* The last row of a group is never alone on a page. */
    if (is_row (self, r + 1) && !is_row (self, r + 2))
      with_next += self->rows[r + 1].height;
    put_row (self, &self->rows[r], row, with_next);
    if (is_row (self, r + 1))
      custos_sheet_add_rule (self->galley->sheet, self->galley->grid.left, self->y,
                             self->galley->grid.width, .35, CUSTOS_INK_RULE);
  }
}

static void
clear_setting (Setting *self)
{
  for (guint r = 0; r < self->table->rows->len; r++) {
    for (size_t i = 0; i < self->table->n_columns; i++)
      g_clear_object (&self->rows[r].cells[i]);
    g_free (self->rows[r].cells);
  }
  for (size_t i = 0; i < self->table->n_columns; i++)
    g_object_unref (self->heads[i]);
  g_free (self->rows);
  g_free (self->heads);
  g_free (self->starts);
  g_free (self->widths);
}

/* The pen stands where the first baseline of a text would be. */
void
custos_galley_set_table (CustosGalley *galley, const CustosPaperTable *table)
{
  Setting self = {
    .galley = galley, .table = table,
    .starts = g_new0 (double, table->n_columns), .widths = g_new0 (double, table->n_columns),
    .heads = g_new0 (PangoLayout *, table->n_columns), .rows = g_new0 (Row, table->rows->len),
  };

  share_width (&self);
  measure (&self);
  /* The head keeps a group head and two rows of its own. */
  custos_galley_need (galley, 12 + self.n_head_lines * 10.5 + 60);
  self.y = galley->y - 10;
  custos_galley_begin (galley, "Table");
  put_head (&self, FALSE);
  put_rows (&self);
  custos_galley_end (galley, "Table");
  custos_galley_rule (galley, self.y, 1);
  galley->y = self.y + 22;
  clear_setting (&self);
}
