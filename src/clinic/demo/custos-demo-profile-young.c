/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-profile.h"

static const CustosDemoProblem problems[] = {
  { "G43.909", "Migraine, unspecified, not intractable, without status migrainosus", 4, 30,
    CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "M54.50", "Low back pain, unspecified", 1, 30, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "J30.2", "Other seasonal allergic rhinitis", 8, 30, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "E03.9", "Hypothyroidism, unspecified", 3, 20, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "D50.9", "Iron deficiency anemia, unspecified", 1, 20, CUSTOS_SENSITIVITY_NORMAL, "mild" },
  { NULL },
};

static const CustosDemoMedication medications[] = {
  { "Sumatriptan 50 mg tablet", NULL,
    "1 tablet at the start of a migraine, may repeat once after 2 hours", "Migraine", 20, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "G43.909" },
  { "Naproxen sodium 220 mg tablet", "849574", "1 to 2 tablets with food twice a day as needed",
    "Back pain", 50, 70, 90,
    CUSTOS_SENSITIVITY_NORMAL, "M54.50" },
  { "Levothyroxine 50 mcg tablet", NULL, "1 tablet every morning on an empty stomach",
    "Hypothyroidism", 10, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "E03.9" },
  { "Ferrous sulfate 325 mg tablet", NULL, "1 tablet every other day with orange juice",
    "Iron deficiency", 55, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "D50.9" },
  { NULL },
};

static const char *const reasons[] = {
  "Annual physical",
  "Headache",
  "Back pain",
  "Sore throat and cough",
  "Physical for work",
  NULL,
};
static const char *const stories[] = {
  "{Name}, {age}, works as a {job} and was last here {interval} ago. No new complaints. "
  "Exercises two or three times a week, mostly {pleasure}. Two or three drinks on a weekend, "
  "never smoked. Up to date at the dentist.",
  "Headaches about twice a month, one-sided, with nausea and a wish for a dark room; a "
  "triptan taken early ends most of them within two hours. None woke {them} from sleep. "
  "Skipped meals are the clearest trigger.",
  "Back pain since lifting a crate ten days ago, in a band across the belt line. No leg pain, "
  "no numbness, no trouble with bladder or bowel. Better in motion, worse after an hour of "
  "driving.",
  "Four days of sore throat, runny nose and a dry cough. No fever since the first day. Home "
  "test for COVID-19 was negative twice. Missed one shift as a {job}.",
  "Here for a physical required by a new employer. Feels well. A grandfather had a heart "
  "attack at 71; otherwise the family history is quiet. Sleeps seven hours.",
  NULL,
};
static const char *const exams[] = {
  "Well appearing. Pupils equal, discs sharp. Neck supple, thyroid not enlarged. Heart "
  "regular. Lungs clear. Abdomen soft. Skin without suspicious moles.",
  "Well appearing. Pupils equal, discs sharp. Neck supple, thyroid not enlarged. Heart "
  "regular. Lungs clear. Abdomen soft. Skin without suspicious moles.",
  "No distress. Paraspinal muscles tight on the left from L3 to L5. Straight leg raise "
  "negative on both sides. Walks on heels and toes. Sensation intact.",
  "Throat slightly red, no exudate. Drums clear. Sinuses not tender. Chest clear to "
  "auscultation with good air movement.",
  "Well appearing. Vision 20/20 with glasses, hearing normal. Heart regular, lungs clear, "
  "abdomen soft. Joints move freely. Reflexes equal.",
  NULL,
};
static const char *const closings[] = {
  "Nothing worrisome found. Tetanus and influenza vaccines reviewed. Labs, if any, by portal "
  "within two days. Return in one year.",
  "Headache diary for two months and regular meals. If attacks come weekly we will talk about "
  "something to prevent them. Warning signs reviewed.",
  "Heat, walking, and a sheet of exercises; imaging adds nothing at this point and {Name} "
  "agreed. Back if there is weakness, numbness, or no progress in four weeks.",
  "Viral illness; antibiotics would not help and were not given. Note for work through Friday.",
  "Form signed, copy in the chart. Blood pressure once a year. Return in one year.",
  NULL,
};

static const CustosDemoOccasion occasions[] = {
  { .title = "Office visit", .note_title = "Office visit", .cpt = "99213",
    .staff = CUSTOS_DEMO_BELL, .minutes = 20, .share = 75,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = reasons, .stories = stories, .exams = exams, .closings = closings },
  { .title = "Video visit", .note_title = "Video visit", .cpt = "99212",
    .staff = CUSTOS_DEMO_BELL, .minutes = 15, .share = 25, .by_video = TRUE,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL,
    .reasons = reasons, .stories = stories, .closings = closings },
  { NULL },
};

static const char *const panels[] = { "basic", "thyroid", "blood-count", NULL };

static const CustosDemoTrend trends[] = {
  { "tsh", 6.2, 2.1, 0.8 },
  { "hemoglobin", 11.6, 13.0, 0.5 },
  { "hematocrit", 35.1, 39.2, 1.2 },
  { "mcv", 78.0, 86.0, 2.0 },
  { NULL },
};

const CustosDemoProfile custos_demo_young = {
  .name = "young", .n_patients = 12, .youngest = 19, .oldest = 35,
  .visits_a_year = 2, .fewest_years = 2, .most_years = 4,
  .problems = problems, .medications = medications, .occasions = occasions,
  .panels = panels, .visits_a_panel = 3, .trends = trends,
  .systolic_from = 116, .systolic_to = 120, .bmi_from = 23.5, .bmi_to = 25,
};
