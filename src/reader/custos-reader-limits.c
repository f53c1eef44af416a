/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-limits.h"

#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "custos-reader-protocol.h"

#define MAX_FDS 32

/* Private writable memory, in bytes, that the process has mapped so far. A sanitizer's
 * shadow is tens of terabytes of it, which must not count as the file's doing. */
static rlim_t
measure_data (void)
{
#ifdef __SANITIZE_ADDRESS__
  unsigned long pages = 0;
  FILE *statm = fopen ("/proc/self/statm", "re");

  /* The sixth number is data and stack. */
  if (statm != NULL) {
    if (fscanf (statm, "%*u %*u %*u %*u %*u %lu", &pages) != 1)
      pages = 0;
    fclose (statm);
  }

  return (rlim_t) pages * sysconf (_SC_PAGESIZE);
#else
  return 0;
#endif
}

static gboolean
limit (int resource, rlim_t value)
{
  struct rlimit both = { value, value };

  return setrlimit (resource, &both) == 0;
}

/* For the life of the process. RLIMIT_DATA, since it counts what is asked for: RLIMIT_AS
 * also counts the libraries, fonts mapped for reading and what allocators only reserve.
 *
 * No core: 1 and not 0, since where cores go to a pipe the kernel takes 0 for "no limit
 * known" (SECURITY section 8). */
gboolean
custos_reader_limits_set (void)
{
  return limit (RLIMIT_DATA, measure_data () + CUSTOS_READER_MAX_MEMORY) &&
         limit (RLIMIT_FSIZE, 0) && limit (RLIMIT_CORE, 1) && limit (RLIMIT_NOFILE, MAX_FDS) &&
         limit (RLIMIT_MEMLOCK, 0) && limit (RLIMIT_MSGQUEUE, 0) &&
         prctl (PR_SET_DUMPABLE, 0) == 0;
}

/* From now on there are so many seconds of processor time again; who needs more is killed
 * (SIGXCPU). The client's watch counts the time on the wall. */
gboolean
custos_reader_limits_start_page (void)
{
  struct rusage used;
  struct rlimit time;

  if (getrusage (RUSAGE_SELF, &used) != 0 || getrlimit (RLIMIT_CPU, &time) != 0)
    return FALSE;

  /* The kernel counts whole seconds, and those begun are not given away. */
  time.rlim_cur = used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + CUSTOS_READER_MAX_SECONDS;
  return setrlimit (RLIMIT_CPU, &time) == 0;
}
