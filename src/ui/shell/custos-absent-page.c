/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-absent-page.h"

#include <glib/gi18n.h>

/**
 * CustosAbsentPage:
 *
 * What a place shows whose page does not exist yet: it says so, and where to go instead.
 */
struct _CustosAbsentPage {
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *title;
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (CustosAbsentPage, custos_absent_page, ADW_TYPE_BIN)

static void
custos_absent_page_class_init (CustosAbsentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/shell/custos-absent-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosAbsentPage, title);
  gtk_widget_class_bind_template_child (widget_class, CustosAbsentPage, status);
}

static void
custos_absent_page_init (CustosAbsentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_absent_page_new (const CustosPlace *place)
{
  CustosAbsentPage *self = g_object_new (CUSTOS_TYPE_ABSENT_PAGE, NULL);

  gtk_label_set_text (self->title, _(place->caption));
  adw_status_page_set_icon_name (self->status, place->icon);
  adw_status_page_set_description (self->status, _(place->absent));
  return GTK_WIDGET (self);
}
