/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-rail.h"

#include "custos-place-row.h"

/**
 * CustosRail:
 *
 * The places of the window, one under the other; nothing is chosen while a chart is in front.
 */
struct _CustosRail {
  AdwBin parent_instance;

  /* Template children */
  GtkListBox *list;
  GtkListBox *end;
};

G_DEFINE_FINAL_TYPE (CustosRail, custos_rail, ADW_TYPE_BIN)

/* Returns: (transfer none) (nullable) */
static CustosPlaceRow *
find_row (CustosRail *self, const char *name)
{
  GtkListBox *lists[] = { self->list, self->end };

  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++) {
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (lists[i])); row != NULL;
         row = gtk_widget_get_next_sibling (row)) {
      if (CUSTOS_IS_PLACE_ROW (row) &&
          g_strcmp0 (custos_place_row_get_place (CUSTOS_PLACE_ROW (row))->name, name) == 0)
        return CUSTOS_PLACE_ROW (row);
    }
  }

  return NULL;
}

static void
activated_cb (CustosRail *self, CustosPlaceRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s",
                              custos_place_row_get_place (row)->name);
}

static void
custos_rail_class_init (CustosRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/shell/custos-rail.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRail, list);
  gtk_widget_class_bind_template_child (widget_class, CustosRail, end);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
custos_rail_init (CustosRail *self)
{
  guint n_places;
  const CustosPlace *places = custos_places_get_all (&n_places);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n_places; i++)
    gtk_list_box_append (i + 1 < n_places ? self->list : self->end,
                         custos_place_row_new (&places[i]));
}

/* @name: (nullable): of the place in front; NULL: none is */
void
custos_rail_set_place (CustosRail *self, const char *name)
{
  g_return_if_fail (CUSTOS_IS_RAIL (self));

  CustosPlaceRow *row = find_row (self, name);

  gtk_list_box_unselect_all (self->list);
  gtk_list_box_unselect_all (self->end);
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (row))),
                             GTK_LIST_BOX_ROW (row));
}

void
custos_rail_set_count (CustosRail *self, const char *name, guint count)
{
  g_return_if_fail (CUSTOS_IS_RAIL (self));

  CustosPlaceRow *row = find_row (self, name);

  if (row != NULL)
    custos_place_row_set_count (row, count);
}
