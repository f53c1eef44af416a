/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-patients.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PATIENT_LIST (custos_patient_list_get_type ())
G_DECLARE_FINAL_TYPE (CustosPatientList, custos_patient_list, CUSTOS, PATIENT_LIST, GObject)

CustosPatientList *custos_patient_list_new (CustosSession *session) G_GNUC_WARN_UNUSED_RESULT;
void custos_patient_list_reload (CustosPatientList *self);
gboolean custos_patient_list_is_counted (CustosPatientList *self);
guint custos_patient_list_get_n_pages_read (CustosPatientList *self);

G_END_DECLS
