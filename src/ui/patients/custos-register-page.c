/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-register-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "custos-clinic-patients.h"
#include "custos-typed-date.h"
#include "custos-lookalikes.h"
#include "custos-open-chart.h"
#include "custos-patient-row.h"
#include "custos-error-words.h"
#include "custos-text.h"

/**
 * CustosRegisterPage:
 *
 * A new patient. While the name and the birth date are typed, it shows who may be here
 * already: the surest way to two charts for one person is not to be told.
 */
struct _CustosRegisterPage {
  AdwBin parent_instance;

  CustosSession *session; /* owned */
  CustosLookalikes *lookalikes;
  gboolean saving;

  /* Template children; the entries by what they say of the patient */
  GtkLabel *refusal;
  GtkSingleSelection *selection;
  GtkStack *lookalikes_stack;
  GtkEditable *family_name;
  GtkEditable *given_names;
  GtkEditable *preferred_name;
  GtkEditable *birth_date;
  AdwComboRow *sex;
  GtkEditable *pronouns;
  GtkEditable *phone;
  GtkEditable *email;
  GtkEditable *address_line;
  GtkEditable *city;
  GtkEditable *state;
  GtkEditable *postal_code;
  GtkEditable *language;
  GtkSwitch *interpreter;
  GtkEditable *contact_name;
  GtkEditable *contact_phone;
  GtkEditable *record_number;
};

G_DEFINE_FINAL_TYPE (CustosRegisterPage, custos_register_page, ADW_TYPE_BIN)

enum { REGISTERED, LEFT, N_SIGNALS };

static guint signals[N_SIGNALS];

#define ENTRY(property, member) { property, G_STRUCT_OFFSET (CustosRegisterPage, member) }

/* Entries whose text is the patient's property as it stands. */
static const struct {
  const char *property;
  size_t offset;
} entries[] = {
  ENTRY ("family-name", family_name),
  ENTRY ("given-names", given_names),
  ENTRY ("preferred-name", preferred_name),
  ENTRY ("pronouns", pronouns),
  ENTRY ("phone", phone),
  ENTRY ("email", email),
  ENTRY ("address-line", address_line),
  ENTRY ("city", city),
  ENTRY ("state", state),
  ENTRY ("postal-code", postal_code),
  ENTRY ("language", language),
  ENTRY ("contact-name", contact_name),
  ENTRY ("contact-phone", contact_phone),
  ENTRY ("record-number", record_number),
};

static GtkEditable *
get_entry (CustosRegisterPage *self, size_t i)
{
  return *(GtkEditable **) G_STRUCT_MEMBER_P (self, entries[i].offset);
}

/* What AdwComboRow lists, in its order. */
static const CustosSex sexes[] = {
  CUSTOS_SEX_UNKNOWN, CUSTOS_SEX_FEMALE, CUSTOS_SEX_MALE, CUSTOS_SEX_OTHER,
};

static void
refuse (CustosRegisterPage *self, const char *reason)
{
  gtk_label_set_text (self->refusal, reason ?: "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->refusal)), reason != NULL);
}

/* Returns: (transfer full): what was typed so far; empty entries are not told */
static CustosPatient *
read_form (CustosRegisterPage *self)
{
  CustosPatient *patient = g_object_new (
    CUSTOS_TYPE_PATIENT,
    "sensitivity", CUSTOS_SENSITIVITY_NORMAL,
    "sex", sexes[adw_combo_row_get_selected (self->sex)],
    "interpreter", gtk_switch_get_active (self->interpreter),
    NULL);
  g_autoptr (CustosDate) birth_date =
    custos_words_parse_date (gtk_editable_get_text (self->birth_date));

  g_object_set (patient, "birth-date", birth_date, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++) {
    g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (get_entry (self, i))));

    if (*text != '\0')
      g_object_set (patient, entries[i].property, text, NULL);
  }

  return patient;
}

/* Returns: (nullable): what keeps the form from being saved, in words */
static const char *
find_fault (CustosRegisterPage *self)
{
  const char *birth_text = gtk_editable_get_text (self->birth_date);
  g_autoptr (CustosDate) birth_date = custos_words_parse_date (birth_text);
  g_autofree char *now = custos_now_utc ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (CustosDate) today = custos_date_of_instant (now, zone);

  if (custos_text_is_blank (gtk_editable_get_text (self->family_name)))
    return _("The last name is missing.");
  if (birth_date == NULL && !custos_text_is_blank (birth_text))
    return _("There is no such birth date. Write it as month/day/year, such as 03/14/1962.");
  if (birth_date == NULL)
    return _("The birth date is missing. If only the year is known, write the year.");
  if (custos_date_is_surely_after (birth_date, today))
    return _("The birth date is in the future.");

  return NULL;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosRegisterPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosPatient) patient =
    custos_clinic_register_patient_finish (CUSTOS_SESSION (source), result, &error);

  self->saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", TRUE);

  /* What was typed stays until it is on file. */
  if (patient != NULL) {
    g_signal_emit (self, signals[REGISTERED], 0, patient);
    return;
  }

  g_autofree char *reason = custos_words_error (error);
  refuse (self, reason);
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRegisterPage *self = CUSTOS_REGISTER_PAGE (widget);
  const char *fault = find_fault (self);
  g_autoptr (CustosPatient) patient = read_form (self);

  refuse (self, fault);
  if (fault != NULL || self->saving)
    return;

  self->saving = TRUE;
  gtk_widget_action_set_enabled (widget, "form.save", FALSE);
  custos_clinic_register_patient_async (
    self->session, patient, NULL, saved_cb, g_object_ref (self));
}

static void
leave_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[LEFT], 0);
}

static void
typed_cb (CustosRegisterPage *self)
{
  g_autoptr (CustosDate) birth_date =
    custos_words_parse_date (gtk_editable_get_text (self->birth_date));

  if (self->lookalikes == NULL)
    return;

  custos_lookalikes_look (self->lookalikes,
                          gtk_editable_get_text (self->family_name),
                          gtk_editable_get_text (self->given_names),
                          birth_date);
}

static void
lookalikes_changed_cb (CustosRegisterPage *self)
{
  guint n_rows = g_list_model_get_n_items (custos_lookalikes_get_rows (self->lookalikes));

  gtk_stack_set_visible_child_name (self->lookalikes_stack, n_rows > 0 ? "list" : "none");
}

static void
lookalike_activated_cb (CustosRegisterPage *self, guint position)
{
  g_autoptr (CustosPatientRow) row =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    custos_open_chart (
      GTK_WIDGET (self), custos_patient_hit_get_patient (custos_patient_row_get_hit (row)));
}

static gboolean
custos_register_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CUSTOS_REGISTER_PAGE (widget)->family_name));
}

static void
custos_register_page_dispose (GObject *object)
{
  CustosRegisterPage *self = CUSTOS_REGISTER_PAGE (object);

  g_clear_object (&self->lookalikes);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (custos_register_page_parent_class)->dispose (object);
}

static void
custos_register_page_class_init (CustosRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_register_page_dispose;
  widget_class->grab_focus = custos_register_page_grab_focus;

  signals[REGISTERED] = g_signal_new ("registered", CUSTOS_TYPE_REGISTER_PAGE,
                                      G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, CUSTOS_TYPE_PATIENT);
  /* Somebody went back without registering anyone. */
  signals[LEFT] = g_signal_new ("left", CUSTOS_TYPE_REGISTER_PAGE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/patients/custos-register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, refusal);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, selection);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, lookalikes_stack);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, family_name);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, given_names);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, preferred_name);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, birth_date);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, sex);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, pronouns);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, phone);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, email);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, address_line);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, city);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, state);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, postal_code);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, language);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, interpreter);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, contact_name);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, contact_phone);
  gtk_widget_class_bind_template_child (widget_class, CustosRegisterPage, record_number);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lookalike_activated_cb);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Escape, 0, "form.leave", NULL);
}

static void
custos_register_page_init (CustosRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
custos_register_page_set_session (CustosRegisterPage *self, CustosSession *session)
{
  g_return_if_fail (CUSTOS_IS_REGISTER_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->lookalikes = custos_lookalikes_new (session);
  gtk_single_selection_set_model (self->selection,
                                  custos_lookalikes_get_rows (self->lookalikes));
  g_signal_connect_object (custos_lookalikes_get_rows (self->lookalikes), "items-changed",
                           G_CALLBACK (lookalikes_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * custos_register_page_start:
 * @sought: (nullable): what was searched for in vain; a name among it is kept
 *
 * An empty form for the next patient.
 */
void
custos_register_page_start (CustosRegisterPage *self, const char *sought)
{
  g_return_if_fail (CUSTOS_IS_REGISTER_PAGE (self));

  gboolean is_name = sought != NULL && strpbrk (sought, "0123456789") == NULL;
  g_auto (GStrv) names = is_name ? g_strsplit_set (sought, " ,", 2) : NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_editable_set_text (get_entry (self, i), "");
  gtk_editable_set_text (self->birth_date, "");
  adw_combo_row_set_selected (self->sex, 0);
  gtk_switch_set_active (self->interpreter, FALSE);
  refuse (self, NULL);

  if (names != NULL && names[0] != NULL) {
    gtk_editable_set_text (self->family_name, names[0]);
    gtk_editable_set_text (self->given_names, names[1] != NULL ? g_strstrip (names[1]) : "");
  }
}
