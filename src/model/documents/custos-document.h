/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_DOCUMENT (custos_document_get_type ())
G_DECLARE_FINAL_TYPE (CustosDocument, custos_document, CUSTOS, DOCUMENT, CustosRecord)

G_END_DECLS
