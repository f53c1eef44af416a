/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "custos-demo-chart.h"

G_BEGIN_DECLS

/* All of the demonstration clinic, made and not yet filed. */
typedef struct {
  CustosDemoCalendar calendar;
  GPtrArray *directory; /* of CustosRecord */
  GPtrArray *charts;    /* of CustosDemoChart */
} CustosDemoWorld;

CustosDemoWorld *custos_demo_world_new (const CustosDate *today,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_demo_world_free (CustosDemoWorld *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosDemoWorld, custos_demo_world_free)

G_END_DECLS
