/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-reader-answer.h"
#include "custos-secret.h"

G_BEGIN_DECLS

typedef struct _CustosReaderQueue CustosReaderQueue;

/* A question, as the task data of the GTask that is to have the answer. */
typedef struct {
  CustosReaderAsk ask;
  guint page;
  double scale;    /* to render */
  char *text;      /* to search */
  GArray *matches; /* so far */

  GBytes *file; /* to open */
  CustosSecret *passphrase;
} CustosReaderJob;

CustosReaderJob *custos_reader_job_new (CustosReaderAsk ask, guint page)
G_GNUC_WARN_UNUSED_RESULT;
void custos_reader_job_free (CustosReaderJob *self);

CustosReaderQueue *custos_reader_queue_new (const char *program, guint patience)
G_GNUC_WARN_UNUSED_RESULT;
void custos_reader_queue_unref (CustosReaderQueue *self);
void custos_reader_queue_set_patience (CustosReaderQueue *self, guint milliseconds);
void custos_reader_queue_push (CustosReaderQueue *self, GTask *task);
void custos_reader_queue_close (CustosReaderQueue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosReaderQueue, custos_reader_queue_unref)

G_END_DECLS
