/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-result-table.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "custos-measure-words.h"
#include "custos-moment.h"
#include "custos-sparkline.h"
#include "custos-table-words.h"
#include "custos-vital.h"

/**
 * CustosResultTable:
 *
 * Tests in lines, the last days on which something was measured in columns. A test that was
 * measured on none of them says its last value beside its name.
 */
struct _CustosResultTable {
  AdwBin parent_instance;

  CustosChartItems *items; /* owned */
  GStrv days;              /* newest first, as files have them */

  /* Template children */
  GtkColumnView *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (CustosResultTable, custos_result_table, ADW_TYPE_BIN)

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

#define MOST_DAYS 4
#define MOST_NARROW_DAYS 3
#define VALUE_CHARS 7

static CustosResultSeries *
get_series (GtkListItem *list_item)
{
  return gtk_tree_list_row_get_item (gtk_list_item_get_item (list_item));
}

static GtkWidget *
make_label (float xalign, int width_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), width_chars);
  return label;
}

static void
set_up_test_cb (CustosResultTable *self, GtkListItem *list_item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *late = make_label (0, 0);

  gtk_box_append (GTK_BOX (box), make_label (0, 16));
  gtk_widget_add_css_class (late, "dim-label");
  gtk_widget_add_css_class (late, "caption");
  gtk_widget_add_css_class (late, "numeric");
  gtk_box_append (GTK_BOX (box), late);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (list_item, expander);
}

static gboolean
is_in_days (CustosResultTable *self, CustosResultSeries *series)
{
  for (guint i = 0; self->days[i] != NULL; i++) {
    if (custos_result_series_find (series, self->days[i], self->items) != NULL)
      return TRUE;
  }

  return FALSE;
}

/* Returns: (transfer full): the last value, where none of the columns has it */
static char *
describe_late (CustosResultTable *self, CustosResultSeries *series)
{
  CustosRecord *last = custos_result_series_get_last (series);

  if (last == NULL || is_in_days (self, series))
    return g_strdup ("");

  g_autofree char *value = custos_observation_describe_value (last);
  g_autofree char *day = custos_words_moment_day (
    custos_record_peek (last, "effective"), custos_chart_items_get_zone (self->items));
  const char *letter = custos_words_result_letter (custos_observation_judge (last));

  /* Translators: a value, the letter of its verdict, a date */
  return g_strdup_printf (_("%s %s on %s"), value, letter, day);
}

static void
bind_test_cb (CustosResultTable *self, GtkListItem *list_item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (list_item));
  GtkWidget *name = gtk_widget_get_first_child (gtk_tree_expander_get_child (expander));
  GtkWidget *late = gtk_widget_get_next_sibling (name);
  g_autoptr (CustosResultSeries) series = get_series (list_item);
  g_autofree char *words = describe_late (self, series);

  gtk_tree_expander_set_list_row (expander, gtk_list_item_get_item (list_item));
  gtk_label_set_text (GTK_LABEL (name), custos_result_series_get_name (series));
  gtk_widget_set_tooltip_text (name, custos_result_series_get_name (series));
  gtk_label_set_text (GTK_LABEL (late), words);
  gtk_widget_set_visible (late, *words != '\0');
  if (custos_result_series_get_parts (series) != NULL)
    gtk_widget_add_css_class (name, "heading");
  else
    gtk_widget_remove_css_class (name, "heading");
}

static void
set_up_value_cb (CustosResultTable *self, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *value = make_label (1, VALUE_CHARS);

  gtk_widget_set_hexpand (value, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (value), 12);
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), make_label (0, 2));
  gtk_list_item_set_child (list_item, box);
}

/* @index: which of the days */
static void
bind_value (CustosResultTable *self, GtkListItem *list_item, guint index)
{
  GtkWidget *value = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *letter = gtk_widget_get_next_sibling (value);
  g_autoptr (CustosResultSeries) series = get_series (list_item);
  CustosRecord *found = custos_result_series_find (series, self->days[index], self->items);
  CustosResultFlag flag = found != NULL ? custos_observation_judge (found) : 0;
  gboolean out = custos_result_flag_is_out (flag);
  const char *classes[] = {
    "numeric", out ? "attention" : index > 0 ? "dim-label" : "cell",
    out && index == 0 ? "strong" : NULL, NULL,
  };
  g_autofree char *text = found != NULL
    ? custos_observation_describe_value (found) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (value), text);
  gtk_widget_set_tooltip_text (value, g_utf8_strlen (text, -1) > VALUE_CHARS ? text : NULL);
  gtk_label_set_text (GTK_LABEL (letter), custos_words_result_letter (flag));
  gtk_widget_set_css_classes (value, classes);
  gtk_widget_set_css_classes (letter, classes);
}

static void
bind_first_cb (CustosResultTable *self, GtkListItem *list_item)
{
  bind_value (self, list_item, 0);
}

static void
bind_second_cb (CustosResultTable *self, GtkListItem *list_item)
{
  bind_value (self, list_item, 1);
}

static void
bind_third_cb (CustosResultTable *self, GtkListItem *list_item)
{
  bind_value (self, list_item, 2);
}

static void
bind_fourth_cb (CustosResultTable *self, GtkListItem *list_item)
{
  bind_value (self, list_item, 3);
}

static void
set_up_range_cb (CustosResultTable *self, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *range = make_label (0, 12);
  GtkWidget *unit = make_label (0, 8);

  gtk_widget_add_css_class (range, "numeric");
  gtk_widget_add_css_class (range, "dim-label");
  gtk_widget_add_css_class (unit, "caption");
  gtk_widget_add_css_class (unit, "dim-label");
  gtk_box_append (GTK_BOX (box), range);
  gtk_box_append (GTK_BOX (box), unit);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_range_cb (CustosResultTable *self, GtkListItem *list_item)
{
  GtkWidget *range = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *unit = gtk_widget_get_next_sibling (range);
  g_autoptr (CustosResultSeries) series = get_series (list_item);
  CustosRecord *last = custos_result_series_get_last (series);
  g_autofree char *words =
    last != NULL ? custos_observation_describe_range (last) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (range), words);
  gtk_label_set_text (
    GTK_LABEL (unit),
    last != NULL ? custos_words_unit (custos_record_peek (last, "unit")) : "");
}

static void
set_up_trend_cb (CustosResultTable *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, custos_sparkline_new ());
}

static void
bind_trend_cb (CustosResultTable *self, GtkListItem *list_item)
{
  g_autoptr (CustosResultSeries) series = get_series (list_item);

  custos_sparkline_set_series (
    CUSTOS_SPARKLINE (gtk_list_item_get_child (list_item)),
    custos_result_series_get_parts (series) == NULL ? series : NULL);
}

static void
add_column (CustosResultTable *self,
            const char *title,
            GCallback set_up,
            GCallback bind,
            gboolean expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect_object (factory, "setup", set_up, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_expand (column, expand);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
make_columns (CustosResultTable *self, gboolean narrow)
{
  static const GCallback binds[MOST_DAYS] = {
    G_CALLBACK (bind_first_cb), G_CALLBACK (bind_second_cb), G_CALLBACK (bind_third_cb),
    G_CALLBACK (bind_fourth_cb),
  };
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);
    gtk_column_view_remove_column (self->view, column);
  }

  add_column (self, _("Test"), G_CALLBACK (set_up_test_cb), G_CALLBACK (bind_test_cb), TRUE);
  for (guint i = 0; self->days[i] != NULL; i++) {
    g_autofree char *day = custos_words_moment_day (
      self->days[i], custos_chart_items_get_zone (self->items));

    add_column (self, day, G_CALLBACK (set_up_value_cb), binds[i], FALSE);
  }
  add_column (self, _("Reference"), G_CALLBACK (set_up_range_cb), G_CALLBACK (bind_range_cb),
              FALSE);
  if (!narrow)
    add_column (self, _("Trend"), G_CALLBACK (set_up_trend_cb), G_CALLBACK (bind_trend_cb),
                FALSE);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return -g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The last days on which something was measured. */
static GStrv
find_days (CustosResultTable *self, GListModel *headings, guint most)
{
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (headings); i++) {
    g_autoptr (CustosResultSeries) heading = g_list_model_get_item (headings, i);
    GListModel *parts = custos_result_series_get_parts (heading);

    for (guint j = 0; j < g_list_model_get_n_items (parts); j++) {
      g_autoptr (CustosResultSeries) part = g_list_model_get_item (parts, j);
      GPtrArray *observations = custos_result_series_get_observations (part);

      for (guint k = 0; k < MIN (observations->len, most); k++) {
        char *day = custos_moment_dup_local_date (
          custos_record_peek (observations->pdata[k], "effective"),
          custos_chart_items_get_zone (self->items));

        if (day != NULL)
          g_hash_table_add (days, day);
      }
    }
  }

  g_autofree const char **all =
    (const char **) g_hash_table_get_keys_as_array (days, NULL);
  guint n_days = g_hash_table_size (days);
  GStrvBuilder *builder = g_strv_builder_new ();
  qsort (all, n_days, sizeof *all, compare_days);
  for (guint i = 0; i < MIN (n_days, most); i++)
    g_strv_builder_add (builder, all[i]);
  GStrv found = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return found;
}

static void
selected_cb (CustosResultTable *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
custos_result_table_dispose (GObject *object)
{
  CustosResultTable *self = CUSTOS_RESULT_TABLE (object);

  g_clear_object (&self->items);
  g_clear_pointer (&self->days, g_strfreev);

  G_OBJECT_CLASS (custos_result_table_parent_class)->dispose (object);
}

static void
custos_result_table_class_init (CustosResultTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_result_table_dispose;

  /* Another test was chosen. */
  signals[CHOSEN] = g_signal_new ("chosen", CUSTOS_TYPE_RESULT_TABLE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/observations/custos-result-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosResultTable, view);
  gtk_widget_class_bind_template_child (widget_class, CustosResultTable, selection);
}

static void
custos_result_table_init (CustosResultTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static GListModel *
make_parts (gpointer item, gpointer user_data)
{
  GListModel *parts = custos_result_series_get_parts (item);

  return parts != NULL ? g_object_ref (parts) : NULL;
}

/* @headings: of CustosResultSeries, with their tests */
void
custos_result_table_show (CustosResultTable *self,
                          CustosChartItems *items,
                          GListStore *headings,
                          gboolean narrow)
{
  g_return_if_fail (CUSTOS_IS_RESULT_TABLE (self));

  g_autoptr (GtkTreeListModel) tree = gtk_tree_list_model_new (
    g_object_ref (G_LIST_MODEL (headings)), FALSE, TRUE, make_parts, NULL, NULL);

  gtk_single_selection_set_model (self->selection, NULL);
  g_set_object (&self->items, items);
  g_strfreev (self->days);
  self->days = find_days (self, G_LIST_MODEL (headings), narrow ? MOST_NARROW_DAYS : MOST_DAYS);
  make_columns (self, narrow);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  if (g_list_model_get_n_items (G_LIST_MODEL (tree)) > 1)
    gtk_single_selection_set_selected (self->selection, 1); /* the first under its heading */
}

/* Returns: (transfer none) (nullable): NULL: nothing is chosen, or a heading */
CustosResultSeries *
custos_result_table_get_selected (CustosResultTable *self)
{
  g_return_val_if_fail (CUSTOS_IS_RESULT_TABLE (self), NULL);

  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (CustosResultSeries) series =
    row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return series != NULL && custos_result_series_get_parts (series) == NULL ? series : NULL;
}

/* Chooses the next line (1) or the one before (-1). */
void
custos_result_table_move (CustosResultTable *self, int step)
{
  g_return_if_fail (CUSTOS_IS_RESULT_TABLE (self));

  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gint64 wanted = (gint64) gtk_single_selection_get_selected (self->selection) + step;

  if (n_rows == 0)
    return;

  guint position = (guint) CLAMP (wanted, 0, (gint64) n_rows - 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", position);
}
