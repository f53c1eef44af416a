/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-secret.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RECOVERY_PAGE (custos_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosRecoveryPage, custos_recovery_page, CUSTOS, RECOVERY_PAGE, AdwBin)

GtkWidget *custos_recovery_page_new (const CustosSecret *key);

G_END_DECLS
