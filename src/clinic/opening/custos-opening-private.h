/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-opening.h"
#include "custos-opening-check.h"

G_BEGIN_DECLS

CustosSession *custos_opening_finish (CustosVault *vault,
                                      CustosOpeningCheck *check,
                                      CustosWorkPool *pool,
                                      const char *folder,
                                      const char *who,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_opening_run (CustosWorkPool *pool,
                         gpointer request,
                         GDestroyNotify free_request,
                         CustosPureWork work,
                         GDestroyNotify free_answer,
                         gpointer source_tag,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
gpointer custos_opening_propagate (GAsyncResult *result,
                                   gpointer source_tag,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
