/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-profile.h"

#define HIV CUSTOS_SENSITIVITY_HIV

static const CustosDemoProblem problems[] = {
  { "Z21", "Asymptomatic human immunodeficiency virus [HIV] infection "
    "status", 7, 100, HIV, NULL },
  { "E78.5", "Hyperlipidemia, unspecified", 4, 60, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "F41.1", "Generalized anxiety disorder", 6, 40, CUSTOS_SENSITIVITY_NORMAL, "mild" },
  { NULL },
};

static const CustosDemoMedication medications[] = {
  { "Bictegravir 50 mg / emtricitabine 200 mg / tenofovir alafenamide 25 mg tablet", NULL,
    "1 tablet by mouth once a day", "HIV", 0, 0, 100, HIV, "Z21" },
  { "Rosuvastatin 10 mg tablet", NULL, "1 tablet by mouth once a day", "Hyperlipidemia", 30, 0,
    90, CUSTOS_SENSITIVITY_NORMAL, "E78.5" },
  { NULL },
};

static const char *const hiv_reasons[] = { "HIV care visit", NULL };
static const char *const hiv_stories[] = {
  "{Name}, {age}, seen for HIV care {interval} after the last visit. One tablet a day at "
  "breakfast, one missed dose this month. CD4 count {cd4}, viral load {viral-load}. No night "
  "sweats, weight {weight_change}. Feels, in {their} words, “boringly well.”",
  "HIV care visit. Viral load {viral-load}, as it has been for two years. Told a new partner, "
  "and it went better than feared. Talked again about what undetectable means for "
  "transmission. Works as a {job}; colleagues do not know and need not.",
  NULL,
};
static const char *const hiv_exams[] = {
  "Well nourished. Mouth without thrush. No enlarged nodes. Heart, lungs and abdomen "
  "unremarkable. Skin clear.",
  NULL,
};
static const char *const hiv_closings[] = {
  "Vaccines reviewed. Labs every six months. Return in six months; refills sent for the whole "
  "time.",
  NULL,
};

static const char *const reasons[] = {
  "Annual physical",
  "Ankle injury",
  NULL,
};
static const char *const stories[] = {
  "{Name} came for a check-up. Exercises three times a week, mostly {pleasure}. Does not "
  "smoke. Asked whether the cholesterol tablet is for life; perhaps, and we look every year.",
  "Office visit for a sprained ankle after a misstep on the stairs, two days ago. Can walk on "
  "it. Swelling is down with ice.",
  NULL,
};
static const char *const exams[] = {
  "Well appearing. Heart regular, lungs clear, abdomen soft, no edema.",
  "Right ankle swollen on the outside, no bony tenderness, stable. Pulses full.",
  NULL,
};
static const char *const closings[] = {
  "Return in a year, labs the week before.",
  "Ice, elevation, an elastic bandage for a week; crutches if needed. Back if walking is no "
  "better in ten days.",
  NULL,
};

static const CustosDemoOccasion occasions[] = {
  { .title = "HIV care visit", .note_title = "HIV care visit", .cpt = "99214",
    .staff = CUSTOS_DEMO_MARSH, .minutes = 30, .share = 60, .sensitivity = HIV,
    .has_panels = TRUE,
    .reasons = hiv_reasons, .stories = hiv_stories, .exams = hiv_exams,
    .closings = hiv_closings },
  { .title = "Office visit", .note_title = "Office visit", .cpt = "99213",
    .staff = CUSTOS_DEMO_MARSH, .minutes = 20, .share = 40,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE,
    .reasons = reasons, .stories = stories, .exams = exams, .closings = closings },
  { NULL },
};

static const char *const panels[] = { "hiv", NULL };

static const CustosDemoTrend trends[] = {
  { "cd4", 410, 705, 70 },
  { "viral-load", 60, 0, 6 },
  { NULL },
};

const CustosDemoProfile custos_demo_hiv = {
  .name = "hiv", .n_patients = 3, .youngest = 30, .oldest = 55,
  .visits_a_year = 4, .fewest_years = 2, .most_years = 4,
  .problems = problems, .medications = medications, .occasions = occasions,
  .panels = panels, .visits_a_panel = 1, .trends = trends,
  .systolic_from = 122, .systolic_to = 124, .bmi_from = 24, .bmi_to = 25,
};
