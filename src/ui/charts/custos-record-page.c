/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-record-page.h"

#include <glib/gi18n.h>

#include "custos-chart-width.h"
#include "custos-record-facts.h"
#include "custos-record-table.h"

/**
 * CustosRecordPage:
 *
 * A section of the chart that is made of tables, one at a time, and beside it all that is on
 * file of the chosen line.
 */
struct _CustosRecordPage {
  AdwBin parent_instance;

  const CustosRecordSection *section;
  CustosChartWidth *width; /* owned */

  /* Template children */
  GtkLabel *title;
  GtkBox *choices;
  GtkEditable *search;
  GtkWidget *ages;
  GtkToggleButton *all;
  GtkStack *tables;
  CustosRecordFacts *facts;
  GtkLabel *foot;
};

G_DEFINE_FINAL_TYPE (CustosRecordPage, custos_record_page, ADW_TYPE_BIN)

static CustosRecordTable *
get_table (CustosRecordPage *self)
{
  return CUSTOS_RECORD_TABLE (gtk_stack_get_visible_child (self->tables));
}

static const CustosRecordGroup *
get_group (CustosRecordPage *self)
{
  guint index = 0;
  GtkWidget *shown = gtk_stack_get_visible_child (self->tables);

  for (GtkWidget *each = gtk_widget_get_first_child (GTK_WIDGET (self->tables));
       each != NULL && each != shown; each = gtk_widget_get_next_sibling (each))
    index++;

  return self->section->groups[MIN (index, self->section->n_groups - 1)];
}

static void
describe_foot (CustosRecordPage *self)
{
  guint n_shown = custos_record_table_get_n_shown (get_table (self));
  guint n_hidden = custos_record_table_get_n_hidden (get_table (self));
  g_autofree char *shown = g_strdup_printf (
    /* Translators: how many lines are in the list */
    ngettext ("%u shown", "%u shown", n_shown), n_shown);
  g_autofree char *hidden = g_strdup_printf (
    /* Translators: how many more there are that are not in the list */
    ngettext ("%u not shown", "%u not shown", n_hidden), n_hidden);
  g_autofree char *both = g_strdup_printf ("%s, %s", shown, hidden);

  gtk_label_set_text (self->foot, n_shown + n_hidden == 0 ? "" : n_hidden > 0 ? both : shown);
}

/* Columns give way in a narrow window, and to the pane beside the table. */
static void
arrange (CustosRecordPage *self)
{
  gboolean narrow = custos_chart_width_is_narrow (self->width) ||
                    gtk_widget_get_visible (GTK_WIDGET (self->facts));

  for (GtkWidget *each = gtk_widget_get_first_child (GTK_WIDGET (self->tables)); each != NULL;
       each = gtk_widget_get_next_sibling (each))
    custos_record_table_set_narrow (CUSTOS_RECORD_TABLE (each), narrow);
}

static void
shown_cb (CustosRecordPage *self)
{
  if (get_table (self) != NULL)
    describe_foot (self);
}

static void
chosen_cb (CustosRecordPage *self)
{
  gpointer item = get_table (self) != NULL
    ? custos_record_table_get_selected (get_table (self)) : NULL;

  if (CUSTOS_IS_RECORD (item))
    custos_record_facts_show (self->facts, item);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), CUSTOS_IS_RECORD (item));
  arrange (self);
}

static void
filter_cb (CustosRecordPage *self)
{
  custos_record_table_set_filter (get_table (self),
                                  gtk_editable_get_text (self->search),
                                  gtk_toggle_button_get_active (self->all));
}

static void
stop_cb (CustosRecordPage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_child_focus (GTK_WIDGET (self->tables), GTK_DIR_TAB_FORWARD);
}

static void
turned_cb (CustosRecordPage *self)
{
  if (get_table (self) == NULL)
    return;

  gtk_widget_set_visible (self->ages, get_group (self)->stands != NULL);
  filter_cb (self);
  chosen_cb (self);
  describe_foot (self);
}

static void
choose_cb (CustosRecordPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    gtk_stack_set_visible_child_name (self->tables,
                                      gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRecordPage *self = CUSTOS_RECORD_PAGE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
move_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_record_table_move (get_table (CUSTOS_RECORD_PAGE (widget)),
                            g_variant_get_int32 (parameter));
}

static void
custos_record_page_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_RECORD_PAGE (object)->width);

  G_OBJECT_CLASS (custos_record_page_parent_class)->dispose (object);
}

static void
custos_record_page_class_init (CustosRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_record_page_dispose;

  g_type_ensure (CUSTOS_TYPE_RECORD_FACTS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRecordPage, title);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordPage, choices);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordPage, search);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordPage, ages);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordPage, all);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordPage, tables);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordPage, facts);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
  gtk_widget_class_install_action (widget_class, "section.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "section.move", "i", move_action);
}

static void
custos_record_page_init (CustosRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->width = custos_chart_width_new (GTK_WIDGET (self));
  g_signal_connect_object (self->width, "notify::narrow",
                           G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
}

/* A button in the page bar that shows the table. */
static void
add_choice (CustosRecordPage *self, const CustosRecordGroup *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_(group->title));
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->choices));

  gtk_widget_set_name (button, group->kind);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "filter");
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), first == NULL);
  g_signal_connect_object (
    button, "toggled", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->choices, button);
}

GtkWidget *
custos_record_page_new (CustosChartItems *items, const CustosRecordSection *section)
{
  CustosRecordPage *self = g_object_new (CUSTOS_TYPE_RECORD_PAGE, NULL);

  self->section = section;
  gtk_label_set_text (self->title, _(section->title));
  custos_record_facts_set_items (self->facts, items);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), section->n_groups > 1);
  for (guint i = 0; i < section->n_groups; i++) {
    GtkWidget *table = custos_record_table_new (items, section->groups[i]);

    add_choice (self, section->groups[i]);
    g_signal_connect_object (
      table, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (table, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
    gtk_stack_add_named (self->tables, table, section->groups[i]->kind);
  }

  turned_cb (self);
  return GTK_WIDGET (self);
}
