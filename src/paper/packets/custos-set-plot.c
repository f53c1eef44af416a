/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-paper-plot-private.h"

#include <math.h>

#include "custos-paper-table-private.h"

#define HEIGHT 104
#define EVENT_ROW 10
#define MANY_POINTS 20 /* from here on only ends and extremes have their value beside them */

typedef struct {
  CustosGalley *galley;
  const CustosPaperPlot *plot;
  double x0, x1, y0, y1; /* y0 is the lower edge */
  double first, last;    /* days */
  double low, high;      /* of the axis */
  double step;
} Axes;

static double
at_day (const Axes *self, double day)
{
  return self->x0 + (self->x1 - self->x0) * (day - self->first) / (self->last - self->first);
}

static double
at_value (const Axes *self, double value)
{
  return self->y0 + (self->y1 - self->y0) * (value - self->low) / (self->high - self->low);
}

/* 1, 2 or 5 times a power of ten, so that there are three to six lines. */
static double
get_nice_step (double range)
{
  double rough = range / 4, power = pow (10, floor (log10 (rough))), times = rough / power;

  return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
}

static void
scale (Axes *self)
{
  const CustosPaperPlot *plot = self->plot;
  double low = INFINITY, high = -INFINITY;

  self->first = INFINITY;
  self->last = -INFINITY;
  for (guint i = 0; i < plot->points->len; i++) {
    const CustosPlotMark *point = &g_array_index (plot->points, CustosPlotMark, i);

    low = fmin (low, point->value);
    high = fmax (high, point->value);
    self->first = fmin (self->first, point->day);
    self->last = fmax (self->last, point->day);
  }
  for (guint i = 0; i < plot->ticks->len; i++) {
    self->first = fmin (self->first, g_array_index (plot->ticks, CustosPlotMark, i).day);
    self->last = fmax (self->last, g_array_index (plot->ticks, CustosPlotMark, i).day);
  }
  low = isnan (plot->low) ? low : fmin (low, plot->low);
  high = isnan (plot->high) ? high : fmax (high, plot->high);
  /* Down to nought where that costs less than half of the height. */
  if (low > 0 && low < high / 2)
    low = 0;
  if (high - low < 1e-9)
    high = low + 1;
  if (self->last - self->first < 1e-9)
    self->last = self->first + 1;
  self->step = get_nice_step (high - low);
  self->low = floor (low / self->step) * self->step;
  self->high = ceil (high / self->step) * self->step;
}

static void
put_band (const Axes *self)
{
  const CustosPaperPlot *plot = self->plot;

  if (isnan (plot->low) && isnan (plot->high))
    return;

  double top = isnan (plot->high) ? self->y1 : at_value (self, plot->high);
  double end = isnan (plot->low) ? self->y0 : at_value (self, plot->low);

  custos_sheet_add_band (self->galley->sheet, self->x0, top, self->x1 - self->x0, end - top);
  if (plot->normal == NULL)
    return;

  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->galley->type, CUSTOS_STYLE_TINY,
                         CUSTOS_PLAIN (plot->normal),
                         self->galley->grid.right - self->x1 - 8);
  int n = pango_layout_get_line_count (layout);
  double y = CLAMP ((top + end) / 2, self->y1 + 5 * n, self->y0) + 2.7 - (n - 1) * 5;

  for (int i = 0; i < n; i++)
    custos_galley_put (self->galley, layout, i, CUSTOS_INK_BLACK, self->x1 + 8, y + i * 10, 0,
                       CUSTOS_ALIGN_LEFT);
}

static void
put_grid (const Axes *self)
{
  int digits = (int) MAX (0, -floor (log10 (self->step) + 1e-9));

  for (int i = 0; self->low + i * self->step <= self->high + self->step / 2; i++) {
    double value = self->low + i * self->step, y = at_value (self, value);
    g_autofree char *text = g_strdup_printf ("%.*f", digits, value);

    custos_sheet_add_rule (self->galley->sheet, self->x0, y, self->x1 - self->x0,
                           i == 0 ? .75 : .35, i == 0 ? CUSTOS_INK_BLACK : CUSTOS_INK_RULE);
    custos_galley_say_within (self->galley, CUSTOS_STYLE_TINY, CUSTOS_INK_SOFT, text,
                              self->galley->grid.left, y + 2.7, 18, CUSTOS_ALIGN_RIGHT);
  }
}

static void
put_ticks (const Axes *self)
{
  double free_from = -INFINITY;

  for (guint i = 0; i < self->plot->ticks->len; i++) {
    const CustosPlotMark *tick = &g_array_index (self->plot->ticks, CustosPlotMark, i);
    double x = at_day (self, tick->day);

    custos_sheet_add_tick (self->galley->sheet, x, self->y0, tick->words != NULL ? 5 : 2.5);
    if (tick->words == NULL || x - 24 < free_from)
      continue;
    custos_galley_say_within (self->galley, CUSTOS_STYLE_TINY, CUSTOS_INK_SOFT, tick->words,
                              x - 30, self->y0 + 14, 60, CUSTOS_ALIGN_CENTER);
    free_from = x + 24;
  }
}

/* Each event has a row of words above the plot, on the side where there is room. */
static void
put_events (const Axes *self)
{
  for (guint i = 0; i < self->plot->events->len; i++) {
    const CustosPlotMark *event = &g_array_index (self->plot->events, CustosPlotMark, i);
    double x = at_day (self, event->day), y = self->y1 - 9 - i * EVENT_ROW;
    g_autoptr (PangoLayout) layout =
      custos_typecase_set (self->galley->type, CUSTOS_STYLE_TINY,
                           CUSTOS_PLAIN (event->words), -1);
    double width = custos_line_get_width (pango_layout_get_line_readonly (layout, 0));
    gboolean goes_left = x - 5 - width >= self->galley->grid.left;

    custos_sheet_add_dashes (self->galley->sheet, x, y - 7, self->y0 - y + 7);
    custos_galley_put (self->galley, layout, 0, CUSTOS_INK_BLACK,
                       goes_left ? x - 5 - width : x + 5, y, 0, CUSTOS_ALIGN_LEFT);
  }
}

static gboolean
is_named (const Axes *self, guint i)
{
  GArray *points = self->plot->points;
  double value = g_array_index (points, CustosPlotMark, i).value;
  gboolean is_least = TRUE, is_most = TRUE;

  if (points->len <= MANY_POINTS || i == 0 || i + 1 == points->len)
    return TRUE;
  for (guint k = 0; k < points->len; k++) {
    is_least = is_least && value <= g_array_index (points, CustosPlotMark, k).value;
    is_most = is_most && value >= g_array_index (points, CustosPlotMark, k).value;
  }
  return is_least || is_most;
}

/* The value stands where its line does not pass: over a gentle slope, before a rise, after a
 * fall. */
static void
put_value (const Axes *self, guint i)
{
  GArray *points = self->plot->points;
  const CustosPlotMark *point = &g_array_index (points, CustosPlotMark, i);
  double range = self->high - self->low;
  double before = i > 0 ? point[-1].value : point->value;
  double after = i + 1 < points->len ? point[1].value : point->value;
  double x = at_day (self, point->day), y = at_value (self, point->value);
  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->galley->type, CUSTOS_STYLE_FOOT_BOLD,
                         CUSTOS_PLAIN (point->words), -1);
  double width = custos_line_get_width (pango_layout_get_line_readonly (layout, 0));

  if (i > 0 && before > point->value + range * .15)
    custos_sheet_add_label (self->galley->sheet, layout, x + 6, y - 3);
  else if (after > point->value + range * .1 || point->value > before + range * .15)
    custos_sheet_add_label (self->galley->sheet, layout, x - 4 - width, y - 3);
  else
    custos_sheet_add_label (self->galley->sheet, layout, x - width / 2, y - 6);
}

static void
put_points (const Axes *self)
{
  GArray *points = self->plot->points;
  g_autofree CustosPoint *line = g_new (CustosPoint, MAX (points->len, 1));

  for (guint i = 0; i < points->len; i++) {
    const CustosPlotMark *point = &g_array_index (points, CustosPlotMark, i);
    line[i] = (CustosPoint) { at_day (self, point->day), at_value (self, point->value) };
  }
  custos_sheet_add_stroke (self->galley->sheet, line, points->len, 1.4, CUSTOS_INK_DEEP);
  for (guint i = 0; i < points->len; i++)
    custos_sheet_add_dot (self->galley->sheet, line[i].x, line[i].y, 2.4, CUSTOS_INK_DEEP);
  for (guint i = 0; i < points->len; i++)
    if (is_named (self, i))
      put_value (self, i);
}

void
custos_galley_set_plot (CustosGalley *galley, const CustosPaperPlot *plot)
{
  const CustosGrid *grid = &galley->grid;
  double events = 16 + MAX ((double) plot->events->len - 1, 0) * EVENT_ROW;

  custos_galley_need (galley, 20 + events + HEIGHT + 14);
  if (plot->subtitle != NULL)
    custos_galley_say_within (galley, CUSTOS_STYLE_CELL, CUSTOS_INK_SOFT, plot->subtitle,
                              grid->left, galley->y, grid->width, CUSTOS_ALIGN_RIGHT);
  custos_galley_heading (galley, plot->title, 0);

  double top = galley->y - 14 + 20 + events;
  Axes axes = {
    .galley = galley, .plot = plot, .x0 = grid->left + 24, .x1 = grid->right - 66,
    .y0 = top + HEIGHT, .y1 = top,
  };

  const char *told[] = {
    plot->title, plot->subtitle != NULL ? plot->subtitle : "",
    plot->normal != NULL ? plot->normal : "", NULL,
  };

  if (plot->points->len > 0) {
    scale (&axes);
    custos_galley_begin_figure (galley, told);
    put_band (&axes);
    put_grid (&axes);
    put_ticks (&axes);
    put_events (&axes);
    put_points (&axes);
    custos_galley_end (galley, "Figure");
  }
  galley->y = axes.y0 + 34;
}

/* A row's trend: the normal band, the line, a dot on the last value. */
void
custos_galley_set_trend (CustosGalley *galley, const CustosPaperSeries *series, double x,
                         double top, double width, double height)
{
  double low = series->low, high = series->high, least = INFINITY, most = -INFINITY;
  double y0 = top + height - 4.5, y1 = top + 4.5;
  double step = (width - 5) / MAX (series->n_values - 1., 1);
  g_autofree CustosPoint *line = g_new (CustosPoint, MAX (series->n_values, 1));
  size_t n = 0;

  for (size_t i = 0; i < series->n_values; i++) {
    if (isnan (series->values[i]))
      continue;
    least = fmin (least, series->values[i]);
    most = fmax (most, series->values[i]);
    line[n++] = (CustosPoint) { x + 2 + i * step, series->values[i] };
  }
  if (n < 3)
    return;

  least = fmin (least, low); /* fmin() and fmax() pass over a limit that does not exist */
  most = fmax (most, high);
  double scale_by = (y1 - y0) / (most > least ? most - least : 1);
  for (size_t i = 0; i < n; i++)
    line[i].y = y0 + (line[i].y - least) * scale_by;

  if (!isnan (low) || !isnan (high)) {
    double a = isnan (low) ? y0 + 1.5 : y0 + (low - least) * scale_by;
    double b = isnan (high) ? y1 - 1.5 : y0 + (high - least) * scale_by;

    custos_sheet_add_band (galley->sheet, x, fmin (a, b), width, fmax (fabs (a - b), 1));
    if (!isnan (low))
      custos_sheet_add_rule (galley->sheet, x, a, width, .35, CUSTOS_INK_RULE);
    if (!isnan (high))
      custos_sheet_add_rule (galley->sheet, x, b, width, .35, CUSTOS_INK_RULE);
  }
  custos_sheet_add_stroke (galley->sheet, line, n, .9, CUSTOS_INK_BLACK);
  custos_sheet_add_dot (galley->sheet, line[n - 1].x, line[n - 1].y, 1.7, CUSTOS_INK_BLACK);
}
