/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-fhir-file.h"
#include "custos-import-known.h"
#include "custos-import-report.h"
#include "custos-use-case.h"

G_BEGIN_DECLS

typedef enum {
  CUSTOS_IMPORT_STORE,
  CUSTOS_IMPORT_UPDATE,
  CUSTOS_IMPORT_LEAVE, /* on file just so */
  CUSTOS_IMPORT_KEEP,  /* whole, for want of a home */
  CUSTOS_IMPORT_SET_ASIDE,
} CustosImportAction;

/* What is to become of one item. */
typedef struct {
  CustosImportAction action;
  CustosKnown *known; /* owned; what will stand for it; NULL: nothing */
  gboolean is_new;    /* that item, or what is set aside, is not on file yet */
  char *patient_id;   /* of one set aside; nullable */
} CustosImportPlan;

/* A file on its way from the disk to the record file. One thread at a time has it in hand:
 * first the pool, then the reader, then the writer. */
typedef struct {
  char *path;
  char *name;
  CustosDate *today;
  gboolean last_round;     /* what refers to nothing is set aside; before, it waits */
  GCancellable *cancellable; /* nullable */

  CustosFhirFile *file;    /* NULL until it is read */
  CustosImportFault fault; /* the disk's, or that of a transaction */

  /* The check, on the reader's thread */
  CustosKnownTable *run_known; /* borrowed from the run */
  CustosKnownTable *known;     /* what this file adds */
  GArray *plans;               /* of CustosImportPlan, one an item */
  guint phase;
  guint next;
  gboolean postponed;
  gboolean has_work;           /* something is to be written */
  gint64 last_id;              /* of the resources on file then */
  GHashTable *waiting;         /* GPtrArray of CustosSetAside, by what they are:
                                * custos_import_dup_identity() */

  /* The writing, on the writer's thread */
  gint64 batch;
  guint position;
  gint64 resource_id;
  CustosHash items_hash;
  CustosHash resources_hash;
  guint n_resources;
} CustosImportFile;

CustosImportFile *custos_import_file_new (const char *path,
                                          CustosKnownTable *run_known,
                                          const CustosDate *today,
                                          gboolean last_round,
                                          GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void custos_import_file_free (CustosImportFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosImportFile, custos_import_file_free)

void custos_import_file_report (CustosImportFile *self, CustosImportReport *report);

/* On a thread of the pool */
gboolean custos_import_file_read (CustosImportFile *self, GError **error);

/* The works of the use cases in custos-clinic-imports.c */
gboolean custos_import_file_check (CustosOperation *operation,
                                   gpointer request,
                                   GError **error);
gboolean custos_import_file_write (CustosOperation *operation,
                                   gpointer request,
                                   GError **error);
gboolean custos_import_file_undo (CustosOperation *operation,
                                  gpointer request,
                                  GError **error);

char *custos_import_dup_identity (const char *source,
                                  const char *type,
                                  const char *id) G_GNUC_WARN_UNUSED_RESULT;
char *custos_import_dup_hex (const guint8 digest[32]) G_GNUC_WARN_UNUSED_RESULT;

/* Whoever looks whether something is on file looks at everything, and hands nothing out. */
extern const CustosViewer custos_import_keeper;

/* The end of a slice: others wait. */
gint64 custos_import_slice_begin (void);
gboolean custos_import_slice_is_over (gint64 began);

G_END_DECLS
