/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PRACTITIONER (custos_practitioner_get_type ())
G_DECLARE_FINAL_TYPE (CustosPractitioner,
                      custos_practitioner,
                      CUSTOS,
                      PRACTITIONER,
                      CustosRecord)

G_END_DECLS
