/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-settings-page.h"

#include <glib/gi18n.h>

#include "custos-clinic-settings-cases.h"
#include "custos-error-words.h"
#include "custos-form.h"
#include "custos-numbers.h"
#include "custos-people-panel.h"
#include "custos-record-kinds.h"

/**
 * CustosSettingsPage:
 *
 * What the clinic says of itself and how it wants things done; and who works here. What is
 * changed is saved with one button, so that a half-typed number is never in force.
 */
struct _CustosSettingsPage {
  AdwBin parent_instance;

  CustosSession *session;        /* owned */
  GCancellable *loading;         /* owned; the load under way, if any */
  GSignalGroup *clinic;
  CustosClinicSettings *on_file; /* owned; nullable */
  CustosClinicSettings *edited;  /* owned; the copy in the form */
  gboolean saving;

  /* Template children */
  GtkStack *faces;
  GtkStack *sections;
  GtkLabel *state;
  GtkWidget *notice;
  GtkLabel *reason;
  AdwStatusPage *error;
};

G_DEFINE_FINAL_TYPE (CustosSettingsPage, custos_settings_page, ADW_TYPE_BIN)

/* The parts of the form, each a file beside this one; their widgets bear the names of the
 * properties. */
static const struct {
  const char *name;
  const char *title;
} parts[] = {
  { "clinic", N_("Clinic") },
  { "places", N_("Providers and rooms") },
  { "records", N_("Records") },
  { "privacy", N_("Privacy and law") },
};

static gboolean
is_changed (CustosSettingsPage *self)
{
  if (self->on_file == NULL || self->edited == NULL)
    return FALSE;

  g_auto (GStrv) fields = custos_record_changed_fields (
    CUSTOS_RECORD (self->on_file), CUSTOS_RECORD (self->edited));

  return fields[0] != NULL;
}

static void
update (CustosSettingsPage *self)
{
  gboolean changed = is_changed (self);
  gboolean may = custos_session_has_right (self->session, CUSTOS_RIGHT_CHANGE_SETTINGS);

  gtk_label_set_text (self->state, !may ? _("Only an administrator changes these.")
                      : changed ? _("Not saved yet") : "");
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "page.primary", changed && may && !self->saving);
}

static void
refuse (CustosSettingsPage *self, const char *reason)
{
  gtk_label_set_text (self->reason, reason ?: "");
  gtk_widget_set_visible (self->notice, reason != NULL);
}

/* The consequence of the answer, in words, under the question. */
static void
explain_part2 (CustosSettingsPage *self)
{
  static const char *const consequences[] = {
    N_("Until this is answered, nothing about substance use leaves the clinic."),
    N_("Substance-use items go out like other sensitive ones: only where a form names them."),
    N_("42 CFR Part 2 binds the clinic: substance-use items go out only with the patient’s "
       "written consent or a court’s order, and with the notice that forbids passing them "
       "on."),
  };
  GtkWidget *row = custos_form_find (
    gtk_stack_get_child_by_name (self->sections, "privacy"), "part2_program");
  CustosPart2Program answer;

  g_object_get (self->edited, "part2-program", &answer, NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(consequences[answer]));
}

static void
edited_cb (CustosSettingsPage *self)
{
  explain_part2 (self);
  update (self);
}

static void
show_settings (CustosSettingsPage *self, CustosClinicSettings *settings)
{
  g_set_object (&self->on_file, settings);
  g_clear_object (&self->edited);
  self->edited = custos_record_edit (CUSTOS_RECORD (settings));

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++) {
    GtkWidget *part = gtk_stack_get_child_by_name (self->sections, parts[i].name);

    custos_form_bind (part, CUSTOS_RECORD (self->edited));
    if (!custos_session_has_right (self->session, CUSTOS_RIGHT_CHANGE_SETTINGS))
      custos_form_forbid (part, CUSTOS_RECORD (self->edited));
  }
  g_signal_connect_object (
    self->edited, "notify", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  edited_cb (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosSettingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosClinicSettings) settings =
    custos_clinic_get_settings_finish (CUSTOS_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* A clinic that has none yet begins with an empty form. */
  if (g_error_matches (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING))
    settings = g_object_new (CUSTOS_TYPE_CLINIC_SETTINGS, NULL);

  if (settings == NULL) {
    g_autofree char *reason = custos_words_error (error);

    adw_status_page_set_description (self->error, reason);
    gtk_stack_set_visible_child_name (self->faces, "error");
    return;
  }

  /* What is being typed is not lost because somebody else saved: saving will say so. */
  if (!is_changed (self))
    show_settings (self, settings);
  gtk_stack_set_visible_child_name (self->faces, "form");
}

static void
reload (CustosSettingsPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  custos_clinic_get_settings_async (
    self->session, self->loading, loaded_cb, g_object_ref (self));
}

static void
changed_cb (CustosSettingsPage *self, const char *kind, const char *patient_id)
{
  if (g_str_equal (kind, "clinic"))
    reload (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosSettingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosClinicSettings) saved =
    custos_clinic_save_settings_finish (CUSTOS_SESSION (source), result, &error);

  self->saving = FALSE;
  if (saved != NULL) {
    show_settings (self, saved);
    gtk_label_set_text (self->state, _("Saved"));
    return;
  }

  g_autofree char *reason = custos_words_error (error);
  refuse (self, reason);
  update (self);
}

/* Returns: (nullable): what is wrong with the form, in words */
static const char *
find_fault (CustosSettingsPage *self)
{
  const char *npi = custos_record_peek (CUSTOS_RECORD (self->edited), "npi");
  const char *tin = custos_record_peek (CUSTOS_RECORD (self->edited), "tin");

  if (custos_record_peek (CUSTOS_RECORD (self->edited), "name") == NULL)
    return _("The clinic needs a name.");
  if (npi != NULL && !custos_number_is_npi (npi))
    return _("The NPI has ten digits, of which the last checks the others. One is mistyped.");
  if (tin != NULL && !custos_number_is_tin (tin))
    return _("The TIN has nine digits, such as 12-3456789.");

  return NULL;
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosSettingsPage *self = CUSTOS_SETTINGS_PAGE (widget);
  const char *fault = find_fault (self);

  refuse (self, fault);
  if (fault != NULL)
    return;

  self->saving = TRUE;
  update (self);
  custos_clinic_save_settings_async (
    self->session, self->edited, NULL, saved_cb, g_object_ref (self));
}

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosSettingsPage *self = CUSTOS_SETTINGS_PAGE (widget);

  gtk_stack_set_visible_child_name (self->faces, "loading");
  reload (self);
}

static void
add_parts (CustosSettingsPage *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *path = g_strdup_printf (
      "/org/custos/Custos/ui/settings/custos-settings-%s.ui", parts[i].name);
    g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);
    GtkWidget *part = GTK_WIDGET (gtk_builder_get_object (builder, "part"));

    gtk_stack_add_titled (self->sections, part, parts[i].name, _(parts[i].title));
  }
}

static void
custos_settings_page_dispose (GObject *object)
{
  CustosSettingsPage *self = CUSTOS_SETTINGS_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->clinic);
  g_clear_object (&self->session);
  g_clear_object (&self->on_file);
  g_clear_object (&self->edited);

  G_OBJECT_CLASS (custos_settings_page_parent_class)->dispose (object);
}

static void
custos_settings_page_class_init (CustosSettingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_settings_page_dispose;

  g_type_ensure (CUSTOS_TYPE_RECORD_KINDS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/settings/custos-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosSettingsPage, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosSettingsPage, sections);
  gtk_widget_class_bind_template_child (widget_class, CustosSettingsPage, state);
  gtk_widget_class_bind_template_child (widget_class, CustosSettingsPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CustosSettingsPage, reason);
  gtk_widget_class_bind_template_child (widget_class, CustosSettingsPage, error);
  gtk_widget_class_install_action (widget_class, "page.primary", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "page.retry", NULL, retry_action);
}

static void
custos_settings_page_init (CustosSettingsPage *self)
{
  self->clinic = g_signal_group_new (CUSTOS_TYPE_CLINIC);
  g_signal_group_connect_swapped (self->clinic, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_settings_page_new (CustosSession *session)
{
  CustosSettingsPage *self = g_object_new (CUSTOS_TYPE_SETTINGS_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_group_set_target (self->clinic, custos_session_get_clinic (session));
  add_parts (self);
  gtk_stack_add_titled (
    self->sections, custos_people_panel_new (session), "people", _("People"));
  update (self);
  reload (self);
  return GTK_WIDGET (self);
}
