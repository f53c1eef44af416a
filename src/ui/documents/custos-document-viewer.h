/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-document.h"
#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_DOCUMENT_VIEWER (custos_document_viewer_get_type ())
G_DECLARE_FINAL_TYPE (CustosDocumentViewer,
                      custos_document_viewer,
                      CUSTOS,
                      DOCUMENT_VIEWER,
                      AdwBin)

void custos_document_viewer_set_flap (CustosDocumentViewer *self, AdwFlap *flap);
void custos_document_viewer_show (CustosDocumentViewer *self,
                                  CustosSession *session,
                                  CustosDocument *document);

G_END_DECLS
