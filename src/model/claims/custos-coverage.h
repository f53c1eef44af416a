/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_COVERAGE (custos_coverage_get_type ())
G_DECLARE_FINAL_TYPE (CustosCoverage, custos_coverage, CUSTOS, COVERAGE, CustosRecord)

G_END_DECLS
