/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-patient.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PATIENT_IDENTITY (custos_patient_identity_get_type ())
G_DECLARE_FINAL_TYPE (CustosPatientIdentity,
                      custos_patient_identity,
                      CUSTOS,
                      PATIENT_IDENTITY,
                      AdwBin)

void custos_patient_identity_set_patient (CustosPatientIdentity *self, CustosPatient *patient);

G_END_DECLS
