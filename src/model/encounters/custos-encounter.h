/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_ENCOUNTER (custos_encounter_get_type ())
G_DECLARE_FINAL_TYPE (CustosEncounter, custos_encounter, CUSTOS, ENCOUNTER, CustosRecord)

G_END_DECLS
