/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-request-step.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RECORDS_STEP (custos_records_step_get_type ())
G_DECLARE_FINAL_TYPE (CustosRecordsStep,
                      custos_records_step,
                      CUSTOS,
                      RECORDS_STEP,
                      CustosRequestStep)

G_END_DECLS
