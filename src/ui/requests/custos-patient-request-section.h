/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record-group.h"

G_BEGIN_DECLS

extern const CustosRecordSection custos_patient_request_section;

gboolean custos_request_is_open (gpointer request);

G_END_DECLS
