/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-patient.h"

G_BEGIN_DECLS

/* What made a search find somebody, best first. The numbers are on file. */
typedef enum {
  CUSTOS_FOUND_BY_LIST, /* not a search */
  CUSTOS_FOUND_BY_NUMBER,
  CUSTOS_FOUND_BY_NAME,
  CUSTOS_FOUND_BY_FIRST_NAME,
  CUSTOS_FOUND_BY_BIRTH_DATE,
  CUSTOS_FOUND_BY_PHONE,
  CUSTOS_FOUND_BY_FORMER_NAME,
  CUSTOS_FOUND_BY_SOUND,
} CustosFoundBy;

#define CUSTOS_N_FOUND_BY (CUSTOS_FOUND_BY_SOUND + 1)

#define CUSTOS_TYPE_FOUND_BY (custos_found_by_get_type ())
GType custos_found_by_get_type (void);

#define CUSTOS_TYPE_PATIENT_HIT (custos_patient_hit_get_type ())
G_DECLARE_FINAL_TYPE (CustosPatientHit, custos_patient_hit, CUSTOS, PATIENT_HIT, GObject)

CustosPatientHit *custos_patient_hit_new (CustosPatient *patient,
                                          CustosFoundBy found_by,
                                          const char *last_seen,
                                          gboolean similar) G_GNUC_WARN_UNUSED_RESULT;

CustosPatient *custos_patient_hit_get_patient (CustosPatientHit *self);
CustosFoundBy custos_patient_hit_get_found_by (CustosPatientHit *self);
const char *custos_patient_hit_get_last_seen (CustosPatientHit *self);
gboolean custos_patient_hit_is_similar (CustosPatientHit *self);

G_END_DECLS
