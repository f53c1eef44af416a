/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <stdlib.h>
#include <unistd.h>

#include "custos-reader-limits.h"
#include "custos-reader-noise.h"
#include "custos-reader-serve.h"
#include "custos-reader-walls.h"

/* custos-reader: opens files that came from elsewhere, so that what is wrong with one of
 * them, or meant to be, happens to this process and to nothing else. It knows one file,
 * which comes through standard input, and answers through standard output; who asks is
 * custos, paper's reader client. custos-reader-walls.h says what it cannot do. */
#define ANSWERS_FD 8
#define UNSAFE 3

/* Where not even an error could be told, since nobody reads it. */
static gboolean
arrange_pipes (void)
{
  if (dup3 (STDOUT_FILENO, ANSWERS_FD, O_CLOEXEC) < 0 || !custos_reader_noise_catch ())
    return FALSE;

  for (int fd = STDERR_FILENO + 1; fd < ANSWERS_FD; fd++)
    close (fd);

  return close_range (10, ~0u, 0) == 0;
}

/* Types and decoders that are loaded on first use, while there are no walls yet. */
static void
warm_up (void)
{
  static const char *const kinds[] = { "png", "jpeg", "tiff" };

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (kinds[i], NULL);

    if (loader != NULL)
      gdk_pixbuf_loader_close (loader, NULL);
  }
}

int
main (int argc, char *argv[])
{
  if (clearenv () != 0 || !arrange_pipes () || chdir ("/") != 0)
    _exit (UNSAFE);

  warm_up ();
  if (!custos_reader_limits_set ())
    _exit (UNSAFE);
  custos_reader_walls_raise ();

  /* Not exit (): what was handed out is the kernel's to take back. */
  _exit (custos_reader_serve (STDIN_FILENO, ANSWERS_FD));
}
