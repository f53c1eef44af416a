/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-cli.h"
#include "custos-patient.h"

G_BEGIN_DECLS

CustosPatient *custos_cli_find_patient (CustosCli *self,
                                        const char *record_number,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
