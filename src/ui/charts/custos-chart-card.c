/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-card.h"

#include <glib/gi18n.h>

#include "custos-chart-line.h"
#include "custos-text.h"

/**
 * CustosChartCard:
 *
 * A few things of the chart on its summary, and the way to all of them.
 */
struct _CustosChartCard {
  AdwBin parent_instance;

  char *title;
  char *section;
  char *row;     /* resource of the rows */
  gboolean is_grid;

  /* Template children */
  GtkLabel *heading;
  GtkLabel *count;
  GtkLabel *note;
  GtkButton *more;
  GtkLabel *words;
  GtkListView *list;
  GtkGridView *grid;
  GListStore *lines;
};

G_DEFINE_FINAL_TYPE (CustosChartCard, custos_chart_card, ADW_TYPE_BIN)

enum { PROP_0, PROP_TITLE, PROP_SECTION, PROP_ROW, PROP_IS_GRID, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
activate_cb (CustosChartCard *self, guint position)
{
  g_autoptr (GObject) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  const char *section = CUSTOS_IS_CHART_LINE (line)
    ? custos_chart_line_get_section (CUSTOS_CHART_LINE (line)) : NULL;

  if (section == NULL)
    section = self->section;
  if (section != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "chart.section", "s", section);
}

static void
custos_chart_card_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  CustosChartCard *self = CUSTOS_CHART_CARD (object);

  switch (prop_id) {
  case PROP_TITLE:
    self->title = g_value_dup_string (value);
    break;
  case PROP_SECTION:
    self->section = g_value_dup_string (value);
    break;
  case PROP_ROW:
    self->row = g_value_dup_string (value);
    break;
  case PROP_IS_GRID:
    self->is_grid = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

/* Only now is it known what the .ui file says of this card. */
static void
custos_chart_card_constructed (GObject *object)
{
  CustosChartCard *self = CUSTOS_CHART_CARD (object);
  g_autofree char *rows =
    g_strconcat ("/org/custos/Custos/ui/charts/", self->row, ".ui", NULL);
  g_autoptr (GtkListItemFactory) factory =
    gtk_builder_list_item_factory_new_from_resource (NULL, rows);

  G_OBJECT_CLASS (custos_chart_card_parent_class)->constructed (object);

  gtk_label_set_text (self->heading, self->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  if (self->is_grid)
    gtk_grid_view_set_factory (self->grid, factory);
  else
    gtk_list_view_set_factory (self->list, factory);

  gtk_widget_set_visible (GTK_WIDGET (self->more), self->section != NULL);
  if (self->section != NULL) {
    g_autofree char *all = g_strdup_printf (
      /* Translators: %s is a section of the chart, such as Problems */
      _("%s: show all"), self->title);

    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->more), "s", self->section);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->more), "chart.section");
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->more), all);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->more),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  }
}

static void
custos_chart_card_finalize (GObject *object)
{
  CustosChartCard *self = CUSTOS_CHART_CARD (object);

  g_free (self->title);
  g_free (self->section);
  g_free (self->row);

  G_OBJECT_CLASS (custos_chart_card_parent_class)->finalize (object);
}

static void
custos_chart_card_class_init (CustosChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = custos_chart_card_set_property;
  object_class->constructed = custos_chart_card_constructed;
  object_class->finalize = custos_chart_card_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, flags);
  properties[PROP_ROW] = g_param_spec_string ("row", NULL, NULL, "custos-line-two", flags);
  properties[PROP_IS_GRID] = g_param_spec_boolean ("is-grid", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CUSTOS_TYPE_CHART_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosChartCard, heading);
  gtk_widget_class_bind_template_child (widget_class, CustosChartCard, count);
  gtk_widget_class_bind_template_child (widget_class, CustosChartCard, note);
  gtk_widget_class_bind_template_child (widget_class, CustosChartCard, more);
  gtk_widget_class_bind_template_child (widget_class, CustosChartCard, words);
  gtk_widget_class_bind_template_child (widget_class, CustosChartCard, list);
  gtk_widget_class_bind_template_child (widget_class, CustosChartCard, grid);
  gtk_widget_class_bind_template_child (widget_class, CustosChartCard, lines);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
custos_chart_card_init (CustosChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * custos_chart_card_show:
 * @lines: (element-type GObject): what there is room for
 * @n_all: how many there are; 0: not said
 */
void
custos_chart_card_show (CustosChartCard *self, GPtrArray *lines, guint n_all)
{
  g_return_if_fail (CUSTOS_IS_CHART_CARD (self));

  g_autofree char *count = n_all > 0 ? g_strdup_printf ("%u", n_all) : g_strdup ("");

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !self->is_grid);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), self->is_grid);
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
}

/* Instead of things: that there are none, or why they cannot be read. */
void
custos_chart_card_show_words (CustosChartCard *self, const char *words)
{
  g_return_if_fail (CUSTOS_IS_CHART_CARD (self));

  g_list_store_remove_all (self->lines);
  gtk_label_set_text (self->count, "");
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), *words != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), FALSE);
}

/* Something short at the end of the head, such as a date; empty: nothing */
void
custos_chart_card_set_note (CustosChartCard *self, const char *note)
{
  g_return_if_fail (CUSTOS_IS_CHART_CARD (self));

  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), !custos_text_is_blank (note));
}
