/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-part2-program.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PART2_PROGRAM (custos_part2_program_get_type ())
GType custos_part2_program_get_type (void);

#define CUSTOS_TYPE_CLINIC_SETTINGS (custos_clinic_settings_get_type ())
G_DECLARE_FINAL_TYPE (CustosClinicSettings,
                      custos_clinic_settings,
                      CUSTOS,
                      CLINIC_SETTINGS,
                      CustosRecord)

G_END_DECLS
