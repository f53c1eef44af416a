/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-cli-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const CustosCliCommand commands[] = {
  { "new", N_("--name TEXT --admin USER [--recovery-file FILE]"),
    N_("Make a new clinic"), FALSE, custos_cli_new_clinic },
  { "demo", N_("DIR [--today DATE]"),
    N_("Make the demonstration clinic: invented people, the same every time"), FALSE,
    custos_cli_demo },
  { "patients", N_("[TEXT] [--limit N]"),
    N_("List patients, or find them"), TRUE, custos_cli_patients },
  { "chart", N_("MRN [--section NAME]"),
    N_("Print a chart"), TRUE, custos_cli_chart },
  { "doctor", "",
    N_("Look at versions, the settings of the record file, its integrity, free space"), TRUE,
    custos_cli_doctor },
  { "import", N_("PATH… [--dry-run]"),
    N_("Take in records from files and folders"), TRUE, custos_cli_import },
  { "request new", N_("MRN FIELD=VALUE…"),
    N_("Write down who asks for which records"), TRUE, custos_cli_request_new },
  { "request set", N_("NUMBER FIELD=VALUE…"),
    N_("Change what a request says"), TRUE, custos_cli_request_set },
  { "request form", N_("NUMBER FIELD=VALUE…"),
    N_("Write down the authorization that came with a request"), TRUE,
    custos_cli_request_form },
  { "request list", "",
    N_("List the requests, those due soonest first"), TRUE, custos_cli_request_list },
  { "request show", N_("NUMBER"),
    N_("Print a request, what would go out for it, and what stays and why"), TRUE,
    custos_cli_request_show },
  { "request step", N_("NUMBER STATE [--reason TEXT]"),
    N_("Take a request on to another state"), TRUE, custos_cli_request_step },
  { "request check", N_("NUMBER"),
    N_("Check, as a second person, what goes out"), TRUE, custos_cli_request_check },
  { "request release", N_("NUMBER --out FILE [--packet-passphrase-file FILE]"
                          " [--no-certification]"),
    N_("Release the records and write the packet"), TRUE, custos_cli_request_release },
  { "release verify", N_("FILE"),
    N_("Say whether a packet is ours and unchanged"), TRUE, custos_cli_release_verify },
  { "user add", N_("NAME --role ROLES [--display TEXT] [--new-passphrase-file FILE]"),
    N_("Let somebody in"), TRUE, custos_cli_user_add },
  { "user list", "",
    N_("List the accounts"), TRUE, custos_cli_user_list },
  { "user role", N_("NAME ROLES"),
    N_("Change what an account is for"), TRUE, custos_cli_user_role },
  { "user disable", N_("NAME"),
    N_("Let somebody in no longer"), TRUE, custos_cli_user_disable },
  { "user passphrase", N_("[--new-passphrase-file FILE]"),
    N_("Change your own passphrase"), TRUE, custos_cli_user_passphrase },
  { "audit verify", "",
    N_("Check that the audit trail is whole"), TRUE, custos_cli_audit_verify },
  { "audit list", N_("[MRN] [--limit N]"),
    N_("List who did what, newest first"), TRUE, custos_cli_audit_list },
  { "audit seal", "", N_("Sign the audit trail as it stands"), TRUE, NULL },
  { "codes", "", N_("Code sets"), TRUE, NULL },
  { "encounter", "", N_("Encounters and their coding"), TRUE, NULL },
  { "claim", "", N_("Claims"), TRUE, NULL },
  { "remit", "", N_("Remittances"), TRUE, NULL },
  { "backup", "", N_("Back up"), TRUE, NULL },
  { "restore", "", N_("Restore a backup"), TRUE, NULL },
  { "report", "", N_("Reports"), TRUE, NULL },
  { "deidentify", "", N_("Data without identities"), TRUE, NULL },
  { "export", "", N_("Export a chart"), TRUE, NULL },
};

/* Returns: how many of @arguments the name has, or 0: it is another */
static guint
match (const char *name, GStrv arguments)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n_words = 0;

  for (; words[n_words] != NULL; n_words++) {
    if (g_strcmp0 (words[n_words], arguments[n_words]) != 0)
      return 0;
  }

  return n_words;
}

/**
 * custos_cli_find_command:
 * @n_words: (out): of the name
 *
 * Returns: (nullable): the command at the start of @arguments
 */
const CustosCliCommand *
custos_cli_find_command (GStrv arguments, guint *n_words)
{
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++) {
    *n_words = match (commands[i].name, arguments);
    if (*n_words > 0)
      return &commands[i];
  }

  return NULL;
}

void
custos_cli_print_commands (void)
{
  puts (_("Usage: custosctl [--clinic DIR] [--as USER] [--passphrase-file FILE]"
          " [--no-keyring] [--json] COMMAND"));
  puts ("");
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (commands[i].run != NULL)
      printf ("  %s %s\n      %s\n", commands[i].name, commands[i].usage,
              _(commands[i].summary));
  }
  puts ("");
  puts (_("Not in this version yet:"));
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (commands[i].run == NULL)
      printf ("  %s\n", commands[i].name);
  }
}
