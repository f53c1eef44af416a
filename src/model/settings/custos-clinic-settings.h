/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

/* Whether 42 CFR Part 2 binds the clinic; while unset, substance-use items stay inside. */
typedef enum {
  CUSTOS_PART2_PROGRAM_UNSET,
  CUSTOS_PART2_PROGRAM_NO,
  CUSTOS_PART2_PROGRAM_YES,
} CustosPart2Program;

#define CUSTOS_TYPE_PART2_PROGRAM (custos_part2_program_get_type ())
GType custos_part2_program_get_type (void);

#define CUSTOS_TYPE_CLINIC_SETTINGS (custos_clinic_settings_get_type ())
G_DECLARE_FINAL_TYPE (CustosClinicSettings,
                      custos_clinic_settings,
                      CUSTOS,
                      CLINIC_SETTINGS,
                      CustosRecord)

G_END_DECLS
