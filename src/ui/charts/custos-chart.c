/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart.h"

#include "custos-chart-banner.h"
#include "custos-chart-faces.h"
#include "custos-chart-section.h"
#include "custos-chart-width.h"

/**
 * CustosChart:
 *
 * A patient's chart, in a tab of its own: whose it is, its sections, and one of them. What a
 * section shows is read when it is first opened.
 */
struct _CustosChart {
  AdwBin parent_instance;

  CustosChartItems *items; /* owned */
  CustosChartWidth *width; /* owned */
  gboolean wants_keys;

  /* Template children */
  CustosChartFaces *faces;
  GtkWidget *content;
  CustosChartBanner *banner;
  GtkWidget *side;
  GtkWidget *list;
  GListStore *sections;
  GtkSingleSelection *selection;
  GtkStack *pages;
};

G_DEFINE_FINAL_TYPE (CustosChart, custos_chart, ADW_TYPE_BIN)

#define N_SECTIONS_WITH_KEYS 9
#define SIDE_WIDTH 180
#define NARROW_SIDE_WIDTH 168

static void
selected_cb (CustosChart *self)
{
  CustosChartSection *section = gtk_single_selection_get_selected_item (self->selection);

  if (section == NULL || self->items == NULL)
    return;

  const CustosChartSectionRow *row = custos_chart_section_get_row (section);

  if (gtk_stack_get_child_by_name (self->pages, row->name) == NULL)
    gtk_stack_add_named (self->pages, row->make_page (self->items), row->name);
  gtk_stack_set_visible_child_name (self->pages, row->name);
}

static void
patient_read_cb (CustosChart *self)
{
  custos_chart_faces_show (self->faces, self->items, "patient", 1);

  /* The keyboard was asked for while the chart was being read. */
  if (self->wants_keys && gtk_widget_get_mapped (self->list)) {
    self->wants_keys = FALSE;
    gtk_widget_grab_focus (self->list);
  }
}

static gboolean
custos_chart_grab_focus (GtkWidget *widget)
{
  CustosChart *self = CUSTOS_CHART (widget);

  self->wants_keys = !gtk_widget_get_mapped (self->list);
  return self->wants_keys || gtk_widget_grab_focus (self->list);
}

static void
retry_cb (CustosChart *self)
{
  custos_chart_items_ask_again (self->items, "patient");
}

static void
section_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosChart *self = CUSTOS_CHART (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  guint n_sections;
  const CustosChartSectionRow *rows = custos_chart_sections_get_all (&n_sections);

  for (guint i = 0; i < n_sections; i++) {
    if (g_str_equal (rows[i].name, name))
      gtk_single_selection_set_selected (self->selection, i);
  }
}

static void
number_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosChart *self = CUSTOS_CHART (widget);

  gtk_single_selection_set_selected (self->selection, (guint) g_variant_get_int32 (parameter));
  gtk_widget_grab_focus (self->list);
}

/* What the page in front has to offer is called the same on all of them. */
static void
page_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosChart *self = CUSTOS_CHART (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page == NULL)
    return;
  if (g_str_equal (action_name, "page.search"))
    gtk_widget_activate_action (page, "section.search", NULL);
  else
    gtk_widget_activate_action_variant (page, "section.move", parameter);
}

/* F6: from the sections to the page and back. */
static void
pane_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosChart *self = CUSTOS_CHART (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean in_page = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages));

  if (in_page || !gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->list);
}

static void
width_changed_cb (CustosChart *self)
{
  gboolean narrow = custos_chart_width_is_narrow (self->width);

  custos_chart_banner_set_narrow (self->banner, narrow);
  gtk_widget_set_size_request (self->side, narrow ? NARROW_SIDE_WIDTH : SIDE_WIDTH, -1);
}

static void
custos_chart_dispose (GObject *object)
{
  CustosChart *self = CUSTOS_CHART (object);

  if (self->items != NULL)
    custos_chart_items_close (self->items);
  g_clear_object (&self->items);
  g_clear_object (&self->width);

  G_OBJECT_CLASS (custos_chart_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  for (int i = 0; i < N_SECTIONS_WITH_KEYS; i++)
    gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_1 + (guint) i, GDK_ALT_MASK, "chart.number", "i", i);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "chart.pane", NULL);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Down, GDK_ALT_MASK, "page.move", "i", 1);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Up, GDK_ALT_MASK, "page.move", "i", -1);
}

static void
custos_chart_class_init (CustosChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_chart_dispose;
  widget_class->grab_focus = custos_chart_grab_focus;

  g_type_ensure (CUSTOS_TYPE_CHART_BANNER);
  g_type_ensure (CUSTOS_TYPE_CHART_FACES);
  g_type_ensure (CUSTOS_TYPE_CHART_SECTION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosChart, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosChart, content);
  gtk_widget_class_bind_template_child (widget_class, CustosChart, banner);
  gtk_widget_class_bind_template_child (widget_class, CustosChart, side);
  gtk_widget_class_bind_template_child (widget_class, CustosChart, list);
  gtk_widget_class_bind_template_child (widget_class, CustosChart, sections);
  gtk_widget_class_bind_template_child (widget_class, CustosChart, selection);
  gtk_widget_class_bind_template_child (widget_class, CustosChart, pages);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_install_action (widget_class, "chart.section", "s", section_action);
  gtk_widget_class_install_action (widget_class, "chart.number", "i", number_action);
  gtk_widget_class_install_action (widget_class, "chart.pane", NULL, pane_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, page_action);
  gtk_widget_class_install_action (widget_class, "page.move", "i", page_action);
  add_keys (widget_class);
}

static void
custos_chart_init (CustosChart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  custos_chart_faces_set_content (self->faces, self->content);
  self->width = custos_chart_width_new (GTK_WIDGET (self));
  g_signal_connect_object (self->width, "notify::narrow",
                           G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
custos_chart_new (CustosSession *session, const char *patient_id)
{
  CustosChart *self = g_object_new (CUSTOS_TYPE_CHART, NULL);
  guint n_sections;
  const CustosChartSectionRow *rows = custos_chart_sections_get_all (&n_sections);

  self->items = custos_chart_items_new (session, patient_id);
  g_signal_connect_object (self->items, "loaded::patient",
                           G_CALLBACK (patient_read_cb), self, G_CONNECT_SWAPPED);
  custos_chart_banner_set_items (self->banner, self->items);
  for (guint i = 0; i < n_sections; i++) {
    g_autoptr (CustosChartSection) section = custos_chart_section_new (self->items, &rows[i]);

    g_list_store_append (self->sections, section);
  }

  selected_cb (self);
  return GTK_WIDGET (self);
}
