/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-unlock-passphrase.h"

#include <glib/gi18n.h>

#include "custos-text.h"

/**
 * CustosUnlockPassphrase:
 *
 * The passphrase of one account, chosen or typed. After a few wrong ones it has to be waited.
 */
struct _CustosUnlockPassphrase {
  AdwBin parent_instance;

  char *account;      /* chosen; nullable: the name is typed */
  gboolean busy;
  guint seconds_left; /* until the next try */
  guint timeout_id;

  /* Template children */
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkWidget *typed_list;
  GtkEditable *typed_name;
  GtkEditable *passphrase;
  GtkWidget *caps;
  GtkWidget *notice;
  GtkLabel *reason;
  GtkLabel *button_label;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (CustosUnlockPassphrase, custos_unlock_passphrase, ADW_TYPE_BIN)

enum { TYPED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
update (CustosUnlockPassphrase *self)
{
  g_autofree char *wait = g_strdup_printf (
    /* Translators: %u is a number of seconds */
    _("Wait %u s"), self->seconds_left);
  gboolean complete = *gtk_editable_get_text (self->passphrase) != '\0' &&
                      custos_unlock_passphrase_get_account (self) != NULL;

  gtk_label_set_text (self->button_label, self->seconds_left > 0 ? wait : _("Unlock"));
  gtk_widget_set_visible (self->spinner, self->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "passphrase.unlock",
                                 complete && !self->busy && self->seconds_left == 0);
}

static gboolean
second_cb (gpointer user_data)
{
  CustosUnlockPassphrase *self = user_data;

  self->seconds_left--;
  update (self);
  if (self->seconds_left > 0)
    return G_SOURCE_CONTINUE;

  self->timeout_id = 0;
  return G_SOURCE_REMOVE;
}

static void
unlock_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[TYPED], 0);
}

/* Enter in the passphrase; the action knows whether it is time. */
static void
entered_cb (CustosUnlockPassphrase *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "passphrase.unlock", NULL);
}

static void
caps_cb (CustosUnlockPassphrase *self, GParamSpec *pspec, GdkDevice *keyboard)
{
  gtk_widget_set_visible (self->caps, gdk_device_get_caps_lock_state (keyboard));
}

static void
custos_unlock_passphrase_realize (GtkWidget *widget)
{
  CustosUnlockPassphrase *self = CUSTOS_UNLOCK_PASSPHRASE (widget);
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  GTK_WIDGET_CLASS (custos_unlock_passphrase_parent_class)->realize (widget);

  if (keyboard != NULL) {
    g_signal_connect_object (keyboard, "notify::caps-lock-state",
                             G_CALLBACK (caps_cb), self, G_CONNECT_SWAPPED);
    caps_cb (self, NULL, keyboard);
  }
}

static gboolean
custos_unlock_passphrase_grab_focus (GtkWidget *widget)
{
  CustosUnlockPassphrase *self = CUSTOS_UNLOCK_PASSPHRASE (widget);

  return gtk_widget_grab_focus (
    GTK_WIDGET (self->account == NULL ? self->typed_name : self->passphrase));
}

static void
custos_unlock_passphrase_dispose (GObject *object)
{
  CustosUnlockPassphrase *self = CUSTOS_UNLOCK_PASSPHRASE (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (custos_unlock_passphrase_parent_class)->dispose (object);
}

static void
custos_unlock_passphrase_class_init (CustosUnlockPassphraseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_unlock_passphrase_dispose;
  widget_class->grab_focus = custos_unlock_passphrase_grab_focus;
  widget_class->realize = custos_unlock_passphrase_realize;

  /* There is a name and a passphrase to try. */
  signals[TYPED] = g_signal_new ("typed", CUSTOS_TYPE_UNLOCK_PASSPHRASE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/unlock/custos-unlock-passphrase.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, avatar);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, name);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, typed_list);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, typed_name);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, caps);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, notice);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, reason);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, button_label);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockPassphrase, spinner);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_install_action (widget_class, "passphrase.unlock", NULL, unlock_action);
}

static void
custos_unlock_passphrase_init (CustosUnlockPassphrase *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/* @account: (nullable): its name; NULL: the name is typed */
void
custos_unlock_passphrase_set_account (CustosUnlockPassphrase *self, const char *account)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_PASSPHRASE (self));

  custos_set_string (&self->account, account);
  adw_avatar_set_text (self->avatar, account);
  adw_avatar_set_show_initials (self->avatar, account != NULL);
  gtk_label_set_text (self->name, account ?: _("Who are you?"));
  gtk_widget_set_visible (self->typed_list, account == NULL);
  gtk_editable_set_text (self->passphrase, "");
  custos_unlock_passphrase_refuse (self, NULL, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Returns: (nullable): as chosen or typed; NULL: nothing yet */
const char *
custos_unlock_passphrase_get_account (CustosUnlockPassphrase *self)
{
  g_return_val_if_fail (CUSTOS_IS_UNLOCK_PASSPHRASE (self), NULL);

  const char *typed = gtk_editable_get_text (self->typed_name);

  if (self->account != NULL)
    return self->account;

  return custos_text_is_blank (typed) ? NULL : typed;
}

CustosSecret *
custos_unlock_passphrase_dup_passphrase (CustosUnlockPassphrase *self)
{
  g_return_val_if_fail (CUSTOS_IS_UNLOCK_PASSPHRASE (self), NULL);

  return custos_secret_new_from_text (gtk_editable_get_text (self->passphrase));
}

void
custos_unlock_passphrase_set_busy (CustosUnlockPassphrase *self, gboolean busy)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_PASSPHRASE (self));

  self->busy = busy;
  update (self);
}

/**
 * custos_unlock_passphrase_refuse:
 * @reason: (nullable): why nobody was let in, in words; NULL: it is said elsewhere
 * @delay: seconds until the next try
 */
void
custos_unlock_passphrase_refuse (CustosUnlockPassphrase *self, const char *reason, guint delay)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_PASSPHRASE (self));

  gtk_label_set_text (self->reason, reason ?: "");
  gtk_widget_set_visible (self->notice, reason != NULL);
  if (reason != NULL) {
    gtk_editable_select_region (self->passphrase, 0, -1);
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  }

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->seconds_left = delay;
  if (delay > 0)
    self->timeout_id = g_timeout_add_seconds (1, second_cb, self);
  update (self);
}

void
custos_unlock_passphrase_clear (CustosUnlockPassphrase *self)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_PASSPHRASE (self));

  gtk_editable_set_text (self->passphrase, "");
}
