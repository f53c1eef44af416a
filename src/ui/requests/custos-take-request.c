/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-take-request.h"

#include <glib/gi18n.h>

#include "custos-clinic-patients.h"
#include "custos-clinic-requests.h"
#include "custos-error-words.h"
#include "custos-identity-strip.h"
#include "custos-patient-found.h"
#include "custos-patient-row.h"
#include "custos-request-fields.h"
#include "custos-request-row.h"
#include "custos-text.h"

#define MAX_SHOWN 30

/**
 * CustosTakeRequest:
 *
 * A request that has just come: whose records, who asks, how it came, for what.
 */
struct _CustosTakeRequest {
  AdwBin parent_instance;

  CustosSession *session; /* owned */
  CustosPatient *patient; /* whose records; nullable */
  GListStore *found;      /* of CustosPatientRow */
  GCancellable *searching;
  gboolean saving;

  /* Template children */
  GtkEditable *search;
  GtkStack *found_stack;
  GtkSingleSelection *selection;
  GtkStack *whose;
  CustosIdentityStrip *identity;
  CustosRecordForm *form;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (CustosTakeRequest, custos_take_request, ADW_TYPE_BIN)

enum { TAKEN, LEFT, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
refuse (CustosTakeRequest *self, const char *reason)
{
  gtk_label_set_text (self->refusal, reason ?: "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->refusal)), reason != NULL);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosTakeRequest) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 n_more = 0;
  gboolean even_more = FALSE;
  g_autoptr (GPtrArray) hits = custos_clinic_search_patients_finish (
    CUSTOS_SESSION (source), result, &n_more, &even_more, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL) {
    g_autofree char *reason = custos_words_error (error);

    refuse (self, reason);
    return;
  }

  custos_patient_found_show (self->found, hits, gtk_editable_get_text (self->search));
  gtk_stack_set_visible_child_name (self->found_stack, hits->len > 0 ? "list" : "nobody");
}

static void
sought_cb (CustosTakeRequest *self)
{
  const char *text = gtk_editable_get_text (self->search);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  if (custos_text_is_blank (text)) {
    gtk_stack_set_visible_child_name (self->found_stack, "hint");
    return;
  }

  self->searching = g_cancellable_new ();
  custos_clinic_search_patients_async (
    self->session, text, MAX_SHOWN, self->searching, found_cb, g_object_ref (self));
}

/* @patient: (nullable): whose records are asked for */
void
custos_take_request_set_patient (CustosTakeRequest *self, CustosPatient *patient)
{
  g_return_if_fail (CUSTOS_IS_TAKE_REQUEST (self));

  g_set_object (&self->patient, patient);
  if (patient != NULL)
    custos_identity_strip_show (self->identity, patient);
  gtk_stack_set_visible_child_name (self->whose, patient != NULL ? "form" : "search");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", patient != NULL);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->whose), GTK_DIR_TAB_FORWARD);
}

static void
chosen_cb (CustosTakeRequest *self, guint position)
{
  g_autoptr (CustosPatientRow) row =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  CustosPatientHit *hit = row != NULL ? custos_patient_row_get_hit (row) : NULL;

  if (hit != NULL)
    custos_take_request_set_patient (self, custos_patient_hit_get_patient (hit));
}

static void
search_activated_cb (CustosTakeRequest *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    chosen_cb (self, gtk_single_selection_get_selected (self->selection));
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosTakeRequest) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request =
    custos_clinic_take_request_finish (CUSTOS_SESSION (source), result, &error);

  self->saving = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", TRUE);

  /* What was typed stays until it is on file. */
  if (request == NULL) {
    g_autofree char *reason = custos_words_error (error);

    refuse (self, reason);
    return;
  }

  g_signal_emit (
    self, signals[TAKEN], 0, custos_record_peek (CUSTOS_RECORD (request), "number"));
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosTakeRequest *self = CUSTOS_TAKE_REQUEST (widget);
  g_autoptr (CustosRequest) request = g_object_new (CUSTOS_TYPE_REQUEST, NULL);

  if (self->patient == NULL || self->saving)
    return;

  custos_record_form_write (self->form, CUSTOS_RECORD (request));
  if (!custos_record_form_is_valid (self->form)) {
    refuse (self, _("There is no such date. Write it as month/day/year, such as 03/14/2026."));
    return;
  }
  if (custos_record_peek (CUSTOS_RECORD (request), "requester_kind") == NULL) {
    refuse (self, _("Who asks is not told yet."));
    return;
  }

  refuse (self, NULL);
  self->saving = TRUE;
  gtk_widget_action_set_enabled (widget, "form.save", FALSE);
  custos_clinic_take_request_async (
    self->session, custos_record_get_id (CUSTOS_RECORD (self->patient)), request, NULL,
    taken_cb, g_object_ref (self));
}

static void
leave_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[LEFT], 0);
}

static void
other_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_take_request_set_patient (CUSTOS_TAKE_REQUEST (widget), NULL);
}

static void
custos_take_request_dispose (GObject *object)
{
  CustosTakeRequest *self = CUSTOS_TAKE_REQUEST (object);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_object (&self->patient);
  g_clear_object (&self->found);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (custos_take_request_parent_class)->dispose (object);
}

static void
custos_take_request_class_init (CustosTakeRequestClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_take_request_dispose;

  /* It is on file; its number. */
  signals[TAKEN] = g_signal_new ("taken", CUSTOS_TYPE_TAKE_REQUEST, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] = g_signal_new ("left", CUSTOS_TYPE_TAKE_REQUEST, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CUSTOS_TYPE_IDENTITY_STRIP);
  g_type_ensure (CUSTOS_TYPE_RECORD_FORM);
  g_type_ensure (CUSTOS_TYPE_PATIENT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-take-request.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosTakeRequest, search);
  gtk_widget_class_bind_template_child (widget_class, CustosTakeRequest, found_stack);
  gtk_widget_class_bind_template_child (widget_class, CustosTakeRequest, selection);
  gtk_widget_class_bind_template_child (widget_class, CustosTakeRequest, whose);
  gtk_widget_class_bind_template_child (widget_class, CustosTakeRequest, identity);
  gtk_widget_class_bind_template_child (widget_class, CustosTakeRequest, form);
  gtk_widget_class_bind_template_child (widget_class, CustosTakeRequest, refusal);
  gtk_widget_class_bind_template_callback (widget_class, sought_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "form.other-patient", NULL, other_action);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Escape, 0, "form.leave", NULL);
}

static void
custos_take_request_init (CustosTakeRequest *self)
{
  guint n_fields;
  const CustosFormField *fields = custos_request_fields_get_asks (&n_fields);

  gtk_widget_init_template (GTK_WIDGET (self));
  custos_record_form_set_fields (self->form, fields, n_fields);
  self->found = g_list_store_new (CUSTOS_TYPE_PATIENT_ROW);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->found));
}

void
custos_take_request_set_session (CustosTakeRequest *self, CustosSession *session)
{
  g_return_if_fail (CUSTOS_IS_TAKE_REQUEST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

/* An empty form for the next request, that came today. */
void
custos_take_request_start (CustosTakeRequest *self)
{
  g_return_if_fail (CUSTOS_IS_TAKE_REQUEST (self));

  g_autoptr (CustosDate) today = custos_request_get_today ();
  g_autofree char *day = custos_date_to_text (today);
  g_autoptr (CustosRequest) blank = g_object_new (CUSTOS_TYPE_REQUEST, "received", day, NULL);

  custos_record_form_show (self->form, CUSTOS_RECORD (blank));
  gtk_editable_set_text (self->search, "");
  g_list_store_remove_all (self->found);
  gtk_stack_set_visible_child_name (self->found_stack, "hint");
  refuse (self, NULL);
  custos_take_request_set_patient (self, NULL);
}
