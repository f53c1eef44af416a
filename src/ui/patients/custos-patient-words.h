/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-patient-hit.h"

G_BEGIN_DECLS

/* What lists, banners and dialogs say of a patient. */

char *custos_describe_birth_date (CustosPatient *patient) G_GNUC_WARN_UNUSED_RESULT;
char *custos_describe_age (CustosPatient *patient) G_GNUC_WARN_UNUSED_RESULT;
char *custos_describe_age_and_sex (CustosPatient *patient) G_GNUC_WARN_UNUSED_RESULT;
const char *custos_describe_sex (CustosSex sex);
const char *custos_describe_language (CustosPatient *patient);
char *custos_describe_address (CustosPatient *patient) G_GNUC_WARN_UNUSED_RESULT;
char *custos_describe_other_names (CustosPatientHit *hit) G_GNUC_WARN_UNUSED_RESULT;
char *custos_describe_last_seen (CustosPatientHit *hit) G_GNUC_WARN_UNUSED_RESULT;
const char *custos_describe_found_by (CustosPatientHit *hit);

G_END_DECLS
