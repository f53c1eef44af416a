/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is printed for people and scripts; nothing in a record can steer the terminal. */

char *custos_cli_dup_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void custos_cli_print_tabs (const char *first, ...) G_GNUC_NULL_TERMINATED;
void custos_cli_print_block (const char *text, const char *indent);

/* Rows of cells, as wide as the widest in each column. */
typedef struct _CustosCliTable CustosCliTable;

CustosCliTable *custos_cli_table_new (guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
void custos_cli_table_free (CustosCliTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosCliTable, custos_cli_table_free)

void custos_cli_table_add (CustosCliTable *self, const char *text);
void custos_cli_table_print (CustosCliTable *self, const char *indent);

G_END_DECLS
