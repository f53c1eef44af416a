/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-faces.h"

#include "custos-error-words.h"

/**
 * CustosChartFaces:
 *
 * The four faces of a part of the chart: loading, nothing yet, its content, and why it could
 * not be read.
 */
struct _CustosChartFaces {
  AdwBin parent_instance;

  /* Template children */
  GtkStack *stack;
  AdwBin *content;
  AdwStatusPage *none;
  AdwStatusPage *error;
};

G_DEFINE_FINAL_TYPE (CustosChartFaces, custos_chart_faces, ADW_TYPE_BIN)

enum { RETRY, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosChartFaces *self = CUSTOS_CHART_FACES (widget);

  custos_chart_faces_show_loading (self);
  g_signal_emit (self, signals[RETRY], 0);
}

static void
custos_chart_faces_class_init (CustosChartFacesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /* Somebody wants it read again. */
  signals[RETRY] = g_signal_new ("retry", CUSTOS_TYPE_CHART_FACES, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-chart-faces.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosChartFaces, stack);
  gtk_widget_class_bind_template_child (widget_class, CustosChartFaces, content);
  gtk_widget_class_bind_template_child (widget_class, CustosChartFaces, none);
  gtk_widget_class_bind_template_child (widget_class, CustosChartFaces, error);
  gtk_widget_class_install_action (widget_class, "faces.retry", NULL, retry_action);
}

static void
custos_chart_faces_init (CustosChartFaces *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_chart_faces_new (void)
{
  return g_object_new (CUSTOS_TYPE_CHART_FACES, NULL);
}

void
custos_chart_faces_set_content (CustosChartFaces *self, GtkWidget *content)
{
  g_return_if_fail (CUSTOS_IS_CHART_FACES (self));

  adw_bin_set_child (self->content, content);
}

/* What is said where there is nothing yet. */
void
custos_chart_faces_set_none (CustosChartFaces *self,
                             const char *icon,
                             const char *title,
                             const char *text)
{
  g_return_if_fail (CUSTOS_IS_CHART_FACES (self));

  adw_status_page_set_icon_name (self->none, icon);
  adw_status_page_set_title (self->none, title);
  adw_status_page_set_description (self->none, text);
}

/**
 * custos_chart_faces_show:
 * @n_shown: how many things of the kind would be shown, if they were read
 *
 * Shows the face that fits what is there of a kind.
 */
void
custos_chart_faces_show (CustosChartFaces *self,
                         CustosChartItems *items,
                         const char *kind,
                         guint n_shown)
{
  g_return_if_fail (CUSTOS_IS_CHART_FACES (self));

  const GError *error = custos_chart_items_get_error (items, kind);

  if (error != NULL) {
    g_autofree char *reason = custos_words_error (error);

    custos_chart_faces_show_error (self, reason);
  } else if (custos_chart_items_peek (items, kind) == NULL) {
    custos_chart_faces_show_loading (self);
  } else {
    gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "none");
  }
}

void
custos_chart_faces_show_error (CustosChartFaces *self, const char *reason)
{
  g_return_if_fail (CUSTOS_IS_CHART_FACES (self));

  adw_status_page_set_description (self->error, reason);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

void
custos_chart_faces_show_loading (CustosChartFaces *self)
{
  g_return_if_fail (CUSTOS_IS_CHART_FACES (self));

  gtk_stack_set_visible_child_name (self->stack, "loading");
}

void
custos_chart_faces_show_none (CustosChartFaces *self)
{
  g_return_if_fail (CUSTOS_IS_CHART_FACES (self));

  gtk_stack_set_visible_child_name (self->stack, "none");
}

void
custos_chart_faces_show_content (CustosChartFaces *self)
{
  g_return_if_fail (CUSTOS_IS_CHART_FACES (self));

  gtk_stack_set_visible_child_name (self->stack, "list");
}

/* Returns: loading, none, list or error */
const char *
custos_chart_faces_get_face (CustosChartFaces *self)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_FACES (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
