/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-profile.h"

static const CustosDemoProblem problems[] = {
  { "L20.9", "Atopic dermatitis, unspecified", 2, 35, CUSTOS_SENSITIVITY_NORMAL, "mild" },
  { "J45.30", "Mild persistent asthma, uncomplicated", 2, 30, CUSTOS_SENSITIVITY_NORMAL,
    "mild" },
  { "J30.1", "Allergic rhinitis due to pollen", 1, 25, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "F90.2", "Attention-deficit hyperactivity disorder, combined type", 1, 15,
    CUSTOS_SENSITIVITY_NORMAL, "moderate" },
  { "K59.00", "Constipation, unspecified", 1, 15, CUSTOS_SENSITIVITY_NORMAL, NULL },
  { NULL },
};

static const CustosDemoMedication medications[] = {
  { "Albuterol 90 mcg/actuation inhaler", "745679",
    "2 puffs through a spacer every 4 to 6 hours as needed for wheeze", "Asthma", 30, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "J45.30" },
  { "Hydrocortisone 1% cream", "106258", "Thin layer to rough patches twice a day for 7 days",
    "Eczema", 20, 60, 90,
    CUSTOS_SENSITIVITY_NORMAL, "L20.9" },
  { "Amoxicillin 400 mg/5 mL suspension", NULL, "6 mL by mouth twice a day for 10 days",
    "Ear infection", 40, 45, 30,
    CUSTOS_SENSITIVITY_NORMAL, NULL },
  { "Cetirizine 1 mg/mL solution", NULL, "5 mL by mouth at bedtime in pollen season",
    "Allergic rhinitis", 60, 0, 90,
    CUSTOS_SENSITIVITY_NORMAL, "J30.1" },
  { NULL },
};

static const char *const well_reasons[] = {
  "Well-child visit",
  "Well-child visit",
  "School physical",
  "Well-child visit",
  "Well-child visit",
  NULL,
};
static const char *const well_stories[] = {
  "{Name} was here with {their} {parent} for a check-up and had no complaints beyond not "
  "wanting to get down from the scale. Eats a fair variety, with a standing objection to "
  "peas; drinks milk with meals and water between them. Sleeps through most nights and wakes "
  "on {their} own for school.",
  "Well-child visit. The {parent} has no worries today. {Name} talks in long sentences, knows "
  "the names of the neighbor's chickens and rides a bicycle with a helmet. Screen time is "
  "kept to an hour on school days. Brushes twice a day and saw the dentist in the spring.",
  "Here for a check-up and forms for school. {They} {was} out sick twice since the last "
  "visit, both times for a cold that passed without help. Appetite comes and goes with growth "
  "spurts, as before. Rides in a booster seat in the back.",
  "{Name}'s {parent} described a busy, cheerful {child} who falls asleep with a book. No "
  "snoring, no bed-wetting since last year. One scraped knee after a fall from the monkey "
  "bars, healed. At home are two adults who do not smoke; there is a gun safe, and it is "
  "locked.",
  "Check-up. The family moved in with grandparents over the winter and {Name} took it well. "
  "Teachers say {they} listened better when seated at the front, so hearing was checked again "
  "today and was normal at all tones.",
  NULL,
};
static const char *const well_exams[] = {
  "Alert, curious, well nourished. Ears clear, throat without redness. Heart regular, no "
  "murmur. Lungs clear. Abdomen soft. Skin without rash but for dry patches in the elbow "
  "creases. Gait even, spine straight.",
  "Active and cooperative. Red reflex present on both sides. Tympanic membranes gray and "
  "mobile. Second heart sound splits with breathing; no murmur. No hernia. Reflexes equal.",
  "Well appearing. Teeth in good repair. Neck supple with a few small, mobile nodes. Chest "
  "clear. Liver edge not felt. Muscle tone and strength right for age.",
  NULL,
};
static const char *const well_closings[] = {
  "Growth follows {their} own line. Vaccines brought up to date today; the {parent} received "
  "the information sheets and {Name} chose the dinosaur bandage. Next check-up in a year, "
  "sooner for fever over three days, fast breathing or a worry of any kind.",
  "Developing well. Talked about bicycle helmets, swimming only with an adult in reach, and "
  "reading together every evening. Return in twelve months.",
  "No concerns. School form signed, copy in the chart. Fluoride varnish applied. Return in "
  "one year.",
  NULL,
};

static const char *const infant_reasons[] = { "Well-baby visit", NULL };
static const char *const infant_stories[] = {
  "{Name} was here with {their} {parent}. Nurses or takes a cup, and has begun to mash what "
  "the family eats. Sleeps in {their} own crib on the back, wakes once. Pulls up on the sofa "
  "and babbles at the cat. No worries but for the teeth.",
  "Well-baby visit. Points at what {they} wanted, waves to the nurse, takes steps along the "
  "bench. Two naps. The {parent} asked about milk and iron, and whether shoes are needed "
  "indoors; they are not.",
  "Check-up. A dozen words by the {parent}'s count, half of them about trucks. Runs, climbs, "
  "falls, gets up. Eats with a spoon and generosity. At home are gates at both ends of the "
  "stairs.",
  NULL,
};
static const char *const infant_exams[] = {
  "Alert, looks at faces. Soft spot flat or closed for age. Red reflex on both sides. Heart "
  "without murmur, hips stable, skin clear. Weight and length on {their} own line.",
  "Curious and wary of the stethoscope. Ears clear, six teeth. Lungs clear, abdomen soft, "
  "tone good. Walks with hands held.",
  NULL,
};
static const char *const infant_closings[] = {
  "Growing well. Vaccines given by the schedule, sheets handed over. Talked about sleep on "
  "the back, the poison number and reading from the first year. Return by the schedule.",
  "Development right for age. Vitamin D continues. Water at 120 °F, nothing small on the "
  "floor. Return in three months.",
  NULL,
};

static const char *const sick_reasons[] = {
  "Fever and ear pain",
  "Cough",
  "Sore throat",
  "Hoarse voice and cough",
  NULL,
};
static const char *const sick_stories[] = {
  "Two days of a runny nose, then ear pulling and a night of broken sleep. Temperature at "
  "home reached 101.8 °F and came down with acetaminophen. Drinks well, passes water as "
  "usual. An older cousin had the same a week ago.",
  "Cough for five days, worse when lying down, with one spell of vomiting after coughing. No "
  "trouble breathing that the {parent} could see. {They} played in the waiting room and asked "
  "when lunch would be.",
  "Sore throat since yesterday and no appetite for breakfast. Three children in the class "
  "were sent home with strep this week. No rash. Swallows popsicles without complaint.",
  "Hoarse voice and a barking cough last night that eased in the cold air on the porch. Slept "
  "after that. Today hoarse but lively.",
  NULL,
};
static const char *const sick_exams[] = {
  "Tired but consolable, moist lips. Right eardrum red and bulging, left one dull. Nose with "
  "clear discharge. Chest clear, no retractions. No rash.",
  "Playful. Nose stuffy, drums normal. Coarse sounds that clear with a cough. Belly soft. "
  "Good turgor.",
  "Breathing easily. Throat red with enlarged tonsils, no exudate. A few tender nodes at the "
  "front of the neck. Lungs clear to the bases.",
  "Smiling, hoarse. No stridor at rest, a seal's bark when asked to cough. Lungs clear. "
  "Throat slightly red. Hydrated.",
  NULL,
};
static const char *const sick_closings[] = {
  "Amoxicillin for ten days, taken with food. Recheck of the ear in four weeks if hearing "
  "seems dull. Reviewed that green discharge alone is no reason to worry.",
  "Explained what to expect over the next three days. Fluids in small sips, acetaminophen by "
  "weight for discomfort, no cough syrup at this age. To call for fast breathing, no urine in "
  "eight hours, or fever beyond three days.",
  "Rapid strep test negative; culture sent. Rest at home, back to school when free of fever "
  "for a day. The {parent} repeated the warning signs back to me and is comfortable with the "
  "plan.",
  "Mild croup. Cool night air, fluids, calm. One dose of dexamethasone given here. To call "
  "for noisy breathing at rest.",
  NULL,
};

static const CustosDemoOccasion occasions[] = {
  { .title = "Well-child visit", .note_title = "Well-child visit", .cpt = "99393",
    .staff = CUSTOS_DEMO_SINGH, .minutes = 30, .share = 60, .from_age = 3,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = well_reasons, .stories = well_stories, .exams = well_exams,
    .closings = well_closings },
  { .title = "Well-baby visit", .note_title = "Well-baby visit", .cpt = "99392",
    .staff = CUSTOS_DEMO_SINGH, .minutes = 30, .share = 60, .until_age = 3,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE, .has_panels = TRUE,
    .reasons = infant_reasons, .stories = infant_stories, .exams = infant_exams,
    .closings = infant_closings },
  { .title = "Sick visit", .note_title = "Sick visit", .cpt = "99213",
    .staff = CUSTOS_DEMO_SINGH, .minutes = 15, .share = 40,
    .sensitivity = CUSTOS_SENSITIVITY_NORMAL, .has_vitals = TRUE,
    .reasons = sick_reasons, .stories = sick_stories, .exams = sick_exams,
    .closings = sick_closings },
  { NULL },
};

static const char *const panels[] = { "lead", "blood-count", NULL };

static const CustosDemoTrend trends[] = {
  { "hemoglobin", 12.4, 12.8, 0.5 },
  { "hematocrit", 37.0, 38.2, 1.4 },
  { "mcv", 81.5, 84.0, 2.0 },
  { "wbc", 7.8, 7.2, 1.6 },
  { NULL },
};

const CustosDemoProfile custos_demo_child = {
  .name = "child", .n_patients = 18, .youngest = 1, .oldest = 10,
  .visits_a_year = 3, .fewest_years = 1, .most_years = 5,
  .problems = problems, .medications = medications, .occasions = occasions,
  .panels = panels, .visits_a_panel = 5, .trends = trends,
  .systolic_from = 94, .systolic_to = 100, .bmi_from = 16, .bmi_to = 17,
};
