/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-narrow-bin.h"

#define PLAIN_DPI (96.0 * 1024)

/**
 * CustosNarrowBin:
 *
 * One child, and whether there is less room for it than a page wants: in a narrow window
 * something gives way. It never asks for room itself, or the window could not become narrow.
 */
struct _CustosNarrowBin {
  GtkWidget parent_instance;

  GtkWidget *child;
  int threshold;    /* px of this widget, at the usual size of text */
  gboolean narrow;
  guint idle_id;
};

static void custos_narrow_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CustosNarrowBin, custos_narrow_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      custos_narrow_bin_buildable_init))

enum { PROP_0, PROP_THRESHOLD, PROP_NARROW, N_PROPS };

static GParamSpec *properties[N_PROPS];

static gboolean
tell_cb (gpointer user_data)
{
  CustosNarrowBin *self = user_data;

  self->idle_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static double
get_text_scale (CustosNarrowBin *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / PLAIN_DPI : 1;
}

static void
custos_narrow_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CustosNarrowBin *self = CUSTOS_NARROW_BIN (widget);
  gboolean narrow = width < self->threshold * get_text_scale (self);
  int needed = 0;

  /* What gives way cannot go while sizes are handed out. */
  if (narrow != self->narrow) {
    self->narrow = narrow;
    if (self->idle_id == 0)
      self->idle_id = g_idle_add_full (GTK_PRIORITY_RESIZE, tell_cb, self, NULL);
  }

  if (self->child == NULL)
    return;
  gtk_widget_measure (
    self->child, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, MAX (width, needed), height, baseline, NULL);
}

static void
custos_narrow_bin_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  CustosNarrowBin *self = CUSTOS_NARROW_BIN (widget);

  if (self->child != NULL)
    gtk_widget_measure (
      self->child, orientation, orientation == GTK_ORIENTATION_VERTICAL ? -1 : for_size,
      minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
custos_narrow_bin_add_child (GtkBuildable *buildable,
                             GtkBuilder *builder,
                             GObject *child,
                             const char *type)
{
  CustosNarrowBin *self = CUSTOS_NARROW_BIN (buildable);

  self->child = GTK_WIDGET (child);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
custos_narrow_bin_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = custos_narrow_bin_add_child;
}

static void
custos_narrow_bin_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  CustosNarrowBin *self = CUSTOS_NARROW_BIN (object);

  switch (prop_id) {
  case PROP_THRESHOLD:
    g_value_set_int (value, self->threshold);
    break;
  case PROP_NARROW:
    g_value_set_boolean (value, self->narrow);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_narrow_bin_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_THRESHOLD:
    CUSTOS_NARROW_BIN (object)->threshold = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (object));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_narrow_bin_dispose (GObject *object)
{
  CustosNarrowBin *self = CUSTOS_NARROW_BIN (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (custos_narrow_bin_parent_class)->dispose (object);
}

static void
custos_narrow_bin_class_init (CustosNarrowBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = custos_narrow_bin_get_property;
  object_class->set_property = custos_narrow_bin_set_property;
  object_class->dispose = custos_narrow_bin_dispose;
  widget_class->measure = custos_narrow_bin_measure;
  widget_class->size_allocate = custos_narrow_bin_size_allocate;

  properties[PROP_THRESHOLD] = g_param_spec_int (
    "threshold", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean (
    "narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_narrow_bin_init (CustosNarrowBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
