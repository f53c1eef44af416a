/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-cli.h"

G_BEGIN_DECLS

const CustosCliCommand *custos_cli_find_command (GStrv arguments, guint *n_words);
void custos_cli_print_commands (void);

/* Each in the file of its feature. */
CustosExit custos_cli_audit_list (CustosCli *self);
CustosExit custos_cli_audit_verify (CustosCli *self);
CustosExit custos_cli_chart (CustosCli *self);
CustosExit custos_cli_demo (CustosCli *self);
CustosExit custos_cli_doctor (CustosCli *self);
CustosExit custos_cli_import (CustosCli *self);
CustosExit custos_cli_new_clinic (CustosCli *self);
CustosExit custos_cli_patients (CustosCli *self);
CustosExit custos_cli_release_verify (CustosCli *self);
CustosExit custos_cli_request_check (CustosCli *self);
CustosExit custos_cli_request_form (CustosCli *self);
CustosExit custos_cli_request_list (CustosCli *self);
CustosExit custos_cli_request_new (CustosCli *self);
CustosExit custos_cli_request_release (CustosCli *self);
CustosExit custos_cli_request_set (CustosCli *self);
CustosExit custos_cli_request_show (CustosCli *self);
CustosExit custos_cli_request_step (CustosCli *self);
CustosExit custos_cli_user_add (CustosCli *self);
CustosExit custos_cli_user_disable (CustosCli *self);
CustosExit custos_cli_user_list (CustosCli *self);
CustosExit custos_cli_user_passphrase (CustosCli *self);
CustosExit custos_cli_user_role (CustosCli *self);

G_END_DECLS
