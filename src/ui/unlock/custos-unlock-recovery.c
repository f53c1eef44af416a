/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-unlock-recovery.h"

#include "custos-text.h"

/**
 * CustosUnlockRecovery:
 *
 * The recovery key, where a passphrase or the keyring does not open the records; and what it
 * is asked to confirm.
 */
struct _CustosUnlockRecovery {
  AdwBin parent_instance;

  gboolean busy;

  /* Template children */
  GtkEditable *key;
  GtkSwitch *enrol;
  GtkWidget *rollback_row;
  GtkSwitch *rollback;
  GtkWidget *notice;
  GtkLabel *reason;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (CustosUnlockRecovery, custos_unlock_recovery, ADW_TYPE_BIN)

enum { TYPED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
update (CustosUnlockRecovery *self)
{
  gboolean complete = !custos_text_is_blank (gtk_editable_get_text (self->key));

  gtk_widget_set_visible (self->spinner, self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "recovery.unlock", complete && !self->busy);
}

static void
unlock_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[TYPED], 0);
}

static void
entered_cb (CustosUnlockRecovery *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "recovery.unlock", NULL);
}

static void
custos_unlock_recovery_class_init (CustosUnlockRecoveryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /* There is a key to try. */
  signals[TYPED] = g_signal_new ("typed", CUSTOS_TYPE_UNLOCK_RECOVERY, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/unlock/custos-unlock-recovery.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockRecovery, key);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockRecovery, enrol);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockRecovery, rollback_row);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockRecovery, rollback);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockRecovery, notice);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockRecovery, reason);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockRecovery, spinner);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_install_action (widget_class, "recovery.unlock", NULL, unlock_action);
}

static void
custos_unlock_recovery_init (CustosUnlockRecovery *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

CustosSecret *
custos_unlock_recovery_dup_key (CustosUnlockRecovery *self)
{
  g_return_val_if_fail (CUSTOS_IS_UNLOCK_RECOVERY (self), NULL);

  return custos_secret_new_from_text (gtk_editable_get_text (self->key));
}

gboolean
custos_unlock_recovery_get_enrol (CustosUnlockRecovery *self)
{
  g_return_val_if_fail (CUSTOS_IS_UNLOCK_RECOVERY (self), FALSE);

  return gtk_switch_get_active (self->enrol);
}

gboolean
custos_unlock_recovery_get_accept_rollback (CustosUnlockRecovery *self)
{
  g_return_val_if_fail (CUSTOS_IS_UNLOCK_RECOVERY (self), FALSE);

  return gtk_switch_get_active (self->rollback);
}

/* An older or another record file was found; only somebody who says so wants it. */
void
custos_unlock_recovery_offer_rollback (CustosUnlockRecovery *self)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_RECOVERY (self));

  gtk_widget_set_visible (self->rollback_row, TRUE);
}

void
custos_unlock_recovery_set_busy (CustosUnlockRecovery *self, gboolean busy)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_RECOVERY (self));

  self->busy = busy;
  update (self);
}

/* @reason: (nullable): why the key did not open, in words; NULL: it is said elsewhere */
void
custos_unlock_recovery_refuse (CustosUnlockRecovery *self, const char *reason)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_RECOVERY (self));

  gtk_label_set_text (self->reason, reason ?: "");
  gtk_widget_set_visible (self->notice, reason != NULL);
}

void
custos_unlock_recovery_clear (CustosUnlockRecovery *self)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_RECOVERY (self));

  gtk_editable_set_text (self->key, "");
}
