/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-results-page.h"

#include <glib/gi18n.h>

#include "custos-chart-faces.h"
#include "custos-chart-width.h"
#include "custos-chart-words.h"
#include "custos-measure-words.h"
#include "custos-result-table.h"
#include "custos-trend-plot.h"
#include "custos-vital.h"

/**
 * CustosResultsPage:
 *
 * Results of tests: a table of the last values, and the chosen test over time.
 */
struct _CustosResultsPage {
  AdwBin parent_instance;

  CustosChartItems *items; /* owned */
  CustosChartWidth *width; /* owned */

  /* Template children */
  GtkToggleButton *laboratory;
  GtkToggleButton *vitals;
  GtkToggleButton *out;
  CustosChartFaces *faces;
  GtkWidget *paned;
  CustosResultTable *table;
  GtkWidget *pane;
  GtkLabel *name;
  GtkLabel *value;
  GtkLabel *unit;
  GtkLabel *flag;
  GtkLabel *taken;
  GtkLabel *range;
  GtkLabel *state;
  GtkLabel *performer;
  CustosTrendPlot *plot;
};

G_DEFINE_FINAL_TYPE (CustosResultsPage, custos_results_page, ADW_TYPE_BIN)

#define KIND "observation"

static void
show_test (CustosResultsPage *self, CustosResultSeries *series)
{
  CustosRecord *last = custos_result_series_get_last (series);
  CustosResultFlag verdict = custos_observation_judge (last);
  gboolean is_out = custos_result_flag_is_out (verdict);
  gboolean is_figure = custos_record_peek (last, "value") != NULL;
  const char *classes[] = {
    "numeric", is_figure ? "big" : "strong", is_out ? "attention" : NULL, NULL,
  };
  g_autofree char *value = custos_observation_describe_value (last);
  g_autofree char *range = custos_observation_describe_range (last);
  g_autofree char *state = custos_words_code (custos_record_peek (last, "status"));
  g_autofree char *taken = custos_words_moment_time (
    custos_record_peek (last, "effective"), custos_chart_items_get_zone (self->items));

  gtk_label_set_text (self->name, custos_result_series_get_name (series));
  gtk_label_set_text (self->value, value);
  gtk_widget_set_css_classes (GTK_WIDGET (self->value), classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->value),
                               is_figure ? custos_record_peek (last, "value") : value);
  gtk_label_set_text (self->unit, custos_words_unit (custos_record_peek (last, "unit")));
  gtk_label_set_text (self->flag, custos_words_result_flag (verdict));
  gtk_widget_set_visible (GTK_WIDGET (self->flag), is_out);
  gtk_label_set_text (self->taken, taken);
  gtk_label_set_text (self->range, *range != '\0' ? range : _("not told"));
  gtk_label_set_text (self->state, state);
  gtk_label_set_text (self->performer, custos_record_peek (last, "performer") ?: "");
  custos_trend_plot_show (self->plot, series, self->items);
}

static void
chosen_cb (CustosResultsPage *self)
{
  CustosResultSeries *series = custos_result_table_get_selected (self->table);

  gtk_widget_set_visible (self->pane, series != NULL);
  if (series != NULL)
    show_test (self, series);
}

static const char *
choose_category (CustosResultsPage *self)
{
  if (gtk_toggle_button_get_active (self->laboratory))
    return "laboratory";
  return gtk_toggle_button_get_active (self->vitals) ? "vital-signs" : NULL;
}

static void
refresh (CustosResultsPage *self)
{
  GPtrArray *found = custos_chart_items_peek (self->items, KIND);
  gboolean only_out = gtk_toggle_button_get_active (self->out);
  const char *category = choose_category (self);
  guint n_shown = 0;

  if (found != NULL) {
    g_autoptr (GListStore) headings = custos_results_group (found, category, only_out);

    n_shown = g_list_model_get_n_items (G_LIST_MODEL (headings));
    custos_result_table_show (self->table, self->items, headings,
                              custos_chart_width_is_narrow (self->width));
  }
  if (only_out)
    custos_chart_faces_set_none (self->faces, "custos-results-symbolic",
                                 _("Nothing is out of range"), NULL);
  else
    custos_chart_faces_set_none (self->faces, "custos-results-symbolic",
                                 category != NULL ? _("No results of this kind")
                                                  : _("No results on file"), NULL);
  custos_chart_faces_show (self->faces, self->items, KIND, n_shown);
  chosen_cb (self);
}

static void
filter_cb (CustosResultsPage *self, GtkToggleButton *button)
{
  if (self->items != NULL && gtk_toggle_button_get_active (button))
    refresh (self);
}

static void
retry_cb (CustosResultsPage *self)
{
  custos_chart_items_ask_again (self->items, KIND);
}

static void
move_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_result_table_move (CUSTOS_RESULTS_PAGE (widget)->table,
                            g_variant_get_int32 (parameter));
}

static void
custos_results_page_dispose (GObject *object)
{
  CustosResultsPage *self = CUSTOS_RESULTS_PAGE (object);

  g_clear_object (&self->items);
  g_clear_object (&self->width);

  G_OBJECT_CLASS (custos_results_page_parent_class)->dispose (object);
}

static void
custos_results_page_class_init (CustosResultsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_results_page_dispose;

  g_type_ensure (CUSTOS_TYPE_CHART_FACES);
  g_type_ensure (CUSTOS_TYPE_RESULT_TABLE);
  g_type_ensure (CUSTOS_TYPE_TREND_PLOT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/observations/custos-results-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, laboratory);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, vitals);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, out);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, paned);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, table);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, name);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, value);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, unit);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, flag);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, taken);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, range);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, state);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, performer);
  gtk_widget_class_bind_template_child (widget_class, CustosResultsPage, plot);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "section.move", "i", move_action);
}

static void
custos_results_page_init (CustosResultsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  custos_chart_faces_set_content (self->faces, self->paned);
  self->width = custos_chart_width_new (GTK_WIDGET (self));
}

GtkWidget *
custos_results_page_new (CustosChartItems *items)
{
  CustosResultsPage *self = g_object_new (CUSTOS_TYPE_RESULTS_PAGE, NULL);

  self->items = g_object_ref (items);
  g_signal_connect_object (
    items, "loaded::" KIND, G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->width, "notify::narrow", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  custos_chart_items_want (items, KIND);
  refresh (self);
  return GTK_WIDGET (self);
}
