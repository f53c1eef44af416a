/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the kernel holds the reader to, whatever a file makes it do.
 *
 * Landlock (Linux 5.13): it reads only below the folders of fonts, their configuration and
 * shared libraries, and makes, changes or runs nothing anywhere.
 * Seccomp: no socket, no program, no other process, no file opened for writing, no key of the
 * kernel's, no tracing; asked for, these fail with EPERM.
 * Limits (custos-reader-limits.c): memory, time, no byte written into any file.
 *
 * What is not held: where the kernel has no Landlock (Debian's has), the reader can still open
 * for reading what the user may read, though it has nowhere to send it but into its own answer.
 * On processors other than x86-64 and AArch64 there is no seccomp filter. The filter names what
 * is refused, so a system call that is not in it is allowed. Fonts in the user's own folder are
 * not used, since HOME is not told to the reader. */
typedef enum {
  CUSTOS_READER_WALL_NONE = 0,
  CUSTOS_READER_WALL_FILES = 1 << 0, /* Landlock */
  CUSTOS_READER_WALL_CALLS = 1 << 1, /* seccomp */
} CustosReaderWalls;

CustosReaderWalls custos_reader_walls_raise (void);

G_END_DECLS
