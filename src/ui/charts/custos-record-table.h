/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-record-group.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RECORD_TABLE (custos_record_table_get_type ())
G_DECLARE_FINAL_TYPE (CustosRecordTable, custos_record_table, CUSTOS, RECORD_TABLE, AdwBin)

GtkWidget *custos_record_table_new (CustosChartItems *items, const CustosRecordGroup *group);

void custos_record_table_set_narrow (CustosRecordTable *self, gboolean narrow);
void custos_record_table_set_filter (CustosRecordTable *self, const char *sought, gboolean all);
void custos_record_table_move (CustosRecordTable *self, int step);
guint custos_record_table_get_n_shown (CustosRecordTable *self);
guint custos_record_table_get_n_hidden (CustosRecordTable *self);
gpointer custos_record_table_get_selected (CustosRecordTable *self);

G_END_DECLS
