/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-patient-row.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PATIENT_PREVIEW (custos_patient_preview_get_type ())
G_DECLARE_FINAL_TYPE (CustosPatientPreview,
                      custos_patient_preview,
                      CUSTOS,
                      PATIENT_PREVIEW,
                      AdwBin)

void custos_patient_preview_set_row (CustosPatientPreview *self, CustosPatientRow *row);

G_END_DECLS
