/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-sparkline.h"

/**
 * CustosSparkline:
 *
 * The last values of a test as a line, its reference range as a band, a dot on the last one. It
 * repeats what the table says, so a screen reader passes it over.
 */
struct _CustosSparkline {
  GtkWidget parent_instance;

  GArray *points; /* of CustosResultPoint, nullable */
  CustosResultSeries *series; /* owned; nullable */
};

G_DEFINE_FINAL_TYPE (CustosSparkline, custos_sparkline, GTK_TYPE_WIDGET)

#define WIDTH 84
#define HEIGHT 24
#define PAD 6.0
#define MOST_POINTS 8

static void
set_ink (cairo_t *cr, const GdkRGBA *ink, double alpha)
{
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha * alpha);
}

static void
draw (CustosSparkline *self, cairo_t *cr, int width, int height)
{
  const CustosResultPoint *points = (const CustosResultPoint *) self->points->data;
  guint n = MIN (self->points->len, MOST_POINTS);
  guint first = self->points->len - n;
  double bottom = G_MAXDOUBLE, top = -G_MAXDOUBLE;
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA ink, amber;

  for (guint i = first; i < first + n; i++) {
    bottom = MIN (bottom, points[i].value);
    top = MAX (top, points[i].value);
  }

  double low = bottom, high = top;
  gboolean has_band = custos_result_series_get_band (self->series, &low, &high);
  bottom = MIN (bottom, low);
  top = MAX (top, high);
  double span = top > bottom ? top - bottom : 1.0;
  gtk_style_context_get_color (style, &ink);
  if (!gtk_style_context_lookup_color (style, "custos_amber_fg", &amber))
    amber = ink;

#define Y(value) (height - PAD - ((value) - bottom) / span * (height - 2 * PAD))
  if (has_band) {
    set_ink (cr, &ink, 0.1);
    cairo_rectangle (cr, 0, Y (high), width, MAX (2.0, Y (low) - Y (high)));
    cairo_fill (cr);
  }
  set_ink (cr, &ink, 0.7);
  cairo_set_line_width (cr, 1.5);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, PAD + i * (width - 2 * PAD) / (n - 1), Y (points[first + i].value));
  cairo_stroke (cr);
  set_ink (cr, custos_result_flag_is_out (points[first + n - 1].flag) ? &amber : &ink, 1.0);
  cairo_arc (cr, width - PAD, Y (points[first + n - 1].value), 3, 0, 2 * G_PI);
  cairo_fill (cr);
#undef Y
}

static void
custos_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CustosSparkline *self = CUSTOS_SPARKLINE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->points == NULL || self->points->len < 2)
    return;

  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw (self, cr, width, height);
  cairo_destroy (cr);
}

static void
custos_sparkline_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
custos_sparkline_dispose (GObject *object)
{
  CustosSparkline *self = CUSTOS_SPARKLINE (object);

  g_clear_pointer (&self->points, g_array_unref);
  g_clear_object (&self->series);

  G_OBJECT_CLASS (custos_sparkline_parent_class)->dispose (object);
}

static void
custos_sparkline_class_init (CustosSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_sparkline_dispose;
  widget_class->snapshot = custos_sparkline_snapshot;
  widget_class->measure = custos_sparkline_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
custos_sparkline_init (CustosSparkline *self)
{
}

GtkWidget *
custos_sparkline_new (void)
{
  return g_object_new (CUSTOS_TYPE_SPARKLINE, NULL);
}

/* @series: (nullable) */
void
custos_sparkline_set_series (CustosSparkline *self, CustosResultSeries *series)
{
  g_return_if_fail (CUSTOS_IS_SPARKLINE (self));

  g_clear_pointer (&self->points, g_array_unref);
  g_set_object (&self->series, series);
  if (series != NULL)
    self->points = custos_result_series_make_points (series);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
