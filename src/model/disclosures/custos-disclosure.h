/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_DISCLOSURE (custos_disclosure_get_type ())
G_DECLARE_FINAL_TYPE (CustosDisclosure, custos_disclosure, CUSTOS, DISCLOSURE, CustosRecord)

G_END_DECLS
