/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-request-file.h"
#include "custos-use-case.h"

G_BEGIN_DECLS

CustosRequestFile *custos_request_file_read (CustosOperation *operation,
                                             CustosRecord *request,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
