/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-alerts.h"

/**
 * CustosChartAlerts:
 *
 * The chips at the end of a chart's banner. Their words give way where there is no room, the
 * names of allergies last; each says its whole sentence to who asks.
 */
struct _CustosChartAlerts {
  AdwBin parent_instance;

  /* Template children */
  GtkBox *all_words;
  GtkBox *some_words;
  GtkBox *few_words;
};

G_DEFINE_FINAL_TYPE (CustosChartAlerts, custos_chart_alerts, ADW_TYPE_BIN)

static void
custos_chart_alerts_class_init (CustosChartAlertsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-chart-alerts.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosChartAlerts, all_words);
  gtk_widget_class_bind_template_child (widget_class, CustosChartAlerts, some_words);
  gtk_widget_class_bind_template_child (widget_class, CustosChartAlerts, few_words);
}

static void
custos_chart_alerts_init (CustosChartAlerts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @words: (nullable): NULL: the icon alone */
static GtkWidget *
make_content (const CustosChartAlert *alert, const char *words)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (alert->icon));
  if (words != NULL)
    gtk_box_append (GTK_BOX (content), gtk_label_new (words));
  return content;
}

static GtkWidget *
make_chip (const CustosChartAlert *alert, const char *words)
{
  GtkWidget *content = make_content (alert, words);
  GtkWidget *chip = content;

  if (alert->section != NULL) {
    chip = gtk_button_new ();
    gtk_button_set_child (GTK_BUTTON (chip), content);
    /* The target comes first: an action that wants one warns where there is none. */
    gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", alert->section);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "chart.section");
  }

  gtk_widget_add_css_class (chip, "chip");
  if (alert->style != NULL)
    gtk_widget_add_css_class (chip, alert->style);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (chip, alert->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, alert->sentence, -1);
  return chip;
}

void
custos_chart_alerts_clear (CustosChartAlerts *self)
{
  g_return_if_fail (CUSTOS_IS_CHART_ALERTS (self));

  GtkBox *boxes[] = { self->all_words, self->some_words, self->few_words };

  for (size_t i = 0; i < G_N_ELEMENTS (boxes); i++) {
    GtkWidget *chip;

    while ((chip = gtk_widget_get_first_child (GTK_WIDGET (boxes[i]))) != NULL)
      gtk_box_remove (boxes[i], chip);
  }
}

void
custos_chart_alerts_add (CustosChartAlerts *self, const CustosChartAlert *alert)
{
  g_return_if_fail (CUSTOS_IS_CHART_ALERTS (self));

  gtk_box_append (self->all_words, make_chip (alert, alert->words));
  gtk_box_append (self->some_words,
                  make_chip (alert, alert->keeps_words ? alert->words : alert->short_words));
  gtk_box_append (self->few_words, make_chip (alert, alert->short_words));
}
