/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-check.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "custos-clinic-releases.h"
#include "custos-error-words.h"
#include "custos-request-row.h"

static void
say (GtkWidget *widget, const char *heading, const char *body)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog =
    adw_message_dialog_new (root != NULL ? GTK_WINDOW (root) : NULL, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
say_finding (GtkWidget *widget, const CustosPacketFinding *finding)
{
  g_autofree char *day = custos_request_describe_day (finding->released);
  g_autofree char *body = NULL;

  if (finding->is_ours) {
    body = g_strdup_printf (
      /* Translators: the number of a request, and a date */
      _("It was released for request %s on %s. Not a byte was changed since."),
      finding->request ?: "", day);
    say (widget, _("Released here, complete and unchanged"), body);
  } else if (finding->says_so) {
    body = g_strdup_printf (
      /* Translators: the number of a request */
      _("The file says that it was released here for request %s, but it is not what was "
        "released. Do not rely on it."), finding->request ?: "");
    say (widget, _("This file was changed"), body);
  } else {
    say (widget, _("Not released here"),
         _("This is not a file that this clinic released, or it was changed so that it no "
           "longer says so."));
  }
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosPacketFinding) finding =
    custos_clinic_verify_packet_finish (CUSTOS_SESSION (source), result, &error);

  if (finding != NULL) {
    say_finding (widget, finding);
    return;
  }

  g_autofree char *reason = custos_words_error (error);
  say (widget, _("The file could not be checked"), reason);
}

/* Says in a dialog over @widget whether the file is one of ours, and which. */
void
custos_packet_check_file (GtkWidget *widget, CustosSession *session, const char *path)
{
  custos_clinic_verify_packet_async (
    session, path, NULL, verified_cb, g_object_ref (widget));
}

typedef struct {
  GtkWidget *widget;
  CustosSession *session;
} Choosing;

static void
choosing_free (gpointer data, GClosure *closure)
{
  Choosing *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->session);
  g_free (self);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  Choosing *self = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    custos_packet_check_file (self->widget, self->session, path);
  g_object_unref (chooser);
}

/* Lets a person choose the file. */
void
custos_packet_check_choose (GtkWidget *widget, CustosSession *session)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    _("Check a file that was released"), GTK_WINDOW (gtk_widget_get_root (widget)),
    GTK_FILE_CHOOSER_ACTION_OPEN, _("_Check"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Choosing *choosing = g_new0 (Choosing, 1);

  gtk_file_filter_set_name (filter, _("PDF files"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  *choosing = (Choosing) { g_object_ref (widget), g_object_ref (session) };
  g_signal_connect_data (
    chooser, "response", G_CALLBACK (chosen_cb), choosing, choosing_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
