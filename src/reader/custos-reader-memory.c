/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <glib.h>
#include <unistd.h>

#include "custos-reader-protocol.h"

/* Poppler and Cairo leave out what they find no room for and go on, and the page lacks a
 * picture. A page that lacks something is not shown as a page: here the reader ends where
 * memory does, and says why by its exit code. The names are the C library's, so this goes
 * for every library.
 *
 * A sanitizer has its own and ends the process itself. */
#ifndef __SANITIZE_ADDRESS__

/* The C library's own, under their other names. */
extern void *__libc_malloc (size_t size);
extern void *__libc_calloc (size_t n_items, size_t size);
extern void *__libc_realloc (void *block, size_t size);

static void *
or_end (void *block, gboolean wanted)
{
  if (block == NULL && wanted)
    _exit (CUSTOS_READER_EXIT_MEMORY);
  return block;
}

void *
malloc (size_t size)
{
  return or_end (__libc_malloc (size), TRUE);
}

void *
calloc (size_t n_items, size_t size)
{
  return or_end (__libc_calloc (n_items, size), TRUE);
}

void *
realloc (void *block, size_t size)
{
  return or_end (__libc_realloc (block, size), size > 0);
}

#endif
