/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PROBLEM (custos_problem_get_type ())
G_DECLARE_FINAL_TYPE (CustosProblem, custos_problem, CUSTOS, PROBLEM, CustosRecord)

G_END_DECLS
