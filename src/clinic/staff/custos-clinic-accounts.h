/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-account.h"
#include "custos-session.h"

G_BEGIN_DECLS

/* Accounts and their key slots together; what is only in the record goes through
 * custos_clinic_save_account_async(). */

void custos_clinic_add_account_async (CustosSession *session,
                                      const char *name,
                                      const char *display_name,
                                      const char *roles,
                                      const CustosSecret *passphrase,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
CustosAccount *custos_clinic_add_account_finish (CustosSession *session,
                                                 GAsyncResult *result,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_close_account_async (CustosSession *session,
                                        CustosAccount *account,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean custos_clinic_close_account_finish (CustosSession *session,
                                             GAsyncResult *result,
                                             GError **error);

void custos_clinic_change_passphrase_async (CustosSession *session,
                                            const CustosSecret *old_passphrase,
                                            const CustosSecret *new_passphrase,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean custos_clinic_change_passphrase_finish (CustosSession *session,
                                                 GAsyncResult *result,
                                                 GError **error);

void custos_clinic_reset_passphrase_async (CustosSession *session,
                                           CustosAccount *account,
                                           const CustosSecret *passphrase,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean custos_clinic_reset_passphrase_finish (CustosSession *session,
                                                GAsyncResult *result,
                                                GError **error);

G_END_DECLS
