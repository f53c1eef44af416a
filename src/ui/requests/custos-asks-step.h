/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-request-step.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_ASKS_STEP (custos_asks_step_get_type ())
G_DECLARE_FINAL_TYPE (CustosAsksStep, custos_asks_step, CUSTOS, ASKS_STEP, CustosRequestStep)

G_END_DECLS
