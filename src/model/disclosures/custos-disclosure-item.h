/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_DISCLOSURE_ITEM (custos_disclosure_item_get_type ())
G_DECLARE_FINAL_TYPE (CustosDisclosureItem,
                      custos_disclosure_item,
                      CUSTOS,
                      DISCLOSURE_ITEM,
                      CustosRecord)

G_END_DECLS
