/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-profile.h"

#define REPRODUCTIVE CUSTOS_SENSITIVITY_REPRODUCTIVE

static const CustosDemoProblem problems[] = {
  { "Z34.92", "Encounter for supervision of normal pregnancy, unspecified, second trimester", 0,
    100, REPRODUCTIVE, NULL },
  { "O24.410", "Gestational diabetes mellitus in pregnancy, diet "
    "controlled", 0, 35, REPRODUCTIVE,
    "mild" },
  { "D50.9", "Iron deficiency anemia, unspecified", 1, 60, CUSTOS_SENSITIVITY_NORMAL, "mild" },
  { NULL },
};

static const CustosDemoMedication medications[] = {
  { "Prenatal vitamin tablet", NULL, "1 tablet by mouth once a day", "Pregnancy", 40, 0, 100,
    REPRODUCTIVE, "Z34.92" },
  { "Ferrous sulfate 325 mg tablet", NULL, "1 tablet every other day", "Iron deficiency", 50, 0,
    90, CUSTOS_SENSITIVITY_NORMAL, "D50.9" },
  { NULL },
};

static const char *const reasons[] = {
  "Prenatal visit",
  NULL,
};
static const char *const stories[] = {
  "{Name}, {age}, seen with Grace Liu. Feels well, the nausea of the first weeks is over. "
  "Eats small meals, walks in the evening. No bleeding, no pain, no headaches. Sleeps on the "
  "left side with two pillows.",
  "Prenatal visit with the partner. Drew up the list for the hospital and asked about the "
  "hour ride in winter. Appetite good, heartburn after supper. No swelling of hands or face. "
  "Reads aloud in the evening, “to get the voice known.”",
  "Return visit. Movements felt daily since last week, “like a fish turning.” One evening "
  "of tightening after carrying groceries, gone with rest and water. Glucose log brought "
  "along.",
  NULL,
};
static const char *const exams[] = {
  "Cheerful, good color. Abdomen soft. Fundal height as expected for dates, heart tones 144 "
  "and regular. No edema.",
  "Well appearing. Pressure measured twice, normal. Fundal height as expected, heart tones "
  "138 and regular. Ankles thin.",
  NULL,
};
static const char *const closings[] = {
  "Warning signs reviewed, hospital number saved in the phone. Birth class in the first week "
  "of next month. Return in four weeks.",
  "Glucose screen next time. Vaccines for pregnancy reviewed. Return in four weeks.",
  NULL,
};

static const char *const office_reasons[] = {
  "Fatigue",
  "Sore throat",
  NULL,
};
static const char *const office_stories[] = {
  "{Name} came for tiredness in the afternoons. Sleeps seven hours. Works as a {job}. Iron "
  "was low at the last draw and the tablets were taken on and off.",
  "Office visit for a sore throat and refills. No fever. Children at home had the same last "
  "week.",
  NULL,
};
static const char *const office_exams[] = {
  "Pale inner lids, otherwise well. Heart regular with a soft flow murmur. Lungs clear.",
  "Throat a little red, no exudate. Ears clear.",
  NULL,
};
static const char *const office_closings[] = {
  "Blood count in eight weeks. Return as needed.",
  "A cold; nothing more is needed. Return as needed.",
  NULL,
};

static const CustosDemoOccasion occasions[] = {
  { .title = "Midwife visit", .note_title = "Midwife visit", .cpt = "99214",
    .staff = CUSTOS_DEMO_LIU, .minutes = 30, .share = 60, .sensitivity = REPRODUCTIVE,
    .reasons = reasons, .stories = stories, .exams = exams, .closings = closings },
  { .title = "Office visit", .note_title = "Office visit", .cpt = "99213",
    .staff = CUSTOS_DEMO_MARSH, .minutes = 20, .share = 40,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = office_reasons, .stories = office_stories, .exams = office_exams,
    .closings = office_closings },
  { NULL },
};

static const char *const panels[] = { "blood-count", "iron", NULL };

static const CustosDemoTrend trends[] = {
  { "hemoglobin", 10.8, 12.1, 0.5 },
  { "hematocrit", 32.9, 36.8, 1.3 },
  { "mcv", 77.0, 84.5, 2.0 },
  { "ferritin", 8, 26, 4 },
  { NULL },
};

const CustosDemoProfile custos_demo_mother = {
  .name = "mother", .n_patients = 6, .youngest = 23, .oldest = 38, .sex = CUSTOS_SEX_FEMALE,
  .visits_a_year = 12, .fewest_years = 0, .most_years = 0,
  .problems = problems, .medications = medications, .occasions = occasions,
  .panels = panels, .visits_a_panel = 1, .trends = trends,
  .systolic_from = 112, .systolic_to = 116, .bmi_from = 24, .bmi_to = 27,
};
