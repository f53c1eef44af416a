/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_OBSERVATION (custos_observation_get_type ())
G_DECLARE_FINAL_TYPE (CustosObservation, custos_observation, CUSTOS, OBSERVATION, CustosRecord)

G_END_DECLS
