/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record.h"

G_BEGIN_DECLS

/* One JSON text being written: `--json` of every command that prints data. Commas are its own
 * affair; NULL text is null. */
typedef struct _CustosCliJson CustosCliJson;

CustosCliJson *custos_cli_json_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_cli_json_free (CustosCliJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosCliJson, custos_cli_json_free)

void custos_cli_json_begin_array (CustosCliJson *self);
void custos_cli_json_end_array (CustosCliJson *self);
void custos_cli_json_begin_object (CustosCliJson *self);
void custos_cli_json_end_object (CustosCliJson *self);
void custos_cli_json_member (CustosCliJson *self, const char *name);
void custos_cli_json_text (CustosCliJson *self, const char *text);
void custos_cli_json_int (CustosCliJson *self, gint64 number);
void custos_cli_json_bool (CustosCliJson *self, gboolean value);

void custos_cli_json_add_text (CustosCliJson *self, const char *name, const char *text);
void custos_cli_json_add_int (CustosCliJson *self, const char *name, gint64 number);
void custos_cli_json_add_bool (CustosCliJson *self, const char *name, gboolean value);
void custos_cli_json_record (CustosCliJson *self, CustosRecord *record);

void custos_cli_json_print (CustosCliJson *self);

G_END_DECLS
