/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <time.h>

/* What the benchmarks share: the least of some runs, and a ratio held against its limit. */

#define BENCHMARK_RUNS 5
#define BENCHMARK_GRACE 3 /* the program fails past this many times the limit */

typedef void (*BenchmarkWork) (gpointer data);

/* Of this process: what other programs do at the same time does not count. */
static inline double
benchmark_get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

/* The two by turns, so that a machine which slows down slows both. */
static inline void
benchmark_compare (BenchmarkWork work, BenchmarkWork reference, gpointer data,
                   double seconds[2])
{
  seconds[0] = seconds[1] = G_MAXDOUBLE;
  for (int i = 0; i < 2 * BENCHMARK_RUNS; i++) {
    double start = benchmark_get_seconds ();

    (i % 2 == 0 ? work : reference)(data);
    seconds[i % 2] = MIN (seconds[i % 2], benchmark_get_seconds () - start);
  }
}

/* Returns what main() is to return. */
static inline int
benchmark_judge (const char *what, const double seconds[2], double limit)
{
  double ratio = seconds[0] / seconds[1];

  g_print ("%s: %.3f s, reference %.3f s, ratio %.2f, limit %.2f: %s\n", what, seconds[0],
           seconds[1], ratio, limit, ratio <= limit ? "kept" : "MISSED");
  return ratio <= limit * BENCHMARK_GRACE ? 0 : 1;
}
