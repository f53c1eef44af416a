/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-demo-chart.h"
#include "custos-demo-staff.h"

G_BEGIN_DECLS

/* A kind of patient, as tables: what such a person has, takes, comes for and says. Arrays of
 * text end with NULL, the others with a row without a name. */

#define CUSTOS_DEMO_ICD10 "http://hl7.org/fhir/sid/icd-10-cm"
#define CUSTOS_DEMO_LOINC "http://loinc.org"
#define CUSTOS_DEMO_RXNORM "http://www.nlm.nih.gov/research/umls/rxnorm"
#define CUSTOS_DEMO_CVX "http://hl7.org/fhir/sid/cvx"
#define CUSTOS_DEMO_SNOMED "http://snomed.info/sct"
#define CUSTOS_DEMO_CPT "http://www.ama-assn.org/go/cpt"

typedef struct {
  const char *code; /* ICD-10-CM */
  const char *title;
  guint years;      /* since when, about */
  guint chance;     /* of a hundred such patients, how many have it */
  CustosSensitivity sensitivity;
  const char *severity; /* nullable */
} CustosDemoProblem;

typedef struct {
  const char *title;
  const char *code; /* RxNorm; NULL: written down without one */
  const char *dosage;
  const char *reason;
  guint from;       /* of the time that this patient is with us, in percent */
  guint until;      /* as above; 0: goes on */
  guint chance;
  CustosSensitivity sensitivity;
  const char *problem; /* nullable: only for those who have it */
} CustosDemoMedication;

/* How a result runs over the years, where it does not stay about normal. */
typedef struct {
  const char *analyte;
  double from;
  double to;
  double width; /* how far a value may lie from that line */
} CustosDemoTrend;

/* A kind of visit. */
typedef struct {
  const char *title;
  const char *note_title;
  const char *cpt;
  CustosDemoStaff staff;
  int minutes;
  guint share;   /* among the kinds of visit that fit */
  int from_age;  /* of the patient, in years */
  int until_age; /* 0: whatever the age */
  CustosSensitivity sensitivity;
  const char *programme;
  gboolean by_video;
  gboolean has_vitals;
  gboolean has_panels;
  const char *const *reasons;
  const char *const *stories;
  const char *const *exams;
  const char *const *closings;
  const char *const *private_notes; /* kept apart from the record; NULL: none are */
  CustosSensitivity private_sensitivity;
} CustosDemoOccasion;

struct _CustosDemoProfile {
  const char *name;
  guint n_patients;
  int youngest;
  int oldest;
  CustosSex sex; /* unknown: either */
  guint visits_a_year;
  int fewest_years; /* with us */
  int most_years;
  const CustosDemoProblem *problems;
  const CustosDemoMedication *medications;
  const CustosDemoOccasion *occasions;
  const char *const *panels; /* drawn every few visits */
  guint visits_a_panel;
  const CustosDemoTrend *trends;
  int systolic_from;
  int systolic_to;
  double bmi_from;
  double bmi_to;
};

extern const CustosDemoProfile custos_demo_child;
extern const CustosDemoProfile custos_demo_teen;
extern const CustosDemoProfile custos_demo_young;
extern const CustosDemoProfile custos_demo_pressure;
extern const CustosDemoProfile custos_demo_diabetes;
extern const CustosDemoProfile custos_demo_lungs;
extern const CustosDemoProfile custos_demo_mind;
extern const CustosDemoProfile custos_demo_recovery;
extern const CustosDemoProfile custos_demo_mother;
extern const CustosDemoProfile custos_demo_elder;
extern const CustosDemoProfile custos_demo_hiv;

G_END_DECLS
