/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-profile.h"

static const CustosDemoProblem problems[] = {
  { "I50.32", "Chronic diastolic (congestive) heart failure", 4, 70, CUSTOS_SENSITIVITY_NORMAL,
    "moderate" },
  { "I48.20", "Chronic atrial fibrillation, unspecified", 6, 60, CUSTOS_SENSITIVITY_NORMAL,
    NULL },
  { "I10", "Essential (primary) hypertension", 22, 60, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "N18.32", "Chronic kidney disease, stage 3b", 5, 55, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "M17.0", "Bilateral primary osteoarthritis of knee", 15, 75, CUSTOS_SENSITIVITY_NORMAL,
    NULL },
  { "M81.0", "Age-related osteoporosis without current pathological fracture", 8, 55,
    CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "I25.10",
    "Atherosclerotic heart disease of native coronary artery without angina pectoris", 12, 45,
    CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "G30.9", "Alzheimer's disease, unspecified", 2, 25, CUSTOS_SENSITIVITY_NORMAL, "mild" },
  { "R29.6", "Repeated falls", 1, 40, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { NULL },
};

static const CustosDemoMedication medications[] = {
  { "Furosemide 40 mg tablet", NULL, "1 tablet every morning", "Heart failure", 0, 0, 100,
    CUSTOS_SENSITIVITY_NORMAL, "I50.32" },
  { "Metoprolol succinate 100 mg extended-release tablet", NULL, "1 tablet once a day",
    "Atrial fibrillation", 0, 0, 100, CUSTOS_SENSITIVITY_NORMAL, "I48.20" },
  { "Warfarin 5 mg tablet", "855332", "As directed by INR, usually 1 tablet in the evening",
    "Atrial fibrillation", 0, 60, 100, CUSTOS_SENSITIVITY_NORMAL, "I48.20" },
  { "Apixaban 2.5 mg tablet", NULL, "1 tablet twice a day", "Atrial fibrillation", 60, 0, 100,
    CUSTOS_SENSITIVITY_NORMAL, "I48.20" },
  { "Lisinopril 10 mg tablet", "314076", "1 tablet by mouth once a day", "Hypertension", 0, 0,
    90, CUSTOS_SENSITIVITY_NORMAL, "I10" },
  { "Acetaminophen 500 mg tablet", NULL, "2 tablets up to three times a day as needed",
    "Knee pain", 0, 0, 90, CUSTOS_SENSITIVITY_NORMAL, "M17.0" },
  { "Alendronate 70 mg tablet", NULL, "1 tablet once a week with a full glass of water",
    "Osteoporosis", 20, 0, 90, CUSTOS_SENSITIVITY_NORMAL, "M81.0" },
  { "Aspirin 81 mg tablet", "243670", "1 tablet once a day", "Coronary disease", 0, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "I25.10" },
  { "Donepezil 10 mg tablet", NULL, "1 tablet at bedtime", "Memory", 55, 0, 100,
    CUSTOS_SENSITIVITY_NORMAL, "G30.9" },
  { NULL },
};

static const char *const reasons[] = {
  "Heart and kidney follow-up",
  "Follow-up",
  "A fall",
  "Knee pain",
  "Medicare wellness visit",
  NULL,
};
static const char *const stories[] = {
  "{Name}, {age}, came with a daughter who keeps the list of medicines on a card. Sleeps on "
  "two pillows, as before. Steps on the scale every morning after the bathroom: no gain of "
  "more than two pounds in any week. Ankles swell by supper and are thin again by breakfast.",
  "Follow-up. Slower on the porch steps than last year, stops once. No chest pain. The pill "
  "box is filled on Sundays and was empty where it should be. Reads the paper with a glass.",
  "One fall since the last visit, in the bathroom at night; a bruise on the hip, no head "
  "strike. A night light and a second rail have gone in since. Uses the walker indoors now "
  "without argument.",
  "Knees are the complaint today, the right more than the left, worst getting up from the "
  "pew. Acetaminophen helps for the morning. The injection in the spring gave three good "
  "months.",
  "Wellness visit. Lives alone in the house where {they} {was} born; a neighbor looks in at "
  "noon. Clock drawing good, recalled two of three words. Enjoys {pleasure}. Health care "
  "proxy is the daughter, papers in the chart.",
  NULL,
};
static const char *const exams[] = {
  "Thin, pleasant. Heart irregular, rate controlled, soft systolic murmur at the apex. A few "
  "crackles at both bases that clear with a cough. One plus edema to mid shin. Skin intact "
  "over heels.",
  "Thin, pleasant. Heart irregular, rate controlled, soft systolic murmur at the apex. A few "
  "crackles at both bases that clear with a cough. One plus edema to mid shin. Skin intact "
  "over heels.",
  "Oriented to person, place and year, off by two days. Heart irregular. Lungs clear. Walks "
  "with a wheeled walker, turns in steps.",
  "Neatly dressed. Neck veins 7 cm. Lungs clear. Abdomen soft. Knees with bony enlargement "
  "and a grating feel, no warmth. Rises from the chair on the second try; get-up-and-go 16 "
  "seconds.",
  "Oriented to person, place and year, off by two days. Heart irregular. Lungs clear. Walks "
  "with a wheeled walker, turns in steps.",
  NULL,
};
static const char *const closings[] = {
  "Labs today. The daughter will call with weights each Monday. Return in two months.",
  "Talked about what matters if the heart gets worse: staying at home. Will complete the form "
  "with the family at the next visit. Return in six weeks.",
  "Home safety visit by the therapist ordered. Return in three months.",
  "Injection of the right knee on Thursday, consent signed. Return in three months.",
  "Plan for the year written down, copy in large print. Return in three months.",
  NULL,
};

static const char *const nurse_reasons[] = { "Weight and pressure check", NULL };
static const char *const nurse_stories[] = {
  "Nurse visit for weight and pressure. Feels as usual. The pill box was looked at and is "
  "right.",
  "Nurse visit. Weight as at home. No new swelling, no bleeding. Asked for a larger label.",
  NULL,
};
static const char *const nurse_closings[] = { "Dr. Marsh told. Return as planned.", NULL };

static const CustosDemoOccasion occasions[] = {
  { .title = "Office visit", .note_title = "Office visit", .cpt = "99215",
    .staff = CUSTOS_DEMO_MARSH, .minutes = 40, .share = 85,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = reasons, .stories = stories, .exams = exams, .closings = closings },
  { .title = "Nurse visit", .note_title = "Nurse visit", .cpt = "99211",
    .staff = CUSTOS_DEMO_BELL, .minutes = 10, .share = 15,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = nurse_reasons, .stories = nurse_stories, .closings = nurse_closings },
  { NULL },
};

static const char *const panels[] = { "basic", "blood-count", "heart", "clotting", NULL };

static const CustosDemoTrend trends[] = {
  { "creatinine", 1.28, 1.52, 0.12 },
  { "egfr", 48, 38, 4 },
  { "bun", 26, 32, 5 },
  { "potassium", 4.5, 4.9, 0.4 },
  { "bnp", 980, 640, 240 },
  { "hemoglobin", 12.2, 11.4, 0.5 },
  { "hematocrit", 37.0, 34.6, 1.2 },
  { NULL },
};

const CustosDemoProfile custos_demo_elder = {
  .name = "elder", .n_patients = 7, .youngest = 77, .oldest = 92,
  .visits_a_year = 5, .fewest_years = 2, .most_years = 4,
  .problems = problems, .medications = medications, .occasions = occasions,
  .panels = panels, .visits_a_panel = 2, .trends = trends,
  .systolic_from = 138, .systolic_to = 132, .bmi_from = 25, .bmi_to = 23.5,
};
