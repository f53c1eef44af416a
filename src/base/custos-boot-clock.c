/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-boot-clock.h"

#include <time.h>

/* Returns: milliseconds since the machine started, suspended time included */
gint64
custos_boot_clock_get (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_BOOTTIME, &now);
  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Returns: (transfer full) (nullable): which start of the machine this is */
char *
custos_boot_clock_dup_boot_id (void)
{
  char *id = NULL;

  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &id, NULL, NULL))
    return NULL;

  return g_strstrip (id);
}
