/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-window.h"

#include <glib/gi18n.h>

#include "custos-demo-page.h"
#include "custos-founding-page.h"
#include "custos-lock-watch.h"
#include "custos-passphrase-dialog.h"
#include "custos-passphrase-file.h"
#include "custos-process-guard.h"
#include "custos-shell.h"
#include "custos-text.h"
#include "custos-recent.h"
#include "custos-recovery-page.h"
#include "custos-unlock-page.h"
#include "custos-welcome-page.h"

/**
 * CustosWindow:
 *
 * The one window: first whoever wants in, then the clinic. Locking closes the clinic and
 * starts the program again.
 */
struct _CustosWindow {
  AdwApplicationWindow parent_instance;

  CustosWorkPool *pool;      /* owned */
  char *folder;
  char *account;             /* to be let in by a file; nullable */
  CustosSession *session;    /* owned; NULL while locked */
  CustosShell *shell;        /* the content's, while somebody works */
  CustosLockWatch *watch;    /* owned */
  GCancellable *working;     /* owned */

  /* Template children */
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (CustosWindow, custos_window, ADW_TYPE_APPLICATION_WINDOW)

static void
focus_cb (gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;

  if (gtk_widget_get_root (page) != NULL)
    gtk_widget_grab_focus (page);
}

/* The keyboard follows when the page has its sizes: an AdwEntryRow takes no focus before. */
static void
show_page (CustosWindow *self, GtkWidget *page)
{
  adw_toast_overlay_set_child (self->toasts, page);
  g_idle_add_once (focus_cb, g_object_ref (page));
}

static void
welcome (CustosWindow *self)
{
  show_page (self, custos_welcome_page_new ());
}

static void
show_unlock_page (CustosWindow *self)
{
  GtkWidget *page = custos_unlock_page_new (self->pool, self->folder);

  g_signal_connect_object (page, "absent", G_CALLBACK (welcome), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    page, "unlocked", G_CALLBACK (custos_window_work), self, G_CONNECT_SWAPPED);
  show_page (self, page);
}

/* Nothing of the clinic is left in this process: what GTK keeps of texts goes with it. */
static void
lock (CustosWindow *self)
{
  if (self->session == NULL)
    return;

  g_autoptr (CustosSession) session = g_steal_pointer (&self->session);
  g_autofree char *folder = g_strdup (self->folder);

  adw_toast_overlay_set_child (self->toasts, NULL);
  self->shell = NULL;
  custos_clinic_close (custos_session_get_clinic (session));
  custos_process_guard_start_again (folder);
}

/* What only makes sense while somebody works. */
static void
enable_work (CustosWindow *self, gboolean enabled)
{
  static const char *const actions[] = {
    "win.lock", "win.find", "win.go", "win.open-chart", "win.close-tab", "win.turn",
    "win.page", "win.change-passphrase",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], enabled);
}

static void
work (CustosWindow *self)
{
  GtkWidget *shell = custos_shell_new (self->session);

  self->shell = CUSTOS_SHELL (shell);
  g_object_bind_property (shell, "title", self, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (
    shell, "idle-minutes", self->watch, "idle-minutes", G_BINDING_SYNC_CREATE);
  adw_toast_overlay_set_child (self->toasts, shell);
  custos_lock_watch_note_activity (self->watch);
  enable_work (self, TRUE);
  custos_shell_find (self->shell);
}

static void
passphrase_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSecret) passphrase = custos_passphrase_file_read_finish (result, &error);
  GtkWidget *page = adw_toast_overlay_get_child (self->toasts);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (passphrase == NULL)
    custos_window_add_toast (self, _("The passphrase file could not be read."));
  else if (CUSTOS_IS_UNLOCK_PAGE (page))
    custos_unlock_page_try (CUSTOS_UNLOCK_PAGE (page), self->account, passphrase);
}

/* The clinic is there and open; work begins when its recovery key is on paper. */
static void
founded_cb (CustosWindow *self, CustosSession *session, const CustosSecret *recovery_key)
{
  GtkWidget *page = custos_recovery_page_new (recovery_key);

  g_set_object (&self->session, session);
  g_signal_connect_object (page, "confirmed", G_CALLBACK (work), self, G_CONNECT_SWAPPED);
  show_page (self, page);
}

static void
folder_chosen_cb (CustosWindow *self, int response, GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
    ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->session == NULL) {
    custos_set_string (&self->folder, path);
    show_unlock_page (self);
  }
  if (file != NULL)
    custos_recent_forget (file);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
choose_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _("Choose the folder of the clinic"), GTK_WINDOW (widget),
    GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (
    dialog, "response", G_CALLBACK (folder_chosen_cb), widget, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
welcome_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  welcome (CUSTOS_WINDOW (widget));
}

static void
new_clinic_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosWindow *self = CUSTOS_WINDOW (widget);
  GtkWidget *page = custos_founding_page_new (self->pool, self->folder);

  g_signal_connect_object (page, "founded", G_CALLBACK (founded_cb), self, G_CONNECT_SWAPPED);
  show_page (self, page);
}

/* In a folder of its own, so that it is never taken for the clinic's. */
static void
demonstration_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosWindow *self = CUSTOS_WINDOW (widget);
  g_autofree char *parent = g_path_get_dirname (self->folder);

  g_free (self->folder);
  self->folder = g_build_filename (parent, "demonstration", NULL);
  if (g_file_test (self->folder, G_FILE_TEST_EXISTS)) {
    show_unlock_page (self);
    return;
  }

  GtkWidget *page = custos_demo_page_new (self->pool, self->folder);

  g_signal_connect_object (
    page, "made", G_CALLBACK (custos_window_work), self, G_CONNECT_SWAPPED);
  show_page (self, page);
}

static void
hold_lock_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (g_variant_get_boolean (parameter))
    custos_window_hold_lock (CUSTOS_WINDOW (widget));
  else
    custos_window_release_lock (CUSTOS_WINDOW (widget));
}

static void
lock_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  lock (CUSTOS_WINDOW (widget));
}

static void
find_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_shell_find (CUSTOS_WINDOW (widget)->shell);
}

static void
go_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_shell_go (CUSTOS_WINDOW (widget)->shell, g_variant_get_string (parameter, NULL));
}

static void
open_chart_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *patient_id, *name, *birth_date, *record;

  g_variant_get (parameter, "(&s&s&s&s)", &patient_id, &name, &birth_date, &record);
  custos_window_open_chart (CUSTOS_WINDOW (widget), patient_id, name, birth_date, record);
}

static void
close_tab_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_shell_close_chart (CUSTOS_WINDOW (widget)->shell);
}

static void
turn_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_shell_turn (CUSTOS_WINDOW (widget)->shell, g_variant_get_int32 (parameter));
}

/* Keys that every page has, and each answers in its way; one that does not is silent. */
static void
page_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *page = custos_shell_get_page (CUSTOS_WINDOW (widget)->shell);

  if (page != NULL)
    gtk_widget_activate_action (page, g_variant_get_string (parameter, NULL), NULL);
}

static void
help_shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosWindow) self = user_data;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL))
    custos_window_add_toast (self, _("The help could not be opened. Is it installed?"));
}

static void
help_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_show_uri_full (GTK_WINDOW (widget), "help:custos", GDK_CURRENT_TIME, NULL,
                     help_shown_cb, g_object_ref (widget));
}

static void
about_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_show_about_window (
    GTK_WINDOW (widget),
    "application-name", "Custos",
    "application-icon", CUSTOS_APPLICATION_ID,
    "version", CUSTOS_VERSION,
    "comments", _("Keeps the health records of a small clinic, encrypted, on one computer."),
    "license-type", GTK_LICENSE_GPL_3_0,
    NULL);
}

static void
change_passphrase_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *dialog = custos_passphrase_dialog_new (
    GTK_WINDOW (widget), CUSTOS_WINDOW (widget)->session);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
shortcuts_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/org/custos/Custos/ui/shell/custos-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_present (window);
}

/* Closing the window closes the clinic; what was committed is on disk already. */
static gboolean
custos_window_close_request (GtkWindow *window)
{
  CustosWindow *self = CUSTOS_WINDOW (window);
  g_autoptr (CustosSession) session = g_steal_pointer (&self->session);

  if (session != NULL) {
    adw_toast_overlay_set_child (self->toasts, NULL);
    self->shell = NULL;
    custos_clinic_close (custos_session_get_clinic (session));
  }

  return GTK_WINDOW_CLASS (custos_window_parent_class)->close_request (window);
}

static void
custos_window_dispose (GObject *object)
{
  CustosWindow *self = CUSTOS_WINDOW (object);

  g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  g_clear_object (&self->pool);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (custos_window_parent_class)->dispose (object);
}

static void
custos_window_class_init (CustosWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = custos_window_close_request;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/shell/custos-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosWindow, toasts);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_action);
  gtk_widget_class_install_action (widget_class, "win.hold-lock", "b", hold_lock_action);
  gtk_widget_class_install_action (
    widget_class, "win.choose-folder", NULL, choose_folder_action);
  gtk_widget_class_install_action (widget_class, "win.welcome", NULL, welcome_action);
  gtk_widget_class_install_action (widget_class, "win.new-clinic", NULL, new_clinic_action);
  gtk_widget_class_install_action (
    widget_class, "win.demonstration", NULL, demonstration_action);
  gtk_widget_class_install_action (
    widget_class, "win.change-passphrase", NULL, change_passphrase_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (
    widget_class, "win.open-chart", "(ssss)", open_chart_action);
  gtk_widget_class_install_action (widget_class, "win.close-tab", NULL, close_tab_action);
  gtk_widget_class_install_action (widget_class, "win.turn", "i", turn_action);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
}

static void
custos_window_init (CustosWindow *self)
{
  self->working = g_cancellable_new ();
  self->watch = custos_lock_watch_new ();
  g_signal_connect_object (self->watch, "lock", G_CALLBACK (lock), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  enable_work (self, FALSE);
}

/* @folder: the clinic's */
CustosWindow *
custos_window_new (GtkApplication *application, CustosWorkPool *pool, const char *folder)
{
  CustosWindow *self = g_object_new (CUSTOS_TYPE_WINDOW, "application", application, NULL);

  self->pool = g_object_ref (pool);
  self->folder = g_strdup (folder);
  return self;
}

/**
 * custos_window_start:
 * @account: (nullable): who is to be let in without asking
 * @passphrase_file: (nullable): with whose passphrase
 */
void
custos_window_start (CustosWindow *self, const char *account, const char *passphrase_file)
{
  g_return_if_fail (CUSTOS_IS_WINDOW (self));

  show_unlock_page (self);
  if (account == NULL || passphrase_file == NULL)
    return;

  self->account = g_strdup (account);
  custos_passphrase_file_read_async (
    passphrase_file, self->working, passphrase_read_cb, g_object_ref (self));
}

/* Somebody was let in. */
void
custos_window_work (CustosWindow *self, CustosSession *session)
{
  g_return_if_fail (CUSTOS_IS_WINDOW (self));
  g_return_if_fail (self->session == NULL);

  g_set_object (&self->session, session);
  work (self);
}

void
custos_window_open_chart (CustosWindow *self,
                          const char *patient_id,
                          const char *name,
                          const char *birth_date,
                          const char *record)
{
  g_return_if_fail (CUSTOS_IS_WINDOW (self));

  if (self->shell != NULL)
    custos_shell_open_chart (self->shell, patient_id, name, birth_date, record);
}

/* @text: what just happened; never an error, never with a name */
void
custos_window_add_toast (CustosWindow *self, const char *text)
{
  g_return_if_fail (CUSTOS_IS_WINDOW (self));

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

/* A dialog for printing or a file opens: it holds the lock off for two minutes at most. */
void
custos_window_hold_lock (CustosWindow *self)
{
  g_return_if_fail (CUSTOS_IS_WINDOW (self));

  custos_lock_watch_hold (self->watch);
}

void
custos_window_release_lock (CustosWindow *self)
{
  g_return_if_fail (CUSTOS_IS_WINDOW (self));

  custos_lock_watch_release (self->watch);
}
