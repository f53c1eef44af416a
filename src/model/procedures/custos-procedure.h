/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PROCEDURE (custos_procedure_get_type ())
G_DECLARE_FINAL_TYPE (CustosProcedure, custos_procedure, CUSTOS, PROCEDURE, CustosRecord)

G_END_DECLS
