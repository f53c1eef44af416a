/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-cli-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* A passphrase comes from a file or the terminal, and never from the command line or the
 * environment, which other programs can read. On its way it lies in locked memory only. */

#define LONGEST 1024
#define CONTROL_C 3

static CustosSecret *
cut (CustosSecret *room, size_t length)
{
  CustosSecret *secret = custos_secret_new (length);

  memcpy (custos_secret_write (secret), custos_secret_read (room, NULL), length);
  return secret;
}

static CustosSecret *
fail_with_usage (GError **error, const char *why)
{
  g_set_error_literal (error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_USAGE, why);
  return NULL;
}

/* @stop: a letter that ends the line too, and counts.
 * Returns: how many bytes there are up to the end of the line, or -1 with errno */
static ssize_t
read_line (int fd, CustosSecret *room, char stop)
{
  char *at = (char *) custos_secret_write (room);
  size_t length = 0;

  while (length < LONGEST) {
    ssize_t n_read = read (fd, at + length, 1);

    if (n_read < 0 && errno == EINTR)
      continue;
    if (n_read < 0)
      return -1;
    if (n_read == 0 || at[length] == '\n')
      break;
    if (at[length++] == stop)
      break;
  }

  if (length > 0 && at[length - 1] == '\r')
    length--;
  return length;
}

static CustosSecret *
read_file (const char *path, GError **error)
{
  g_autoptr (CustosSecret) room = custos_secret_new (LONGEST + 1);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  ssize_t length = fd >= 0 ? read_line (fd, room, '\n') : -1;
  int saved_errno = errno;

  if (fd >= 0)
    close (fd);
  if (length < 0) {
    g_set_error (error, CUSTOS_CLI_ERROR, CUSTOS_CLI_ERROR_USAGE,
                 /* Translators: the path of a file, and what the system says */
                 _("The passphrase file %s cannot be read: %s"), path,
                 g_strerror (saved_errno));
    return NULL;
  }

  if (length == 0)
    return fail_with_usage (error, _("The passphrase file is empty."));
  return cut (room, length);
}

/* Ctrl+C comes as a letter, so that the terminal never stays without its echo. */
static CustosSecret *
read_quietly (int terminal, GError **error)
{
  g_autoptr (CustosSecret) room = custos_secret_new (LONGEST + 1);
  struct termios before;

  if (tcgetattr (terminal, &before) != 0)
    return fail_with_usage (error, _("The terminal cannot be used to type a passphrase."));

  struct termios quiet = before;
  quiet.c_lflag &= ~(tcflag_t) (ECHO | ISIG);
  quiet.c_cc[VEOL] = CONTROL_C; /* so that it need not wait for the end of the line */
  if (tcsetattr (terminal, TCSAFLUSH, &quiet) != 0)
    return fail_with_usage (error, _("The terminal cannot be used to type a passphrase."));

  ssize_t length = read_line (terminal, room, CONTROL_C);

  tcsetattr (terminal, TCSAFLUSH, &before);
  if (write (terminal, "\n", 1) < 0)
    return fail_with_usage (error, _("The terminal cannot be used to type a passphrase."));
  if (length <= 0 || memchr (custos_secret_read (room, NULL), CONTROL_C, length) != NULL) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No passphrase was typed");
    return NULL;
  }

  return cut (room, length);
}

static CustosSecret *
ask (const char *prompt, GError **error)
{
  int terminal = g_open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY, 0);

  if (terminal < 0)
    return fail_with_usage (
      error, _("There is no terminal to type the passphrase; use --passphrase-file FILE."));

  CustosSecret *secret = NULL;
  if (write (terminal, prompt, strlen (prompt)) >= 0)
    secret = read_quietly (terminal, error);
  else
    fail_with_usage (error, _("The terminal cannot be used to type a passphrase."));
  close (terminal);
  return secret;
}

/**
 * custos_cli_read_passphrase:
 * @path: (nullable): a file whose first line it is; %NULL: it is typed
 * @prompt: what the terminal asks
 */
CustosSecret *
custos_cli_read_passphrase (const char *path, const char *prompt, GError **error)
{
  return path != NULL ? read_file (path, error) : ask (prompt, error);
}

static gboolean
are_equal (const CustosSecret *a, const CustosSecret *b)
{
  size_t size_a, size_b;
  const guint8 *bytes_a = custos_secret_read (a, &size_a);
  const guint8 *bytes_b = custos_secret_read (b, &size_b);

  return size_a == size_b && memcmp (bytes_a, bytes_b, size_a) == 0;
}

/* As custos_cli_read_passphrase(), for a new one: it is typed twice. */
CustosSecret *
custos_cli_choose_passphrase (const char *path, const char *prompt, GError **error)
{
  g_autoptr (CustosSecret) first = custos_cli_read_passphrase (path, prompt, error);

  if (first == NULL || path != NULL)
    return g_steal_pointer (&first);

  g_autoptr (CustosSecret) again = ask (_("The same again: "), error);
  if (again == NULL)
    return NULL;
  if (!are_equal (first, again))
    return fail_with_usage (error, _("The two passphrases differ."));
  return g_steal_pointer (&first);
}
