/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "custos-stamp.h"

G_BEGIN_DECLS

/* One page of somebody else's document, which takes the place of one of ours. */
typedef struct {
  int page;          /* of ours, from 0: it has the footer and nothing else */
  CustosPdf *source; /* borrowed */
  int source_page;   /* from 0 */
  int document;      /* for an error: which one it is */
} CustosJoinedPage;

/* A whole file inside the file. */
typedef struct {
  const char *name;
  GBytes *bytes;     /* borrowed */
} CustosAttachment;

typedef struct {
  const char *language;
  const char *request, *anchor; /* for whoever asks later whether the file is one of ours */
  const char *passphrase;       /* NULL: not encrypted */
  CustosStampBand band;
  const GArray *pages;          /* of CustosJoinedPage */
  const GArray *links;          /* of int: where our links lead, in their order, from 1 */
  const GPtrArray *figures;     /* of char *: what our figures show, in their order */
  const GArray *attachments;    /* of CustosAttachment */
} CustosJoinOrder;

GBytes *custos_join (GBytes *ours, const CustosJoinOrder *order, GCancellable *cancellable,
                     int *refused, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
