/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_MEDICATION (custos_medication_get_type ())
G_DECLARE_FINAL_TYPE (CustosMedication, custos_medication, CUSTOS, MEDICATION, CustosRecord)

G_END_DECLS
