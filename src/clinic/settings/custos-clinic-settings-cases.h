/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-settings.h"
#include "custos-session.h"

G_BEGIN_DECLS

/* There is one record of settings; its versions say what held when. */
#define CUSTOS_CLINIC_SETTINGS_ID "clinic"

void custos_clinic_get_settings_async (CustosSession *session,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
CustosClinicSettings *
custos_clinic_get_settings_finish (CustosSession *session,
                                   GAsyncResult *result,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_save_settings_async (CustosSession *session,
                                        CustosClinicSettings *settings,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
CustosClinicSettings *
custos_clinic_save_settings_finish (CustosSession *session,
                                    GAsyncResult *result,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
