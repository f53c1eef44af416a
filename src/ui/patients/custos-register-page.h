/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_REGISTER_PAGE (custos_register_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosRegisterPage, custos_register_page, CUSTOS, REGISTER_PAGE, AdwBin)

void custos_register_page_set_session (CustosRegisterPage *self, CustosSession *session);
void custos_register_page_start (CustosRegisterPage *self, const char *sought);

G_END_DECLS
