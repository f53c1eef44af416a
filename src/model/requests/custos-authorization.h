/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_AUTHORIZATION (custos_authorization_get_type ())
G_DECLARE_FINAL_TYPE (CustosAuthorization,
                      custos_authorization,
                      CUSTOS,
                      AUTHORIZATION,
                      CustosRecord)

G_END_DECLS
