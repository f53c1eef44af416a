/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-finding-list.h"

/**
 * CustosFindingList:
 *
 * A short list of what was found: a mark, a sentence and what it is about. It shows nothing
 * while there is nothing.
 */
struct _CustosFindingList {
  AdwBin parent_instance;

  GtkListBox *list;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (CustosFindingList, custos_finding_list, ADW_TYPE_BIN)

enum { PROP_0, PROP_LABEL, N_PROPS };

static GParamSpec *properties[N_PROPS];

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

void
custos_finding_list_add (CustosFindingList *self,
                         CustosMark mark,
                         const char *title,
                         const char *detail)
{
  g_return_if_fail (CUSTOS_IS_FINDING_LIST (self));

  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new ();

  custos_mark_show (mark, GTK_IMAGE (icon));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 3);
  gtk_box_append (GTK_BOX (words), new_label (title));
  if (detail != NULL) {
    GtkWidget *more = new_label (detail);

    gtk_widget_add_css_class (more, "caption");
    gtk_widget_add_css_class (more, "dim-label");
    gtk_box_append (GTK_BOX (words), more);
  }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "finding");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->list, row);
  self->n_rows++;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
custos_finding_list_add_all (CustosFindingList *self,
                             CustosMark mark,
                             const char *const *titles)
{
  for (guint i = 0; titles != NULL && titles[i] != NULL; i++)
    custos_finding_list_add (self, mark, titles[i], NULL);
}

void
custos_finding_list_clear (CustosFindingList *self)
{
  g_return_if_fail (CUSTOS_IS_FINDING_LIST (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_first_child (GTK_WIDGET (self->list)))
    gtk_list_box_remove (self->list, row);
  self->n_rows = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

guint
custos_finding_list_get_n_rows (CustosFindingList *self)
{
  g_return_val_if_fail (CUSTOS_IS_FINDING_LIST (self), 0);

  return self->n_rows;
}

static void
custos_finding_list_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  CustosFindingList *self = CUSTOS_FINDING_LIST (object);

  switch (prop_id) {
  case PROP_LABEL:
    gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->list),
      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value) ?: "", -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_finding_list_class_init (CustosFindingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = custos_finding_list_set_property;

  /* What a screen reader calls the list. */
  properties[PROP_LABEL] = g_param_spec_string (
    "label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_finding_list_init (CustosFindingList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
custos_finding_list_new (const char *label)
{
  return g_object_new (CUSTOS_TYPE_FINDING_LIST, "label", label, NULL);
}
