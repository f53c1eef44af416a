/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record-group.h"

G_BEGIN_DECLS

extern const CustosRecordSection custos_set_aside_section;

gboolean custos_set_aside_waits (gpointer set_aside);

G_END_DECLS
