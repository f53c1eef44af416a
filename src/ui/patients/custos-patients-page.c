/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patients-page.h"

#include <glib/gi18n.h>

#include "custos-clinic-patients.h"
#include "custos-narrow-bin.h"
#include "custos-open-chart.h"
#include "custos-patient-found.h"
#include "custos-patient-list.h"
#include "custos-patient-preview.h"
#include "custos-patient-table.h"
#include "custos-patients-title.h"
#include "custos-error-words.h"
#include "custos-import-window.h"
#include "custos-register-page.h"
#include "custos-text.h"

#define MAX_SHOWN 30 /* more rows cost a frame while somebody types */
#define PANE_WIDE 330
#define PANE_NARROW 294

/**
 * CustosPatientsPage:
 *
 * Everyone, or whom a search finds; beside it who the chosen one is. What is sought is typed
 * in the header and comes in as a property.
 */
struct _CustosPatientsPage {
  AdwBin parent_instance;

  CustosSession *session;   /* owned */
  char *sought;             /* nullable */
  CustosPatientList *everyone;
  GListStore *found;        /* of CustosPatientRow */
  GCancellable *searching;  /* owned; the search under way, if any */
  GSignalGroup *clinic;

  /* Template children */
  CustosNarrowBin *room;
  GtkStack *views;
  GtkStack *faces;
  GtkLabel *title;
  GtkLabel *foot;
  GtkWidget *keys;
  CustosPatientTable *table;
  CustosPatientPreview *preview;
  CustosRegisterPage *form;
  AdwStatusPage *nobody;
  AdwStatusPage *error;
};

G_DEFINE_FINAL_TYPE (CustosPatientsPage, custos_patients_page, ADW_TYPE_BIN)

enum { PROP_0, PROP_SOUGHT, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
show_face (CustosPatientsPage *self, const char *face)
{
  gtk_stack_set_visible_child_name (self->faces, face);
  custos_patient_preview_set_row (
    self->preview,
    g_str_equal (face, "list") ? custos_patient_table_get_selected (self->table) : NULL);
}

static void
show_error (CustosPatientsPage *self, const GError *error)
{
  g_autofree char *reason = custos_words_error (error);

  adw_status_page_set_description (self->error, reason);
  show_face (self, "error");
}

static void
counted_cb (CustosPatientsPage *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->everyone));
  g_autofree char *title = custos_patient_list_is_counted (self->everyone)
    ? custos_patients_title_everyone (n_rows) : g_strdup (_("Patients"));
  g_autofree char *foot = custos_patients_foot (0, FALSE);

  if (self->sought != NULL)
    return;

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->foot, foot);
  show_face (self, n_rows > 0 ? "list" : "none");
}

static void
failed_cb (CustosPatientsPage *self, const GError *error)
{
  if (self->sought == NULL)
    show_error (self, error);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosPatientsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 n_more = 0;
  gboolean even_more = FALSE;
  g_autoptr (GPtrArray) hits = custos_clinic_search_patients_finish (
    CUSTOS_SESSION (source), result, &n_more, &even_more, &error);

  /* Cancelled: something else is sought by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL) {
    show_error (self, error);
    return;
  }

  g_autofree char *title =
    custos_patients_title_found (hits->len + n_more, even_more, self->sought);
  g_autofree char *foot = custos_patients_foot (n_more, even_more);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->foot, foot);
  adw_status_page_set_title (self->nobody, title);
  custos_patient_found_show (self->found, hits, self->sought);
  custos_patient_table_set_model (self->table, G_LIST_MODEL (self->found), TRUE);
  custos_patient_table_choose (self->table, 0);
  show_face (self, hits->len > 0 ? "list" : "nobody");
}

static void
search (CustosPatientsPage *self)
{
  self->searching = g_cancellable_new ();
  custos_clinic_search_patients_async (
    self->session, self->sought, MAX_SHOWN, self->searching, found_cb, g_object_ref (self));
}

static void
stop_search (CustosPatientsPage *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

/* Asks for what is to be seen. What is seen now stays until the answer is there. */
static void
reload (CustosPatientsPage *self)
{
  stop_search (self);
  if (self->sought != NULL) {
    search (self);
    return;
  }

  custos_patient_table_set_model (self->table, G_LIST_MODEL (self->everyone), FALSE);
  custos_patient_list_reload (self->everyone);
}

static void
changed_cb (CustosPatientsPage *self, const char *kind, const char *patient_id)
{
  if (g_str_equal (kind, "patient"))
    reload (self);
}

static void
set_sought (CustosPatientsPage *self, const char *sought)
{
  if (!custos_set_string (&self->sought, custos_text_is_blank (sought) ? NULL : sought))
    return;

  gtk_stack_set_visible_child_name (self->views, "list");
  reload (self);
}

static void
selected_cb (CustosPatientsPage *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->faces), "list"))
    custos_patient_preview_set_row (
      self->preview, custos_patient_table_get_selected (self->table));
}

static void
activated_cb (CustosPatientsPage *self, CustosPatientRow *row)
{
  CustosPatientHit *hit = custos_patient_row_get_hit (row);

  if (hit != NULL)
    custos_open_chart (GTK_WIDGET (self), custos_patient_hit_get_patient (hit));
}

static void
registered_cb (CustosPatientsPage *self, CustosPatient *patient)
{
  gtk_stack_set_visible_child_name (self->views, "list");
  custos_open_chart (GTK_WIDGET (self), patient);
}

static void
left_cb (CustosPatientsPage *self)
{
  gtk_stack_set_visible_child_name (self->views, "list");
}

static void
primary_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosPatientsPage *self = CUSTOS_PATIENTS_PAGE (widget);
  CustosPatientRow *row = custos_patient_table_get_selected (self->table);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->views), "register"))
    gtk_widget_activate_action (GTK_WIDGET (self->form), "form.save", NULL);
  else if (row != NULL && g_str_equal (gtk_stack_get_visible_child_name (self->faces), "list"))
    activated_cb (self, row);
}

static void
new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosPatientsPage *self = CUSTOS_PATIENTS_PAGE (widget);

  custos_register_page_start (self->form, self->sought);
  gtk_stack_set_visible_child_name (self->views, "register");
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/* Beside the work that goes on here. */
static void
import_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_window_present (GTK_WINDOW (custos_import_window_new (
                                    CUSTOS_PATIENTS_PAGE (widget)->session,
                                    root != NULL ? GTK_WINDOW (root) : NULL)));
}

static void
move_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_patient_table_move (CUSTOS_PATIENTS_PAGE (widget)->table,
                             g_variant_get_int32 (parameter));
}

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosPatientsPage *self = CUSTOS_PATIENTS_PAGE (widget);

  show_face (self, "loading");
  reload (self);
}

static void
arrange_cb (CustosPatientsPage *self)
{
  gboolean narrow;

  g_object_get (self->room, "narrow", &narrow, NULL);
  custos_patient_table_set_narrow (self->table, narrow);
  gtk_widget_set_visible (self->keys, !narrow);
  gtk_widget_set_size_request (
    GTK_WIDGET (self->preview), narrow ? PANE_NARROW : PANE_WIDE, -1);
}

static void
custos_patients_page_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_SOUGHT:
    g_value_set_string (value, CUSTOS_PATIENTS_PAGE (object)->sought);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_patients_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_SOUGHT:
    set_sought (CUSTOS_PATIENTS_PAGE (object), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_patients_page_dispose (GObject *object)
{
  CustosPatientsPage *self = CUSTOS_PATIENTS_PAGE (object);

  stop_search (self);
  g_clear_object (&self->clinic);
  g_clear_object (&self->everyone);
  g_clear_object (&self->found);
  g_clear_object (&self->session);
  g_clear_pointer (&self->sought, g_free);

  G_OBJECT_CLASS (custos_patients_page_parent_class)->dispose (object);
}

static void
custos_patients_page_class_init (CustosPatientsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = custos_patients_page_dispose;
  object_class->get_property = custos_patients_page_get_property;
  object_class->set_property = custos_patients_page_set_property;

  /* What is typed in the header; NULL or blank: everyone. */
  properties[PROP_SOUGHT] = g_param_spec_string (
    "sought", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CUSTOS_TYPE_NARROW_BIN);
  g_type_ensure (CUSTOS_TYPE_PATIENT_TABLE);
  g_type_ensure (CUSTOS_TYPE_PATIENT_PREVIEW);
  g_type_ensure (CUSTOS_TYPE_REGISTER_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/patients/custos-patients-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, room);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, views);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, title);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, foot);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, keys);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, table);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, preview);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, form);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientsPage, error);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, registered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, arrange_cb);
  gtk_widget_class_install_action (widget_class, "page.primary", NULL, primary_action);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "page.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "page.retry", NULL, retry_action);
}

static void
custos_patients_page_init (CustosPatientsPage *self)
{
  self->found = g_list_store_new (CUSTOS_TYPE_PATIENT_ROW);
  self->clinic = g_signal_group_new (CUSTOS_TYPE_CLINIC);
  g_signal_group_connect_swapped (self->clinic, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_patients_page_new (CustosSession *session)
{
  CustosPatientsPage *self = g_object_new (CUSTOS_TYPE_PATIENTS_PAGE, NULL);

  self->session = g_object_ref (session);
  self->everyone = custos_patient_list_new (session);
  g_signal_connect_object (
    self->everyone, "counted", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->everyone, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_set_target (self->clinic, custos_session_get_clinic (session));
  custos_register_page_set_session (self->form, session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new",
                                 custos_session_has_right (session, CUSTOS_RIGHT_REGISTER));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.import",
                                 custos_session_has_right (session, CUSTOS_RIGHT_IMPORT));
  reload (self);
  return GTK_WIDGET (self);
}
