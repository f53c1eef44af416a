/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-history.h"

#include "custos-allergy.h"
#include "custos-demo-prose.h"
#include "custos-encounter.h"
#include "custos-medication.h"
#include "custos-problem.h"

#define DAYS_A_YEAR 365
#define LEAST_DAYS 100 /* with us, if older than that */

static int
find_day (CustosDemoHistory *self, guint percent)
{
  return self->first_day - (int) (self->first_day * (gint64) percent / 100);
}

/* Returns: whether the patient has the problem of that code */
static gboolean
has_problem (CustosDemoHistory *self, const char *code)
{
  const CustosDemoProblem *problems = self->chart->profile->problems;

  for (guint i = 0; problems[i].code != NULL; i++) {
    if (g_str_equal (problems[i].code, code))
      return self->has[i];
  }

  g_error ("A medication is for a problem that is not in its profile");
}

static void
add_problem (CustosDemoHistory *self, const CustosDemoProblem *problem)
{
  CustosDemoChart *chart = self->chart;
  int since = (int) problem->years * DAYS_A_YEAR + custos_demo_random_between (
    &chart->random, 10, 300);
  int onset = MIN (since, chart->age_in_days - 60);
  g_autofree char *started = custos_demo_chart_dup_day (chart, onset);
  g_autofree char *noted = custos_demo_chart_dup_day (chart, MIN (onset, self->first_day));
  CustosRecord *record = g_object_new (
    CUSTOS_TYPE_PROBLEM,
    "code", problem->code,
    "code-system", CUSTOS_DEMO_ICD10,
    "title", problem->title,
    "category", "problem-list-item",
    "clinical-status", "active",
    "verification", "confirmed",
    "severity", problem->severity,
    "onset", started,
    "noted", noted,
    NULL);

  custos_demo_chart_add (chart, record, noted, NULL, problem->sensitivity);
}

/* A short illness that is over, so that the list has both kinds. */
static void
add_past_problem (CustosDemoHistory *self)
{
  static const struct {
    const char *code;
    const char *title;
  } past[] = {
    { "J06.9", "Acute upper respiratory infection, unspecified" },
    { "S93.401A", "Sprain of unspecified ligament of right ankle, initial encounter" },
    { "J02.9", "Acute pharyngitis, unspecified" },
  };
  CustosDemoChart *chart = self->chart;
  guint which = custos_demo_random_below (&chart->random, G_N_ELEMENTS (past));
  int day = custos_demo_random_between (&chart->random, 40, MAX (self->first_day - 10, 50));
  g_autofree char *started = custos_demo_chart_dup_day (chart, day);
  g_autofree char *ended = custos_demo_chart_dup_day (chart, day - 12);
  CustosRecord *record = g_object_new (
    CUSTOS_TYPE_PROBLEM,
    "code", past[which].code,
    "code-system", CUSTOS_DEMO_ICD10,
    "title", past[which].title,
    "category", "encounter-diagnosis",
    "clinical-status", "resolved",
    "verification", "confirmed",
    "onset", started,
    "abated", ended,
    "noted", started,
    NULL);

  custos_demo_chart_add (chart, record, started, NULL, CUSTOS_SENSITIVITY_NORMAL);
}

void
custos_demo_add_problems (CustosDemoHistory *self)
{
  const CustosDemoProblem *problems = self->chart->profile->problems;

  for (guint i = 0; problems[i].code != NULL; i++) {
    self->has[i] = custos_demo_random_chance (&self->chart->random, problems[i].chance);
    if (self->has[i])
      add_problem (self, &problems[i]);
  }

  if (custos_demo_random_chance (&self->chart->random, 45))
    add_past_problem (self);
}

typedef struct {
  const char *substance;
  const char *code; /* SNOMED CT; NULL: none */
  const char *category;
  const char *reaction;
  const char *severity;
  const char *criticality;
} Allergy;

static void
add_allergy (CustosDemoHistory *self, const Allergy *allergy)
{
  CustosDemoChart *chart = self->chart;
  g_autofree char *noted = custos_demo_chart_dup_day (chart, self->first_day);
  CustosRecord *record = g_object_new (
    CUSTOS_TYPE_ALLERGY,
    "substance", allergy->substance,
    "code", allergy->code,
    "category", allergy->category,
    "clinical-status", "active",
    "verification", "confirmed",
    "reaction", allergy->reaction,
    "severity", allergy->severity,
    "criticality", allergy->criticality,
    "noted", noted,
    NULL);

  if (allergy->code != NULL)
    g_object_set (record, "code-system", CUSTOS_DEMO_SNOMED, NULL);
  custos_demo_chart_add (chart, record, noted, NULL, CUSTOS_SENSITIVITY_NORMAL);
}

/* Most have been asked and have none: that is a fact of its own. One in ten was never asked. */
void
custos_demo_add_allergies (CustosDemoHistory *self)
{
  static const Allergy none = { "No known allergies", "716186003" };
  static const Allergy allergies[] = {
    { "Penicillin", "91936005", "medication", "Hives", "moderate", "high" },
    { "Sulfonamide antibiotics", NULL, "medication", "Rash", "mild", "low" },
    { "Peanut", "91935009", "food", "Swelling of lips, wheeze", "severe", "high" },
    { "Latex", "300916003", "environment", "Contact rash", "mild", "low" },
    { "Codeine", NULL, "medication", "Vomiting", "mild", "low" },
    { "Bee venom", "424213003", "environment", "Hives, faintness", "severe", "high" },
    { "Ibuprofen", NULL, "medication", "Stomach pain", "mild", "low" },
    { "Shellfish", "300913006", "food", "Itching of the mouth", "moderate", "high" },
  };
  CustosDemoRandom *random = &self->chart->random;
  guint drawn = custos_demo_random_below (random, 100);

  if (drawn < 10)
    return;
  if (drawn < 50) {
    add_allergy (self, &none);
    return;
  }

  guint first = custos_demo_random_below (random, G_N_ELEMENTS (allergies));
  add_allergy (self, &allergies[first]);
  if (drawn > 80)
    add_allergy (self, &allergies[(first + 3) % G_N_ELEMENTS (allergies)]);
}

static void
add_medication (CustosDemoHistory *self, const CustosDemoMedication *medication)
{
  CustosDemoChart *chart = self->chart;
  CustosDemoStaff staff = chart->profile->occasions[0].staff;
  g_autofree char *started = custos_demo_chart_dup_day (
    chart, find_day (self, medication->from));
  g_autofree char *ended = medication->until > 0
    ? custos_demo_chart_dup_day (chart, find_day (self, medication->until)) : NULL;
  CustosRecord *record = g_object_new (
    CUSTOS_TYPE_MEDICATION,
    "title", medication->title,
    "code", medication->code,
    "status", ended != NULL ? "stopped" : "active",
    "dosage", medication->dosage,
    "prescriber", custos_demo_staff_get_name (staff),
    "ordered", started,
    "started", started,
    "ended", ended,
    "reason", medication->reason,
    NULL);

  if (medication->code != NULL)
    g_object_set (record, "code-system", CUSTOS_DEMO_RXNORM, NULL);
  custos_demo_chart_add (chart, record, started, NULL, medication->sensitivity);
}

void
custos_demo_add_medications (CustosDemoHistory *self)
{
  const CustosDemoMedication *medications = self->chart->profile->medications;

  for (guint i = 0; medications[i].title != NULL; i++) {
    gboolean wanted =
      medications[i].problem == NULL || has_problem (self, medications[i].problem);

    if (wanted && custos_demo_random_chance (&self->chart->random, medications[i].chance))
      add_medication (self, &medications[i]);
  }
}

static gboolean
fits_age (const CustosDemoOccasion *occasion, int age)
{
  return age >= occasion->from_age && (occasion->until_age == 0 || age < occasion->until_age);
}

/* Returns: one that fits the age that the patient had; the first visit is of the first kind
 * that does */
static const CustosDemoOccasion *
choose_occasion (CustosDemoHistory *self, guint turn, int days_ago)
{
  const CustosDemoOccasion *occasions = self->chart->profile->occasions;
  const CustosDemoOccasion *first = NULL;
  int age = (self->chart->age_in_days - days_ago) / DAYS_A_YEAR;
  guint all = 0;

  for (guint i = 0; occasions[i].title != NULL; i++)
    all += fits_age (&occasions[i], age) ? occasions[i].share : 0;

  guint at = custos_demo_random_below (&self->chart->random, all);
  for (guint i = 0; occasions[i].title != NULL; i++) {
    if (!fits_age (&occasions[i], age))
      continue;
    if (turn > 0 && at < occasions[i].share)
      return &occasions[i];
    at -= MIN (at, occasions[i].share);
    first = first != NULL ? first : &occasions[i];
  }

  return first;
}

static void
add_encounter (const CustosDemoVisit *visit)
{
  const CustosDemoOccasion *occasion = visit->occasion;
  CustosDemoChart *chart = visit->history->chart;
  g_autofree char *started = custos_demo_chart_dup_moment (
    chart, visit->days_ago, visit->minute);
  g_autofree char *ended = custos_demo_chart_dup_moment (
    chart, visit->days_ago, visit->minute + occasion->minutes);
  g_autofree char *provider_id = custos_demo_staff_dup_id (occasion->staff);
  CustosRecord *record = g_object_new (
    CUSTOS_TYPE_ENCOUNTER,
    "id", visit->id,
    "status", "finished",
    "kind", occasion->by_video ? "VR" : "AMB",
    "code", occasion->cpt,
    "code-system", CUSTOS_DEMO_CPT,
    "title", occasion->title,
    "reason", custos_demo_choose_text (occasion->reasons, custos_demo_choose_story (visit)),
    "started", started,
    "ended", ended,
    "provider", custos_demo_staff_get_name (occasion->staff),
    "provider-id", provider_id,
    "place", occasion->by_video ? NULL : custos_demo_staff_get_place (occasion->staff),
    "organization", CUSTOS_DEMO_CLINIC_NAME,
    "programme", occasion->programme,
    NULL);

  custos_demo_chart_add (chart, record, ended, NULL, occasion->sensitivity);
}

static void
add_measures (const CustosDemoVisit *visit)
{
  CustosDemoChart *chart = visit->history->chart;
  const CustosDemoProfile *profile = chart->profile;
  const CustosDemoMeasuring measuring = {
    chart, visit->id, visit->days_ago, visit->minute, visit->position,
    visit->occasion->sensitivity, custos_demo_staff_get_name (visit->occasion->staff),
  };

  if (visit->occasion->has_vitals)
    custos_demo_add_vitals (&measuring);
  if (!visit->occasion->has_panels || visit->turn % profile->visits_a_panel != 0)
    return;
  for (guint i = 0; profile->panels[i] != NULL; i++)
    custos_demo_add_panel (&measuring, profile->panels[i]);
}

static void
add_visit (CustosDemoHistory *self, guint turn, int days_ago, int previous_days_ago)
{
  g_autofree char *id = custos_demo_random_dup_uuid (&self->chart->random);
  const CustosDemoVisit visit = {
    .history = self,
    .occasion = choose_occasion (self, turn, days_ago),
    .turn = turn + self->chart->number, /* so that two charts do not begin alike */
    .days_ago = days_ago,
    .previous_days_ago = previous_days_ago,
    .minute = 8 * 60 + 15 * custos_demo_random_between (&self->chart->random, 0, 32),
    .position = self->n_visits > 1 ? turn / (self->n_visits - 1.0) : 1,
    .id = id,
  };

  add_encounter (&visit);
  add_measures (&visit);
  custos_demo_add_note (&visit);
  if (days_ago < 2 * DAYS_A_YEAR)
    custos_demo_add_claim (&visit);
}

/* From the first to the last, so that each knows what came before. */
void
custos_demo_add_visits (CustosDemoHistory *self)
{
  int last_day = custos_demo_random_between (&self->chart->random, 1, 60);
  int step = self->n_visits > 1 ? (self->first_day - last_day) / ((int) self->n_visits - 1) : 0;
  int previous = self->first_day;

  for (guint turn = 0; turn < self->n_visits; turn++) {
    int day = self->first_day - (int) turn * step +
              custos_demo_random_between (&self->chart->random, -step / 5, step / 5);

    day = custos_demo_chart_find_workday (self->chart, CLAMP (day, 1, previous));
    add_visit (self, turn, day, previous);
    previous = day;
  }
}

/* Since when, and how often. Nobody comes before being born. */
void
custos_demo_make_history (CustosDemoHistory *self)
{
  CustosDemoChart *chart = self->chart;
  const CustosDemoProfile *profile = chart->profile;
  int years = custos_demo_random_between (
    &chart->random, profile->fewest_years, profile->most_years);
  int longest = chart->age_in_days - 20;

  int wanted = years * DAYS_A_YEAR + custos_demo_random_between (&chart->random, 0, 200);

  self->first_day = CLAMP (wanted, MIN (LEAST_DAYS, longest), longest);
  self->n_visits = MAX (self->first_day * profile->visits_a_year / DAYS_A_YEAR, 1);
}
