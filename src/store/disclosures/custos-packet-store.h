/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"

G_BEGIN_DECLS

/* What disclosures have besides their records: page numbers, and the packets' bytes. */

gboolean custos_packet_store_get_last_page (CustosDatabase *db, gint64 *last, GError **error);
gboolean custos_packet_store_set_last_page (CustosDatabase *db, gint64 last, GError **error);

GBytes *custos_packet_store_get (CustosDatabase *db,
                                 const CustosViewer *viewer,
                                 const char *disclosure_id,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *custos_disclosure_list_by_request (CustosDatabase *db,
                                              const CustosViewer *viewer,
                                              const char *request_id,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosRecord *custos_disclosure_find_by_content (CustosDatabase *db,
                                                 const CustosViewer *viewer,
                                                 const char *content_id,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *custos_disclosure_list_items (CustosDatabase *db,
                                         const CustosViewer *viewer,
                                         const char *disclosure_id,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
