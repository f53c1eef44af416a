/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart.h"

#include "custos-clinic-patients.h"
#include "custos-error-words.h"
#include "custos-patient-identity.h"

/**
 * CustosChart:
 *
 * A patient's chart, in a tab of its own.
 */
struct _CustosChart {
  AdwBin parent_instance;

  CustosSession *session; /* owned */
  char *patient_id;
  GCancellable *loading;  /* owned; the load under way, if any */
  GSignalGroup *clinic;

  /* Template children */
  GtkStack *faces;
  CustosPatientIdentity *identity;
  AdwStatusPage *error;
};

G_DEFINE_FINAL_TYPE (CustosChart, custos_chart, ADW_TYPE_BIN)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosChart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosPatientHit) hit =
    custos_clinic_get_patient_finish (CUSTOS_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL) {
    g_autofree char *reason = custos_words_error (error);

    adw_status_page_set_description (self->error, reason);
    gtk_stack_set_visible_child_name (self->faces, "error");
    return;
  }

  custos_patient_identity_set_patient (self->identity, custos_patient_hit_get_patient (hit));
  gtk_stack_set_visible_child_name (self->faces, "chart");
}

static void
reload (CustosChart *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();

  custos_clinic_get_patient_async (
    self->session, self->patient_id, self->loading, loaded_cb, g_object_ref (self));
}

static void
changed_cb (CustosChart *self, const char *kind, const char *patient_id)
{
  if (g_str_equal (kind, "patient") && g_strcmp0 (patient_id, self->patient_id) == 0)
    reload (self);
}

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosChart *self = CUSTOS_CHART (widget);

  gtk_stack_set_visible_child_name (self->faces, "loading");
  reload (self);
}

static void
custos_chart_dispose (GObject *object)
{
  CustosChart *self = CUSTOS_CHART (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->clinic);
  g_clear_object (&self->session);
  g_clear_pointer (&self->patient_id, g_free);

  G_OBJECT_CLASS (custos_chart_parent_class)->dispose (object);
}

static void
custos_chart_class_init (CustosChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_chart_dispose;

  g_type_ensure (CUSTOS_TYPE_PATIENT_IDENTITY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosChart, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosChart, identity);
  gtk_widget_class_bind_template_child (widget_class, CustosChart, error);
  gtk_widget_class_install_action (widget_class, "chart.retry", NULL, retry_action);
}

static void
custos_chart_init (CustosChart *self)
{
  self->clinic = g_signal_group_new (CUSTOS_TYPE_CLINIC);
  g_signal_group_connect_swapped (self->clinic, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_chart_new (CustosSession *session, const char *patient_id)
{
  CustosChart *self = g_object_new (CUSTOS_TYPE_CHART, NULL);

  self->session = g_object_ref (session);
  self->patient_id = g_strdup (patient_id);
  g_signal_group_set_target (self->clinic, custos_session_get_clinic (session));
  reload (self);
  return GTK_WIDGET (self);
}
