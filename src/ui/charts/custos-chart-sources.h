/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-session.h"

G_BEGIN_DECLS

/* How things of a kind are asked for. */
typedef struct {
  const char *kind;
  void (*ask)(CustosSession *session,
              const char *kind,
              const char *patient_id,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data);
  GPtrArray *(*answer)(CustosSession *session, GAsyncResult *result, GError **error);
} CustosChartSource;

const CustosChartSource *custos_chart_source_find (const char *kind);

G_END_DECLS
