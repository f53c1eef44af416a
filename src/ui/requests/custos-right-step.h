/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-request-step.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RIGHT_STEP (custos_right_step_get_type ())
G_DECLARE_FINAL_TYPE (CustosRightStep, custos_right_step, CUSTOS, RIGHT_STEP, CustosRequestStep)

G_END_DECLS
