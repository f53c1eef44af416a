/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "custos-import-reason.h"

G_BEGIN_DECLS

/* What became of the resources of one type. Each that was read is one of the five after. */
typedef struct {
  char *type; /* FHIR's; NULL in the totals */
  guint read;
  guint stored;    /* new */
  guint updated;   /* a new version */
  guint unchanged; /* on file already, just so */
  guint kept;      /* whole, for want of a home */
  guint set_aside;
  guint64 homeless; /* fields that only the kept resources have */
} CustosImportCount;

/* A file of which nothing was taken in, or a resource that was not. */
typedef struct {
  char *path;
  char *type; /* of the resource; NULL: the file as a whole */
  CustosImportFault fault;
} CustosImportProblem;

#define CUSTOS_TYPE_IMPORT_REPORT (custos_import_report_get_type ())
G_DECLARE_FINAL_TYPE (CustosImportReport, custos_import_report, CUSTOS, IMPORT_REPORT, GObject)

CustosImportReport *custos_import_report_new (void) G_GNUC_WARN_UNUSED_RESULT;

CustosImportCount *custos_import_report_count (CustosImportReport *self, const char *type);
void custos_import_report_add_file (CustosImportReport *self);
void custos_import_report_add_refused (CustosImportReport *self,
                                       const char *path,
                                       const CustosImportFault *fault);
void custos_import_report_add_set_aside (CustosImportReport *self,
                                         const char *path,
                                         const char *type,
                                         const CustosImportFault *fault);
void custos_import_report_set_stopped (CustosImportReport *self);

guint custos_import_report_get_n_files (CustosImportReport *self);
gboolean custos_import_report_get_stopped (CustosImportReport *self);
guint custos_import_report_get_n_types (CustosImportReport *self);
const CustosImportCount *custos_import_report_get_type_count (CustosImportReport *self,
                                                              guint index);
CustosImportCount custos_import_report_get_total (CustosImportReport *self);
guint custos_import_report_get_n_refused (CustosImportReport *self);
const CustosImportProblem *custos_import_report_get_refused (CustosImportReport *self,
                                                             guint index);
guint custos_import_report_get_n_set_aside (CustosImportReport *self);
const CustosImportProblem *custos_import_report_get_set_aside (CustosImportReport *self,
                                                               guint index);

G_END_DECLS
