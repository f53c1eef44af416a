/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-chart-items.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_DOCUMENTS_PAGE (custos_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosDocumentsPage,
                      custos_documents_page,
                      CUSTOS,
                      DOCUMENTS_PAGE,
                      AdwBin)

GtkWidget *custos_documents_page_new (CustosChartItems *items);
GtkWidget *custos_notes_page_new (CustosChartItems *items);

gboolean custos_document_is_note (gpointer document);
gboolean custos_document_is_file (gpointer document);

G_END_DECLS
