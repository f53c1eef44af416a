/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"
#include "custos-set-aside.h"

G_BEGIN_DECLS

extern const CustosItemTable custos_set_aside_table;

GPtrArray *custos_set_aside_table_list_all (CustosDatabase *db,
                                            const CustosViewer *viewer,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
