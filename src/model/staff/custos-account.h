/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_ACCOUNT (custos_account_get_type ())
G_DECLARE_FINAL_TYPE (CustosAccount, custos_account, CUSTOS, ACCOUNT, CustosRecord)

G_END_DECLS
