/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-releases.h"
#include "custos-clinic-requests.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_REQUEST_CASE (custos_request_case_get_type ())
G_DECLARE_FINAL_TYPE (CustosRequestCase, custos_request_case, CUSTOS, REQUEST_CASE, GObject)

CustosRequestCase *custos_request_case_new (CustosSession *session,
                                            const char *number) G_GNUC_WARN_UNUSED_RESULT;
void custos_request_case_reload (CustosRequestCase *self);
void custos_request_case_close (CustosRequestCase *self);

CustosSession *custos_request_case_get_session (CustosRequestCase *self);
const CustosRequestFile *custos_request_case_get_file (CustosRequestCase *self);
CustosReleasePlan *custos_request_case_get_plan (CustosRequestCase *self);
CustosRecord *custos_request_case_get_record (CustosRequestCase *self);
CustosRecord *custos_request_case_get_form (CustosRequestCase *self, const char *form);
CustosRequestState custos_request_case_get_state (CustosRequestCase *self);
gboolean custos_request_case_is_busy (CustosRequestCase *self);
gboolean custos_request_case_may_release (CustosRequestCase *self);
gboolean custos_request_case_is_assembler (CustosRequestCase *self);
gboolean custos_request_case_is_put_together (CustosRequestCase *self);

void custos_request_case_save (CustosRequestCase *self, CustosRequest *request);
void custos_request_case_save_form (CustosRequestCase *self, CustosAuthorization *form);
void custos_request_case_step (CustosRequestCase *self,
                               CustosRequestState to,
                               const char *reason);
void custos_request_case_assemble (CustosRequestCase *self, CustosRequest *request);
void custos_request_case_check (CustosRequestCase *self);

G_END_DECLS
