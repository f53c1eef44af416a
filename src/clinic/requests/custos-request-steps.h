/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-request-states.h"
#include "custos-request.h"
#include "custos-use-case.h"

G_BEGIN_DECLS

CustosActor custos_session_get_actor (CustosSession *session);
CustosRequestState custos_request_get_state (CustosRecord *request);
gboolean custos_request_walk (CustosOperation *operation,
                              CustosRecord *request,
                              CustosRequestState to,
                              const char *reason,
                              GError **error);

G_END_DECLS
