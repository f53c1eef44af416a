/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-preview.h"

#include <glib/gi18n.h>

#include "custos-patient-identity.h"
#include "custos-patient-words.h"
#include "custos-text.h"

/**
 * CustosPatientPreview:
 *
 * Beside the list: proves that the chosen row is the right person before a chart is opened.
 */
struct _CustosPatientPreview {
  AdwBin parent_instance;

  CustosPatientRow *row;  /* owned; nullable */
  GSignalGroup *row_signals;

  /* Template children */
  CustosPatientIdentity *identity;
  GtkWidget *similar;
  GtkLabel *address;
  GtkLabel *phone;
  GtkLabel *language;
  GtkLabel *contact;
  GtkLabel *last_seen;
};

G_DEFINE_FINAL_TYPE (CustosPatientPreview, custos_patient_preview, ADW_TYPE_BIN)

/* The line goes with its text. */
static void
say (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ?: "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (label)),
                          !custos_text_is_blank (text));
}

static void
say_language (CustosPatientPreview *self, CustosPatient *patient)
{
  const char *language = custos_describe_language (patient);
  gboolean interpreter;

  g_object_get (patient, "interpreter", &interpreter, NULL);
  if (!interpreter) {
    say (self->language, language);
    return;
  }

  if (language == NULL) {
    say (self->language, _("Needs an interpreter"));
    return;
  }

  g_autofree char *text = g_strdup_printf (
    /* Translators: %s is a language */
    _("%s, needs an interpreter"), language);
  say (self->language, text);
}

static void
say_contact (CustosPatientPreview *self, CustosPatient *patient)
{
  const char *name = custos_record_peek (CUSTOS_RECORD (patient), "contact_name");
  const char *phone = custos_record_peek (CUSTOS_RECORD (patient), "contact_phone");

  if (name == NULL || phone == NULL) {
    say (self->contact, name ?: phone);
    return;
  }

  g_autofree char *text = g_strdup_printf (
    /* Translators: whom to call in an emergency: a name, a phone number */
    _("Contact: %s, %s"), name, phone);
  say (self->contact, text);
}

static void
update (CustosPatientPreview *self)
{
  CustosPatientHit *hit = self->row != NULL ? custos_patient_row_get_hit (self->row) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), hit != NULL);
  if (hit == NULL)
    return;

  CustosPatient *patient = custos_patient_hit_get_patient (hit);
  g_autofree char *address = custos_describe_address (patient);
  g_autofree char *day = custos_describe_last_seen (hit);
  /* Translators: %s is a date */
  g_autofree char *seen = *day != '\0' ? g_strdup_printf (_("Last seen %s"), day) : NULL;

  custos_patient_identity_set_patient (self->identity, patient);
  gtk_widget_set_visible (self->similar, custos_patient_hit_is_similar (hit));
  say (self->address, address);
  say (self->phone, custos_record_peek (CUSTOS_RECORD (patient), "phone"));
  say_language (self, patient);
  say_contact (self, patient);
  say (self->last_seen, seen);
}

static void
custos_patient_preview_dispose (GObject *object)
{
  CustosPatientPreview *self = CUSTOS_PATIENT_PREVIEW (object);

  g_clear_object (&self->row_signals);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (custos_patient_preview_parent_class)->dispose (object);
}

static void
custos_patient_preview_class_init (CustosPatientPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_patient_preview_dispose;

  g_type_ensure (CUSTOS_TYPE_PATIENT_IDENTITY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/patients/custos-patient-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosPatientPreview, identity);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientPreview, similar);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientPreview, address);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientPreview, phone);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientPreview, language);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientPreview, contact);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientPreview, last_seen);
}

static void
custos_patient_preview_init (CustosPatientPreview *self)
{
  self->row_signals = g_signal_group_new (CUSTOS_TYPE_PATIENT_ROW);
  g_signal_group_connect_swapped (
    self->row_signals, "notify", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @row: (nullable): whom to show; nobody is no pane */
void
custos_patient_preview_set_row (CustosPatientPreview *self, CustosPatientRow *row)
{
  g_return_if_fail (CUSTOS_IS_PATIENT_PREVIEW (self));

  if (!g_set_object (&self->row, row))
    return;

  g_signal_group_set_target (self->row_signals, row);
  update (self);
}
