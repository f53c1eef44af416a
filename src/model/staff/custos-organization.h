/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_ORGANIZATION (custos_organization_get_type ())
G_DECLARE_FINAL_TYPE (CustosOrganization,
                      custos_organization,
                      CUSTOS,
                      ORGANIZATION,
                      CustosRecord)

G_END_DECLS
