/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-patient.h"
#include "custos-session.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_TAKE_REQUEST (custos_take_request_get_type ())
G_DECLARE_FINAL_TYPE (CustosTakeRequest, custos_take_request, CUSTOS, TAKE_REQUEST, AdwBin)

void custos_take_request_set_session (CustosTakeRequest *self, CustosSession *session);
void custos_take_request_start (CustosTakeRequest *self);
void custos_take_request_set_patient (CustosTakeRequest *self, CustosPatient *patient);

G_END_DECLS
