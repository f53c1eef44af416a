/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-chart-items.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RECORD_FACTS (custos_record_facts_get_type ())
G_DECLARE_FINAL_TYPE (CustosRecordFacts, custos_record_facts, CUSTOS, RECORD_FACTS, AdwBin)

void custos_record_facts_set_items (CustosRecordFacts *self, CustosChartItems *items);
void custos_record_facts_show (CustosRecordFacts *self, CustosRecord *record);

G_END_DECLS
