/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-width.h"

/**
 * CustosChartWidth:
 *
 * Whether the window that a widget is in is a narrow one, held against the size of its text.
 */
struct _CustosChartWidth {
  GObject parent_instance;

  GtkWidget *widget;     /* not owned: it owns this */
  GSignalGroup *surface;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (CustosChartWidth, custos_chart_width, G_TYPE_OBJECT)

enum { PROP_0, PROP_NARROW, N_PROPS };

static GParamSpec *properties[N_PROPS];

#define NARROW_WINDOW 1180
#define USUAL_DPI (96 * 1024)

static void
layout_cb (CustosChartWidth *self, int width, int height)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (self->widget), "gtk-xft-dpi", &dpi, NULL);

  gboolean narrow = dpi > 0 && (gint64) width * USUAL_DPI / dpi < NARROW_WINDOW;

  if (narrow == self->narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
realize_cb (CustosChartWidth *self)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (self->widget));

  g_signal_group_set_target (self->surface, surface);
  if (gdk_surface_get_width (surface) > 1)
    layout_cb (self, gdk_surface_get_width (surface), gdk_surface_get_height (surface));
}

static void
unrealize_cb (CustosChartWidth *self)
{
  g_signal_group_set_target (self->surface, NULL);
}

static void
custos_chart_width_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_NARROW:
    g_value_set_boolean (value, CUSTOS_CHART_WIDTH (object)->narrow);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_chart_width_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_CHART_WIDTH (object)->surface);

  G_OBJECT_CLASS (custos_chart_width_parent_class)->dispose (object);
}

static void
custos_chart_width_class_init (CustosChartWidthClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = custos_chart_width_get_property;
  object_class->dispose = custos_chart_width_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean (
    "narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_chart_width_init (CustosChartWidth *self)
{
  self->surface = g_signal_group_new (GDK_TYPE_SURFACE);
  g_signal_group_connect_swapped (self->surface, "layout", G_CALLBACK (layout_cb), self);
}

/* @widget: keeps what is returned as long as it lives */
CustosChartWidth *
custos_chart_width_new (GtkWidget *widget)
{
  CustosChartWidth *self = g_object_new (CUSTOS_TYPE_CHART_WIDTH, NULL);

  self->widget = widget;
  g_signal_connect_object (
    widget, "realize", G_CALLBACK (realize_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (
    widget, "unrealize", G_CALLBACK (unrealize_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
custos_chart_width_is_narrow (CustosChartWidth *self)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_WIDTH (self), FALSE);

  return self->narrow;
}
