/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_REQUEST_PAGE (custos_request_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosRequestPage, custos_request_page, CUSTOS, REQUEST_PAGE, AdwBin)

GtkWidget *custos_request_page_new (CustosSession *session, const char *number);

G_END_DECLS
