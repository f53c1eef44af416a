/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-allergy.h"
#include "custos-care-plan.h"
#include "custos-care-team.h"
#include "custos-claim.h"
#include "custos-clinic-charts.h"
#include "custos-clinic-patients.h"
#include "custos-coverage.h"
#include "custos-device.h"
#include "custos-encounter.h"
#include "custos-goal.h"
#include "custos-imaging-study.h"
#include "custos-immunization.h"
#include "custos-medication.h"
#include "custos-observation.h"
#include "custos-problem.h"
#include "custos-procedure.h"
#include "custos-test.h"

/* A chart with something in every section, about somebody who does not exist. */

#define NORMAL "sensitivity", CUSTOS_SENSITIVITY_NORMAL

/* Returns: (transfer full): the id */
static inline char *
sample_register (CustosSession *session, CustosPatient *patient)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_register_patient_async (session, patient, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosPatient) saved =
    custos_clinic_register_patient_finish (session, result, &error);
  g_assert_no_error (error);
  return g_strdup (custos_record_get_id (CUSTOS_RECORD (saved)));
}

static inline char *
sample_register_marisol (CustosSession *session)
{
  g_autoptr (CustosDate) birth_date = custos_date_parse ("1962-03-14");
  g_autoptr (CustosPatient) patient = g_object_new (
    CUSTOS_TYPE_PATIENT, "family-name", "Okafor", "given-names", "Marisol",
    "preferred-name", "Mari", "pronouns", "she/her", "birth-date", birth_date,
    "sex", CUSTOS_SEX_FEMALE, NORMAL, NULL);

  return sample_register (session, patient);
}

/* Takes @item. */
static inline void
sample_save (CustosSession *session, const char *patient_id, gpointer item)
{
  g_autoptr (CustosRecord) owned = item;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_save_item_async (session, patient_id, owned, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosRecord) saved = custos_clinic_save_item_finish (session, result, &error);
  g_assert_no_error (error);
}

static inline void
sample_save_allergy (CustosSession *session,
                     const char *patient_id,
                     const char *substance,
                     const char *code,
                     const char *reaction,
                     const char *severity)
{
  sample_save (session, patient_id,
               g_object_new (CUSTOS_TYPE_ALLERGY, "substance", substance, "code", code,
                             "reaction", reaction, "severity", severity,
                             "clinical-status", "active", "onset", "1989", NORMAL, NULL));
}

static inline void
sample_save_problem (CustosSession *session,
                     const char *patient_id,
                     const char *title,
                     const char *code,
                     const char *onset,
                     const char *abated)
{
  sample_save (session, patient_id,
               g_object_new (CUSTOS_TYPE_PROBLEM, "title", title, "code", code,
                             "onset", onset, "abated", abated,
                             "clinical-status", abated != NULL ? "resolved" : "active",
                             "verification", "confirmed", NORMAL, NULL));
}

static inline void
sample_save_medication (CustosSession *session,
                        const char *patient_id,
                        const char *title,
                        const char *dosage,
                        const char *ordered,
                        const char *status)
{
  sample_save (session, patient_id,
               g_object_new (CUSTOS_TYPE_MEDICATION, "title", title, "dosage", dosage,
                             "ordered", ordered, "status", status,
                             "prescriber", "Ines Halvorsen, MD", NORMAL, NULL));
}

static inline void
sample_save_result (CustosSession *session,
                    const char *patient_id,
                    const char *category,
                    const char *title,
                    const char *code,
                    const char *effective,
                    const char *value,
                    const char *unit,
                    const char *low,
                    const char *high)
{
  sample_save (session, patient_id,
               g_object_new (CUSTOS_TYPE_OBSERVATION, "category", category, "title", title,
                             "code", code, "code-system", "http://loinc.org",
                             "effective", effective, "value", value, "unit", unit,
                             "low", low, "high", high, "status", "final",
                             "performer", "Larch Valley Laboratory", NORMAL, NULL));
}

static inline void
sample_save_visit (CustosSession *session,
                   const char *patient_id,
                   const char *started,
                   const char *title,
                   const char *provider)
{
  sample_save (session, patient_id,
               g_object_new (CUSTOS_TYPE_ENCOUNTER, "started", started, "title", title,
                             "provider", provider, "kind", "AMB", "status", "finished",
                             NORMAL, NULL));
}

static inline void
sample_fill_lists (CustosSession *session, const char *id)
{
  sample_save_allergy (session, id, "Latex", NULL, "Hives on contact", "mild");
  sample_save_allergy (session, id, "Penicillin", NULL, "Anaphylaxis", "severe");
  sample_save_allergy (session, id, "Sulfonamides", NULL, "Rash", "moderate");
  sample_save_problem (session, id, "Type 2 diabetes, neuropathy", "E11.40", "2014", NULL);
  sample_save_problem (session, id, "Essential hypertension", "I10", "2009-05", NULL);
  sample_save_problem (session, id, "Mixed hyperlipidemia", "E78.2", "2011-02-03", NULL);
  sample_save_problem (session, id, "Osteoarthritis of left knee", "M17.12", "2018", NULL);
  sample_save_problem (session, id, "Seasonal allergic rhinitis", "J30.2", "1998", NULL);
  sample_save_problem (session, id, "Migraine without aura", "G43.009", "1985", NULL);
  sample_save_problem (session, id, "Pneumonia", "J18.9", "2019-01-08", "2019-02-01");
  sample_save_medication (session, id, "Metformin 1,000 mg", "1 tablet twice a day with food",
                          "2026-11-09", "active");
  sample_save_medication (session, id, "Lisinopril 20 mg", "1 tablet in the morning",
                          "2026-09-18", "active");
  sample_save_medication (session, id, "Atorvastatin 40 mg", "1 tablet at bedtime",
                          "2026-08-10", "on-hold");
  sample_save_medication (session, id, "Gabapentin 100 mg", "1 capsule at bedtime",
                          "2026-11-09", "active");
  sample_save_medication (session, id, "Naproxen 250 mg",
                          "1 tablet when needed, at most 2 a day", "2026-05-04", "active");
  sample_save_medication (session, id, "Metformin 500 mg", "1 tablet twice a day",
                          "2024-12-02", "stopped");
  sample_save_visit (session, id, "2026-11-23T14:00:00Z", "Follow-up", "Halvorsen");
  sample_save_visit (session, id, "2026-11-09T14:40:00Z", "Office visit", "Halvorsen");
  sample_save_visit (session, id, "2026-08-10T13:00:00Z", "Diabetes follow-up", "Petrakis");
}

static inline void
sample_fill_results (CustosSession *session, const char *id)
{
  static const struct {
    const char *title;
    const char *code;
    const char *unit;
    const char *low;
    const char *high;
    const char *values[4];
  } tests[] = {
    { "Hemoglobin A1c", "4548-4", "%", "4.0", "5.6", { "7.4", "7.1", "6.9", "7.2" } },
    { "Glucose, fasting", "1558-6", "mg/dL", "70", "99", { "128", "121", "118", "131" } },
    { "Creatinine", "2160-0", "mg/dL", "0.50", "1.05", { "0.92", "0.90", "0.88", "0.91" } },
    { "Potassium", "2823-3", "mmol/L", "3.5", "5.3", { "4.3", "4.4", "4.1", "4.2" } },
    { "Sodium", "2951-2", "mmol/L", "135", "146", { "139", "140", "138", "141" } },
  };
  static const char *const days[] = {
    "2026-11-16T13:10:00Z", "2026-08-10T13:10:00Z", "2026-05-04T13:10:00Z",
    "2026-02-02T13:10:00Z",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    for (size_t j = 0; j < G_N_ELEMENTS (days); j++)
      sample_save_result (session, id, "laboratory", tests[i].title, tests[i].code, days[j],
                          tests[i].values[j], tests[i].unit, tests[i].low, tests[i].high);
  }
  sample_save_result (session, id, "vital-signs", "Systolic blood pressure", "8480-6",
                      "2026-11-09T14:40:00Z", "138", "mm[Hg]", NULL, "129");
  sample_save_result (session, id, "vital-signs", "Diastolic blood pressure", "8462-4",
                      "2026-11-09T14:40:00Z", "86", "mm[Hg]", NULL, NULL);
  sample_save_result (session, id, "vital-signs", "Heart rate", "8867-4",
                      "2026-11-09T14:40:00Z", "76", "/min", NULL, NULL);
  sample_save_result (session, id, "vital-signs", "Body weight", "29463-7",
                      "2026-11-09T14:40:00Z", "182", "[lb_av]", NULL, NULL);
  sample_save_result (session, id, "vital-signs", "Body mass index", "39156-5",
                      "2026-11-09T14:40:00Z", "29.4", "kg/m2", NULL, NULL);
}

static inline void
sample_fill_care (CustosSession *session, const char *id)
{
  sample_save (session, id,
               g_object_new (CUSTOS_TYPE_IMMUNIZATION, "title", "Influenza, 2026 to 2027",
                             "given", "2026-10-02", "lot", "K4471", "status", "completed",
                             "site", "Left arm", NORMAL, NULL));
  sample_save (session, id,
               g_object_new (CUSTOS_TYPE_PROCEDURE, "title", "Colonoscopy",
                             "started", "2024-06-11T12:00:00Z", "status", "completed",
                             "performer", "Teo Ramsvik, MD", NORMAL, NULL));
  sample_save (session, id,
               g_object_new (CUSTOS_TYPE_DEVICE, "title", "Glucose meter", "status", "active",
                             "serial", "GM-20391", NORMAL, NULL));
  sample_save (session, id,
               g_object_new (CUSTOS_TYPE_IMAGING_STUDY, "title", "Left knee, two views",
                             "modality", "X-ray", "started", "2018-03-20", NORMAL, NULL));
  sample_save (session, id,
               g_object_new (CUSTOS_TYPE_CARE_PLAN, "title", "Diabetes plan",
                             "status", "active", "started", "2024-12-02",
                             "activities", "Foot check each visit\nWalk 30 minutes a day",
                             NORMAL, NULL));
  sample_save (session, id,
               g_object_new (CUSTOS_TYPE_GOAL, "title", "Hemoglobin A1c below 7",
                             "status", "active", "due", "2027-03-01",
                             "achievement", "improving", NORMAL, NULL));
  sample_save (session, id,
               g_object_new (CUSTOS_TYPE_CARE_TEAM, "title", "Diabetes team",
                             "status", "active",
                             "members", "Ines Halvorsen, MD\nPetra Petrakis, RN",
                             NORMAL, NULL));
}
