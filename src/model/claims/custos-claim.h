/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CLAIM (custos_claim_get_type ())
G_DECLARE_FINAL_TYPE (CustosClaim, custos_claim, CUSTOS, CLAIM, CustosRecord)

G_END_DECLS
