/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_PATIENTS_PAGE (custos_patients_page_get_type ())
G_DECLARE_FINAL_TYPE (CustosPatientsPage, custos_patients_page, CUSTOS, PATIENTS_PAGE, AdwBin)

GtkWidget *custos_patients_page_new (CustosSession *session);

G_END_DECLS
