/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-unlock-page.h"

#include <glib/gi18n.h>

#include "custos-clinic-opening.h"
#include "custos-error-words.h"
#include "custos-unlock-accounts.h"
#include "custos-unlock-passphrase.h"
#include "custos-unlock-recovery.h"

/**
 * CustosUnlockPage:
 *
 * Who is it, and the passphrase. Whatever stands in the way of opening the records is said in
 * words of its own, with a way on: try again, unlock the keyring, or the recovery key.
 */
struct _CustosUnlockPage {
  AdwBin parent_instance;

  CustosWorkPool *pool;    /* owned */
  char *folder;
  char *account;           /* who is being let in; NULL with the recovery key */
  GCancellable *working;   /* owned; of the page */

  /* Template children */
  GtkWidget *notice;
  GtkLabel *reason;
  GtkWidget *keyring_button;
  GtkStack *ways;
  CustosUnlockAccounts *accounts;
  CustosUnlockPassphrase *by_passphrase;
  CustosUnlockRecovery *by_recovery;
};

G_DEFINE_FINAL_TYPE (CustosUnlockPage, custos_unlock_page, ADW_TYPE_BIN)

enum { UNLOCKED, ABSENT, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
is_of_keyring (const GError *error)
{
  return error->domain == CUSTOS_CLINIC_ERROR &&
         (error->code == CUSTOS_CLINIC_ERROR_KEYRING_LOCKED ||
          error->code == CUSTOS_CLINIC_ERROR_KEYRING_DISMISSED);
}

/* What the recovery key is asked to confirm besides. */
static gboolean
is_of_history (const GError *error)
{
  return error->domain == CUSTOS_CLINIC_ERROR &&
         (error->code == CUSTOS_CLINIC_ERROR_ROLLED_BACK ||
          error->code == CUSTOS_CLINIC_ERROR_FOREIGN_DATA_KEY);
}

/* What only concerns the text that was typed is said beside it. */
static gboolean
is_of_typing (const GError *error)
{
  return error->domain == CUSTOS_CLINIC_ERROR &&
         (error->code == CUSTOS_CLINIC_ERROR_WRONG_PASSPHRASE ||
          error->code == CUSTOS_CLINIC_ERROR_BAD_RECOVERY_KEY ||
          error->code == CUSTOS_CLINIC_ERROR_WRONG_RECOVERY_KEY);
}

static void
set_busy (CustosUnlockPage *self, gboolean busy)
{
  custos_unlock_passphrase_set_busy (self->by_passphrase, busy);
  custos_unlock_recovery_set_busy (self->by_recovery, busy);
}

/* @error: (nullable): what stands in the way; NULL: nothing does */
static void
explain (CustosUnlockPage *self, const GError *error)
{
  g_autofree char *reason = error != NULL ? custos_words_error (error) : NULL;

  gtk_label_set_text (self->reason, reason ?: "");
  gtk_widget_set_visible (self->notice, error != NULL);
  gtk_widget_set_visible (self->keyring_button, error != NULL && is_of_keyring (error));
  if (error != NULL && is_of_history (error))
    custos_unlock_recovery_offer_rollback (self->by_recovery);
}

static void
peeked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosClinicPeek) peek = custos_clinic_peek_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (peek == NULL) {
    explain (self, error);
    return;
  }

  if (!peek->exists) {
    g_signal_emit (self, signals[ABSENT], 0);
    return;
  }

  g_autoptr (GError) hindrance = NULL;

  if (peek->in_use_by != NULL)
    g_set_error_literal (&hindrance, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_IN_USE,
                         peek->in_use_by);

  custos_unlock_accounts_set_names (self->accounts, (const char *const *) peek->account_names);
  explain (self, hindrance ?: peek->keyring);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->ways));
}

static void
peek (CustosUnlockPage *self)
{
  custos_clinic_peek_async (
    self->pool, self->folder, self->working, peeked_cb, g_object_ref (self));
}

static void
keyring_unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (custos_clinic_unlock_keyring_finish (result, &error))
    peek (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    explain (self, error);
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSession) session = custos_clinic_unlock_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_busy (self, FALSE);

  if (session != NULL) {
    custos_unlock_passphrase_clear (self->by_passphrase);
    custos_unlock_recovery_clear (self->by_recovery);
    g_signal_emit (self, signals[UNLOCKED], 0, session);
    return;
  }

  g_autofree char *reason = custos_words_error (error);

  explain (self, is_of_typing (error) ? NULL : error);
  if (self->account == NULL)
    custos_unlock_recovery_refuse (self->by_recovery, is_of_typing (error) ? reason : NULL);
  else
    custos_unlock_passphrase_refuse (
      self->by_passphrase, is_of_typing (error) ? reason : NULL,
      custos_clinic_get_delay (self->folder, self->account));
}

static void
unlock (CustosUnlockPage *self, CustosUnlock *wanted)
{
  wanted->folder = self->folder;
  g_free (self->account);
  self->account = g_strdup (wanted->account);
  set_busy (self, TRUE);
  custos_clinic_unlock_async (
    self->pool, wanted, self->working, unlocked_cb, g_object_ref (self));
}

static void
passphrase_typed_cb (CustosUnlockPage *self)
{
  g_autoptr (CustosSecret) passphrase =
    custos_unlock_passphrase_dup_passphrase (self->by_passphrase);

  CustosUnlock wanted = {
    .account = custos_unlock_passphrase_get_account (self->by_passphrase),
    .passphrase = passphrase,
  };

  unlock (self, &wanted);
}

static void
recovery_typed_cb (CustosUnlockPage *self)
{
  g_autoptr (CustosSecret) key = custos_unlock_recovery_dup_key (self->by_recovery);
  CustosUnlock wanted = {
    .recovery_key = key,
    .enrol = custos_unlock_recovery_get_enrol (self->by_recovery),
    .accept_rollback = custos_unlock_recovery_get_accept_rollback (self->by_recovery),
  };

  unlock (self, &wanted);
}

static void
account_chosen_cb (CustosUnlockPage *self)
{
  custos_unlock_passphrase_set_account (
    self->by_passphrase, custos_unlock_accounts_get_account (self->accounts));
}

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  peek (CUSTOS_UNLOCK_PAGE (widget));
}

static void
keyring_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosUnlockPage *self = CUSTOS_UNLOCK_PAGE (widget);

  custos_clinic_unlock_keyring_async (
    self->pool, self->folder, self->working, keyring_unlocked_cb, g_object_ref (self));
}

static void
way_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosUnlockPage *self = CUSTOS_UNLOCK_PAGE (widget);

  gtk_stack_set_visible_child_name (self->ways, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->ways));
}

static gboolean
custos_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (
    gtk_stack_get_visible_child (CUSTOS_UNLOCK_PAGE (widget)->ways));
}

static void
custos_unlock_page_dispose (GObject *object)
{
  CustosUnlockPage *self = CUSTOS_UNLOCK_PAGE (object);

  g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_clear_object (&self->pool);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (custos_unlock_page_parent_class)->dispose (object);
}

static void
custos_unlock_page_class_init (CustosUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_unlock_page_dispose;
  widget_class->grab_focus = custos_unlock_page_grab_focus;

  signals[UNLOCKED] = g_signal_new ("unlocked", CUSTOS_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, CUSTOS_TYPE_SESSION);

  /* There is no clinic in the folder. */
  signals[ABSENT] = g_signal_new ("absent", CUSTOS_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CUSTOS_TYPE_UNLOCK_ACCOUNTS);
  g_type_ensure (CUSTOS_TYPE_UNLOCK_PASSPHRASE);
  g_type_ensure (CUSTOS_TYPE_UNLOCK_RECOVERY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/unlock/custos-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPage, reason);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPage, keyring_button);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPage, ways);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPage, accounts);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPage, by_passphrase);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPage, by_recovery);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, recovery_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, account_chosen_cb);
  gtk_widget_class_install_action (widget_class, "unlock.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "unlock.keyring", NULL, keyring_action);
  gtk_widget_class_install_action (widget_class, "unlock.way", "s", way_action);
}

static void
custos_unlock_page_init (CustosUnlockPage *self)
{
  self->working = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
custos_unlock_page_new (CustosWorkPool *pool, const char *folder)
{
  CustosUnlockPage *self = g_object_new (CUSTOS_TYPE_UNLOCK_PAGE, NULL);

  self->pool = g_object_ref (pool);
  self->folder = g_strdup (folder);
  peek (self);
  return GTK_WIDGET (self);
}

/* Tries to let somebody in, as if it had been typed. */
void
custos_unlock_page_try (CustosUnlockPage *self,
                        const char *account,
                        const CustosSecret *passphrase)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_PAGE (self));

  CustosUnlock wanted = { .account = account, .passphrase = passphrase };

  custos_unlock_passphrase_set_account (self->by_passphrase, account);
  unlock (self, &wanted);
}
