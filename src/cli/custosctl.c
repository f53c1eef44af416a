/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "custos-cli-commands.h"

/* Nothing of the process reaches a core file, or another program of the same person. */
static void
keep_to_ourselves (void)
{
  const struct rlimit none = { 0, 0 };

  prctl (PR_SET_DUMPABLE, 0);
  setrlimit (RLIMIT_CORE, &none);
}

static void
speak_the_language (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CUSTOS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* What comes after the command's name, with the program's name in front for GOption. */
static GStrv
dup_rest (GStrv arguments, guint n_words)
{
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();

  g_strv_builder_add (rest, arguments[0]);
  g_strv_builder_addv (rest, (const char **) arguments + 1 + n_words);
  return g_strv_builder_end (rest);
}

static CustosExit
run (CustosCli *cli, GStrv *arguments)
{
  g_autoptr (GError) error = NULL;
  guint n_words = 0;

  if (!custos_cli_parse_common (cli, arguments, &error))
    return custos_cli_refuse_usage (cli, error->message);
  if (cli->wants_help) {
    custos_cli_print_commands ();
    return CUSTOS_EXIT_DONE;
  }
  if (cli->wants_version) {
    printf ("custosctl %s\n", CUSTOS_VERSION);
    return CUSTOS_EXIT_DONE;
  }

  cli->command = custos_cli_find_command (*arguments + 1, &n_words);
  if (cli->command == NULL)
    return custos_cli_refuse_usage (
      cli, _("No such command; custosctl --help lists them all."));
  if (cli->command->run == NULL)
    return custos_cli_refuse_usage (cli, _("This command is not in this version yet."));

  cli->arguments = dup_rest (*arguments, n_words);
  return cli->command->run (cli);
}

int
main (int argc, char *argv[])
{
  keep_to_ourselves ();
  speak_the_language ();

  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autoptr (CustosCli) cli = custos_cli_new ();
  CustosExit status = run (cli, &arguments);

  custos_cli_close (cli);
  return status;
}
