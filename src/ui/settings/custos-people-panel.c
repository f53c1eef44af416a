/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-people-panel.h"

#include <glib/gi18n.h>

#include "custos-account-dialog.h"
#include "custos-clinic-staff.h"
#include "custos-error-words.h"
#include "custos-role-words.h"

/**
 * CustosPeoplePanel:
 *
 * Who may work with the records, and in which roles.
 */
struct _CustosPeoplePanel {
  AdwBin parent_instance;

  CustosSession *session; /* owned */
  GCancellable *loading;  /* owned; the load under way, if any */
  GSignalGroup *clinic;

  /* Template children */
  GtkStack *faces;
  GListStore *accounts;
  AdwStatusPage *error;
};

G_DEFINE_FINAL_TYPE (CustosPeoplePanel, custos_people_panel, ADW_TYPE_BIN)

static char *
describe_account (GtkListItem *item, const char *name, const char *words, gboolean disabled)
{
  CustosRoles roles = 0;

  if (words == NULL || !custos_roles_from_words (words, &roles))
    roles = 0;
  g_autofree char *text = custos_describe_roles (roles);

  if (disabled)
    /* Translators: %s is the name of an account */
    return g_strdup_printf (_("%s · closed"), name);

  return g_strdup_printf ("%s · %s", name, text);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosPeoplePanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    custos_clinic_list_directory_finish (CUSTOS_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL) {
    g_autofree char *reason = custos_words_error (error);

    adw_status_page_set_description (self->error, reason);
    gtk_stack_set_visible_child_name (self->faces, "error");
    return;
  }

  g_list_store_splice (self->accounts, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->accounts)),
                       found->pdata, found->len);
  gtk_stack_set_visible_child_name (self->faces, found->len > 0 ? "list" : "none");
}

static void
reload (CustosPeoplePanel *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  custos_clinic_list_directory_async (
    self->session, "account", self->loading, loaded_cb, g_object_ref (self));
}

static void
changed_cb (CustosPeoplePanel *self, const char *kind, const char *patient_id)
{
  if (g_str_equal (kind, "account"))
    reload (self);
}

static void
show_dialog (CustosPeoplePanel *self, CustosAccount *account)
{
  GtkWidget *dialog = custos_account_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session, account);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
activated_cb (CustosPeoplePanel *self, guint position)
{
  g_autoptr (CustosAccount) account =
    g_list_model_get_item (G_LIST_MODEL (self->accounts), position);

  if (account != NULL && custos_session_has_right (self->session, CUSTOS_RIGHT_MANAGE_STAFF))
    show_dialog (self, account);
}

static void
add_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_dialog (CUSTOS_PEOPLE_PANEL (widget), NULL);
}

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosPeoplePanel *self = CUSTOS_PEOPLE_PANEL (widget);

  gtk_stack_set_visible_child_name (self->faces, "loading");
  reload (self);
}

static void
custos_people_panel_dispose (GObject *object)
{
  CustosPeoplePanel *self = CUSTOS_PEOPLE_PANEL (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->clinic);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (custos_people_panel_parent_class)->dispose (object);
}

static void
custos_people_panel_class_init (CustosPeoplePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_people_panel_dispose;

  g_type_ensure (CUSTOS_TYPE_ACCOUNT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/settings/custos-people-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosPeoplePanel, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosPeoplePanel, accounts);
  gtk_widget_class_bind_template_child (widget_class, CustosPeoplePanel, error);
  gtk_widget_class_bind_template_callback (widget_class, describe_account);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "people.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "people.retry", NULL, retry_action);
}

static void
custos_people_panel_init (CustosPeoplePanel *self)
{
  self->clinic = g_signal_group_new (CUSTOS_TYPE_CLINIC);
  g_signal_group_connect_swapped (self->clinic, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_people_panel_new (CustosSession *session)
{
  CustosPeoplePanel *self = g_object_new (CUSTOS_TYPE_PEOPLE_PANEL, NULL);

  self->session = g_object_ref (session);
  g_signal_group_set_target (self->clinic, custos_session_get_clinic (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.add",
                                 custos_session_has_right (session, CUSTOS_RIGHT_MANAGE_STAFF));
  reload (self);
  return GTK_WIDGET (self);
}
