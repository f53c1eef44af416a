/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-account.h"
#include "custos-session.h"

G_BEGIN_DECLS

/* The directory, by kind of record: account, location, organization, practitioner. */

void custos_clinic_list_directory_async (CustosSession *session,
                                         const char *kind,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *custos_clinic_list_directory_finish (CustosSession *session,
                                                GAsyncResult *result,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_save_account_async (CustosSession *session,
                                       CustosAccount *account,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
CustosAccount *custos_clinic_save_account_finish (CustosSession *session,
                                                  GAsyncResult *result,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
