/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-requests.h"
#include "custos-cli.h"
#include "custos-release-plan.h"

G_BEGIN_DECLS

/* A request and what would go out for it, printed. */

CustosRequestFile *custos_cli_find_request (CustosCli *self,
                                            const char *number,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_cli_print_plan (CustosReleasePlan *plan);
void custos_cli_print_file (CustosRequestFile *file, CustosReleasePlan *plan);
void custos_cli_print_file_json (CustosRequestFile *file, CustosReleasePlan *plan);
void custos_cli_print_hindrances (CustosReleasePlan *plan);

G_END_DECLS
