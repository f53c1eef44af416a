/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-patient.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_IDENTITY_STRIP (custos_identity_strip_get_type ())
G_DECLARE_FINAL_TYPE (CustosIdentityStrip,
                      custos_identity_strip,
                      CUSTOS,
                      IDENTITY_STRIP,
                      AdwBin)

GtkWidget *custos_identity_strip_new (CustosPatient *patient);
void custos_identity_strip_show (CustosIdentityStrip *self, CustosPatient *patient);

G_END_DECLS
