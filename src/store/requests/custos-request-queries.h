/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"

G_BEGIN_DECLS

char *custos_request_next_number (CustosDatabase *db,
                                  const char *today,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *custos_request_list_all (CustosDatabase *db,
                                    const CustosViewer *viewer,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosRecord *custos_request_find (CustosDatabase *db,
                                   const CustosViewer *viewer,
                                   const char *number,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *custos_request_list_authorizations (CustosDatabase *db,
                                               const CustosViewer *viewer,
                                               const char *request_id,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
