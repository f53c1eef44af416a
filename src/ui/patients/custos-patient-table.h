/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-patient-row.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PATIENT_TABLE (custos_patient_table_get_type ())
G_DECLARE_FINAL_TYPE (CustosPatientTable, custos_patient_table, CUSTOS, PATIENT_TABLE, AdwBin)

void custos_patient_table_set_model (CustosPatientTable *self,
                                     GListModel *model,
                                     gboolean is_search);
void custos_patient_table_set_narrow (CustosPatientTable *self, gboolean narrow);
void custos_patient_table_choose (CustosPatientTable *self, guint position);
void custos_patient_table_move (CustosPatientTable *self, int step);
CustosPatientRow *custos_patient_table_get_selected (CustosPatientTable *self);

G_END_DECLS
