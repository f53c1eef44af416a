/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"

G_BEGIN_DECLS

/* The bytes of documents, compressed, each kept once. */

gboolean custos_document_content_add_packed (CustosDatabase *db,
                                             const char *id,
                                             gint64 size,
                                             GBytes *packed,
                                             gint64 batch,
                                             GError **error);
char *custos_document_content_add (CustosDatabase *db,
                                   GBytes *bytes,
                                   gint64 batch,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *custos_document_content_get (CustosDatabase *db,
                                     const CustosViewer *viewer,
                                     const char *document_id,
                                     gint64 version,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
