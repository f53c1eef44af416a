/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-unlock-accounts.h"

/**
 * CustosUnlockAccounts:
 *
 * Who works here, as far as this desktop's keyring tells. Where it tells nothing, the list is
 * not shown and one types the name.
 */
struct _CustosUnlockAccounts {
  AdwBin parent_instance;

  /* Template children */
  GtkStringList *names;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (CustosUnlockAccounts, custos_unlock_accounts, ADW_TYPE_BIN)

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
selected_cb (CustosUnlockAccounts *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
custos_unlock_accounts_class_init (CustosUnlockAccountsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", CUSTOS_TYPE_UNLOCK_ACCOUNTS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/unlock/custos-unlock-accounts.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockAccounts, names);
  gtk_widget_class_bind_template_child (widget_class, CustosUnlockAccounts, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
custos_unlock_accounts_init (CustosUnlockAccounts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
custos_unlock_accounts_set_names (CustosUnlockAccounts *self, const char *const *names)
{
  g_return_if_fail (CUSTOS_IS_UNLOCK_ACCOUNTS (self));

  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  gtk_string_list_splice (self->names, 0, n_before, names);
  gtk_widget_set_visible (GTK_WIDGET (self), names != NULL && names[0] != NULL);
}

/* Returns: (nullable): the name of the chosen account; NULL where there is no list */
const char *
custos_unlock_accounts_get_account (CustosUnlockAccounts *self)
{
  g_return_val_if_fail (CUSTOS_IS_UNLOCK_ACCOUNTS (self), NULL);

  GtkStringObject *chosen = gtk_single_selection_get_selected_item (self->selection);

  return chosen != NULL ? gtk_string_object_get_string (chosen) : NULL;
}
