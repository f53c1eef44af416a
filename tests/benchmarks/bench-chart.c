/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-chart.h"

#include "custos-chart-sample.h"
#include "custos-ui-test.h"

/* From opening the chart of a patient with 1,111 records to its summary on the screen. */

#define N_RECORDS 1111
#define N_RUNS 200
#define LIMIT_MS 100.0

static void
fill (CustosSession *session, const char *id)
{
  for (guint i = 0; i < N_RECORDS; i++) {
    g_autofree char *day = g_strdup_printf (
      "20%02u-%02u-%02u", 5 + i % 20, 1 + i % 12, 1 + i % 28);
    g_autofree char *code = g_strdup_printf ("%u-1", i % 60);

    if (i % 10 == 0)
      sample_save_visit (session, id, day, "Office visit", "Halvorsen");
    else if (i % 10 == 1)
      sample_save_medication (session, id, "Lisinopril 20 mg", "In the morning", day, "active");
    else if (i % 50 == 2)
      sample_save_problem (session, id, "Essential hypertension", "I10", day, NULL);
    else
      sample_save_result (
        session, id, "laboratory", "Sodium", code, day, "139", "mmol/L", "135", "146");
  }
  sample_save_allergy (session, id, "Latex", NULL, "Hives", "mild");
}

static double
measure (CustosSession *session, const char *id)
{
  gint64 from = g_get_monotonic_time ();
  GtkWidget *chart = custos_chart_new (session, id);
  GtkWidget *window = test_show (chart);

  test_wait_for_text (chart, "Essential hypertension");
  test_wait_for_text (chart, "Office visit");
  test_wait_for_text (chart, "No vital signs on file");
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);

  double ms = (double) (g_get_monotonic_time () - from) / 1000;
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  return ms;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

int
main (int argc, char *argv[])
{
  TestClinic clinic;
  double ms[N_RUNS];

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  test_clinic_open (&clinic);
  g_autofree char *id = sample_register_marisol (clinic.clinician);
  fill (clinic.clinician, id);

  for (guint i = 0; i < N_RUNS; i++)
    ms[i] = measure (clinic.clinician, id);
  qsort (ms, N_RUNS, sizeof *ms, compare);
  g_print ("chart of %d records: median %.1f ms, p95 %.1f ms (limit %.0f ms)\n", N_RECORDS,
           ms[N_RUNS / 2], ms[N_RUNS * 95 / 100], LIMIT_MS);

  while (G_OBJECT (clinic.clinician)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  test_clinic_close (&clinic);
  return ms[N_RUNS / 2] <= 3 * LIMIT_MS ? 0 : 1;
}
