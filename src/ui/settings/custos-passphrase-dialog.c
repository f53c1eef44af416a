/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-passphrase-dialog.h"

#include <glib/gi18n.h>

#include "custos-clinic-accounts.h"
#include "custos-error-words.h"
#include "custos-new-passphrase.h"

/**
 * CustosPassphraseDialog:
 *
 * Somebody changes their own passphrase.
 */
struct _CustosPassphraseDialog {
  AdwWindow parent_instance;

  CustosSession *session; /* owned */

  /* Template children */
  GtkWidget *notice;
  GtkLabel *reason;
  GtkEditable *old;
  CustosNewPassphrase *passphrase;
};

G_DEFINE_FINAL_TYPE (CustosPassphraseDialog, custos_passphrase_dialog, ADW_TYPE_WINDOW)

static void
refuse (CustosPassphraseDialog *self, const char *reason)
{
  gtk_label_set_text (self->reason, reason ?: "");
  gtk_widget_set_visible (self->notice, reason != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "passphrase.change", TRUE);
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosPassphraseDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (custos_clinic_change_passphrase_finish (CUSTOS_SESSION (source), result, &error)) {
    gtk_editable_set_text (self->old, "");
    custos_new_passphrase_clear (self->passphrase);
    gtk_window_close (GTK_WINDOW (self));
    return;
  }

  g_autofree char *reason = custos_words_error (error);
  refuse (self, reason);
}

static void
change_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosPassphraseDialog *self = CUSTOS_PASSPHRASE_DIALOG (widget);
  g_autofree char *fault = custos_new_passphrase_find_fault (self->passphrase);

  refuse (self, fault);
  if (fault != NULL)
    return;

  g_autoptr (CustosSecret) old =
    custos_secret_new_from_text (gtk_editable_get_text (self->old));
  g_autoptr (CustosSecret) new = custos_new_passphrase_dup_passphrase (self->passphrase);

  gtk_widget_action_set_enabled (widget, "passphrase.change", FALSE);
  custos_clinic_change_passphrase_async (
    self->session, old, new, NULL, changed_cb, g_object_ref (self));
}

static void
custos_passphrase_dialog_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_PASSPHRASE_DIALOG (object)->session);

  G_OBJECT_CLASS (custos_passphrase_dialog_parent_class)->dispose (object);
}

static void
custos_passphrase_dialog_class_init (CustosPassphraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_passphrase_dialog_dispose;

  g_type_ensure (CUSTOS_TYPE_NEW_PASSPHRASE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/settings/custos-passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosPassphraseDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, CustosPassphraseDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, CustosPassphraseDialog, old);
  gtk_widget_class_bind_template_child (widget_class, CustosPassphraseDialog, passphrase);
  gtk_widget_class_install_action (widget_class, "passphrase.change", NULL, change_action);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
custos_passphrase_dialog_init (CustosPassphraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_passphrase_dialog_new (GtkWindow *parent, CustosSession *session)
{
  CustosPassphraseDialog *self = g_object_new (CUSTOS_TYPE_PASSPHRASE_DIALOG,
                                               "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  custos_new_passphrase_set_names (self->passphrase, NULL,
                                   custos_session_get_display_name (session), NULL);
  return GTK_WIDGET (self);
}
