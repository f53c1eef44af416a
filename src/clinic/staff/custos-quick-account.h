/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-accounts.h"

G_BEGIN_DECLS

/* For the demonstration clinic alone; it ends with custos_clinic_add_account_finish(). */
void custos_clinic_add_quick_account_async (CustosSession *session,
                                            const char *name,
                                            const char *display_name,
                                            const char *roles,
                                            const CustosSecret *passphrase,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);

G_END_DECLS
