/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-founding-page.h"

#include <glib/gi18n.h>

#include "custos-clinic-opening.h"
#include "custos-error-words.h"
#include "custos-new-passphrase.h"
#include "custos-text.h"

/**
 * CustosFoundingPage:
 *
 * A new clinic: its name, and the first account.
 */
struct _CustosFoundingPage {
  AdwBin parent_instance;

  CustosWorkPool *pool;  /* owned */
  char *folder;
  GCancellable *working; /* owned; of the page */
  gboolean busy;

  /* Template children */
  GtkWidget *notice;
  GtkLabel *reason;
  GtkEditable *clinic_name;
  GtkEditable *person;
  GtkEditable *account;
  CustosNewPassphrase *passphrase;
  GtkSwitch *keyring;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (CustosFoundingPage, custos_founding_page, ADW_TYPE_BIN)

enum { FOUNDED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
set_busy (CustosFoundingPage *self, gboolean busy)
{
  self->busy = busy;
  gtk_widget_set_visible (self->spinner, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "founding.found", !busy);
}

static void
refuse (CustosFoundingPage *self, const char *reason)
{
  gtk_label_set_text (self->reason, reason ?: "");
  gtk_widget_set_visible (self->notice, reason != NULL);
}

static void
founded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosFoundingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSecret) recovery_key = NULL;
  g_autoptr (CustosSession) session =
    custos_clinic_found_finish (result, &recovery_key, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_busy (self, FALSE);

  if (session != NULL) {
    custos_new_passphrase_clear (self->passphrase);
    g_signal_emit (self, signals[FOUNDED], 0, session, recovery_key);
    return;
  }

  g_autofree char *reason = custos_words_error (error);
  refuse (self, reason);
}

/* Returns: (transfer full) (nullable): what is missing, in words */
static char *
find_fault (CustosFoundingPage *self)
{
  if (custos_text_is_blank (gtk_editable_get_text (self->clinic_name)))
    return g_strdup (_("Give the clinic a name."));
  if (custos_text_is_blank (gtk_editable_get_text (self->person)))
    return g_strdup (_("Write your own name."));
  if (custos_text_is_blank (gtk_editable_get_text (self->account)))
    return g_strdup (_("Give your account a short name to sign in with."));

  return custos_new_passphrase_find_fault (self->passphrase);
}

static void
found_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosFoundingPage *self = CUSTOS_FOUNDING_PAGE (widget);
  g_autofree char *fault = find_fault (self);

  refuse (self, fault);
  if (fault != NULL || self->busy)
    return;

  g_autofree char *clinic = g_strstrip (g_strdup (gtk_editable_get_text (self->clinic_name)));
  g_autofree char *account = g_strstrip (g_strdup (gtk_editable_get_text (self->account)));
  g_autofree char *person = g_strstrip (g_strdup (gtk_editable_get_text (self->person)));
  g_autoptr (CustosSecret) passphrase =
    custos_new_passphrase_dup_passphrase (self->passphrase);
  const CustosFounding founding = {
    .folder = self->folder,
    .clinic_name = clinic,
    .account = account,
    .display_name = person,
    .passphrase = passphrase,
    .without_keyring = !gtk_switch_get_active (self->keyring),
  };

  set_busy (self, TRUE);
  custos_clinic_found_async (
    self->pool, &founding, self->working, founded_cb, g_object_ref (self));
}

static void
names_typed_cb (CustosFoundingPage *self)
{
  custos_new_passphrase_set_names (self->passphrase,
                                   gtk_editable_get_text (self->account),
                                   gtk_editable_get_text (self->person),
                                   gtk_editable_get_text (self->clinic_name));
}

static gboolean
custos_founding_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CUSTOS_FOUNDING_PAGE (widget)->clinic_name));
}

static void
custos_founding_page_dispose (GObject *object)
{
  CustosFoundingPage *self = CUSTOS_FOUNDING_PAGE (object);

  g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_clear_object (&self->pool);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (custos_founding_page_parent_class)->dispose (object);
}

static void
custos_founding_page_class_init (CustosFoundingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_founding_page_dispose;
  widget_class->grab_focus = custos_founding_page_grab_focus;

  /* There is a clinic: with its first account at work, and the recovery key (a CustosSecret)
   * to be shown once. */
  signals[FOUNDED] = g_signal_new ("founded", CUSTOS_TYPE_FOUNDING_PAGE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, CUSTOS_TYPE_SESSION, G_TYPE_POINTER);

  g_type_ensure (CUSTOS_TYPE_NEW_PASSPHRASE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/welcome/custos-founding-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosFoundingPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CustosFoundingPage, reason);
  gtk_widget_class_bind_template_child (widget_class, CustosFoundingPage, clinic_name);
  gtk_widget_class_bind_template_child (widget_class, CustosFoundingPage, person);
  gtk_widget_class_bind_template_child (widget_class, CustosFoundingPage, account);
  gtk_widget_class_bind_template_child (widget_class, CustosFoundingPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CustosFoundingPage, keyring);
  gtk_widget_class_bind_template_child (widget_class, CustosFoundingPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, names_typed_cb);
  gtk_widget_class_install_action (widget_class, "founding.found", NULL, found_action);
}

static void
custos_founding_page_init (CustosFoundingPage *self)
{
  self->working = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_founding_page_new (CustosWorkPool *pool, const char *folder)
{
  CustosFoundingPage *self = g_object_new (CUSTOS_TYPE_FOUNDING_PAGE, NULL);

  self->pool = g_object_ref (pool);
  self->folder = g_strdup (folder);
  return GTK_WIDGET (self);
}
