/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_REQUEST (custos_request_get_type ())
G_DECLARE_FINAL_TYPE (CustosRequest, custos_request, CUSTOS, REQUEST, CustosRecord)

G_END_DECLS
