/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-paper-table-private.h"

#include "custos-paper-text.h"

static void
free_series (const CustosPaperSeries *series)
{
  if (series == NULL)
    return;
  g_free ((double *) series->values);
  g_free ((CustosPaperSeries *) series);
}

static CustosPaperSeries *
copy_series (const CustosPaperSeries *series)
{
  CustosPaperSeries *copy = g_memdup2 (series, sizeof *series);

  if (copy != NULL)
    copy->values = g_memdup2 (series->values, series->n_values * sizeof (double));
  return copy;
}

static void
free_row (CustosPaperRow *row, size_t n_cells)
{
  for (size_t i = 0; row->cells != NULL && i < n_cells; i++)
    free_series (row->cells[i].trend);
  g_free (row->cells);
  g_free (row);
}

CustosPaperTable *
custos_paper_table_new (const CustosPaperColumn *columns, size_t n_columns)
{
  CustosPaperTable *self = g_new0 (CustosPaperTable, 1);

  self->text = g_string_chunk_new (1024);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->rows = g_ptr_array_new ();
  for (size_t i = 0; i < n_columns; i++)
    self->columns[i].head = custos_paper_text_keep (self->text, columns[i].head);
  return self;
}

void
custos_paper_table_free (CustosPaperTable *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    free_row (self->rows->pdata[i], self->n_columns);
  g_ptr_array_unref (self->rows);
  g_string_chunk_free (self->text);
  g_free (self->columns);
  g_free (self);
}

void
custos_paper_table_add_group (CustosPaperTable *self, const char *words)
{
  CustosPaperRow *row = g_new0 (CustosPaperRow, 1);

  row->group = custos_paper_text_keep (self->text, words);
  g_ptr_array_add (self->rows, row);
}

/* @cells: one for each column */
void
custos_paper_table_add_row (CustosPaperTable *self, const CustosPaperCell *cells)
{
  CustosPaperRow *row = g_new0 (CustosPaperRow, 1);

  row->cells = g_memdup2 (cells, self->n_columns * sizeof *cells);
  for (size_t i = 0; i < self->n_columns; i++) {
    CustosPaperCell *cell = &row->cells[i];

    cell->lead = custos_paper_text_keep (self->text, cell->lead);
    cell->text = custos_paper_text_keep (self->text, cell->text);
    cell->tail = custos_paper_text_keep (self->text, cell->tail);
    cell->flag = custos_paper_text_keep (self->text, cell->flag);
    cell->trend = copy_series (cell->trend);
  }
  g_ptr_array_add (self->rows, row);
}
