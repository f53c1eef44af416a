/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-profile.h"

/* The substance-use programme (42 CFR Part 2): what belongs to it says so, item by item. The
 * other visits of the same people must not give it away. */

#define SUBSTANCE CUSTOS_SENSITIVITY_SUBSTANCE_USE

static const CustosDemoProblem problems[] = {
  { "F11.20", "Opioid dependence, uncomplicated", 7, 65, SUBSTANCE, "severe" },
  { "F10.20", "Alcohol dependence, uncomplicated", 10, 50, SUBSTANCE, "severe" },
  { "F15.20", "Other stimulant dependence, uncomplicated", 5, 20, SUBSTANCE, "moderate" },
  { "B18.2", "Chronic viral hepatitis C", 4, 30, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "M54.50", "Low back pain, unspecified", 9, 50, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "I10", "Essential (primary) hypertension", 3, 40, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { NULL },
};

static const CustosDemoMedication medications[] = {
  { "Buprenorphine 8 mg / naloxone 2 mg film", NULL, "1 film under the tongue twice a day",
    "Opioid use disorder", 0, 0, 100, SUBSTANCE, "F11.20" },
  { "Naloxone 4 mg nasal spray", NULL, "1 spray in one nostril for overdose, call 911",
    "Overdose rescue", 0, 0, 100, SUBSTANCE, "F11.20" },
  { "Naltrexone 380 mg injection", NULL, "Into the gluteal muscle every 4 weeks",
    "Alcohol use disorder", 25, 0, 60, SUBSTANCE, "F10.20" },
  { "Acamprosate 333 mg tablet", NULL, "2 tablets three times a day", "Alcohol use disorder", 0,
    25, 50, SUBSTANCE, "F10.20" },
  { "Lisinopril 10 mg tablet", "314076", "1 tablet by mouth once a day", "Hypertension", 20, 0,
    100, CUSTOS_SENSITIVITY_NORMAL, "I10" },
  { "Sofosbuvir 400 mg / velpatasvir 100 mg tablet", NULL,
    "1 tablet once a day for 12 weeks", "Hepatitis C", 40, 55, 100, CUSTOS_SENSITIVITY_NORMAL,
    "B18.2" },
  { NULL },
};

static const char *const medical_reasons[] = {
  "Recovery Services visit", "Medication and monitoring", NULL,
};
static const char *const medical_stories[] = {
  "{Name} returned after {interval}. Takes the medicine as prescribed, counted at the visit. "
  "Cravings two of ten, mostly on payday. No use since the last visit by report, and the "
  "screen agrees. Attends the Wednesday group and has a sponsor who answers the phone.",
  "Recovery visit. One slip nine days ago after an argument, told to us before the test did. "
  "No overdose. {They} called the counselor the next morning. Works as a {job} again, four "
  "days a week. Housing stable with a sister.",
  "Steady. Eleven weeks without use by {their} own calendar on the kitchen wall. Sleep "
  "improved. Asked about dental care, as two molars ache. Rescue spray is in the coat and in "
  "the car.",
  "Visit with medication check. Some constipation, better with prunes than with the powder. "
  "Denied sharing or saving films. Court date postponed to next month; brought the letter. "
  "{Their} mother came along and may be spoken with, consent on file.",
  NULL,
};
static const char *const medical_exams[] = {
  "Alert, well groomed. Pupils 4 mm, equal. No tremor, no sweating. No fresh marks on the "
  "arms. Heart regular, lungs clear. Speech clear, thoughts in order.",
  "Comfortable. Steady gait. Liver edge not felt, no spider marks. Mood “hopeful, don't "
  "quote me.” No withdrawal signs.",
  NULL,
};
static const char *const medical_closings[] = {
  "State prescription monitoring program checked, as expected. Next visit in four weeks, "
  "urine screen by random call between.",
  "Treatment plan reviewed and signed by {Name}. Consent for exchange with the probation "
  "office expires at the end of the year; not renewed for now. Return in two weeks.",
  "Continue at the same dose. Return in four weeks; counselor weekly.",
  NULL,
};

static const char *const counseling_reasons[] = { "Individual counseling", NULL };
static const char *const counseling_stories[] = {
  "Individual counseling, fifty minutes. Went through the week hour by hour and marked where "
  "the pull was strongest: between leaving work and supper. Role-played the call to a former "
  "friend.",
  "Session on triggers. {Name} drew the map of town and crossed out three corners. What is "
  "left is a longer way home, past the library. Talked about money in the pocket on Fridays.",
  "Reviewed the relapse prevention plan. {They} could name four warning signs without the "
  "sheet. Wrote a letter, not to be sent, to {their} younger self.",
  NULL,
};
static const char *const counseling_exams[] = {
  "Present, open, at times defensive about family. No intoxication. No risk expressed.",
  NULL,
};
static const char *const counseling_closings[] = {
  "Stage of change: action. Next session in one week. Homework: two meetings and one honest "
  "phone call.",
  "Progress on goal one, partial on goal three. Next session in one week.",
  NULL,
};
static const char *const private_notes[] = {
  "COUNSELING NOTES — kept apart (42 CFR 2.11)\n\n"
  "There is a second phone. {They} mentioned it and changed the subject twice. I believe the "
  "dates but not the company. Did not confront; asked what the phone is afraid of. Long "
  "pause.\n\n"
  "The daughter's birthday is the next cliff. Plan for it early.",
  "COUNSELING NOTES — kept apart (42 CFR 2.11)\n\n"
  "Shame about the pawned ring is heavier than the use itself. {Name} tells it as somebody "
  "else's story. When I asked who else knows, the answer was “you, now.” Hold that "
  "carefully.",
  NULL,
};

static const char *const office_reasons[] = {
  "Blood pressure and refills",
  "Cough",
  "Form for work",
  NULL,
};
static const char *const office_stories[] = {
  "{Name}, {age}, came for a check of blood pressure and refills. Eats at home most evenings. "
  "Back is stiff in the morning and loosens by ten. No new complaints.",
  "Office visit for a cough of five days after a cold. No fever. Sleeps well. Works as a "
  "{job}. Pressure {bp}.",
  "Here for forms for the physical at work. Vision and hearing tested. Feels well; walks "
  "daily.",
  NULL,
};
static const char *const office_exams[] = {
  "Well appearing. Heart regular, lungs clear. Abdomen soft. Back with mild tenderness at the "
  "left side, full flexion.",
  "No distress. Throat slightly red. Chest clear. Skin warm and dry.",
  "Well appearing. Heart regular, lungs clear. Abdomen soft. Back with mild tenderness at the "
  "left side, full flexion.",
  NULL,
};
static const char *const office_closings[] = {
  "Return in four months.",
  "A cold. Rest and fluids; back if it lasts beyond two weeks. Return as needed.",
  "Form signed, copy in the chart. Return in six months.",
  NULL,
};

static const CustosDemoOccasion occasions[] = {
  { .title = "Recovery Services visit", .note_title = "Recovery Services visit", .cpt = "99214",
    .staff = CUSTOS_DEMO_VARGAS, .minutes = 25, .share = 45, .sensitivity = SUBSTANCE,
    .programme = CUSTOS_DEMO_RECOVERY, .has_panels = TRUE,
    .reasons = medical_reasons, .stories = medical_stories, .exams = medical_exams,
    .closings = medical_closings },
  { .title = "Individual counseling", .note_title = "Counseling progress note", .cpt = "H0004",
    .staff = CUSTOS_DEMO_ROURKE, .minutes = 50, .share = 35, .sensitivity = SUBSTANCE,
    .programme = CUSTOS_DEMO_RECOVERY,
    .reasons = counseling_reasons, .stories = counseling_stories, .exams = counseling_exams,
    .closings = counseling_closings, .private_notes = private_notes,
    .private_sensitivity = CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING },
  { .title = "Office visit", .note_title = "Office visit", .cpt = "99213",
    .staff = CUSTOS_DEMO_BELL, .minutes = 20, .share = 20,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE,
    .reasons = office_reasons, .stories = office_stories, .exams = office_exams,
    .closings = office_closings },
  { NULL },
};

static const char *const panels[] = { "screen", NULL };

static const CustosDemoTrend trends[] = {
  { "alt", 74, 31, 12 },
  { "ast", 68, 28, 12 },
  { NULL },
};

const CustosDemoProfile custos_demo_recovery = {
  .name = "recovery", .n_patients = 10, .youngest = 23, .oldest = 58,
  .visits_a_year = 9, .fewest_years = 1, .most_years = 2,
  .problems = problems, .medications = medications, .occasions = occasions,
  .panels = panels, .visits_a_panel = 1, .trends = trends,
  .systolic_from = 138, .systolic_to = 128, .bmi_from = 25, .bmi_to = 26,
};
