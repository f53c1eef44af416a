/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-record-group.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RECORD_PAGE (custos_record_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosRecordPage, custos_record_page, CUSTOS, RECORD_PAGE, AdwBin)

GtkWidget *custos_record_page_new (CustosChartItems *items, const CustosRecordSection *section);

G_END_DECLS
