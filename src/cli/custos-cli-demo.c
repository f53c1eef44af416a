/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdio.h>
#include <unistd.h>

#include "custos-cli-commands.h"
#include "custos-clinic-demo.h"

#define FILE_NAME "passphrase.txt"
#define N_GROUPS 5
#define GROUP_LENGTH 4

/* Letters that nobody takes for others. */
static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";

/* Returns: (transfer full): five groups of four, a dash between two */
static CustosSecret *
make_passphrase (void)
{
  CustosSecret *passphrase = custos_secret_new (N_GROUPS * (GROUP_LENGTH + 1) - 1);
  char *at = (char *) custos_secret_write (passphrase);

  for (int i = 0; i < N_GROUPS * (GROUP_LENGTH + 1) - 1; i++)
    at[i] = i % (GROUP_LENGTH + 1) == GROUP_LENGTH
      ? '-' : letters[randombytes_uniform (sizeof letters - 1)];
  return passphrase;
}

static gboolean
write_passphrase (const char *path, const CustosSecret *passphrase, GError **error)
{
  size_t size;
  const guint8 *bytes = custos_secret_read (passphrase, &size);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  gboolean written = fd >= 0 && write (fd, bytes, size) == (ssize_t) size &&
                     write (fd, "\n", 1) == 1;

  if (!written)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                 /* Translators: the path of a file, and what the system says */
                 _("%s cannot be written: %s"), path, g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return written;
}

static void
progress_cb (CustosProgress *progress, gpointer user_data)
{
  guint64 done, total;

  custos_progress_get (progress, &done, &total);
  /* Translators: how many charts of how many; the line is written over and over */
  fprintf (stderr, _("\rCharts: %d of %d"), (int) done, (int) total);
}

static gboolean
make (CustosCli *self, const CustosDate *today, GError **error)
{
  g_autoptr (CustosSecret) passphrase = make_passphrase ();
  g_autoptr (CustosProgress) progress = custos_progress_new ();
  g_autofree char *path = g_build_filename (self->folder, FILE_NAME, NULL);
  gboolean shows = isatty (STDERR_FILENO);

  if (shows)
    g_signal_connect (progress, "changed", G_CALLBACK (progress_cb), NULL);
  custos_clinic_demo_async (self->pool, self->folder, passphrase, today, progress,
                            self->cancellable, custos_cli_answered_cb, self);
  self->session = custos_clinic_demo_finish (custos_cli_wait (self), error);
  if (shows)
    fputs ("\r\033[K", stderr);
  g_signal_handlers_disconnect_by_func (progress, progress_cb, NULL);

  if (self->session == NULL || !write_passphrase (path, passphrase, error))
    return FALSE;

  /* Translators: the path of a file */
  printf (_("The demonstration clinic is made. The passphrase of every account is in %s\n"),
          path);
  return TRUE;
}

CustosExit
custos_cli_demo (CustosCli *self)
{
  g_autofree char *day = NULL;
  const GOptionEntry entries[] = {
    { "today", 0, 0, G_OPTION_ARG_STRING, &day,
      N_("The day that all dates count from (YYYY-MM-DD)"), N_("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  CustosExit status = custos_cli_begin (self, entries, 1, 1);

  if (status != CUSTOS_EXIT_DONE)
    return status;

  g_autoptr (CustosDate) today =
    day != NULL ? custos_date_parse (day) : custos_clinic_demo_get_usual_day ();
  if (today == NULL || !custos_date_is_full (today))
    return custos_cli_refuse_usage (self, _("The day must be written as 2026-09-14."));

  g_autoptr (GError) error = NULL;
  g_free (self->folder);
  self->folder = g_canonicalize_filename (self->arguments[0], NULL);
  return make (self, today, &error) ? CUSTOS_EXIT_DONE : custos_cli_fail (self, error);
}
