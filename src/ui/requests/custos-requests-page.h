/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_REQUESTS_PAGE (custos_requests_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosRequestsPage, custos_requests_page, CUSTOS, REQUESTS_PAGE, AdwBin)

GtkWidget *custos_requests_page_new (CustosSession *session);
void custos_requests_page_open (CustosRequestsPage *self, const char *number);

G_END_DECLS
