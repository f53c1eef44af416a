/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_IMMUNIZATION (custos_immunization_get_type ())
G_DECLARE_FINAL_TYPE (CustosImmunization,
                      custos_immunization,
                      CUSTOS,
                      IMMUNIZATION,
                      CustosRecord)

G_END_DECLS
