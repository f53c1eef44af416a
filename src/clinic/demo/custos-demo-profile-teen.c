/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-profile.h"

static const CustosDemoProblem problems[] = {
  { "L70.0", "Acne vulgaris", 1, 45, CUSTOS_SENSITIVITY_NORMAL, "mild" },
  { "J45.30", "Mild persistent asthma, uncomplicated", 6, 30, CUSTOS_SENSITIVITY_NORMAL,
    "mild" },
  { "F41.1", "Generalized anxiety disorder", 1, 40, CUSTOS_SENSITIVITY_NORMAL, "mild" },
  { "J30.1", "Allergic rhinitis due to pollen", 4, 30, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "Z30.41", "Encounter for surveillance of contraceptive pills", 1, 30,
    CUSTOS_SENSITIVITY_MINOR_CONSENTED, NULL },
  { NULL },
};

static const CustosDemoMedication medications[] = {
  { "Albuterol 90 mcg/actuation inhaler", "745679",
    "2 puffs 15 minutes before practice and as needed", "Asthma", 10, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "J45.30" },
  { "Adapalene 0.1% gel", NULL, "Pea-sized amount to the face at bedtime", "Acne", 40, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "L70.0" },
  { "Levonorgestrel 0.15 mg / ethinyl estradiol 0.03 mg", "748879",
    "1 tablet by mouth once a day", "Contraception", 70, 0, 90,
    CUSTOS_SENSITIVITY_MINOR_CONSENTED, "Z30.41" },
  { NULL },
};

static const char *const reasons[] = {
  "Adolescent check-up",
  "Sports physical",
  "Skin and allergies",
  "Worry and stomach aches",
  NULL,
};
static const char *const stories[] = {
  "{Name}, {age}, came for a check-up; the second half of the visit was without {their} "
  "{parent}. Plays in the school band, sleeps about seven hours and admits the phone is the "
  "reason. Eats breakfast on most days. No head injuries.",
  "Here for a sports form. No fainting with exercise, no chest pain, and nobody in the family "
  "died young of a heart condition. Asthma has been quiet; {they} used the inhaler twice this "
  "season.",
  "Skin of the face comes and goes, worse before a big game. Pollen season brought itchy eyes "
  "and one missed day of school. Grades are steady. {Name} asked whether chocolate is to "
  "blame, and was relieved.",
  "{Name} described worry before tests and a stomach that tightens on Sunday evenings. It "
  "does not keep {them} from going. {They} saw the school counselor every other week and "
  "found that useful.",
  NULL,
};
static const char *const exams[] = {
  "Calm, thoughtful, speech at a normal pace. Thyroid not enlarged. Abdomen soft. Neurologic "
  "screen normal.",
  "Comfortable, makes eye contact, jokes. Heart regular without murmur lying and standing. "
  "Lungs clear. Full range at shoulders, knees and ankles; duck walk done without trouble. "
  "Spine with a slight curve, measured at 4 degrees, unchanged.",
  "Well developed. Skin of the face with a few open comedones and faint marks, none inflamed. "
  "Nasal lining pale. Chest clear after ten squats.",
  "Calm, thoughtful, speech at a normal pace. Thyroid not enlarged. Abdomen soft. Neurologic "
  "screen normal.",
  NULL,
};
static const char *const closings[] = {
  "Growing well. Sleep: the phone charges in the kitchen from ten o'clock, which was {their} "
  "own idea. Talked, alone with {Name}, about alcohol, vaping and whom to call at any hour. "
  "Return in a year.",
  "Cleared for sports, form signed. Water, shade and two rest days a week in August. Return "
  "in a year.",
  "A mild wash, a plain moisturizer, hands off. Antihistamine in season. Return in six months.",
  "Breathing exercise practiced together; handout given. {They} would like to try it before "
  "speaking about medicine, which is reasonable. Check by phone in six weeks.",
  NULL,
};

static const char *const own_reasons[] = { "Confidential visit", NULL };
static const char *const own_stories[] = {
  "{Name} asked to be seen alone and gave consent to this visit alone, as state law allows "
  "for this care. In a relationship for four months, feels safe in it. Condoms most of the "
  "time. Wanted to know what is tested and who is told.",
  "Confidential follow-up. No pain, no discharge, no missed doses in the last month. {They} "
  "kept the pack in {their} locker. Prefers that messages do not go to the family's portal; "
  "that is marked in the chart.",
  NULL,
};
static const char *const own_exams[] = {
  "At ease. Abdomen soft and not tender. Urine sent for chlamydia and gonorrhea; no further "
  "exam needed today.",
  NULL,
};
static const char *const own_closings[] = {
  "Explained confidentiality and its limits before anything else. Results go to {Name} only, "
  "by phone, in the afternoon. No statement is sent home. Return in three months.",
  NULL,
};

static const CustosDemoOccasion occasions[] = {
  { .title = "Adolescent visit", .note_title = "Adolescent visit", .cpt = "99394",
    .staff = CUSTOS_DEMO_SINGH, .minutes = 30, .share = 80,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = reasons, .stories = stories, .exams = exams, .closings = closings },
  { .title = "Confidential visit", .note_title = "Confidential visit (minor's own consent)",
    .cpt = "99213", .staff = CUSTOS_DEMO_BELL, .minutes = 20, .share = 20,
    .sensitivity = CUSTOS_SENSITIVITY_MINOR_CONSENTED,
    .reasons = own_reasons, .stories = own_stories, .exams = own_exams,
    .closings = own_closings },
  { NULL },
};

static const char *const panels[] = { "blood-count", "iron", NULL };

static const CustosDemoTrend trends[] = {
  { "hemoglobin", 12.8, 13.2, 0.8 },
  { "ferritin", 24, 31, 8 },
  { NULL },
};

const CustosDemoProfile custos_demo_teen = {
  .name = "teen", .n_patients = 8, .youngest = 13, .oldest = 16,
  .visits_a_year = 3, .fewest_years = 2, .most_years = 4,
  .problems = problems, .medications = medications, .occasions = occasions,
  .panels = panels, .visits_a_panel = 4, .trends = trends,
  .systolic_from = 108, .systolic_to = 114, .bmi_from = 20, .bmi_to = 22,
};
