/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "custos-date.h"
#include "custos-fhir-item.h"

G_BEGIN_DECLS

/* A file of FHIR: a Bundle, one resource, or a resource a line. */
typedef struct {
  CustosImportFault fault; /* nothing of the file can be taken in */
  gboolean whole;          /* a transaction: all of it or nothing */
  GPtrArray *items;        /* of CustosFhirItem, in the order of the file */
  guint64 size;
} CustosFhirFile;

CustosFhirFile *custos_fhir_file_read (GInputStream *stream,
                                       const char *name,
                                       const CustosDate *today,
                                       GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_fhir_file_free (CustosFhirFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosFhirFile, custos_fhir_file_free)

/* What the first bytes of a file tell, so that those it refers to are read before it. */
#define CUSTOS_FHIR_HEAD 4096
gboolean custos_fhir_head_is_records (const char *head, gsize size);
guint custos_fhir_head_get_rank (const char *head, gsize size);

G_END_DECLS
