/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-patient-hit.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PATIENT_ROW (custos_patient_row_get_type ())
G_DECLARE_FINAL_TYPE (CustosPatientRow, custos_patient_row, CUSTOS, PATIENT_ROW, GObject)

CustosPatientRow *custos_patient_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_patient_row_show (CustosPatientRow *self,
                              CustosPatientHit *hit,
                              const char *sought);

CustosPatientHit *custos_patient_row_get_hit (CustosPatientRow *self);
const char *custos_patient_row_get_id (CustosPatientRow *self);

G_END_DECLS
