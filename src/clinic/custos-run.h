/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-use-case.h"

G_BEGIN_DECLS

/* A use case under way; the runner's own. It goes from thread to thread, and one at a time has
 * it in hand. */
typedef struct {
  const CustosUseCase *use_case;
  CustosSession *session;
  gboolean allowed;
  char *patient_id;
  gpointer request;
  GDestroyNotify free_request;
  char *now;
  CustosProgress *progress;  /* nullable */
  GCancellable *cancellable; /* nullable */
  GPtrArray *entries;        /* of CustosAuditEntry: changes, or sensitive items seen */
  gint64 head_seq;           /* the last row written to the audit trail ... */
  guint8 head_hash[CUSTOS_HASH_SIZE];
  gint64 committed_seq;      /* ... once it is committed; 0: none */
  gpointer answer;
} CustosRun;

CustosRun *custos_run_new (const CustosUseCase *use_case,
                           CustosSession *session,
                           const char *patient_id,
                           gpointer request,
                           GDestroyNotify free_request,
                           CustosProgress *progress,
                           GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void custos_run_free (gpointer data);

gboolean custos_run_needs_row (CustosRun *self);
void custos_run_note_visit (CustosRun *self);
void custos_run_note_items (CustosRun *self);

G_END_DECLS
