/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"
#include "custos-disclosure.h"

G_BEGIN_DECLS

extern const CustosItemTable custos_disclosure_table;

G_END_DECLS
