/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-line.h"

#include "custos-text.h"

/**
 * CustosChartLine:
 *
 * A thing of the chart in the words of a short list: an icon, one or two lines, and what stands
 * at the end.
 */
struct _CustosChartLine {
  GObject parent_instance;

  char *icon;
  char *title;
  char *subtitle;
  char *tail;
  char *section; /* where more of it stands */
  GStrv icon_classes;
  GStrv tail_classes;
  GObject *item; /* owned; nullable; what it is about */
};

G_DEFINE_FINAL_TYPE (CustosChartLine, custos_chart_line, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ICON,
  PROP_ICON_CLASSES,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_HAS_SUBTITLE,
  PROP_TAIL,
  PROP_TAIL_CLASSES,
  PROP_SECTION,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
custos_chart_line_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  CustosChartLine *self = CUSTOS_CHART_LINE (object);

  switch (prop_id) {
  case PROP_ICON:
    g_value_set_string (value, self->icon);
    break;
  case PROP_ICON_CLASSES:
    g_value_set_boxed (value, self->icon_classes);
    break;
  case PROP_TITLE:
    g_value_set_string (value, self->title ?: "");
    break;
  case PROP_SUBTITLE:
    g_value_set_string (value, self->subtitle ?: "");
    break;
  case PROP_HAS_SUBTITLE:
    g_value_set_boolean (value, !custos_text_is_blank (self->subtitle));
    break;
  case PROP_TAIL:
    g_value_set_string (value, self->tail ?: "");
    break;
  case PROP_TAIL_CLASSES:
    g_value_set_boxed (value, self->tail_classes);
    break;
  case PROP_SECTION:
    g_value_set_string (value, self->section);
    break;
  case PROP_ITEM:
    g_value_set_object (value, self->item);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_chart_line_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  CustosChartLine *self = CUSTOS_CHART_LINE (object);

  switch (prop_id) {
  case PROP_SECTION:
    self->section = g_value_dup_string (value);
    break;
  case PROP_ITEM:
    self->item = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_chart_line_finalize (GObject *object)
{
  CustosChartLine *self = CUSTOS_CHART_LINE (object);

  g_free (self->icon);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->tail);
  g_free (self->section);
  g_strfreev (self->icon_classes);
  g_strfreev (self->tail_classes);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (custos_chart_line_parent_class)->finalize (object);
}

static void
custos_chart_line_class_init (CustosChartLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags made_with =
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = custos_chart_line_get_property;
  object_class->set_property = custos_chart_line_set_property;
  object_class->finalize = custos_chart_line_finalize;

  properties[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  properties[PROP_ICON_CLASSES] =
    g_param_spec_boxed ("icon-classes", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_HAS_SUBTITLE] =
    g_param_spec_boolean ("has-subtitle", NULL, NULL, FALSE, flags);
  properties[PROP_TAIL] = g_param_spec_string ("tail", NULL, NULL, NULL, flags);
  properties[PROP_TAIL_CLASSES] =
    g_param_spec_boxed ("tail-classes", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, made_with);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT, made_with);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_chart_line_init (CustosChartLine *self)
{
  custos_chart_line_set_icon (self, NULL, "dim-label");
  custos_chart_line_set_tail_style (self, "dim-label");
}

/* @section: (nullable): where more of it stands; @item: (nullable): what it is about */
CustosChartLine *
custos_chart_line_new (const char *section, gpointer item)
{
  return g_object_new (CUSTOS_TYPE_CHART_LINE, "section", section, "item", item, NULL);
}

const char *
custos_chart_line_get_title (CustosChartLine *self)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_LINE (self), NULL);

  return self->title;
}

/* Returns: (nullable) */
const char *
custos_chart_line_get_section (CustosChartLine *self)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_LINE (self), NULL);

  return self->section;
}

/* Returns: (transfer none) (nullable) */
gpointer
custos_chart_line_get_item (CustosChartLine *self)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_LINE (self), NULL);

  return self->item;
}

/* Before it is shown; @style: a CSS class */
void
custos_chart_line_set_icon (CustosChartLine *self, const char *icon, const char *style)
{
  g_return_if_fail (CUSTOS_IS_CHART_LINE (self));

  custos_set_string (&self->icon, icon);
  g_strfreev (self->icon_classes);
  self->icon_classes = g_strsplit (style, " ", -1);
}

/* Before it is shown; @style: CSS classes, a space between two */
void
custos_chart_line_set_tail_style (CustosChartLine *self, const char *style)
{
  g_return_if_fail (CUSTOS_IS_CHART_LINE (self));

  g_autofree char *all = g_strconcat ("numeric ", style, NULL);

  g_strfreev (self->tail_classes);
  self->tail_classes = g_strsplit (all, " ", -1);
}

/* Before it is shown; the texts are the line's own from now on */
void
custos_chart_line_take (CustosChartLine *self, char *title, char *subtitle, char *tail)
{
  g_return_if_fail (CUSTOS_IS_CHART_LINE (self));

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->tail);
  self->title = title;
  self->subtitle = subtitle;
  self->tail = tail;
}
