/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CARE_PLAN (custos_care_plan_get_type ())
G_DECLARE_FINAL_TYPE (CustosCarePlan, custos_care_plan, CUSTOS, CARE_PLAN, CustosRecord)

G_END_DECLS
