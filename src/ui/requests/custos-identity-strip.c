/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-identity-strip.h"

#include <glib/gi18n.h>

#include "custos-patient-words.h"

/**
 * CustosIdentityStrip:
 *
 * Whom a page or a dialog is about: name, birth date, record number. It never shortens them.
 */
struct _CustosIdentityStrip {
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *name;
  GtkLabel *birth;
  GtkLabel *record;
};

G_DEFINE_FINAL_TYPE (CustosIdentityStrip, custos_identity_strip, ADW_TYPE_BIN)

static void
custos_identity_strip_class_init (CustosIdentityStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-identity-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosIdentityStrip, name);
  gtk_widget_class_bind_template_child (widget_class, CustosIdentityStrip, birth);
  gtk_widget_class_bind_template_child (widget_class, CustosIdentityStrip, record);
}

static void
custos_identity_strip_init (CustosIdentityStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
custos_identity_strip_show (CustosIdentityStrip *self, CustosPatient *patient)
{
  g_return_if_fail (CUSTOS_IS_IDENTITY_STRIP (self));

  g_autofree char *name = custos_patient_dup_name (patient);
  g_autofree char *date = custos_describe_birth_date (patient);
  g_autofree char *birth = g_strdup_printf (
    /* Translators: %s is a date */
    _("Born %s"), date);
  g_autofree char *record = g_strdup_printf (
    /* Translators: %s is the number of a patient's record */
    _("Record %s"), custos_record_peek (CUSTOS_RECORD (patient), "record_number") ?: "");

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->birth, birth);
  gtk_label_set_text (self->record, record);
}

GtkWidget *
custos_identity_strip_new (CustosPatient *patient)
{
  CustosIdentityStrip *self = g_object_new (CUSTOS_TYPE_IDENTITY_STRIP, NULL);

  custos_identity_strip_show (self, patient);
  return GTK_WIDGET (self);
}
