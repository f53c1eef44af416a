/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "custos-cli-commands.h"
#include "custos-cli-json.h"
#include "custos-cli-passphrase.h"
#include "custos-cli-text.h"
#include "custos-clinic-accounts.h"
#include "custos-clinic-staff.h"

static GPtrArray *
list_accounts (CustosCli *self, GError **error)
{
  custos_clinic_list_directory_async (
    self->session, "account", self->cancellable, custos_cli_answered_cb, self);
  return custos_clinic_list_directory_finish (self->session, custos_cli_wait (self), error);
}

/* Returns: (transfer full) (nullable): the account of that name */
static CustosAccount *
find_account (CustosCli *self, const char *name, GError **error)
{
  g_autoptr (GPtrArray) accounts = list_accounts (self, error);

  for (guint i = 0; accounts != NULL && i < accounts->len; i++) {
    if (g_strcmp0 (custos_record_peek (accounts->pdata[i], "name"), name) == 0)
      return g_object_ref (accounts->pdata[i]);
  }

  if (accounts != NULL)
    g_set_error_literal (error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_INPUT,
                         _("There is no account of that name."));
  return NULL;
}

static gboolean
is_disabled (CustosAccount *account)
{
  gboolean disabled = FALSE;

  g_object_get (account, "disabled", &disabled, NULL);
  return disabled;
}

CustosExit
custos_cli_user_list (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 0, 0);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (GPtrArray) accounts = list_accounts (self, &error);
  if (accounts == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (CustosCliJson) json = custos_cli_json_new ();
  custos_cli_json_begin_array (json);
  for (guint i = 0; i < accounts->len; i++) {
    CustosRecord *account = accounts->pdata[i];

    if (self->json)
      custos_cli_json_record (json, account);
    else
      custos_cli_print_tabs (custos_record_peek (account, "name") ?: "",
                             custos_record_peek (account, "display_name") ?: "",
                             custos_record_peek (account, "roles") ?: "",
                             is_disabled (CUSTOS_ACCOUNT (account)) ? _("disabled") : "", NULL);
  }
  custos_cli_json_end_array (json);
  if (self->json)
    custos_cli_json_print (json);
  return CUSTOS_EXIT_DONE;
}

static CustosExit
refuse_roles (CustosCli *self)
{
  g_autofree char *all = custos_roles_to_words ((1u << CUSTOS_N_ROLES) - 1);
  /* Translators: the names of all roles */
  g_autofree char *why = g_strdup_printf (_("Give one or more of these roles: %s"), all);

  return custos_cli_refuse_usage (self, why);
}

CustosExit
custos_cli_user_add (CustosCli *self)
{
  g_autofree char *roles = NULL;
  g_autofree char *display = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "role", 0, 0, G_OPTION_ARG_STRING, &roles,
      N_("What the account is for, a comma between two"), N_("ROLES") },
    { "display", 0, 0, G_OPTION_ARG_STRING, &display,
      N_("The name of the person behind it"), N_("TEXT") },
    { "new-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &path,
      N_("Read the new account's passphrase from the first line of FILE"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  CustosRoles known;
  CustosExit status = custos_cli_begin (self, entries, 1, 1);

  if (status != CUSTOS_EXIT_DONE)
    return status;
  if (roles == NULL || !custos_roles_from_words (roles, &known))
    return refuse_roles (self);

  g_autoptr (GError) error = NULL;
  const char *name = self->arguments[0];
  /* Translators: asked on a terminal; the name of an account */
  g_autofree char *prompt = g_strdup_printf (_("A passphrase for %s: "), name);
  g_autoptr (CustosSecret) passphrase = custos_cli_choose_passphrase (path, prompt, &error);
  if (passphrase == NULL)
    return custos_cli_fail (self, error);

  g_autofree char *words = custos_roles_to_words (known);
  custos_clinic_add_account_async (self->session, name, display ?: name, words, passphrase,
                                   self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosAccount) account = custos_clinic_add_account_finish (
    self->session, custos_cli_wait (self), &error);
  return account != NULL ? CUSTOS_EXIT_DONE : custos_cli_fail (self, error);
}

static CustosExit
save (CustosCli *self, CustosAccount *account)
{
  g_autoptr (GError) error = NULL;

  custos_clinic_save_account_async (
    self->session, account, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosAccount) saved = custos_clinic_save_account_finish (
    self->session, custos_cli_wait (self), &error);
  return saved != NULL ? CUSTOS_EXIT_DONE : custos_cli_fail (self, error);
}

CustosExit
custos_cli_user_role (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 2, CUSTOS_N_ROLES + 1);
  g_autoptr (GError) error = NULL;
  CustosRoles roles;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autofree char *given = g_strjoinv (" ", self->arguments + 1);
  if (!custos_roles_from_words (given, &roles))
    return refuse_roles (self);

  g_autoptr (CustosAccount) account = find_account (self, self->arguments[0], &error);
  if (account == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (CustosAccount) edit = custos_record_edit (CUSTOS_RECORD (account));
  g_autofree char *words = custos_roles_to_words (roles);
  g_object_set (edit, "roles", words, NULL);
  return save (self, edit);
}

CustosExit
custos_cli_user_disable (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 1, 1);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (CustosAccount) account = find_account (self, self->arguments[0], &error);
  if (account == NULL)
    return custos_cli_fail (self, error);

  custos_clinic_close_account_async (
    self->session, account, self->cancellable, custos_cli_answered_cb, self);
  return custos_clinic_close_account_finish (self->session, custos_cli_wait (self), &error)
    ? CUSTOS_EXIT_DONE : custos_cli_fail (self, error);
}

CustosExit
custos_cli_user_passphrase (CustosCli *self)
{
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "new-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &path,
      N_("Read the new passphrase from the first line of FILE"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  CustosExit status = custos_cli_begin (self, entries, 0, 0);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (CustosSecret) old = custos_cli_read_passphrase (
    self->passphrase_file, _("The present passphrase again: "), &error);
  if (old == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (CustosSecret) new = custos_cli_choose_passphrase (
    path, _("The new passphrase: "), &error);
  if (new == NULL)
    return custos_cli_fail (self, error);

  custos_clinic_change_passphrase_async (
    self->session, old, new, self->cancellable, custos_cli_answered_cb, self);
  return custos_clinic_change_passphrase_finish (self->session, custos_cli_wait (self), &error)
    ? CUSTOS_EXIT_DONE : custos_cli_fail (self, error);
}
