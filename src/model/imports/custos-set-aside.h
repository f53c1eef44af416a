/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-import-reason.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_SET_ASIDE (custos_set_aside_get_type ())
G_DECLARE_FINAL_TYPE (CustosSetAside, custos_set_aside, CUSTOS, SET_ASIDE, CustosRecord)

CustosImportReason custos_set_aside_get_reason (CustosSetAside *self);

G_END_DECLS
