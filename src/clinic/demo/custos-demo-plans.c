/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-demo-prose.h"

/* What a note says of each problem under "Assessment and plan". */
static const struct {
  const char *code; /* ICD-10-CM */
  const char *const texts[5];
} plans[] = {
  { "L20.9", { "Quiet. Moisturizer after every bath, hydrocortisone only for flares.",
               "Some dry patches, not infected. Wet wraps for two nights, then as before." } },
  { "J45.30", { "Well controlled, rescue inhaler less than twice a week. Technique good.",
                "Mild flare with the cold. Inhaler every four hours while awake for two "
                "days." } },
  { "J45.40", { "Controlled on the combination inhaler. Continue.",
                "Not fully controlled. Technique corrected, step-up held until the next visit.",
                "Better since the spacer is used. Peak flow log continues." } },
  { "J44.9", { "Stable. Tiotropium daily, rescue inhaler as needed, rehabilitation offered "
               "again.",
               "Breathless on hills, unchanged. Oxygen saturation at rest good.",
               "Moderate obstruction on last year's test; repeat spirometry this fall." } },
  { "J30.1", { "Cetirizine in season; windows closed in the morning.",
               "No symptoms out of season." } },
  { "J30.2", { "Nasal steroid from March to May.", "Quiet at present." } },
  { "F90.2", { "School reports steady work with a seat in front. No medicine for now.",
               "Teacher scales reviewed; parents prefer coaching first." } },
  { "K59.00", { "Fiber, water and a footstool. Better.", "Soft stools daily. Nothing more "
                "needed." } },
  { "L70.0", { "Improving on the gel. Continue every other night.",
               "Few new lesions. Add a benzoyl peroxide wash in the morning." } },
  { "F41.1", { "GAD-7 score {gad}. Skills practiced; medicine continues unchanged.",
               "Worry is less of the day than before. GAD-7 score {gad}. No change.",
               "Still troubled on Sundays. Scheduled worry time, breathing; review in four "
               "weeks." } },
  { "G43.909", { "Two attacks a month, treated early. No preventive for now.",
                 "Attacks more frequent with skipped meals. Diary, regular lunch." } },
  { "M54.50", { "Mechanical, no warning signs. Activity as tolerated, exercises daily.",
                "Improving. Naproxen only when needed, with food." } },
  { "E03.9", { "TSH {tsh}. Same dose, empty stomach, away from iron.",
               "Clinically euthyroid. Repeat TSH in six months." } },
  { "D50.9", { "Hemoglobin {hemoglobin}, ferritin {ferritin}. Iron every other day, recheck in "
               "eight weeks.",
               "Improving on iron. Source thought to be menstrual; no warning signs." } },
  { "I10", { "{bp} today. Continue the present dose; home log.",
             "{bp}, above goal. Dose raised, potassium in two weeks.",
             "At goal at home, a little higher here. No change today.",
             "Controlled. Less salt has done as much as the tablet." } },
  { "E78.2", { "LDL {ldl}. Statin tolerated, no muscle pain. Continue.",
               "LDL {ldl}, goal below 100. Taken at bedtime, fewer missed doses since.",
               "Lipids improved. Repeat in a year." } },
  { "E78.5", { "LDL {ldl}. Continue rosuvastatin.",
               "Statin tolerated. LDL {ldl}; goal below 70 with diabetes." } },
  { "E66.9", { "Weight {weight_change}. Small plates, no second helping on weekdays.",
               "BMI {bmi}, weight {weight_change} since the last visit. Supper earlier, "
               "walking.",
               "Referred to the nutritionist; first appointment next month." } },
  { "K21.9", { "Controlled with omeprazole before breakfast. Try every other day in a month.",
               "Rare heartburn with late meals only." } },
  { "G47.33", { "Uses the machine five nights of seven. New mask ordered.",
                "Download shows good use, AHI 3. Continue." } },
  { "M10.9", { "No attack this year. Allopurinol continues.",
               "One attack in the left toe after a holiday. Uric acid next time." } },
  { "F17.210", { "Half a pack a day. Ready to set a date; patches prescribed, quit line number "
                 "given.",
                 "Not ready. Told that the offer stands." } },
  { "E11.65", { "A1c {a1c} percent (was {a1c_before}). On the right road; continue.",
                "A1c {a1c} percent, goal 7. Metformin at full dose; add a second agent if no "
                "change in three months.",
                "Fasting values in range, after supper high. Moved the evening walk to after "
                "the meal.",
                "Stable. Meter downloaded, 71 percent of readings in range." } },
  { "E11.42", { "Sensation reduced, skin intact. Daily foot check, wide shoes.",
                "Burning at night improved on gabapentin." } },
  { "N18.31", { "eGFR {egfr}, urine albumin followed. No ibuprofen. Repeat in three months.",
                "Kidney function steady at {egfr}. On an ACE inhibitor." } },
  { "N18.32", { "eGFR {egfr}, creatinine {creatinine}. Avoid anti-inflammatories; nephrology "
                "once a year.",
                "Slow decline. Potassium followed with each draw." } },
  { "Z87.891", { "Has not smoked since quitting; congratulated." } },
  { "F33.1", { "PHQ-9 {phq}, was {phq_before}. Response to treatment; same dose.",
               "PHQ-9 {phq}. Partial response, dose raised. Call in two weeks.",
               "Near remission. Keep the dose for a year from feeling well." } },
  { "F43.10", { "Nightmares once a week, down from nightly, on prazosin. Trauma work "
                "continues at "
                "{their} pace." } },
  { "F31.81", { "Even mood, no hypomanic days by the diary. Lamotrigine, no rash." } },
  { "F51.04", { "Fixed rising time is kept. Trazodone twice a week.",
                "Asleep within half an hour on most nights." } },
  { "F11.20", { "Buprenorphine at the same dose, supply to the next visit. Rescue spray at "
                "hand.",
                "Continues in treatment. Films counted, dose unchanged.",
                "Rescue spray renewed. Dose unchanged." } },
  { "F10.20", { "Injection given today, left side, without trouble.",
                "Craving plan reviewed; medicine continues." } },
  { "F15.20", { "Contingency rewards continue, next draw on Friday." } },
  { "B18.2", { "ALT followed. Treatment completed, viral RNA not detected at twelve weeks.",
               "Genotype on file. Treatment as scheduled, no interactions." } },
  { "Z34.92", { "Dates agree with ultrasound. Growth and heart tones good." } },
  { "O24.410", { "Fasting values below 95 on diet. Log continues, four checks a day." } },
  { "I50.32", { "Weight {weight} lb, dry weight kept. Furosemide unchanged. NT-proBNP {bnp}.",
                "Mild fluid, one extra tablet for three days, weight called in.",
                "Compensated. Salt below two grams; the daughter cooks." } },
  { "I48.20", { "Rate controlled. Anticoagulated, no bleeding.",
                "Pulse {pulse}, irregular. Changed from warfarin, fewer visits to the lab." } },
  { "M17.0", { "Acetaminophen first, injection if needed. Walker adjusted.",
               "Exercises in the chair, ten minutes twice a day." } },
  { "M81.0", { "Weekly tablet taken upright, vitamin D. Density scan next year." } },
  { "I25.10", { "No angina. Aspirin and statin." } },
  { "G30.9", { "Mild. Donepezil tolerated. Car keys given up in the spring." } },
  { "R29.6", { "No fall since the rails went in.", "Therapist home visit, night light, "
               "shoes." } },
  { "Z21", { "Suppressed, viral load {viral-load}, CD4 {cd4}. Same tablet." } },
};

/* Returns: (nullable): what may be said of the problem, another each time; NULL ends it */
const char *const *
custos_demo_find_plans (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    if (strcmp (plans[i].code, code) == 0)
      return plans[i].texts;
  }

  return NULL;
}
