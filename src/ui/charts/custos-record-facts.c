/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-record-facts.h"

#include "custos-field-words.h"

/**
 * CustosRecordFacts:
 *
 * All that is on file of one thing, a line each.
 */
struct _CustosRecordFacts {
  AdwBin parent_instance;

  CustosChartItems *items; /* owned */

  /* Template children */
  GtkLabel *title;
  GtkBox *facts;
};

G_DEFINE_FINAL_TYPE (CustosRecordFacts, custos_record_facts, ADW_TYPE_BIN)

static void
custos_record_facts_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_RECORD_FACTS (object)->items);

  G_OBJECT_CLASS (custos_record_facts_parent_class)->dispose (object);
}

static void
custos_record_facts_class_init (CustosRecordFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_record_facts_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-record-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRecordFacts, title);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordFacts, facts);
}

static void
custos_record_facts_init (CustosRecordFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
custos_record_facts_set_items (CustosRecordFacts *self, CustosChartItems *items)
{
  g_return_if_fail (CUSTOS_IS_RECORD_FACTS (self));

  g_set_object (&self->items, items);
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_fact (CustosRecordFacts *self, const char *name, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = make_label (name, "caption");
  GtkWidget *value = make_label (text, "numeric");

  gtk_widget_add_css_class (heading, "dim-label");
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_widget_set_focusable (value, FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (self->facts, box);
}

void
custos_record_facts_show (CustosRecordFacts *self, CustosRecord *record)
{
  g_return_if_fail (CUSTOS_IS_RECORD_FACTS (self));
  g_return_if_fail (CUSTOS_IS_RECORD (record));

  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (record, &n_fields);
  GtkWidget *child;
  g_autofree char *title = custos_describe_record_title (record);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);

  gtk_label_set_text (self->title, title);
  for (guint i = 0; i < n_fields; i++) {
    const char *name = custos_field_get_words (fields[i]->name);
    g_autofree char *text = name != NULL
      ? custos_describe_field (record, fields[i], custos_chart_items_get_zone (self->items))
      : NULL;

    if (text != NULL && *text != '\0')
      add_fact (self, name, text);
  }
}
