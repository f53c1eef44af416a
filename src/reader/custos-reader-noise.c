/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-noise.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Where the reader listens to itself. */
#define NOISE_FD 9

/* What the libraries print may quote the file, so nobody is to read it. But that Poppler
 * complains is the only sign it gives that a page which it draws lacks something. So
 * standard output and error end in a pipe of our own, from which only that one fact is
 * taken. A full pipe drops what comes; the rest is the same anyway. */
gboolean
custos_reader_noise_catch (void)
{
  int ends[2];

  if (pipe2 (ends, O_CLOEXEC | O_NONBLOCK) != 0)
    return FALSE;

  return dup2 (ends[1], STDOUT_FILENO) >= 0 && dup2 (ends[1], STDERR_FILENO) >= 0 &&
         dup3 (ends[0], NOISE_FD, O_CLOEXEC) >= 0 &&
         close (ends[0]) == 0 && close (ends[1]) == 0;
}

/* Returns: whether an error was told since the last time; warnings do not count.
 * Where nothing was caught (a test that calls the library itself) none was. */
gboolean
custos_reader_noise_drain (void)
{
  char heard[4096];
  gboolean errors = FALSE;
  ssize_t n_bytes;

  while ((n_bytes = read (NOISE_FD, heard, sizeof heard)) > 0)
    errors = errors || memmem (heard, n_bytes, " Error", strlen (" Error")) != NULL;

  return errors;
}
