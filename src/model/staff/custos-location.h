/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_LOCATION (custos_location_get_type ())
G_DECLARE_FINAL_TYPE (CustosLocation, custos_location, CUSTOS, LOCATION, CustosRecord)

G_END_DECLS
