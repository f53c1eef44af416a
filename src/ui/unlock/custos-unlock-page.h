/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"
#include "custos-work-pool.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_UNLOCK_PAGE (custos_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosUnlockPage, custos_unlock_page, CUSTOS, UNLOCK_PAGE, AdwBin)

GtkWidget *custos_unlock_page_new (CustosWorkPool *pool, const char *folder);
void custos_unlock_page_try (CustosUnlockPage *self,
                             const char *account,
                             const CustosSecret *passphrase);

G_END_DECLS
