/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-process-guard.h"

#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* Where dialogs come from a portal, it has to look at us: a process that nobody may look at
 * would get dead file dialogs. The same question as GTK asks. */
static gboolean
uses_portals (void)
{
  return g_strcmp0 (g_getenv ("GTK_USE_PORTAL"), "1") == 0 ||
         g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ||
         g_getenv ("SNAP") != NULL;
}

/* Before anything secret is in memory: no core dumps, and no other process of this user reads
 * the memory (SECURITY 8). A limit of 0 is ignored where cores go to a pipe; 1 is not. */
void
custos_process_guard_raise (void)
{
  const struct rlimit one = { 1, 1 };

  if (setrlimit (RLIMIT_CORE, &one) != 0)
    g_critical ("Core dumps could not be limited");
  if (!uses_portals () && prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    g_critical ("The memory could not be kept from other processes");
}

/* The program from its beginning, in this process: the only way to be rid of what GTK keeps of
 * the texts it showed. Whoever calls has closed the clinic. */
void
custos_process_guard_start_again (const char *folder)
{
  execl ("/proc/self/exe", "custos", "--clinic", folder, (char *) NULL);

  /* Not locked is worse than gone. */
  _exit (EXIT_FAILURE);
}
