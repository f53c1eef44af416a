/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_GOAL (custos_goal_get_type ())
G_DECLARE_FINAL_TYPE (CustosGoal, custos_goal, CUSTOS, GOAL, CustosRecord)

G_END_DECLS
