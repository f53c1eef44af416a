/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record.h"

G_BEGIN_DECLS

const char *custos_field_get_words (const char *field);
char *custos_describe_field (CustosRecord *record,
                             const CustosField *field,
                             GTimeZone *zone) G_GNUC_WARN_UNUSED_RESULT;
char *custos_describe_record_title (CustosRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
