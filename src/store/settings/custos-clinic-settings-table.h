/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"
#include "custos-clinic-settings.h"

G_BEGIN_DECLS

extern const CustosItemTable custos_clinic_settings_table;

G_END_DECLS
