/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-authorization.h"
#include "custos-patient-hit.h"
#include "custos-request-file.h"
#include "custos-request-states.h"
#include "custos-request.h"
#include "custos-session.h"

G_BEGIN_DECLS

void custos_clinic_take_request_async (CustosSession *session,
                                       const char *patient_id,
                                       CustosRequest *request,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
CustosRequest *custos_clinic_take_request_finish (CustosSession *session,
                                                  GAsyncResult *result,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_save_request_async (CustosSession *session,
                                       CustosRequest *request,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
CustosRequest *custos_clinic_save_request_finish (CustosSession *session,
                                                  GAsyncResult *result,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_save_authorization_async (CustosSession *session,
                                             CustosAuthorization *authorization,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
CustosAuthorization *
custos_clinic_save_authorization_finish (CustosSession *session,
                                         GAsyncResult *result,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_step_request_async (CustosSession *session,
                                       CustosRequest *request,
                                       CustosRequestState to,
                                       const char *reason,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
CustosRequest *custos_clinic_step_request_finish (CustosSession *session,
                                                  GAsyncResult *result,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_list_requests_async (CustosSession *session,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
GPtrArray *custos_clinic_list_requests_finish (CustosSession *session,
                                               GAsyncResult *result,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_get_request_async (CustosSession *session,
                                      const char *number,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
CustosRequestFile *custos_clinic_get_request_finish (CustosSession *session,
                                                     GAsyncResult *result,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
