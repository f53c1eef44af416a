/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-request-case.h"

G_BEGIN_DECLS

GMenu *custos_request_moves_make_menu (CustosRequestState state) G_GNUC_WARN_UNUSED_RESULT;
void custos_request_moves_ask (GtkWidget *widget,
                               CustosRequestCase *request_case,
                               CustosRequestState to);

G_END_DECLS
