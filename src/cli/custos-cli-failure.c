/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "custos-cli-text.h"
#include "custos-cli.h"
#include "custos-clinic-error.h"
#include "custos-error-words.h"

static CustosExit
choose_clinic_exit (CustosClinicError code)
{
  switch (code) {
  case CUSTOS_CLINIC_ERROR_DENIED:
  case CUSTOS_CLINIC_ERROR_RULE:
  case CUSTOS_CLINIC_ERROR_OWN_WORK:
  case CUSTOS_CLINIC_ERROR_CONFLICT:
  case CUSTOS_CLINIC_ERROR_EXISTS:
  case CUSTOS_CLINIC_ERROR_BAD_PASSPHRASE:
    return CUSTOS_EXIT_REFUSED;
  case CUSTOS_CLINIC_ERROR_MISSING:
  case CUSTOS_CLINIC_ERROR_NO_CLINIC:
  case CUSTOS_CLINIC_ERROR_BAD_NAME:
  case CUSTOS_CLINIC_ERROR_BAD_RECOVERY_KEY:
    return CUSTOS_EXIT_INPUT;
  case CUSTOS_CLINIC_ERROR_IN_USE:
    return CUSTOS_EXIT_IN_USE;
  case CUSTOS_CLINIC_ERROR_WRONG_PASSPHRASE:
  case CUSTOS_CLINIC_ERROR_WRONG_RECOVERY_KEY:
  case CUSTOS_CLINIC_ERROR_DISABLED:
  case CUSTOS_CLINIC_ERROR_CLOSED:
  case CUSTOS_CLINIC_ERROR_KEYRING_LOCKED:
  case CUSTOS_CLINIC_ERROR_KEYRING_DISMISSED:
  case CUSTOS_CLINIC_ERROR_NEEDS_KEYRING:
  case CUSTOS_CLINIC_ERROR_NOT_ENROLLED:
  case CUSTOS_CLINIC_ERROR_OTHER_INSTALLATION:
    return CUSTOS_EXIT_LOCKED;
  case CUSTOS_CLINIC_ERROR_FAILED:
  case CUSTOS_CLINIC_ERROR_UNAUDITED:
  case CUSTOS_CLINIC_ERROR_DAMAGED_KEYS:
  case CUSTOS_CLINIC_ERROR_TOO_NEW:
  case CUSTOS_CLINIC_ERROR_UNSAFE:
  case CUSTOS_CLINIC_ERROR_KEYRING_MISSING:
  case CUSTOS_CLINIC_ERROR_NO_KEYRING_SERVICE:
  case CUSTOS_CLINIC_ERROR_KEYRING_FAILED:
  case CUSTOS_CLINIC_ERROR_FOREIGN_DATA_KEY:
  case CUSTOS_CLINIC_ERROR_ROLLED_BACK:
  default:
    return CUSTOS_EXIT_MACHINE;
  }
}

static CustosExit
choose_exit (const GError *error)
{
  if (error->domain == CUSTOS_CLINIC_ERROR)
    return choose_clinic_exit (error->code);
  if (g_error_matches (error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_USAGE))
    return CUSTOS_EXIT_USAGE;
  if (g_error_matches (error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_INPUT))
    return CUSTOS_EXIT_INPUT;
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? CUSTOS_EXIT_STOPPED
                                                                   : CUSTOS_EXIT_MACHINE;
}

/* Only our own errors have a message for people; the clinic's have a sentence in words. */
static char *
dup_words (const GError *error)
{
  return error->domain == CUSTOS_CLI_ERROR || error->domain == G_FILE_ERROR
    ? g_strdup (error->message) : custos_words_error (error);
}

/* Says what went wrong. Returns: how the program ends because of it */
CustosExit
custos_cli_fail (CustosCli *self, const GError *error)
{
  CustosExit status = choose_exit (error);
  g_autofree char *words = dup_words (error);
  g_autofree char *line = custos_cli_dup_line (words);

  g_debug ("%s %d: %s", g_quark_to_string (error->domain), error->code, error->message);
  fprintf (stderr, "custosctl: %s\n", line);
  return status;
}
