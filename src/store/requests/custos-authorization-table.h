/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"
#include "custos-authorization.h"

G_BEGIN_DECLS

extern const CustosItemTable custos_authorization_table;

G_END_DECLS
