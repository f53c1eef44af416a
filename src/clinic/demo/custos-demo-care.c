/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-history.h"

#include "custos-care-plan.h"
#include "custos-care-team.h"
#include "custos-device.h"
#include "custos-goal.h"
#include "custos-imaging-study.h"
#include "custos-procedure.h"

/* What is planned, for whom, with whom; by profile. */
static const struct {
  const char *profile;
  const char *title;
  const char *category;
  const char *addresses;
  const char *activities;
  const char *goal;
  const char *target;
  CustosSensitivity sensitivity;
} plans[] = {
  { "diabetes", "Diabetes care plan", "Chronic care", "Type 2 diabetes mellitus",
    "Check fasting glucose daily\nWalk after the evening meal\nFoot check every night\n"
    "Eye examination once a year",
    "Hemoglobin A1c below 7 percent", "A1c below 7.0 %", CUSTOS_SENSITIVITY_NORMAL },
  { "pressure", "Blood pressure plan", "Chronic care", "Essential hypertension",
    "Home reading every morning\nLess than 2 grams of salt a day\nRefill on the first of the "
    "month",
    "Home readings below 130/80", "Average below 130/80 mmHg", CUSTOS_SENSITIVITY_NORMAL },
  { "lungs", "Asthma and COPD action plan", "Chronic care", "Chronic airway disease",
    "Controller inhaler morning and evening\nPeak flow log\nYellow zone: call the clinic the "
    "same day",
    "No night wakening for a month", "Nights without cough", CUSTOS_SENSITIVITY_NORMAL },
  { "mind", "Treatment plan, behavioral health", "Behavioral health",
    "Depression and anxiety",
    "Weekly psychotherapy\nOne planned activity a day\nSafety plan reviewed each quarter",
    "PHQ-9 below 5", "PHQ-9 below 5 on two visits", CUSTOS_SENSITIVITY_NORMAL },
  { "recovery", "Individual recovery plan", "Substance use treatment", "Substance use disorder",
    "Medicine as prescribed\nCounseling once a week\nGroup on Wednesdays\nRescue spray at hand",
    "Ninety days without use", "90 days", CUSTOS_SENSITIVITY_SUBSTANCE_USE },
  { "elder", "Heart failure plan", "Chronic care", "Heart failure, falls",
    "Weigh every morning\nCall for a gain of 3 pounds in two days\nRails and night light\n"
    "Therapist twice a week",
    "No hospital stay for heart failure this year", "0 admissions", CUSTOS_SENSITIVITY_NORMAL },
};

static void
add_team (CustosDemoHistory *self, const char *title, const char *since, CustosSensitivity s)
{
  CustosDemoChart *chart = self->chart;
  const CustosDemoOccasion *occasions = chart->profile->occasions;
  g_autoptr (GString) members = g_string_new (NULL);

  for (guint i = 0; occasions[i].title != NULL; i++) {
    const char *name = custos_demo_staff_get_name (occasions[i].staff);

    if (strstr (members->str, name) == NULL)
      g_string_append_printf (members, "%s%s", members->len > 0 ? "\n" : "", name);
  }

  custos_demo_chart_add (
    chart,
    g_object_new (CUSTOS_TYPE_CARE_TEAM, "status", "active", "title", title, "started", since,
                  "members", members->str, NULL),
    since, NULL, s);
}

void
custos_demo_add_plans_of_care (CustosDemoHistory *self)
{
  CustosDemoChart *chart = self->chart;
  g_autofree char *since = custos_demo_chart_dup_day (chart, self->first_day * 2 / 3);
  g_autofree char *due = custos_demo_chart_dup_day (chart, -120);

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    if (!g_str_equal (plans[i].profile, chart->profile->name))
      continue;

    custos_demo_chart_add (
      chart,
      g_object_new (CUSTOS_TYPE_CARE_PLAN, "status", "active", "intent", "plan",
                    "title", plans[i].title, "category", plans[i].category, "started", since,
                    "author", custos_demo_staff_get_name (chart->profile->occasions[0].staff),
                    "addresses", plans[i].addresses, "activities", plans[i].activities, NULL),
      since, NULL, plans[i].sensitivity);
    custos_demo_chart_add (
      chart,
      g_object_new (CUSTOS_TYPE_GOAL, "status", "active", "achievement", "in-progress",
                    "title", plans[i].goal, "started", since, "due", due,
                    "target", plans[i].target, NULL),
      since, NULL, plans[i].sensitivity);
    add_team (self, "Care team", since, plans[i].sensitivity);
  }
}

typedef struct {
  const char *profile;
  const char *code; /* SNOMED CT */
  const char *title;
  const char *performer;
  const char *outcome;
  guint chance;
  CustosSensitivity sensitivity;
} Deed;

static const Deed deeds[] = {
  { "pressure", "73761001", "Colonoscopy", "Harrow Landing General Hospital",
    "Two small polyps removed, benign", 50, CUSTOS_SENSITIVITY_NORMAL },
  { "diabetes", "252779009", "Retinal photography", "Blue Ridge Eye Associates",
    "No retinopathy in either eye", 80, CUSTOS_SENSITIVITY_NORMAL },
  { "diabetes", "73761001", "Colonoscopy", "Harrow Landing General Hospital", "Normal", 45,
    CUSTOS_SENSITIVITY_NORMAL },
  { "lungs", "127783003", "Spirometry", "Jonah Bell, FNP-C",
    "FEV1/FVC 0.66, improves by 9 percent after albuterol", 90, CUSTOS_SENSITIVITY_NORMAL },
  { "elder", "433236007", "Transthoracic echocardiography", "Juniper Valley Cardiology",
    "Ejection fraction 55 percent, stiff left ventricle", 90, CUSTOS_SENSITIVITY_NORMAL },
  { "elder", "312681000", "Bone density scan", "Harrow Landing General Hospital",
    "T-score −2.7 at the hip", 60, CUSTOS_SENSITIVITY_NORMAL },
  { "mother", "169230002", "Ultrasound scan for fetal viability", "Grace Liu, CNM",
    "One fetus, dates confirmed", 90, CUSTOS_SENSITIVITY_REPRODUCTIVE },
  { "child", "313071005", "Fluoride varnish", "Reena Singh, MD", "Applied", 60,
    CUSTOS_SENSITIVITY_NORMAL },
  { "young", "80146002", "Appendectomy", "Harrow Landing General Hospital",
    "Uneventful recovery", 25, CUSTOS_SENSITIVITY_NORMAL },
  { "mind", "171207006", "Depression screening", "Tess Caldwell, PMHNP-BC", "Positive", 70,
    CUSTOS_SENSITIVITY_NORMAL },
};

static void
add_deed (CustosDemoHistory *self, const Deed *deed)
{
  CustosDemoChart *chart = self->chart;
  int day = custos_demo_chart_find_workday (
    chart, custos_demo_random_between (&chart->random, 30, MAX (self->first_day - 20, 31)));
  g_autofree char *when = custos_demo_chart_dup_moment (
    chart, day, 9 * 60 + 30 * custos_demo_random_between (&chart->random, 0, 12));

  custos_demo_chart_add (
    chart,
    g_object_new (CUSTOS_TYPE_PROCEDURE, "status", "completed", "code", deed->code,
                  "code-system", CUSTOS_DEMO_SNOMED, "title", deed->title, "started", when,
                  "performer", deed->performer, "outcome", deed->outcome, NULL),
    when, NULL, deed->sensitivity);
}

static void
add_chest_film (CustosDemoHistory *self)
{
  CustosDemoChart *chart = self->chart;
  g_autofree char *when = custos_demo_chart_dup_moment (
    chart, custos_demo_chart_find_workday (chart, self->first_day / 2 + 3), 11 * 60);

  custos_demo_chart_add (
    chart,
    g_object_new (CUSTOS_TYPE_IMAGING_STUDY, "status", "available", "modality", "DX",
                  "title", "Chest, two views", "started", when, "body-site", "Chest",
                  "n-series", (gint64) 1, "n-instances", (gint64) 2,
                  "performer", "Harrow Landing General Hospital", NULL),
    when, NULL, CUSTOS_SENSITIVITY_NORMAL);
}

static void
add_pacemaker (CustosDemoHistory *self)
{
  CustosDemoChart *chart = self->chart;
  g_autofree char *since = custos_demo_chart_dup_day (chart, self->first_day);

  custos_demo_chart_add (
    chart,
    g_object_new (CUSTOS_TYPE_DEVICE, "status", "active", "title", "Dual-chamber pacemaker",
                  "manufacturer", "Example Cardiac", "model", "DX-2", "serial", "EX204418",
                  NULL),
    since, NULL, CUSTOS_SENSITIVITY_NORMAL);
}

void
custos_demo_add_procedures (CustosDemoHistory *self)
{
  CustosDemoChart *chart = self->chart;
  const char *profile = chart->profile->name;

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++) {
    if (g_str_equal (deeds[i].profile, profile) &&
        custos_demo_random_chance (&chart->random, deeds[i].chance))
      add_deed (self, &deeds[i]);
  }

  if (g_str_equal (profile, "lungs") || g_str_equal (profile, "elder"))
    add_chest_film (self);
  if (g_str_equal (profile, "elder") && custos_demo_random_chance (&chart->random, 30))
    add_pacemaker (self);
}
