/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-request-step.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHECK_STEP (custos_check_step_get_type ())
G_DECLARE_FINAL_TYPE (CustosCheckStep, custos_check_step, CUSTOS, CHECK_STEP, CustosRequestStep)

G_END_DECLS
