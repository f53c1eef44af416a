/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-profile.h"

/* High blood pressure, diabetes, and the lungs: the middle of a family practice. */

static const CustosDemoProblem pressure_problems[] = {
  { "I10", "Essential (primary) hypertension", 8, 100, CUSTOS_SENSITIVITY_NORMAL, "moderate" },
  { "E78.2", "Mixed hyperlipidemia", 6, 75, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "E66.9", "Obesity, unspecified", 9, 40, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "K21.9", "Gastro-esophageal reflux disease without esophagitis", 5, 35,
    CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "G47.33", "Obstructive sleep apnea (adult) (pediatric)", 3, 25, CUSTOS_SENSITIVITY_NORMAL,
    "moderate" },
  { "M10.9", "Gout, unspecified", 4, 15, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "F17.210", "Nicotine dependence, cigarettes, uncomplicated", 20, 20,
    CUSTOS_SENSITIVITY_NORMAL, NULL },
  { NULL },
};

static const CustosDemoMedication pressure_medications[] = {
  { "Lisinopril 10 mg tablet", "314076", "1 tablet by mouth once a day", "Hypertension", 0, 45,
    100, CUSTOS_SENSITIVITY_NORMAL, "I10" },
  { "Lisinopril 20 mg tablet", "314077", "1 tablet by mouth once a day", "Hypertension", 45, 0,
    100, CUSTOS_SENSITIVITY_NORMAL, "I10" },
  { "Amlodipine 5 mg tablet", "197361", "1 tablet by mouth once a day", "Hypertension", 60, 0,
    55, CUSTOS_SENSITIVITY_NORMAL, "I10" },
  { "Atorvastatin 20 mg tablet", "617318", "1 tablet by mouth at bedtime", "Hyperlipidemia", 15,
    0, 90, CUSTOS_SENSITIVITY_NORMAL, "E78.2" },
  { "Omeprazole 20 mg capsule", "198051", "1 capsule 30 minutes before breakfast", "Reflux", 30,
    0, 85, CUSTOS_SENSITIVITY_NORMAL, "K21.9" },
  { "Allopurinol 100 mg tablet", NULL, "1 tablet by mouth once a day", "Gout", 40, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "M10.9" },
  { NULL },
};

static const char *const pressure_reasons[] = {
  "Blood pressure follow-up",
  "Blood pressure follow-up",
  "Medication review",
  "Questions about medicine",
  "Heartburn and blood pressure",
  "Blood pressure follow-up",
  NULL,
};
static const char *const pressure_stories[] = {
  "{Name} returned after {interval} for blood pressure. Readings at home, kept in a small "
  "spiral notebook, run between 126 and 142 on top, mostly in the morning. Takes the tablets "
  "with coffee and recalls two missed days this month. No dizziness, no swelling, no cough.",
  "Follow-up. Works as a {job}; the season is busy and lunches come from a drive-through "
  "again. Pressure today {bp}, at the last visit {bp_before}. Weight {weight_change}. No "
  "chest pain on the stairs at work.",
  "{Name}, {age}, feels well and came mainly for refills. Walks twenty minutes after supper, "
  "less in the rain. Salt shaker is off the table, though pretzels are not. Ankles no longer "
  "swell in the evening.",
  "Here with a list of questions about the new tablet: whether it can be taken at night "
  "(yes), whether grapefruit matters (for this one, no), and whether it explains the dry "
  "mouth (it may). No lightheadedness on standing.",
  "Woke with heartburn twice a week until the head of the bed went up on blocks; now rarely. "
  "Snores less on {their} side, says the other half of the household. Pressure at the "
  "pharmacy kiosk was 148/90, which worried {them}.",
  "Doing well since the last visit {interval} ago. {They} took up {pleasure} again and slept "
  "the better for it. One evening of palpitations after three energy drinks; none since.",
  NULL,
};
static const char *const pressure_exams[] = {
  "Comfortable. Pressure repeated after five minutes seated, arm at heart level. Heart "
  "regular, no murmur or extra sounds. Lungs clear. No bruits. Pedal pulses full, no edema.",
  "No acute distress. Fundi without hemorrhage. Jugular veins flat. Heart regular at a normal "
  "rate. Abdomen soft, no bruit. Trace edema at the sock line on both sides.",
  "Appears well. Carotids without bruit. Chest clear. Point of maximal impulse not displaced. "
  "Feet warm.",
  NULL,
};
static const char *const pressure_closings[] = {
  "Basic metabolic panel before the next visit. Return in three months with the notebook.",
  "Went through the plan together, written copy given. Return in four months; nurse visit for "
  "a pressure check in four weeks.",
  "Thirty minutes of this visit were spent on food, salt and sleep. Return in six months if "
  "home readings stay below 130/80.",
  NULL,
};

static const CustosDemoOccasion pressure_occasions[] = {
  { .title = "Office visit", .note_title = "Office visit", .cpt = "99214",
    .staff = CUSTOS_DEMO_MARSH, .minutes = 20, .share = 85,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = pressure_reasons, .stories = pressure_stories, .exams = pressure_exams,
    .closings = pressure_closings },
  { .title = "Telephone visit", .note_title = "Telephone visit", .cpt = "99212",
    .staff = CUSTOS_DEMO_BELL, .minutes = 10, .share = 15, .by_video = TRUE,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL,
    .reasons = pressure_reasons, .stories = pressure_stories, .closings = pressure_closings },
  { NULL },
};

static const char *const pressure_panels[] = { "basic", "lipids", NULL };

static const CustosDemoTrend pressure_trends[] = {
  { "ldl", 152, 88, 14 },
  { "cholesterol", 238, 172, 16 },
  { "triglycerides", 190, 142, 40 },
  { "creatinine", 0.92, 0.98, 0.10 },
  { "egfr", 88, 82, 5 },
  { NULL },
};

const CustosDemoProfile custos_demo_pressure = {
  .name = "pressure", .n_patients = 16, .youngest = 43, .oldest = 69,
  .visits_a_year = 3, .fewest_years = 2, .most_years = 5,
  .problems = pressure_problems, .medications = pressure_medications,
  .occasions = pressure_occasions, .panels = pressure_panels, .visits_a_panel = 2,
  .trends = pressure_trends,
  .systolic_from = 152, .systolic_to = 128, .bmi_from = 31, .bmi_to = 29,
};

static const CustosDemoProblem diabetes_problems[] = {
  { "E11.65", "Type 2 diabetes mellitus with hyperglycemia", 9, 100, CUSTOS_SENSITIVITY_NORMAL,
    "moderate" },
  { "I10", "Essential (primary) hypertension", 10, 75, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "E78.5", "Hyperlipidemia, unspecified", 8, 70, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "E11.42", "Type 2 diabetes mellitus with diabetic polyneuropathy", 3, 35,
    CUSTOS_SENSITIVITY_NORMAL, "mild" },
  { "N18.31", "Chronic kidney disease, stage 3a", 2, 30, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "E66.9", "Obesity, unspecified", 12, 45, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { NULL },
};

static const CustosDemoMedication diabetes_medications[] = {
  { "Metformin 500 mg tablet", "861007", "1 tablet twice a day with meals", "Type 2 "
    "diabetes", 0,
    30, 100, CUSTOS_SENSITIVITY_NORMAL, "E11.65" },
  { "Metformin 1,000 mg tablet", NULL, "1 tablet twice a day with meals", "Type 2 diabetes", 30,
    0, 100, CUSTOS_SENSITIVITY_NORMAL, "E11.65" },
  { "Empagliflozin 10 mg tablet", NULL, "1 tablet every morning", "Type 2 diabetes", 55, 0, 50,
    CUSTOS_SENSITIVITY_NORMAL, "E11.65" },
  { "Insulin glargine 100 units/mL pen", NULL, "18 units under the skin at bedtime",
    "Type 2 diabetes", 65, 0, 30, CUSTOS_SENSITIVITY_NORMAL, "E11.65" },
  { "Lisinopril 20 mg tablet", "314077", "1 tablet by mouth once a day", "Hypertension", 10, 0,
    90, CUSTOS_SENSITIVITY_NORMAL, "I10" },
  { "Rosuvastatin 10 mg tablet", NULL, "1 tablet by mouth once a day", "Hyperlipidemia", 20, 0,
    90, CUSTOS_SENSITIVITY_NORMAL, "E78.5" },
  { "Gabapentin 300 mg capsule", NULL, "1 capsule at bedtime", "Neuropathy", 60, 0, 70,
    CUSTOS_SENSITIVITY_NORMAL, "E11.42" },
  { NULL },
};

static const char *const diabetes_reasons[] = {
  "Diabetes follow-up", "Diabetes and blood pressure", "Foot check and labs", NULL,
};
static const char *const diabetes_stories[] = {
  "{Name} returned after {interval}. Fasting sugars on the meter: 118 to 156, with one 201 "
  "the morning after a wedding. No lows. A1c has gone from {a1c_before} to {a1c} percent, "
  "which pleased both of us. Weight {weight_change}.",
  "Diabetes visit. Takes metformin with breakfast and supper and no longer minds it. "
  "Breakfast is eggs now instead of cereal. Works as a {job}, so meals slip on long days; "
  "carries almonds in the truck. No blurred vision.",
  "{Name}, {age}, tests once a day and brought the log. Numbness in the toes is about the "
  "same, a feeling of walking on a folded sock; no sores. Last eye exam found no retinopathy.",
  "Follow-up after the dose change. A little nausea in the first week, gone since. Drinks "
  "water and black coffee; soda is down to one can on Sundays. Started {pleasure} again "
  "because the knees allow it.",
  "Sugars climbed over the holidays and {they} knew it before the meter did: thirst, two "
  "trips to the bathroom at night. Back on track for three weeks. Last A1c {a1c} percent.",
  "Here for labs and feet. No chest pain, no shortness of breath on the hill behind the "
  "house. Pressure at home around 130. One low of 66 after skipping lunch, felt it, treated "
  "it with juice.",
  NULL,
};
static const char *const diabetes_exams[] = {
  "Feet: skin whole, nails trimmed, pulses present. Monofilament felt at 8 of 10 points on "
  "the right and 9 of 10 on the left. Heart regular, lungs clear, no edema.",
  "Well appearing. No acanthosis. Injection sites without lumps. Feet warm, a callus under "
  "the left great toe pared at the visit. Vibration reduced at both ankles.",
  "Comfortable. Heart regular. Abdomen soft. Feet inspected between the toes: no maceration, "
  "no ulcer. Sensation as at the last visit.",
  NULL,
};
static const char *const diabetes_closings[] = {
  "Eye exam due in the fall; referral sent. Return in three months with A1c the week before.",
  "Reviewed what to do on sick days. Education class on the second Tuesday, {Name} will bring "
  "the spouse. Return in three months.",
  "Goal for the next visit, in {their} own words: “walk to the mailbox and back twice a "
  "day, rain or shine.” Return in three months.",
  NULL,
};

static const CustosDemoOccasion diabetes_occasions[] = {
  { .title = "Office visit", .note_title = "Diabetes visit", .cpt = "99214",
    .staff = CUSTOS_DEMO_MARSH, .minutes = 25, .share = 100,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = diabetes_reasons, .stories = diabetes_stories, .exams = diabetes_exams,
    .closings = diabetes_closings },
  { NULL },
};

static const char *const diabetes_panels[] = { "a1c", "basic", "lipids", "kidney", NULL };

static const CustosDemoTrend diabetes_trends[] = {
  { "a1c", 9.4, 7.0, 0.4 },
  { "glucose", 204, 131, 24 },
  { "ldl", 138, 72, 14 },
  { "cholesterol", 226, 151, 16 },
  { "triglycerides", 238, 148, 40 },
  { "hdl", 38, 44, 4 },
  { "creatinine", 1.02, 1.24, 0.10 },
  { "egfr", 76, 61, 4 },
  { "uacr", 62, 34, 16 },
  { "potassium", 4.4, 4.6, 0.4 },
  { NULL },
};

const CustosDemoProfile custos_demo_diabetes = {
  .name = "diabetes", .n_patients = 16, .youngest = 45, .oldest = 72,
  .visits_a_year = 4, .fewest_years = 2, .most_years = 5,
  .problems = diabetes_problems, .medications = diabetes_medications,
  .occasions = diabetes_occasions, .panels = diabetes_panels, .visits_a_panel = 2,
  .trends = diabetes_trends,
  .systolic_from = 144, .systolic_to = 130, .bmi_from = 34, .bmi_to = 31.5,
};

static const CustosDemoProblem lungs_problems[] = {
  { "J45.40", "Moderate persistent asthma, uncomplicated", 14, 55, CUSTOS_SENSITIVITY_NORMAL,
    "moderate" },
  { "J44.9", "Chronic obstructive pulmonary disease, unspecified", 6, 60,
    CUSTOS_SENSITIVITY_NORMAL, "moderate" },
  { "J30.2", "Other seasonal allergic rhinitis", 15, 50, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "Z87.891", "Personal history of nicotine dependence", 5, 60, CUSTOS_SENSITIVITY_NORMAL,
    NULL },
  { NULL },
};

static const CustosDemoMedication lungs_medications[] = {
  { "Albuterol 90 mcg/actuation inhaler", "745679", "2 puffs every 4 to 6 hours as needed",
    "Wheeze", 0, 0, 100, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "Fluticasone 250 mcg / salmeterol 50 mcg inhaler", "896209",
    "1 inhalation twice a day, rinse the mouth after", "Asthma", 20, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "J45.40" },
  { "Tiotropium 18 mcg capsule for inhalation", NULL, "Inhale 1 capsule once a day", "COPD", 25,
    0, 90, CUSTOS_SENSITIVITY_NORMAL, "J44.9" },
  { "Prednisone 40 mg", NULL, "40 mg once a day for 5 days", "Flare-up", 50, 51, 60,
    CUSTOS_SENSITIVITY_NORMAL, NULL },
  { NULL },
};

static const char *const lungs_reasons[] = {
  "Breathing follow-up",
  "Cough and wheeze",
  "Inhaler review",
  "Breathing follow-up",
  NULL,
};
static const char *const lungs_stories[] = {
  "{Name} returned after {interval}. Uses the rescue inhaler once or twice a week, down from "
  "daily in the spring. Climbs one flight without stopping. Woke twice this month with a "
  "cough. The stairs at work are no trouble.",
  "Three days of more cough and yellow phlegm after a cold in the house. Rescue inhaler every "
  "four hours and sleeping in the recliner. No fever, no chest pain. Speaks in whole "
  "sentences.",
  "Inhaler review. Brought all three and showed how {they} used them; the spacer had stayed "
  "in its box. With it, less of the medicine landed on the tongue. There is dust at work, and "
  "a mask helps.",
  "A quiet season. Takes the controller morning and evening and keeps one by the toothbrush. "
  "Enjoys {pleasure} without planning it around the inhaler. Peak flow at home 380 to 410.",
  NULL,
};
static const char *const lungs_exams[] = {
  "Speaks easily. Breath sounds a little distant, scattered wheeze at the end of expiration, "
  "gone after two puffs. Heart regular. No clubbing, no edema.",
  "Respiratory rate 18, no accessory muscles. Wheeze through both lungs, no crackles. Throat "
  "clear of thrush.",
  "Comfortable on room air. Good air entry to the bases. Nasal lining pale and boggy.",
  "Comfortable on room air. Good air entry to the bases. Nasal lining pale and boggy.",
  NULL,
};
static const char *const lungs_closings[] = {
  "Written action plan reviewed, green and yellow zones repeated back. Return in three months.",
  "Five days of prednisone; the nurse will call on the third. Emergency room for trouble "
  "speaking, blue lips, or no relief from the inhaler. Recheck in two weeks.",
  "Spirometry in the fall. Influenza and pneumococcal vaccines up to date. Return in four "
  "months.",
  "Spirometry in the fall. Influenza and pneumococcal vaccines up to date. Return in four "
  "months.",
  NULL,
};

static const CustosDemoOccasion lungs_occasions[] = {
  { .title = "Office visit", .note_title = "Office visit", .cpt = "99214",
    .staff = CUSTOS_DEMO_BELL, .minutes = 20, .share = 100,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = lungs_reasons, .stories = lungs_stories, .exams = lungs_exams,
    .closings = lungs_closings },
  { NULL },
};

static const char *const lungs_panels[] = { "blood-count", "basic", NULL };

const CustosDemoProfile custos_demo_lungs = {
  .name = "lungs", .n_patients = 8, .youngest = 34, .oldest = 74,
  .visits_a_year = 3, .fewest_years = 2, .most_years = 4,
  .problems = lungs_problems, .medications = lungs_medications, .occasions = lungs_occasions,
  .panels = lungs_panels, .visits_a_panel = 3,
  .systolic_from = 128, .systolic_to = 126, .bmi_from = 27, .bmi_to = 27,
};
