/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"
#include "custos-encounter.h"

G_BEGIN_DECLS

extern const CustosItemTable custos_encounter_table;

gboolean custos_encounter_table_last_started (CustosDatabase *db,
                                              const CustosViewer *viewer,
                                              const char *patient_id,
                                              char **started,
                                              GError **error);

G_END_DECLS
