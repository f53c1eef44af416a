/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-account-dialog.h"

#include <glib/gi18n.h>

#include "custos-clinic-accounts.h"
#include "custos-clinic-staff.h"
#include "custos-error-words.h"
#include "custos-new-passphrase.h"
#include "custos-role-list.h"
#include "custos-text.h"

/**
 * CustosAccountDialog:
 *
 * A new account, or the roles of one, a new passphrase for it, and its end.
 */
struct _CustosAccountDialog {
  AdwWindow parent_instance;

  CustosSession *session; /* owned */
  CustosAccount *account; /* owned; NULL: a new one */

  /* Template children */
  GtkWidget *notice;
  GtkLabel *reason;
  GtkEditable *display_name;
  GtkEditable *name;
  CustosRoleList *roles;
  CustosNewPassphrase *passphrase;
  GtkWidget *end;
};

G_DEFINE_FINAL_TYPE (CustosAccountDialog, custos_account_dialog, ADW_TYPE_WINDOW)

static void
refuse (CustosAccountDialog *self, const char *reason)
{
  gtk_label_set_text (self->reason, reason ?: "");
  gtk_widget_set_visible (self->notice, reason != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "account.save", TRUE);
}

/* @error: (nullable): NULL: it is on file */
static void
finish (CustosAccountDialog *self, const GError *error)
{
  if (error == NULL) {
    custos_new_passphrase_clear (self->passphrase);
    gtk_window_close (GTK_WINDOW (self));
    return;
  }

  g_autofree char *reason = custos_words_error (error);
  refuse (self, reason);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosAccountDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosAccount) account =
    custos_clinic_add_account_finish (CUSTOS_SESSION (source), result, &error);

  finish (self, error);
}

static void
reset_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosAccountDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  custos_clinic_reset_passphrase_finish (CUSTOS_SESSION (source), result, &error);
  finish (self, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosAccountDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosAccount) account =
    custos_clinic_save_account_finish (CUSTOS_SESSION (source), result, &error);
  g_autoptr (CustosSecret) passphrase =
    custos_new_passphrase_dup_passphrase (self->passphrase);

  if (error != NULL || !custos_new_passphrase_is_typed (self->passphrase)) {
    finish (self, error);
    return;
  }

  g_set_object (&self->account, account);
  custos_clinic_reset_passphrase_async (
    self->session, account, passphrase, NULL, reset_cb, g_object_ref (self));
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosAccountDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  custos_clinic_close_account_finish (CUSTOS_SESSION (source), result, &error);
  finish (self, error);
}

/* Returns: (transfer full) (nullable): what is missing, in words */
static char *
find_fault (CustosAccountDialog *self)
{
  if (custos_text_is_blank (gtk_editable_get_text (self->display_name)))
    return g_strdup (_("Write the person’s name."));
  if (custos_text_is_blank (gtk_editable_get_text (self->name)))
    return g_strdup (_("Give the account a short name to sign in with."));
  if (custos_role_list_get_roles (self->roles) == 0)
    return g_strdup (_("Give the person at least one role."));
  if (self->account != NULL && !custos_new_passphrase_is_typed (self->passphrase))
    return NULL;

  return custos_new_passphrase_find_fault (self->passphrase);
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosAccountDialog *self = CUSTOS_ACCOUNT_DIALOG (widget);
  g_autofree char *fault = find_fault (self);
  g_autofree char *roles = custos_roles_to_words (custos_role_list_get_roles (self->roles));

  refuse (self, fault);
  if (fault != NULL)
    return;

  gtk_widget_action_set_enabled (widget, "account.save", FALSE);
  if (self->account == NULL) {
    g_autoptr (CustosSecret) passphrase =
      custos_new_passphrase_dup_passphrase (self->passphrase);

    custos_clinic_add_account_async (
      self->session, gtk_editable_get_text (self->name),
      gtk_editable_get_text (self->display_name), roles, passphrase, NULL,
      added_cb, g_object_ref (self));
    return;
  }

  g_autoptr (CustosAccount) edited = custos_record_edit (CUSTOS_RECORD (self->account));
  g_object_set (edited, "display-name", gtk_editable_get_text (self->display_name),
                "roles", roles, NULL);
  custos_clinic_save_account_async (
    self->session, edited, NULL, saved_cb, g_object_ref (self));
}

static void
confirmed_cb (CustosAccountDialog *self, const char *response)
{
  if (g_str_equal (response, "close"))
    custos_clinic_close_account_async (
      self->session, self->account, NULL, closed_cb, g_object_ref (self));
}

static void
close_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (widget), _("Close this account?"),
    _("The person can no longer open the records. What they did stays on record under their "
      "name. The name cannot be given to somebody else."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "back", _("_Go back"),
                                    "close", _("_Close the account"), NULL);
  adw_message_dialog_set_response_appearance (
    ADW_MESSAGE_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  g_signal_connect_object (
    dialog, "response", G_CALLBACK (confirmed_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
names_typed_cb (CustosAccountDialog *self)
{
  custos_new_passphrase_set_names (self->passphrase, gtk_editable_get_text (self->name),
                                   gtk_editable_get_text (self->display_name), NULL);
}

static void
custos_account_dialog_dispose (GObject *object)
{
  CustosAccountDialog *self = CUSTOS_ACCOUNT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->account);

  G_OBJECT_CLASS (custos_account_dialog_parent_class)->dispose (object);
}

static void
custos_account_dialog_class_init (CustosAccountDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_account_dialog_dispose;

  g_type_ensure (CUSTOS_TYPE_ROLE_LIST);
  g_type_ensure (CUSTOS_TYPE_NEW_PASSPHRASE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/settings/custos-account-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosAccountDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, CustosAccountDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, CustosAccountDialog, display_name);
  gtk_widget_class_bind_template_child (widget_class, CustosAccountDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CustosAccountDialog, roles);
  gtk_widget_class_bind_template_child (widget_class, CustosAccountDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CustosAccountDialog, end);
  gtk_widget_class_bind_template_callback (widget_class, names_typed_cb);
  gtk_widget_class_install_action (widget_class, "account.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "account.close", NULL, close_action);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
custos_account_dialog_init (CustosAccountDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_account (CustosAccountDialog *self)
{
  CustosRecord *record = CUSTOS_RECORD (self->account);
  const char *words = custos_record_peek (record, "roles");
  CustosRoles roles = 0;
  gboolean disabled;

  if (words != NULL && custos_roles_from_words (words, &roles))
    custos_role_list_set_roles (self->roles, roles);
  g_object_get (self->account, "disabled", &disabled, NULL);
  gtk_editable_set_text (self->display_name, custos_record_peek (record, "display_name") ?: "");
  gtk_editable_set_text (self->name, custos_record_peek (record, "name") ?: "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->name), FALSE);
  gtk_widget_set_visible (self->end, !disabled);
  gtk_window_set_title (GTK_WINDOW (self), _("Account"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->passphrase),
    _("Leave both empty to keep the passphrase. A new one also gives new keys: what was signed "
      "before stays signed."));
}

/* @account: (nullable): to be changed; NULL: a new one */
GtkWidget *
custos_account_dialog_new (GtkWindow *parent, CustosSession *session, CustosAccount *account)
{
  CustosAccountDialog *self = g_object_new (CUSTOS_TYPE_ACCOUNT_DIALOG,
                                            "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  if (account != NULL) {
    self->account = g_object_ref (account);
    show_account (self);
  }
  return GTK_WIDGET (self);
}
