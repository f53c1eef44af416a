/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-belongings.h"
#include "custos-join.h"

G_BEGIN_DECLS

/* The work of custos_join(), step by step. */
typedef struct {
  CustosPdf *ours;
  qpdf_data qpdf;
  const CustosJoinOrder *order;
  int n_pages;
  qpdf_oh *pages;    /* in the order of the packet */
  int n_documents;   /* joined so far */
  GArray *files;     /* of CustosFile: those within the documents, then the attached ones */
  GHashTable *moved; /* object number of a page of ours → its place */
} CustosJoin;

void custos_join_set_targets (CustosJoin *self);
void custos_join_describe_figures (CustosJoin *self);
void custos_join_attach (CustosJoin *self);
void custos_join_tell_about (CustosJoin *self);

G_END_DECLS
