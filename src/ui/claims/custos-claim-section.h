/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record-group.h"

G_BEGIN_DECLS

extern const CustosRecordSection custos_claim_section;

G_END_DECLS
