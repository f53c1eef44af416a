/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-cli.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>

#include "custos-cli-passphrase.h"
#include "custos-clinic-opening.h"

G_DEFINE_QUARK (custos_cli_error_quark, custos_cli_error)

CustosCli *
custos_cli_new (void)
{
  CustosCli *self = g_new0 (CustosCli, 1);

  self->folder = g_build_filename (g_get_user_data_dir (), "custos", "clinic", NULL);
  self->pool = custos_work_pool_new ();
  self->cancellable = g_cancellable_new ();
  return self;
}

void
custos_cli_free (CustosCli *self)
{
  g_free (self->folder);
  g_free (self->account);
  g_free (self->passphrase_file);
  g_strfreev (self->arguments);
  g_clear_object (&self->session);
  g_clear_object (&self->pool);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->result);
  g_free (self);
}

/* The options of every command, before its name or after it. */
static gboolean
parse (CustosCli *self,
       GStrv *arguments,
       const GOptionEntry *own,
       gboolean stop_at_name,
       GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *account = NULL;
  g_autofree char *passphrase_file = NULL;
  const GOptionEntry common[] = {
    { "clinic", 0, 0, G_OPTION_ARG_FILENAME, &folder,
      N_("The clinic's folder"), N_("DIR") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &account,
      N_("The account to sign in with"), N_("USER") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file,
      N_("Read the passphrase from the first line of FILE"), N_("FILE") },
    { "no-keyring", 0, 0, G_OPTION_ARG_NONE, &self->without_keyring,
      N_("Leave the desktop's keyring alone"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry general[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->wants_help, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->wants_version, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  const CustosCliCommand *command = self->command;
  g_autofree char *usage = command != NULL
    ? g_strdup_printf ("%s %s", command->name, command->usage) : g_strdup (_("COMMAND"));
  g_autoptr (GOptionContext) context = g_option_context_new (usage);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (command != NULL)
    g_option_context_set_summary (context, _(command->summary));
  else
    g_option_context_add_main_entries (context, general, NULL);
  g_option_context_set_help_enabled (context, command != NULL);
  g_option_context_set_strict_posix (context, stop_at_name);
  if (own != NULL)
    g_option_context_add_main_entries (context, own, NULL);
  g_option_context_add_main_entries (context, common, NULL);

  gboolean parsed = g_option_context_parse_strv (context, arguments, error);

  if (folder != NULL) {
    g_free (self->folder);
    self->folder = g_steal_pointer (&folder);
  }
  if (account != NULL) {
    g_free (self->account);
    self->account = g_steal_pointer (&account);
  }
  if (passphrase_file != NULL) {
    g_free (self->passphrase_file);
    self->passphrase_file = g_steal_pointer (&passphrase_file);
  }
  return parsed;
}

/**
 * custos_cli_parse_common:
 * @arguments: (inout): with the program's name; the command's name comes next when this is done
 */
gboolean
custos_cli_parse_common (CustosCli *self, GStrv *arguments, GError **error)
{
  return parse (self, arguments, NULL, TRUE, error);
}

/* g_option_context_parse_strv() leaves the program's name in front. */
static void
drop_first (GStrv arguments)
{
  g_free (arguments[0]);
  for (guint i = 0; arguments[i] != NULL; i++)
    arguments[i] = arguments[i + 1];
}

/**
 * custos_cli_begin:
 * @entries: (nullable): the command's own options
 * @n_least: how many arguments there must be at least
 * @n_most: how many at most
 *
 * What every command does first: reads its options, and signs in if the command needs it.
 */
CustosExit
custos_cli_begin (CustosCli *self, const GOptionEntry *entries, guint n_least, guint n_most)
{
  g_autoptr (GError) error = NULL;

  if (!parse (self, &self->arguments, entries, FALSE, &error))
    return custos_cli_refuse_usage (self, error->message);

  drop_first (self->arguments);
  self->n_arguments = g_strv_length (self->arguments);
  if (self->n_arguments < n_least)
    return custos_cli_refuse_usage (self, _("Something is missing."));
  if (self->n_arguments > n_most)
    return custos_cli_refuse_usage (self, _("That is more than the command takes."));

  return self->command->needs_session ? custos_cli_sign_in (self) : CUSTOS_EXIT_DONE;
}

CustosExit
custos_cli_sign_in (CustosCli *self)
{
  g_autoptr (GError) error = NULL;

  if (self->account == NULL)
    return custos_cli_refuse_usage (self, _("Say who you are with --as USER."));

  /* Translators: asked on a terminal; the name of an account */
  g_autofree char *prompt = g_strdup_printf (_("Passphrase of %s: "), self->account);
  g_autoptr (CustosSecret) passphrase =
    custos_cli_read_passphrase (self->passphrase_file, prompt, &error);
  if (passphrase == NULL)
    return custos_cli_fail (self, error);

  const CustosUnlock unlock = {
    .folder = self->folder,
    .account = self->account,
    .passphrase = passphrase,
    .without_keyring = self->without_keyring,
  };
  custos_clinic_unlock_async (
    self->pool, &unlock, self->cancellable, custos_cli_answered_cb, self);
  self->session = custos_clinic_unlock_finish (custos_cli_wait (self), &error);
  return self->session != NULL ? CUSTOS_EXIT_DONE : custos_cli_fail (self, error);
}

/* Signs out; the record file is whole and its lock free when this is done. */
void
custos_cli_close (CustosCli *self)
{
  if (self->session != NULL)
    custos_clinic_close (custos_session_get_clinic (self->session));
  g_clear_object (&self->session);
}

void
custos_cli_answered_cb (GObject *source, GAsyncResult *result, gpointer cli)
{
  CustosCli *self = cli;

  self->result = g_object_ref (result);
}

/* Ctrl+C: what is under way is told to stop, takes back what it wrote, and answers. */
static gboolean
interrupted_cb (gpointer data)
{
  CustosCli *self = data;

  g_cancellable_cancel (self->cancellable);
  return G_SOURCE_CONTINUE;
}

/**
 * custos_cli_wait:
 *
 * Runs the main loop until the use case that was started with custos_cli_answered_cb() has
 * answered: the one place of the program that waits.
 *
 * Returns: (transfer none): the result, good until the next is waited for
 */
GAsyncResult *
custos_cli_wait (CustosCli *self)
{
  guint on_interrupt = g_unix_signal_add (SIGINT, interrupted_cb, self);
  guint on_end = g_unix_signal_add (SIGTERM, interrupted_cb, self);

  g_clear_object (&self->result);
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (on_interrupt);
  g_source_remove (on_end);
  return self->result;
}

/* Returns: CUSTOS_EXIT_USAGE, and how the command is used */
CustosExit
custos_cli_refuse_usage (CustosCli *self, const char *why)
{
  fprintf (stderr, "custosctl: %s\n", why);
  if (self->command != NULL)
    fprintf (stderr, _("Usage: custosctl [OPTION…] %s %s\n"), self->command->name,
             self->command->usage);
  return CUSTOS_EXIT_USAGE;
}
