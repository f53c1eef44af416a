/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record-group.h"

G_BEGIN_DECLS

extern const CustosRecordSection custos_medication_section;

gboolean custos_medication_stands (gpointer medication);
char *custos_describe_dose (gpointer medication) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
