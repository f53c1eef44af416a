/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-identity.h"

#include <glib/gi18n.h>

#include "custos-patient-words.h"
#include "custos-text.h"

/**
 * CustosPatientIdentity:
 *
 * Who a patient is: name, birth date, age, record number, large enough to be compared.
 */
struct _CustosPatientIdentity {
  AdwBin parent_instance;

  /* Template children */
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *called;
  GtkLabel *sex;
  GtkLabel *birth_date;
  GtkLabel *age;
  GtkLabel *record;
};

G_DEFINE_FINAL_TYPE (CustosPatientIdentity, custos_patient_identity, ADW_TYPE_BIN)

static gboolean
has_text (CustosPatientIdentity *self, const char *text)
{
  return !custos_text_is_blank (text);
}

static void
custos_patient_identity_class_init (CustosPatientIdentityClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/patients/custos-patient-identity.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosPatientIdentity, avatar);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientIdentity, name);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientIdentity, called);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientIdentity, sex);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientIdentity, birth_date);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientIdentity, age);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientIdentity, record);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
custos_patient_identity_init (CustosPatientIdentity *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full): such as `she/her · female` */
static char *
describe_second_line (CustosPatient *patient)
{
  const char *pronouns = custos_record_peek (CUSTOS_RECORD (patient), "pronouns");
  CustosSex sex;

  g_object_get (patient, "sex", &sex, NULL);
  return custos_text_is_blank (pronouns)
    ? g_strdup (custos_describe_sex (sex))
    : g_strdup_printf ("%s · %s", pronouns, custos_describe_sex (sex));
}

void
custos_patient_identity_set_patient (CustosPatientIdentity *self, CustosPatient *patient)
{
  g_return_if_fail (CUSTOS_IS_PATIENT_IDENTITY (self));
  g_return_if_fail (CUSTOS_IS_PATIENT (patient));

  CustosRecord *record = CUSTOS_RECORD (patient);
  const char *preferred = custos_record_peek (record, "preferred_name");
  g_autofree char *name = custos_patient_dup_name (patient);
  g_autofree char *birth_date = custos_describe_birth_date (patient);
  g_autofree char *age = custos_describe_age (patient);
  g_autofree char *second = describe_second_line (patient);
  g_autofree char *called = g_strdup_printf (
    /* Translators: %s is what the patient is called */
    _("“%s”"), preferred ?: "");

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->called, custos_text_is_blank (preferred) ? "" : called);
  gtk_label_set_text (self->sex, second);
  gtk_label_set_text (self->birth_date, birth_date);
  gtk_label_set_text (self->age, age);
  gtk_label_set_text (self->record, custos_record_peek (record, "record_number") ?: "");
}
