/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-demo-world.h"
#include "custos-use-case.h"

G_BEGIN_DECLS

/* What the job that files the demonstration clinic has in hand. */
typedef struct {
  CustosDemoWorld *world;
  guint n_filed;   /* charts */
  GArray *batches; /* of gint64, one a chart */
} CustosDemoFiling;

CustosDemoFiling *custos_demo_filing_new (CustosDemoWorld *world) G_GNUC_WARN_UNUSED_RESULT;
void custos_demo_filing_free (gpointer data);

G_END_DECLS
