/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-trend-plot.h"

#include <glib/gi18n.h>
#include <math.h>

#include "custos-measure-words.h"
#include "custos-table-words.h"

/**
 * CustosTrendPlot:
 *
 * The values of a test over time, its reference range as a band, what is out of it in amber and
 * with its letter. Its label says the values to who cannot see it.
 */
struct _CustosTrendPlot {
  GtkWidget parent_instance;

  CustosResultSeries *series; /* owned; nullable */
  CustosChartItems *items;    /* owned; nullable */
  GArray *points;             /* of CustosResultPoint; nullable */
};

G_DEFINE_FINAL_TYPE (CustosTrendPlot, custos_trend_plot, GTK_TYPE_WIDGET)

#define LEFT 54.0
#define RIGHT 96.0
#define TOP 30.0
#define BOTTOM 30.0
#define MIN_WIDTH 240
#define MIN_HEIGHT 180
#define NARROWEST_LABEL 78.0 /* between two values or dates that are written out */
#define MOST_SAID 12
#define SMALL_TEXT 9

/* Where things lie while drawing. */
typedef struct {
  cairo_t *cr;
  double width, height;
  double first, last; /* days */
  double low, high;   /* values */
  GdkRGBA ink, amber, accent, page;
} Frame;

static double
get_x (const Frame *frame, double at)
{
  return LEFT + (at - frame->first) / (frame->last - frame->first) *
         (frame->width - LEFT - RIGHT);
}

static double
get_y (const Frame *frame, double value)
{
  return TOP + (frame->high - value) / (frame->high - frame->low) *
         (frame->height - TOP - BOTTOM);
}

static void
set_ink (const Frame *frame, const GdkRGBA *ink, double alpha)
{
  cairo_set_source_rgba (frame->cr, ink->red, ink->green, ink->blue, ink->alpha * alpha);
}

/* @align: 0: @x is where it begins; 1: where it ends */
static void
write_text (CustosTrendPlot *self,
            const Frame *frame,
            const char *text,
            double x,
            double y,
            double align,
            const GdkRGBA *ink,
            gboolean bold)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
    pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));
  PangoRectangle extents;

  pango_font_description_set_size (font, SMALL_TEXT * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  set_ink (frame, ink, bold ? 1.0 : 0.75);
  cairo_move_to (frame->cr, x - align * extents.width, y - extents.height / 2.0);
  pango_cairo_show_layout (frame->cr, layout);
}

/* A step of 1, 2 or 5 times a power of ten, so that there are about five. */
static double
choose_step (double span)
{
  double power = pow (10, floor (log10 (span / 5)));
  double rest = span / 5 / power;

  return power * (rest < 1.5 ? 1 : rest < 3.5 ? 2 : rest < 7.5 ? 5 : 10);
}

static void
draw_grid (CustosTrendPlot *self, const Frame *frame)
{
  double step = choose_step (frame->high - frame->low);
  CustosRecord *last = custos_result_series_get_last (self->series);

  cairo_set_line_width (frame->cr, 1);
  for (double value = ceil (frame->low / step) * step; value <= frame->high; value += step) {
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    double y = round (get_y (frame, value)) + 0.5;

    set_ink (frame, &frame->ink, 0.1);
    cairo_move_to (frame->cr, LEFT, y);
    cairo_line_to (frame->cr, frame->width - RIGHT, y);
    cairo_stroke (frame->cr);
    g_ascii_formatd (text, sizeof text, "%.5g", fabs (value) < step / 2 ? 0 : value);
    write_text (self, frame, text, LEFT - 9, y, 1.0, &frame->ink, FALSE);
  }
  write_text (self, frame, custos_words_unit (custos_record_peek (last, "unit")),
              LEFT - 9, TOP - 18, 1.0, &frame->ink, FALSE);
}

static void
draw_band (CustosTrendPlot *self, const Frame *frame)
{
  double low = frame->low, high = frame->high;
  CustosRecord *last = custos_result_series_get_last (self->series);
  g_autofree char *range = custos_observation_describe_range (last);

  if (!custos_result_series_get_band (self->series, &low, &high))
    return;

  double top = get_y (frame, high), bottom = get_y (frame, low);

  set_ink (frame, &frame->ink, 0.08);
  cairo_rectangle (frame->cr, LEFT, top, frame->width - LEFT - RIGHT, bottom - top);
  cairo_fill (frame->cr);
  write_text (self, frame, _("Reference"), frame->width - RIGHT + 9,
              (top + bottom) / 2 - 7, 0, &frame->ink, FALSE);
  write_text (self, frame, range, frame->width - RIGHT + 9,
              (top + bottom) / 2 + 7, 0, &frame->ink, FALSE);
}

static void
draw_dates (CustosTrendPlot *self, const Frame *frame)
{
  const CustosResultPoint *points = (const CustosResultPoint *) self->points->data;
  double free_from = -G_MAXDOUBLE;

  for (guint i = 0; i < self->points->len; i++) {
    double x = get_x (frame, points[i].at);
    g_autofree char *day = custos_words_moment_day (
      custos_record_peek (points[i].observation, "effective"),
      custos_chart_items_get_zone (self->items));

    if (x < free_from)
      continue;
    write_text (self, frame, day, x, frame->height - BOTTOM + 15, 0.5, &frame->ink, FALSE);
    free_from = x + NARROWEST_LABEL;
  }
}

static void
draw_value (CustosTrendPlot *self, const Frame *frame, const CustosResultPoint *point)
{
  gboolean out = custos_result_flag_is_out (point->flag);
  g_autofree char *value = custos_observation_describe_value (point->observation);
  const char *letter = custos_words_result_letter (point->flag);
  g_autofree char *text = g_strconcat (value, *letter != '\0' ? " " : "", letter, NULL);

  write_text (self, frame, text, get_x (frame, point->at), get_y (frame, point->value) - 16,
              0.5, out ? &frame->amber : &frame->ink, TRUE);
}

static void
draw_values (CustosTrendPlot *self, const Frame *frame)
{
  const CustosResultPoint *points = (const CustosResultPoint *) self->points->data;
  guint n = self->points->len;
  double free_from = -G_MAXDOUBLE;

  set_ink (frame, &frame->ink, 0.75);
  cairo_set_line_width (frame->cr, 2);
  cairo_new_path (frame->cr); /* text leaves a point behind */
  for (guint i = 0; i < n; i++)
    cairo_line_to (frame->cr, get_x (frame, points[i].at), get_y (frame, points[i].value));
  cairo_stroke (frame->cr);

  for (guint i = 0; i < n; i++) {
    gboolean out = custos_result_flag_is_out (points[i].flag);
    double x = get_x (frame, points[i].at), y = get_y (frame, points[i].value);

    cairo_new_path (frame->cr);
    set_ink (frame, &frame->page, 1);
    cairo_arc (frame->cr, x, y, 6, 0, 2 * G_PI);
    cairo_fill (frame->cr);
    set_ink (frame, out ? &frame->amber : &frame->ink, 1);
    cairo_arc (frame->cr, x, y, 4.5, 0, 2 * G_PI);
    cairo_fill (frame->cr);
    if (i == n - 1) {
      set_ink (frame, &frame->accent, 1);
      cairo_arc (frame->cr, x, y, 9, 0, 2 * G_PI);
      cairo_stroke (frame->cr);
    }
    /* The last one is always written out. */
    if (i == n - 1 || (x >= free_from &&
                       x + NARROWEST_LABEL / 2 <= get_x (frame, points[n - 1].at))) {
      draw_value (self, frame, &points[i]);
      free_from = x + NARROWEST_LABEL / 2;
    }
  }
}

static void
fit_frame (CustosTrendPlot *self, Frame *frame)
{
  const CustosResultPoint *points = (const CustosResultPoint *) self->points->data;
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

  for (guint i = 0; i < self->points->len; i++) {
    low = MIN (low, points[i].value);
    high = MAX (high, points[i].value);
  }

  double from = low, to = high;
  custos_result_series_get_band (self->series, &from, &to);
  low = MIN (low, from);
  high = MAX (high, to);

  double span = high > low ? high - low : MAX (fabs (high), 1.0);
  double days = points[self->points->len - 1].at - points[0].at;
  frame->low = low - span * 0.12;
  frame->high = high + span * 0.18;
  frame->first = points[0].at - MAX (days * 0.06, 1);
  frame->last = points[self->points->len - 1].at + MAX (days * 0.04, 1);
}

static void
custos_trend_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CustosTrendPlot *self = CUSTOS_TREND_PLOT (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  Frame frame = {
    .width = gtk_widget_get_width (widget), .height = gtk_widget_get_height (widget),
  };

  if (self->points == NULL || self->points->len == 0)
    return;

  gtk_style_context_get_color (style, &frame.ink);
  frame.amber = frame.accent = frame.page = frame.ink;
  gtk_style_context_lookup_color (style, "custos_amber_fg", &frame.amber);
  gtk_style_context_lookup_color (style, "accent_color", &frame.accent);
  gtk_style_context_lookup_color (style, "window_bg_color", &frame.page);
  frame.cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) frame.width, (float) frame.height));
  fit_frame (self, &frame);
  draw_band (self, &frame);
  draw_grid (self, &frame);
  draw_dates (self, &frame);
  draw_values (self, &frame);
  cairo_destroy (frame.cr);
}

static void
custos_trend_plot_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
}

static void
custos_trend_plot_dispose (GObject *object)
{
  CustosTrendPlot *self = CUSTOS_TREND_PLOT (object);

  g_clear_pointer (&self->points, g_array_unref);
  g_clear_object (&self->series);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (custos_trend_plot_parent_class)->dispose (object);
}

static void
custos_trend_plot_class_init (CustosTrendPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_trend_plot_dispose;
  widget_class->snapshot = custos_trend_plot_snapshot;
  widget_class->measure = custos_trend_plot_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
custos_trend_plot_init (CustosTrendPlot *self)
{
}

/* Returns: (transfer full): the name and the values, the newest first */
static char *
describe_values (CustosTrendPlot *self)
{
  const CustosResultPoint *points = (const CustosResultPoint *) self->points->data;
  GString *words = g_string_new (custos_result_series_get_name (self->series));
  guint n = MIN (self->points->len, MOST_SAID);

  for (guint i = 0; i < n; i++) {
    const CustosResultPoint *point = &points[self->points->len - 1 - i];
    g_autofree char *day = custos_words_moment_day (
      custos_record_peek (point->observation, "effective"),
      custos_chart_items_get_zone (self->items));
    g_autofree char *value = custos_words_value (
      custos_record_peek (point->observation, "comparator"),
      custos_record_peek (point->observation, "value"),
      custos_record_peek (point->observation, "unit"));
    const char *flag = custos_words_result_flag (point->flag);

    g_string_append_printf (words, "%s %s: %s", i == 0 ? ";" : ",", day, value);
    if (custos_result_flag_is_out (point->flag))
      g_string_append_printf (words, " (%s)", flag);
  }

  return g_string_free (words, FALSE);
}

/* @series: (nullable): a test; NULL: nothing is drawn */
void
custos_trend_plot_show (CustosTrendPlot *self,
                        CustosResultSeries *series,
                        CustosChartItems *items)
{
  g_return_if_fail (CUSTOS_IS_TREND_PLOT (self));

  g_clear_pointer (&self->points, g_array_unref);
  g_set_object (&self->series, series);
  g_set_object (&self->items, items);
  if (series != NULL) {
    self->points = custos_result_series_make_points (series);

    g_autofree char *words = describe_values (self);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
