/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-section.h"

#include <glib/gi18n.h>

/**
 * CustosChartSection:
 *
 * A section of one chart in the list of its sections, with how much there is, where that was
 * read already.
 */
struct _CustosChartSection {
  GObject parent_instance;

  const CustosChartSectionRow *row;
  CustosChartItems *items; /* owned */
};

G_DEFINE_FINAL_TYPE (CustosChartSection, custos_chart_section, G_TYPE_OBJECT)

enum { PROP_0, PROP_TITLE, PROP_ICON, PROP_COUNT, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* Returns: (transfer full): empty while it is not known, and for none */
static char *
describe_count (CustosChartSection *self)
{
  GPtrArray *found = self->row->kind != NULL
    ? custos_chart_items_peek (self->items, self->row->kind) : NULL;
  guint n = 0;

  for (guint i = 0; found != NULL && i < found->len; i++) {
    if (self->row->counts != NULL ? self->row->counts (found->pdata[i])
                                  : !custos_chart_item_is_in_error (found->pdata[i]))
      n++;
  }

  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

static void
custos_chart_section_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  CustosChartSection *self = CUSTOS_CHART_SECTION (object);

  switch (prop_id) {
  case PROP_TITLE:
    g_value_set_string (value, _(self->row->title));
    break;
  case PROP_ICON:
    g_value_set_string (value, self->row->icon);
    break;
  case PROP_COUNT:
    g_value_take_string (value, describe_count (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_chart_section_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_CHART_SECTION (object)->items);

  G_OBJECT_CLASS (custos_chart_section_parent_class)->dispose (object);
}

static void
custos_chart_section_class_init (CustosChartSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = custos_chart_section_get_property;
  object_class->dispose = custos_chart_section_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_chart_section_init (CustosChartSection *self)
{
}

static void
loaded_cb (CustosChartSection *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

CustosChartSection *
custos_chart_section_new (CustosChartItems *items, const CustosChartSectionRow *row)
{
  CustosChartSection *self = g_object_new (CUSTOS_TYPE_CHART_SECTION, NULL);

  self->row = row;
  self->items = g_object_ref (items);
  if (row->kind != NULL) {
    g_autofree char *loaded = g_strconcat ("loaded::", row->kind, NULL);

    g_signal_connect_object (
      items, loaded, G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  }
  return self;
}

const CustosChartSectionRow *
custos_chart_section_get_row (CustosChartSection *self)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_SECTION (self), NULL);

  return self->row;
}
