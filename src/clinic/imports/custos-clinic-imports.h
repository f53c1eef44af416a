/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-import-report.h"
#include "custos-progress.h"
#include "custos-session.h"
#include "custos-set-aside.h"

G_BEGIN_DECLS

/* Taking in files from outside, and looking at what was kept of them. */

void custos_clinic_import_async (CustosSession *session,
                                 const char *const *paths,
                                 gboolean dry_run,
                                 CustosProgress *progress,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
CustosImportReport *
custos_clinic_import_finish (CustosSession *session,
                             GAsyncResult *result,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_list_set_aside_async (CustosSession *session,
                                         const char *patient_id,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *
custos_clinic_list_set_aside_finish (CustosSession *session,
                                     GAsyncResult *result,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_get_kept_async (CustosSession *session,
                                   const char *kind,
                                   const char *item_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GBytes *custos_clinic_get_kept_finish (CustosSession *session,
                                       GAsyncResult *result,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
