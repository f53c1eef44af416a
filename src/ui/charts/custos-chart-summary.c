/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-summary.h"

#include <glib/gi18n.h>

#include "custos-allergy-section.h"
#include "custos-chart-card.h"
#include "custos-chart-line.h"
#include "custos-error-words.h"
#include "custos-medication-section.h"
#include "custos-problem-section.h"
#include "custos-vital.h"

/**
 * CustosChartSummary:
 *
 * The chart at a glance: what stands now, a card for each kind of thing.
 */
struct _CustosChartSummary {
  AdwBin parent_instance;

  CustosChartItems *items; /* owned */

  /* Template children */
  CustosChartCard *open_items;
  CustosChartCard *problems;
  CustosChartCard *medications;
  CustosChartCard *vitals;
  CustosChartCard *allergies;
  CustosChartCard *visits;
};

G_DEFINE_FINAL_TYPE (CustosChartSummary, custos_chart_summary, ADW_TYPE_BIN)

#define MOST_LINES 8
#define MOST_VISITS 6
#define YEAR_LENGTH 4

typedef struct {
  const char *kind;
  gboolean (*stands)(gpointer item);
  gboolean (*counts)(gpointer item); /* nullable: as many as stand */
  int (*compare)(gconstpointer a, gconstpointer b);
  CustosChartLine *(*describe)(CustosChartItems *items, gpointer item);
  guint most;
  const char *none;
} CardRow;

static CustosChartLine *
describe_problem (CustosChartItems *items, gpointer item)
{
  CustosChartLine *line = custos_chart_line_new ("problems", item);
  const char *onset = custos_record_peek (item, "onset");

  custos_chart_line_take (line, custos_describe_text (item, "title"),
                          custos_describe_text (item, "code"),
                          g_strndup (onset != NULL ? onset : "", YEAR_LENGTH));
  return line;
}

static CustosChartLine *
describe_medication (CustosChartItems *items, gpointer item)
{
  CustosChartLine *line = custos_chart_line_new ("medications", item);
  g_autofree char *state = custos_describe_word (item, "status");
  const char *status = custos_record_peek (item, "status");

  if (g_strcmp0 (status, "active") == 0) {
    custos_chart_line_take (line, custos_describe_text (item, "title"),
                            custos_describe_dose (item),
                            custos_describe_moment (item, items, "ordered"));
  } else {
    custos_chart_line_take (line, custos_describe_text (item, "title"),
                            custos_describe_dose (item), g_steal_pointer (&state));
    custos_chart_line_set_tail_style (line, "attention strong");
  }
  return line;
}

static CustosChartLine *
describe_allergy (CustosChartItems *items, gpointer item)
{
  CustosChartLine *line = custos_chart_line_new ("allergies", item);
  const char *severity = custos_record_peek (item, "severity");
  const char *criticality = custos_record_peek (item, "criticality");

  gboolean is_one = custos_allergy_is_one (item);

  custos_chart_line_set_icon (
    line, is_one ? "dialog-warning-symbolic" : "object-select-symbolic",
    is_one ? "danger" : "dim-label");
  custos_chart_line_take (
    line, custos_describe_text (item, "substance"), custos_describe_text (item, "reaction"),
    severity == NULL && g_strcmp0 (criticality, "high") == 0
    ? g_strdup (_("high risk")) : custos_describe_word (item, "severity"));
  if (custos_allergy_is_severe (item))
    custos_chart_line_set_tail_style (line, "danger strong");
  return line;
}

static CustosChartLine *
describe_visit (CustosChartItems *items, gpointer item)
{
  CustosChartLine *line = custos_chart_line_new ("timeline", item);
  g_autofree char *title = custos_describe_text (item, "title");
  const char *reason = custos_record_peek (item, "reason");

  custos_chart_line_take (
    line, reason != NULL ? custos_describe_text (item, "reason")
          : *title != '\0' ? g_steal_pointer (&title) : custos_describe_word (item, "kind"),
    custos_describe_text (item, "provider"),
    custos_describe_moment (item, items, "started"));
  return line;
}

static gboolean
stands (gpointer item)
{
  return !custos_chart_item_is_in_error (item);
}

static const CardRow cards[] = {
  { "problem", custos_problem_stands, NULL, NULL, describe_problem, MOST_LINES,
    N_("No problems on file") },
  { "medication", custos_medication_stands, NULL, NULL, describe_medication, MOST_LINES,
    N_("No current medications on file") },
  { "allergy", custos_allergy_stands, custos_allergy_is_one, custos_allergy_compare,
    describe_allergy, MOST_LINES,
    N_("Nobody has asked about allergies yet") },
  { "encounter", stands, NULL, NULL, describe_visit, MOST_VISITS, N_("No visits on file") },
};

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CardRow *row = user_data;

  return row->compare (*(const gconstpointer *) a, *(const gconstpointer *) b);
}

static void
show_things (CustosChartSummary *self,
             CustosChartCard *card,
             const CardRow *row,
             GPtrArray *found)
{
  g_autoptr (GPtrArray) standing = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  guint n = 0;

  for (guint i = 0; i < found->len; i++) {
    if (!row->stands (found->pdata[i]))
      continue;
    g_ptr_array_add (standing, found->pdata[i]);
    n += row->counts == NULL || row->counts (found->pdata[i]);
  }
  if (row->compare != NULL)
    g_ptr_array_sort_with_data (standing, compare_items, (gpointer) row);
  for (guint i = 0; i < MIN (standing->len, row->most); i++)
    g_ptr_array_add (lines, row->describe (self->items, standing->pdata[i]));

  if (lines->len > 0)
    custos_chart_card_show (card, lines, n);
  else
    custos_chart_card_show_words (card, _(row->none));
}

static void
show_vitals (CustosChartSummary *self, GPtrArray *found)
{
  g_autofree char *day = NULL;
  g_autoptr (GPtrArray) vitals = custos_vitals_find (found, self->items, &day);

  custos_chart_card_set_note (self->vitals, day);
  if (vitals->len > 0)
    custos_chart_card_show (self->vitals, vitals, 0);
  else
    custos_chart_card_show_words (self->vitals, _("No vital signs on file"));
}

static void
show_card (CustosChartSummary *self, CustosChartCard *card, const char *kind)
{
  const GError *error = custos_chart_items_get_error (self->items, kind);
  GPtrArray *found = custos_chart_items_peek (self->items, kind);

  if (error != NULL) {
    g_autofree char *reason = custos_words_error (error);

    custos_chart_card_show_words (card, reason);
    return;
  }

  if (found == NULL)
    return;
  if (card == self->vitals)
    show_vitals (self, found);
  for (size_t i = 0; i < G_N_ELEMENTS (cards); i++) {
    if (g_str_equal (cards[i].kind, kind))
      show_things (self, card, &cards[i], found);
  }
}

static void
loaded_cb (CustosChartSummary *self, const char *kind)
{
  const struct {
    const char *kind;
    CustosChartCard *card;
  } shown[] = {
    { "problem", self->problems },
    { "medication", self->medications },
    { "observation", self->vitals },
    { "allergy", self->allergies },
    { "encounter", self->visits },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (shown); i++) {
    if (g_str_equal (shown[i].kind, kind))
      show_card (self, shown[i].card, kind);
  }
}

static void
custos_chart_summary_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_CHART_SUMMARY (object)->items);

  G_OBJECT_CLASS (custos_chart_summary_parent_class)->dispose (object);
}

static void
custos_chart_summary_class_init (CustosChartSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_chart_summary_dispose;

  g_type_ensure (CUSTOS_TYPE_CHART_CARD);
  g_type_ensure (CUSTOS_TYPE_VITAL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-chart-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosChartSummary, open_items);
  gtk_widget_class_bind_template_child (widget_class, CustosChartSummary, problems);
  gtk_widget_class_bind_template_child (widget_class, CustosChartSummary, medications);
  gtk_widget_class_bind_template_child (widget_class, CustosChartSummary, vitals);
  gtk_widget_class_bind_template_child (widget_class, CustosChartSummary, allergies);
  gtk_widget_class_bind_template_child (widget_class, CustosChartSummary, visits);
}

static void
custos_chart_summary_init (CustosChartSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_chart_summary_new (CustosChartItems *items)
{
  static const char *const kinds[] = {
    "allergy", "problem", "medication", "observation", "encounter",
  };
  CustosChartSummary *self = g_object_new (CUSTOS_TYPE_CHART_SUMMARY, NULL);

  self->items = g_object_ref (items);
  g_signal_connect_object (
    items, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    custos_chart_items_want (items, kinds[i]);
  return GTK_WIDGET (self);
}
