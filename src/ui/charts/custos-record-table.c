/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-record-table.h"

#include <glib/gi18n.h>

#include "custos-chart-faces.h"
#include "custos-text.h"

/**
 * CustosRecordTable:
 *
 * All things of one kind in a chart, a line each, in the columns of their group.
 */
struct _CustosRecordTable {
  AdwBin parent_instance;

  CustosChartItems *items; /* owned */
  const CustosRecordGroup *group;
  GPtrArray *narrow_columns; /* of GtkColumnViewColumn; out of the view when it is narrow */
  gboolean narrow;
  char *sought;              /* nullable; casefolded */
  gboolean all;              /* shows also what is over */

  /* Template children */
  CustosChartFaces *faces;
  GtkWidget *content;
  GtkColumnView *view;
  GListStore *store;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (CustosRecordTable, custos_record_table, ADW_TYPE_BIN)

enum { CHOSEN, SHOWN, N_SIGNALS };

static guint signals[N_SIGNALS];

/* What a column's cells need to know. */
typedef struct {
  CustosRecordTable *table; /* not owned; its view owns the factory that owns this */
  const CustosRecordColumn *column;
} Cell;

static void
set_up_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Cell *cell)
{
  const CustosRecordColumn *column = cell->column;
  GtkWidget *label = gtk_label_new (NULL);
  gboolean right = (column->flags & CUSTOS_COLUMN_RIGHT) != 0;

  gtk_label_set_xalign (GTK_LABEL (label), right ? 1.0f : 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (column->width_chars > 0)
    gtk_label_set_width_chars (GTK_LABEL (label), column->width_chars);
  else
    gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Cell *cell)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  gpointer item = gtk_list_item_get_item (list_item);
  const CustosRecordColumn *column = cell->column;
  g_autofree char *text = custos_record_column_describe (column, item, cell->table->items);
  const char *style = column->get_style != NULL ? column->get_style (item) : NULL;
  gboolean dim = (column->flags & CUSTOS_COLUMN_DIM) != 0 ||
                 (cell->table->group->stands != NULL && !cell->table->group->stands (item));
  const char *classes[] = {
    style ?: (dim ? "dim-label" : "cell"),
    (column->flags & CUSTOS_COLUMN_NUMERIC) != 0 ? "numeric" : NULL,
    NULL,
  };

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_css_classes (label, classes);
  gtk_widget_set_tooltip_text (
    label, g_utf8_strlen (text, -1) > MAX (column->width_chars, 12) ? text : NULL);
}

static void
add_column (CustosRecordTable *self, const CustosRecordColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cell *cell = g_new0 (Cell, 1);

  cell->table = self;
  cell->column = column;
  g_signal_connect_data (factory, "setup", G_CALLBACK (set_up_cell_cb), cell, NULL, 0);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cell_cb), cell,
                         (GClosureNotify) (GCallback) g_free, 0);

  g_autoptr (GtkColumnViewColumn) made =
    gtk_column_view_column_new (_(column->title), factory);
  gtk_column_view_column_set_expand (made, column->width_chars == 0);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_append_column (self->view, made);
  if ((column->flags & CUSTOS_COLUMN_GIVES_WAY) != 0)
    g_ptr_array_add (self->narrow_columns, g_object_ref (made));
}

static gboolean
says (CustosRecordTable *self, gpointer item, const char *sought)
{
  for (guint i = 0; i < self->group->n_columns; i++) {
    g_autofree char *text = custos_record_column_describe (
      &self->group->columns[i], item, self->items);
    g_autofree char *folded = g_utf8_casefold (text, -1);

    if (g_strstr_len (folded, -1, sought) != NULL)
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  CustosRecordTable *self = user_data;

  if (!self->all && self->group->stands != NULL && !self->group->stands (item))
    return FALSE;

  return self->sought == NULL || says (self, item, self->sought);
}

static int
compare_for_group (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CustosRecordGroup *group = user_data;

  return group->compare (*(const gconstpointer *) a, *(const gconstpointer *) b);
}

static void
show_face (CustosRecordTable *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->store));

  if (n_items > 0 && self->sought != NULL)
    custos_chart_faces_set_none (self->faces, "system-search-symbolic", _("Nothing found"),
                                 _("Try fewer letters."));
  else if (n_items > 0)
    custos_chart_faces_set_none (self->faces, self->group->icon, _("Nothing current"),
                                 _("Choose “All” to see what is over."));
  else
    custos_chart_faces_set_none (self->faces, self->group->icon, _(self->group->none),
                                 self->group->hint != NULL ? _(self->group->hint) : NULL);

  custos_chart_faces_show (self->faces, self->items, self->group->kind, n_shown);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
loaded_cb (CustosRecordTable *self)
{
  GPtrArray *found = custos_chart_items_peek (self->items, self->group->kind);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->store));

  if (found == NULL) {
    g_list_store_remove_all (self->store);
  } else if (self->group->compare != NULL) {
    g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

    g_ptr_array_extend (sorted, found, NULL, NULL);
    g_ptr_array_sort_with_data (sorted, compare_for_group, (gpointer) self->group);
    g_list_store_splice (self->store, 0, n_before, sorted->pdata, sorted->len);
  } else {
    g_list_store_splice (self->store, 0, n_before, found->pdata, found->len);
  }

  show_face (self);
}

static void
retry_cb (CustosRecordTable *self)
{
  custos_chart_items_ask_again (self->items, self->group->kind);
}

static void
selected_cb (CustosRecordTable *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
custos_record_table_map (GtkWidget *widget)
{
  CustosRecordTable *self = CUSTOS_RECORD_TABLE (widget);

  GTK_WIDGET_CLASS (custos_record_table_parent_class)->map (widget);

  if (self->group->also != NULL)
    custos_chart_items_want (self->items, self->group->also);
  if (self->group->changes_silently)
    custos_chart_items_ask_again (self->items, self->group->kind);
  else
    custos_chart_items_want (self->items, self->group->kind);
}

static void
custos_record_table_dispose (GObject *object)
{
  CustosRecordTable *self = CUSTOS_RECORD_TABLE (object);

  if (self->filtered != NULL)
    gtk_filter_list_model_set_filter (self->filtered, NULL);
  g_clear_object (&self->items);
  g_clear_pointer (&self->narrow_columns, g_ptr_array_unref);
  g_clear_pointer (&self->sought, g_free);

  G_OBJECT_CLASS (custos_record_table_parent_class)->dispose (object);
}

static void
custos_record_table_class_init (CustosRecordTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_record_table_dispose;
  widget_class->map = custos_record_table_map;

  /* Another thing was chosen, or none. */
  signals[CHOSEN] = g_signal_new ("chosen", CUSTOS_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* What is shown is no longer what it was. */
  signals[SHOWN] = g_signal_new ("shown", CUSTOS_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CUSTOS_TYPE_CHART_FACES);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-record-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRecordTable, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordTable, content);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordTable, view);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordTable, store);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordTable, filtered);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordTable, selection);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
custos_record_table_init (CustosRecordTable *self)
{
  self->narrow_columns = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  custos_chart_faces_set_content (self->faces, self->content);
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
custos_record_table_new (CustosChartItems *items, const CustosRecordGroup *group)
{
  CustosRecordTable *self = g_object_new (CUSTOS_TYPE_RECORD_TABLE, NULL);
  g_autofree char *loaded = g_strconcat ("loaded::", group->kind, NULL);

  self->items = g_object_ref (items);
  self->group = group;
  for (guint i = 0; i < group->n_columns; i++)
    add_column (self, &group->columns[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(group->title), -1);

  g_autoptr (GtkCustomFilter) filter = gtk_custom_filter_new (is_shown, self, NULL);
  gtk_filter_list_model_set_filter (self->filtered, GTK_FILTER (filter));
  g_signal_connect_object (
    items, loaded, G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  if (group->also != NULL) {
    g_autofree char *also = g_strconcat ("loaded::", group->also, NULL);

    g_signal_connect_object (
      items, also, G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  }
  loaded_cb (self);
  return GTK_WIDGET (self);
}

/* A hidden column keeps its width in GTK 4.8, so it is taken out instead. */
void
custos_record_table_set_narrow (CustosRecordTable *self, gboolean narrow)
{
  g_return_if_fail (CUSTOS_IS_RECORD_TABLE (self));

  if (narrow == self->narrow)
    return;

  self->narrow = narrow;
  for (guint i = 0; i < self->narrow_columns->len; i++) {
    if (narrow)
      gtk_column_view_remove_column (self->view, self->narrow_columns->pdata[i]);
    else
      gtk_column_view_append_column (self->view, self->narrow_columns->pdata[i]);
  }
}

/**
 * custos_record_table_set_filter:
 * @sought: (nullable): what a line has to say somewhere
 * @all: whether what is over is shown too
 */
void
custos_record_table_set_filter (CustosRecordTable *self, const char *sought, gboolean all)
{
  g_return_if_fail (CUSTOS_IS_RECORD_TABLE (self));

  g_clear_pointer (&self->sought, g_free);
  if (!custos_text_is_blank (sought))
    self->sought = g_utf8_casefold (sought, -1);
  self->all = all;
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered),
                      GTK_FILTER_CHANGE_DIFFERENT);
  show_face (self);
}

/* Chooses the next line (1) or the one before (-1). */
void
custos_record_table_move (CustosRecordTable *self, int step)
{
  g_return_if_fail (CUSTOS_IS_RECORD_TABLE (self));

  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);
  gint64 wanted = selected == GTK_INVALID_LIST_POSITION ? 0 : (gint64) selected + step;

  if (n_rows == 0)
    return;

  guint position = (guint) CLAMP (wanted, 0, (gint64) n_rows - 1);

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", position);
}

guint
custos_record_table_get_n_shown (CustosRecordTable *self)
{
  g_return_val_if_fail (CUSTOS_IS_RECORD_TABLE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
}

/* Returns: how many there are that are not shown */
guint
custos_record_table_get_n_hidden (CustosRecordTable *self)
{
  g_return_val_if_fail (CUSTOS_IS_RECORD_TABLE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->store)) -
         custos_record_table_get_n_shown (self);
}

/* Returns: (transfer none) (nullable) */
gpointer
custos_record_table_get_selected (CustosRecordTable *self)
{
  g_return_val_if_fail (CUSTOS_IS_RECORD_TABLE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}
