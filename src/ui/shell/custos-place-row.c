/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-place-row.h"

#include <glib/gi18n.h>

/**
 * CustosPlaceRow:
 *
 * A place on the rail: its icon over its name, and how much work waits there for whoever is
 * signed in.
 */
struct _CustosPlaceRow {
  GtkListBoxRow parent_instance;

  const CustosPlace *place;

  /* Template children */
  GtkImage *icon;
  GtkLabel *caption;
  GtkLabel *badge;
};

G_DEFINE_FINAL_TYPE (CustosPlaceRow, custos_place_row, GTK_TYPE_LIST_BOX_ROW)

static void
custos_place_row_class_init (CustosPlaceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/shell/custos-place-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosPlaceRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CustosPlaceRow, caption);
  gtk_widget_class_bind_template_child (widget_class, CustosPlaceRow, badge);
}

static void
custos_place_row_init (CustosPlaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full) (nullable): as people call the key, such as `Ctrl+1` */
static char *
describe_key (const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  return gtk_accelerator_parse (accelerator, &key, &modifiers)
    ? gtk_accelerator_get_label (key, modifiers) : NULL;
}

GtkWidget *
custos_place_row_new (const CustosPlace *place)
{
  CustosPlaceRow *self = g_object_new (CUSTOS_TYPE_PLACE_ROW, NULL);
  g_autofree char *key = describe_key (place->key);
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", _(place->caption), key ?: "");

  self->place = place;
  gtk_image_set_from_icon_name (self->icon, place->icon);
  gtk_label_set_text (self->caption, _(place->caption));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(place->caption), -1);
  return GTK_WIDGET (self);
}

const CustosPlace *
custos_place_row_get_place (CustosPlaceRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_PLACE_ROW (self), NULL);

  return self->place;
}

/* @count: what waits there for this person; 0: no badge */
void
custos_place_row_set_count (CustosPlaceRow *self, guint count)
{
  g_return_if_fail (CUSTOS_IS_PLACE_ROW (self));

  g_autofree char *text = g_strdup_printf ("%u", count);

  gtk_label_set_text (self->badge, text);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), count > 0);
}
