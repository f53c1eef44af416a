/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CARE_TEAM (custos_care_team_get_type ())
G_DECLARE_FINAL_TYPE (CustosCareTeam, custos_care_team, CUSTOS, CARE_TEAM, CustosRecord)

G_END_DECLS
