/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-welcome-page.h"

/**
 * CustosWelcomePage:
 *
 * What can be done where there is no clinic yet. Its rows ask the window to do it.
 */
struct _CustosWelcomePage {
  AdwBin parent_instance;

  /* Template children */
  GtkWidget *new_clinic;
};

G_DEFINE_FINAL_TYPE (CustosWelcomePage, custos_welcome_page, ADW_TYPE_BIN)

static gboolean
custos_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CUSTOS_WELCOME_PAGE (widget)->new_clinic);
}

static void
custos_welcome_page_class_init (CustosWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = custos_welcome_page_grab_focus;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/welcome/custos-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosWelcomePage, new_clinic);
}

static void
custos_welcome_page_init (CustosWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_welcome_page_new (void)
{
  return g_object_new (CUSTOS_TYPE_WELCOME_PAGE, NULL);
}
