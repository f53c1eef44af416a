/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-profile.h"

/* Behavioral health: medicine visits, therapy, and the notes a therapist keeps apart. */

static const CustosDemoProblem problems[] = {
  { "F33.1", "Major depressive disorder, recurrent, moderate", 6, 70, CUSTOS_SENSITIVITY_NORMAL,
    "moderate" },
  { "F41.1", "Generalized anxiety disorder", 8, 65, CUSTOS_SENSITIVITY_NORMAL, "moderate" },
  { "F43.10", "Post-traumatic stress disorder, unspecified", 5, 30,
    CUSTOS_SENSITIVITY_RESTRICTED, NULL },
  { "F31.81", "Bipolar II disorder", 7, 12, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "F51.04", "Psychophysiologic insomnia", 3, 45, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "E03.9", "Hypothyroidism, unspecified", 4, 15, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { NULL },
};

static const CustosDemoMedication medications[] = {
  { "Sertraline 50 mg tablet", "312941", "1 tablet by mouth every morning", "Depression", 0, 35,
    100, CUSTOS_SENSITIVITY_NORMAL, "F33.1" },
  { "Sertraline 100 mg tablet", NULL, "1 tablet by mouth every morning", "Depression", 35, 0,
    100, CUSTOS_SENSITIVITY_NORMAL, "F33.1" },
  { "Escitalopram 10 mg tablet", "349332", "1 tablet by mouth once a day", "Anxiety", 10, 0, 35,
    CUSTOS_SENSITIVITY_NORMAL, "F41.1" },
  { "Hydroxyzine 25 mg tablet", NULL, "1 tablet up to three times a day as needed", "Anxiety",
    15, 60, 50, CUSTOS_SENSITIVITY_NORMAL, "F41.1" },
  { "Prazosin 1 mg capsule", NULL, "1 capsule at bedtime", "Nightmares", 30, 0, 80,
    CUSTOS_SENSITIVITY_RESTRICTED, "F43.10" },
  { "Lamotrigine 100 mg tablet", NULL, "1 tablet by mouth once a day", "Mood", 25, 0, 100,
    CUSTOS_SENSITIVITY_NORMAL, "F31.81" },
  { "Trazodone 50 mg tablet", NULL, "1 tablet at bedtime as needed", "Sleep", 40, 0, 60,
    CUSTOS_SENSITIVITY_NORMAL, "F51.04" },
  { "Levothyroxine 50 mcg tablet", NULL, "1 tablet every morning on an empty stomach",
    "Hypothyroidism", 5, 0, 100, CUSTOS_SENSITIVITY_NORMAL, "E03.9" },
  { NULL },
};

static const char *const medicine_reasons[] = {
  "Mood follow-up",
  "Medication visit, side effects",
  "Sleep",
  "Mood follow-up",
  "Medication visit",
  NULL,
};
static const char *const medicine_stories[] = {
  "{Name}, {age}, seen {interval} after the last visit. PHQ-9 is {phq}, was {phq_before}. "
  "{They} described “more ordinary days in a row than last year.” Appetite has returned; "
  "coffee no longer after two. No thoughts of death or of harming anyone, asked directly.",
  "Medication visit. Takes the tablet every morning next to the kettle. A dull headache in "
  "the first week of the higher dose, gone now. Worry is still there on Sunday nights but "
  "“with the volume turned down.” GAD-7 score {gad}.",
  "Sleep was the main subject: falls asleep easily and is awake at three. Phone out of the "
  "bedroom since last month. Works as a {job}, shifts change every second week. No alcohol in "
  "that time.",
  "A hard {interval}. A death in the family, then a layoff scare. {They} missed a week of "
  "tablets and noticed it on the fifth day. Back on them now. PHQ-9 {phq}. Denied suicidal "
  "thoughts; the reasons for living came without prompting: the dog, a niece, {pleasure}.",
  "Good spell. Returned to {pleasure} and met friends twice. Some sweating at night, which "
  "{they} would rather have than the mood. Asked how long to stay on the medicine; we talked "
  "about a year of feeling well before any change.",
  NULL,
};
static const char *const medicine_exams[] = {
  "Neatly dressed, good eye contact. Speech of normal rate. Mood “decent,” affect fuller "
  "than at the last visit. Thoughts in order, no delusions. No suicidal or homicidal ideas. "
  "Insight good.",
  "Restless hands at first, settled within minutes. Speech slightly pressed but easily "
  "interrupted. Affect anxious, appropriate. No perceptual disturbance.",
  "Tired but engaged; smiled at the mention of the garden. Movements a little slow. Thought "
  "process linear. Memory and attention intact in conversation. Judgment sound.",
  "Tired but engaged; smiled at the mention of the garden. Movements a little slow. Thought "
  "process linear. Memory and attention intact in conversation. Judgment sound.",
  "Neatly dressed, good eye contact. Speech of normal rate. Mood “decent,” affect fuller "
  "than at the last visit. Thoughts in order, no delusions. No suicidal or homicidal ideas. "
  "Insight good.",
  NULL,
};
static const char *const medicine_closings[] = {
  "Continue therapy with Mr. Fairchild. Return in eight weeks, sooner if PHQ-9 goes above 14 "
  "at home.",
  "Benefits and risks of the medicine reviewed again, including the warning about worsening "
  "mood early on. Crisis line number on the refrigerator. Return in four weeks.",
  "One rising time for all days, no screens in bed, a log for two weeks. Return in four weeks.",
  "Safety plan updated together, copy to {Name}. Return in two weeks.",
  "Continue. Return in three months, therapy as before.",
  NULL,
};

static const char *const therapy_reasons[] = { "Psychotherapy", NULL };
static const char *const therapy_stories[] = {
  "Session start and stop times as above; {Name} attended alone. Modality: cognitive "
  "behavioral therapy. Worked on noticing early signs of a low week and on one planned "
  "activity a day. Homework from the last session was done on five of seven days.",
  "Individual session. Focus on worry: sorted the past week's worries into those with a next "
  "step and those without. Practiced postponing the second kind to a fixed quarter of an "
  "hour. {Name} was skeptical and willing.",
  "Individual session by the treatment plan's second goal, returning to activities given up. "
  "Built a ladder of six steps toward {pleasure} with others. The first two are for this week.",
  "Session centered on sleep and evenings. Reviewed the log, set one rising time for all "
  "days, and agreed on what to do at three in the morning instead of scrolling.",
  "Reviewed progress with the plan: PHQ-9 {phq} today. Goals one and two partly met. {Name} "
  "named what has helped: “writing it down, and somebody asking about it.”",
  NULL,
};
static const char *const therapy_exams[] = {
  "On time, cooperative. Affect congruent, brighter toward the end. No risk to self or others "
  "expressed or observed.",
  "Subdued, tearful briefly, recovered with grounding. Denied thoughts of suicide. Oriented "
  "and attentive.",
  NULL,
};
static const char *const therapy_closings[] = {
  "Diagnosis and functional status unchanged. Prognosis fair to good. Plan: weekly sessions "
  "for six weeks, then every other week.",
  "Prognosis good. Plan: continue by the treatment plan, review due at the twelfth session.",
  NULL,
};

/* What a therapist writes for the therapist alone: 45 CFR 164.501. */
static const char *const private_notes[] = {
  "PROCESS NOTES — kept apart from the record\n\n"
  "The story about the lake house came out differently today: the brother was there. I did not "
  "press. Notice my own wish to reassure whenever {they} looked at the clock; that is usually "
  "the moment before something true is said.\n\n"
  "Hypothesis: competence is the price of being allowed to stay. Fits with apologizing for "
  "“taking up the hour.” Next time: stay with the silence after the joke.",
  "PROCESS NOTES — kept apart from the record\n\n"
  "Dream of the flooded basement again, third time. {They} laughed while telling it. Anger at "
  "the father surfaced as worry about his health. I named only the worry.\n\n"
  "Countertransference: protective, a little impatient. Take to supervision on Thursday.",
  "PROCESS NOTES — kept apart from the record\n\n"
  "First time that {Name} disagreed with me outright, about the pace. Said I sounded like a "
  "teacher. Fair. We laughed, and the rest of the session was the best in weeks. The alliance "
  "can bear more than I assumed.",
  NULL,
};

static const CustosDemoOccasion occasions[] = {
  { .title = "Medication visit", .note_title = "Psychiatric medication visit", .cpt = "99214",
    .staff = CUSTOS_DEMO_CALDWELL, .minutes = 25, .share = 45,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = medicine_reasons, .stories = medicine_stories, .exams = medicine_exams,
    .closings = medicine_closings },
  { .title = "Psychotherapy, 45 minutes", .note_title = "Psychotherapy progress note",
    .cpt = "90834", .staff = CUSTOS_DEMO_FAIRCHILD, .minutes = 45, .share = 55,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL,
    .reasons = therapy_reasons, .stories = therapy_stories, .exams = therapy_exams,
    .closings = therapy_closings, .private_notes = private_notes,
    .private_sensitivity = CUSTOS_SENSITIVITY_PSYCHOTHERAPY },
  { NULL },
};

static const char *const panels[] = { "mood", "thyroid", NULL };

static const CustosDemoTrend trends[] = {
  { "phq", 17, 5, 3 },
  { "gad", 15, 5, 3 },
  { "tsh", 3.4, 2.2, 0.9 },
  { NULL },
};

const CustosDemoProfile custos_demo_mind = {
  .name = "mind", .n_patients = 16, .youngest = 20, .oldest = 60,
  .visits_a_year = 7, .fewest_years = 1, .most_years = 2,
  .problems = problems, .medications = medications, .occasions = occasions,
  .panels = panels, .visits_a_panel = 2, .trends = trends,
  .systolic_from = 122, .systolic_to = 120, .bmi_from = 26, .bmi_to = 27,
};
