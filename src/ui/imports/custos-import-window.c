/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-window.h"

#include <glib/gi18n.h>

#include "custos-clinic-imports.h"
#include "custos-error-words.h"
#include "custos-import-summary.h"
#include "custos-import-words.h"

/**
 * CustosImportWindow:
 *
 * Taking in records from files, beside the work that goes on in the main window.
 */
struct _CustosImportWindow {
  AdwWindow parent_instance;

  CustosSession *session;  /* owned */
  GCancellable *importing; /* the import under way, if any */
  gboolean closes;         /* when what is under way has ended */

  /* Template children */
  GtkStack *faces;
  GtkLabel *count;
  GtkProgressBar *bar;
  CustosImportSummary *summary;
  AdwStatusPage *error;
};

G_DEFINE_FINAL_TYPE (CustosImportWindow, custos_import_window, ADW_TYPE_WINDOW)

static void
show_face (CustosImportWindow *self, const char *face)
{
  gtk_stack_set_visible_child_name (self->faces, face);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.stop",
                                 g_str_equal (face, "working"));
}

static void
advanced_cb (CustosImportWindow *self, CustosProgress *progress)
{
  guint64 done, total;

  custos_progress_get (progress, &done, &total);
  g_autofree char *words = custos_words_import_progress ((guint) done, (guint) total);
  gtk_label_set_text (self->count, words);
  if (total > 0)
    gtk_progress_bar_set_fraction (self->bar, (double) done / (double) total);
  else
    gtk_progress_bar_pulse (self->bar);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosImportReport) report =
    custos_clinic_import_finish (CUSTOS_SESSION (source), result, &error);

  g_clear_object (&self->importing);
  if (self->closes) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  if (report != NULL) {
    custos_import_summary_show (self->summary, report);
    show_face (self, "summary");
    return;
  }

  g_autofree char *reason = custos_words_error (error);
  adw_status_page_set_description (self->error, reason);
  show_face (self, "error");
}

/* @paths: files and folders, absolute */
void
custos_import_window_take_in (CustosImportWindow *self, const char *const *paths)
{
  g_return_if_fail (CUSTOS_IS_IMPORT_WINDOW (self));
  g_return_if_fail (self->importing == NULL);

  g_autoptr (CustosProgress) progress = custos_progress_new ();

  self->importing = g_cancellable_new ();
  g_signal_connect_object (
    progress, "changed", G_CALLBACK (advanced_cb), self, G_CONNECT_SWAPPED);
  gtk_progress_bar_set_fraction (self->bar, 0);
  advanced_cb (self, progress);
  show_face (self, "working");
  custos_clinic_import_async (self->session, paths, FALSE, progress, self->importing,
                              imported_cb, g_object_ref (self));
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (CustosImportWindow) self = user_data;
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);
    g_autofree char *path = g_file_get_path (file);

    if (path != NULL)
      g_strv_builder_add (paths, path);
  }

  g_auto (GStrv) all = g_strv_builder_end (paths);
  if (response == GTK_RESPONSE_ACCEPT && *all != NULL && self->importing == NULL)
    custos_import_window_take_in (self, (const char *const *) all);
  g_object_unref (chooser);
}

static void
choose (CustosImportWindow *self, GtkFileChooserAction action)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    _("Take in records"), GTK_WINDOW (self), action, _("_Take in"), _("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
files_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  choose (CUSTOS_IMPORT_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  choose (CUSTOS_IMPORT_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
}

static void
stop_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_cancellable_cancel (CUSTOS_IMPORT_WINDOW (widget)->importing);
}

static void
again_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_face (CUSTOS_IMPORT_WINDOW (widget), "choose");
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  CustosImportWindow *self = user_data;

  if (!g_str_equal (response, "stop"))
    return;

  if (self->importing == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  self->closes = TRUE;
  g_cancellable_cancel (self->importing);
}

static gboolean
custos_import_window_close_request (GtkWindow *window)
{
  CustosImportWindow *self = CUSTOS_IMPORT_WINDOW (window);

  if (self->importing == NULL)
    return GTK_WINDOW_CLASS (custos_import_window_parent_class)->close_request (window);

  GtkWidget *dialog = adw_message_dialog_new (
    window, _("Stop taking in records?"),
    _("Files that are finished stay. The one that is being read leaves nothing behind."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "go-on", _("_Go on"), "stop", _("_Stop"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return GDK_EVENT_STOP;
}

static void
custos_import_window_dispose (GObject *object)
{
  CustosImportWindow *self = CUSTOS_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->importing);
  g_clear_object (&self->importing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (custos_import_window_parent_class)->dispose (object);
}

static void
custos_import_window_class_init (CustosImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = custos_import_window_close_request;

  g_type_ensure (CUSTOS_TYPE_IMPORT_SUMMARY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/imports/custos-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosImportWindow, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosImportWindow, count);
  gtk_widget_class_bind_template_child (widget_class, CustosImportWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, CustosImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, CustosImportWindow, error);
  gtk_widget_class_install_action (widget_class, "import.files", NULL, files_action);
  gtk_widget_class_install_action (widget_class, "import.folder", NULL, folder_action);
  gtk_widget_class_install_action (widget_class, "import.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "import.again", NULL, again_action);
}

static void
custos_import_window_init (CustosImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_face (self, "choose");
}

/* @parent: (nullable) */
GtkWidget *
custos_import_window_new (CustosSession *session, GtkWindow *parent)
{
  CustosImportWindow *self =
    g_object_new (CUSTOS_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
