/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-world.h"

#include "custos-demo-history.h"
#include "custos-demo-people.h"

#define STRIDE 37 /* has no divisor in common with the number of patients */

static const CustosDemoProfile *const profiles[] = {
  &custos_demo_child, &custos_demo_teen, &custos_demo_young, &custos_demo_pressure,
  &custos_demo_diabetes, &custos_demo_lungs, &custos_demo_mind, &custos_demo_recovery,
  &custos_demo_mother, &custos_demo_elder, &custos_demo_hiv,
};

void
custos_demo_world_free (CustosDemoWorld *self)
{
  g_clear_pointer (&self->calendar.today, custos_date_unref);
  g_clear_pointer (&self->calendar.zone, g_time_zone_unref);
  g_clear_pointer (&self->directory, g_ptr_array_unref);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_free (self);
}

static guint
count_patients (void)
{
  guint n_patients = 0;

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    n_patients += profiles[i]->n_patients;
  return n_patients;
}

/* Somebody has died since, and the chart stays. */
static void
set_death (CustosDemoChart *chart, guint place)
{
  g_autofree char *day = custos_demo_chart_dup_day (chart, 1);

  if (place == 0 && chart->profile == &custos_demo_elder)
    g_object_set (chart->patient, "died-on", day, NULL);
}

/* The patient's own record comes first, so that it is on file before anything about it. */
static CustosDemoChart *
make_chart (const CustosDemoCalendar *calendar,
            const CustosDemoProfile *profile,
            guint place,
            guint number,
            GError **error)
{
  g_autoptr (CustosDemoChart) chart = custos_demo_chart_new (calendar, profile, number);
  CustosDemoHistory history = { .chart = chart };

  custos_demo_make_person (chart, place);
  custos_demo_make_history (&history);
  set_death (chart, place);
  g_object_set (chart->patient, "id", chart->id, "provider",
                custos_demo_staff_get_name (profile->occasions[0].staff), NULL);

  g_autofree char *since = custos_demo_chart_dup_moment (chart, history.first_day, 7 * 60 + 50);
  custos_demo_chart_add (chart, g_object_ref (CUSTOS_RECORD (chart->patient)), since, NULL,
                         CUSTOS_SENSITIVITY_NORMAL);
  custos_demo_start_values (chart);
  custos_demo_add_coverage (&history);
  custos_demo_add_problems (&history);
  custos_demo_add_allergies (&history);
  custos_demo_add_medications (&history);
  custos_demo_add_vaccines (&history);
  custos_demo_add_visits (&history);
  custos_demo_add_plans_of_care (&history);
  custos_demo_add_procedures (&history);
  return custos_demo_add_papers (&history, error) ? g_steal_pointer (&chart) : NULL;
}

/* Neighbors in the list of record numbers are of different kinds. */
static void
find_profile (guint at, const CustosDemoProfile **profile, guint *place)
{
  *place = at;
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++) {
    *profile = profiles[i];
    if (*place < profiles[i]->n_patients)
      return;
    *place -= profiles[i]->n_patients;
  }
}

/**
 * custos_demo_world_new:
 * @today: what all dates count from: the same day gives the same clinic
 *
 * Returns: (transfer full) (nullable): the clinic; NULL if it was cancelled
 */
CustosDemoWorld *
custos_demo_world_new (const CustosDate *today, GCancellable *cancellable, GError **error)
{
  g_autoptr (CustosDemoWorld) self = g_new0 (CustosDemoWorld, 1);
  guint n_patients = count_patients ();

  self->calendar.today = custos_date_ref (today);
  self->calendar.zone = g_time_zone_new_identifier (CUSTOS_DEMO_TIME_ZONE);
  if (self->calendar.zone == NULL)
    self->calendar.zone = g_time_zone_new_utc ();
  self->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) custos_demo_chart_free);

  g_autofree char *day = custos_date_to_text (today);
  g_autofree char *when = g_strconcat (day, "T12:00:00Z", NULL);
  self->directory = custos_demo_directory_new (when);

  for (guint i = 0; i < n_patients; i++) {
    const CustosDemoProfile *profile;
    guint place;

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    find_profile (i * STRIDE % n_patients, &profile, &place);

    CustosDemoChart *chart = make_chart (&self->calendar, profile, place, i + 1, error);
    if (chart == NULL)
      return NULL;
    g_ptr_array_add (self->charts, chart);
  }

  return g_steal_pointer (&self);
}
