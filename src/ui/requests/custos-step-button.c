/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-step-button.h"

/**
 * CustosStepButton:
 *
 * A step of a request in the strip of steps: its number and name, and how it stands.
 */
struct _CustosStepButton {
  GtkToggleButton parent_instance;

  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (CustosStepButton, custos_step_button, GTK_TYPE_TOGGLE_BUTTON)

static void
custos_step_button_class_init (CustosStepButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-step-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosStepButton, icon);
  gtk_widget_class_bind_template_child (widget_class, CustosStepButton, title);
  gtk_widget_class_bind_template_child (widget_class, CustosStepButton, note);
}

static void
custos_step_button_init (CustosStepButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_step_button_new (guint number, const char *title)
{
  CustosStepButton *self = g_object_new (CUSTOS_TYPE_STEP_BUTTON, NULL);
  g_autofree char *text = g_strdup_printf ("%u  %s", number, title);

  gtk_label_set_text (self->title, text);
  return GTK_WIDGET (self);
}

/* @note: (nullable): a word or two on how it stands */
void
custos_step_button_show (CustosStepButton *self, CustosMark mark, const char *note)
{
  g_return_if_fail (CUSTOS_IS_STEP_BUTTON (self));

  const char *classes[] = {
    "caption", mark == CUSTOS_MARK_BLOCKED || mark == CUSTOS_MARK_ATTENTION
    ? custos_mark_get_class (mark) : "dim-label", NULL,
  };

  custos_mark_show (mark, self->icon);
  gtk_label_set_text (self->note, note ?: "");
  gtk_widget_set_css_classes (GTK_WIDGET (self->note), classes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note ?: "", -1);
}
