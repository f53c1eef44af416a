/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-progress.h"
#include "custos-session.h"
#include "custos-work-pool.h"

G_BEGIN_DECLS

/* The account of the demonstration clinic that holds every role; besides it there is one for
 * each role, named like the role. */
#define CUSTOS_DEMO_ACCOUNT "demo"

void custos_clinic_demo_async (CustosWorkPool *pool,
                               const char *folder,
                               const CustosSecret *passphrase,
                               const CustosDate *today,
                               CustosProgress *progress,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
CustosSession *custos_clinic_demo_finish (GAsyncResult *result,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

CustosDate *custos_clinic_demo_get_usual_day (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
