/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "custos-cli-commands.h"
#include "custos-cli-passphrase.h"
#include "custos-clinic-opening.h"

/* The file is made first, so that no clinic is founded whose recovery key has no place. */
static int
make_recovery_file (const char *path, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    g_set_error (error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_USAGE,
                 /* Translators: the path of a file, and what the system says */
                 _("The file %s for the recovery key cannot be made: %s"), path,
                 g_strerror (errno));
  return fd;
}

static gboolean
write_recovery_key (int fd, const CustosSecret *key, GError **error)
{
  size_t size;
  const char *text = (const char *) custos_secret_read (key, &size);

  size = strnlen (text, size); /* a closing zero has no place in the file */
  if (write (fd, text, size) == (ssize_t) size && write (fd, "\n", 1) == 1 && fsync (fd) == 0)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
               _("The recovery key cannot be written: %s"), g_strerror (errno));
  return FALSE;
}

static void
print_recovery_key (const CustosSecret *key)
{
  size_t size;
  const guint8 *bytes = custos_secret_read (key, &size);

  puts (_("The recovery key. It opens the clinic when a passphrase is forgotten or the keyring"
          " is lost. It is shown this once; keep it on paper, away from this computer:"));
  printf ("\n  %.*s\n\n", (int) size, (const char *) bytes);
}

static CustosExit
found (CustosCli *self, const CustosFounding *founding, const char *recovery_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSecret) recovery_key = NULL;
  int fd = recovery_path != NULL ? make_recovery_file (recovery_path, &error) : -1;

  if (error != NULL)
    return custos_cli_fail (self, error);

  custos_clinic_found_async (
    self->pool, founding, self->cancellable, custos_cli_answered_cb, self);
  self->session = custos_clinic_found_finish (custos_cli_wait (self), &recovery_key, &error);

  if (self->session != NULL && recovery_path == NULL)
    print_recovery_key (recovery_key);
  else if (self->session != NULL)
    write_recovery_key (fd, recovery_key, &error);
  if (fd >= 0 && close (fd) != 0 && error == NULL)
    g_set_error (&error, G_FILE_ERROR, g_file_error_from_errno (errno),
                 _("The recovery key cannot be written: %s"), g_strerror (errno));

  if (error == NULL)
    return CUSTOS_EXIT_DONE;
  if (self->session == NULL && recovery_path != NULL)
    g_unlink (recovery_path);
  else if (self->session != NULL)
    print_recovery_key (recovery_key); /* it has no other place */
  return custos_cli_fail (self, error);
}

CustosExit
custos_cli_new_clinic (CustosCli *self)
{
  g_autofree char *name = NULL;
  g_autofree char *admin = NULL;
  g_autofree char *display = NULL;
  g_autofree char *recovery_path = NULL;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("The clinic's name"), N_("TEXT") },
    { "admin", 0, 0, G_OPTION_ARG_STRING, &admin, N_("The first account"), N_("USER") },
    { "display", 0, 0, G_OPTION_ARG_STRING, &display,
      N_("The name of the person behind it"), N_("TEXT") },
    { "recovery-file", 0, 0, G_OPTION_ARG_FILENAME, &recovery_path,
      N_("Write the recovery key to FILE instead of printing it"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  CustosExit status = custos_cli_begin (self, entries, 0, 0);

  if (status != CUSTOS_EXIT_DONE)
    return status;
  if (name == NULL || admin == NULL)
    return custos_cli_refuse_usage (self, _("A clinic needs a name and a first account."));

  g_autoptr (GError) error = NULL;
  /* Translators: asked on a terminal; the name of an account */
  g_autofree char *prompt = g_strdup_printf (_("A passphrase for %s: "), admin);
  g_autoptr (CustosSecret) passphrase =
    custos_cli_choose_passphrase (self->passphrase_file, prompt, &error);
  if (passphrase == NULL)
    return custos_cli_fail (self, error);

  const CustosFounding founding = {
    .folder = self->folder,
    .clinic_name = name,
    .account = admin,
    .display_name = display,
    .passphrase = passphrase,
    .without_keyring = self->without_keyring,
  };
  return found (self, &founding, recovery_path);
}
