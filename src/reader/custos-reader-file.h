/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-reader-picture.h"

G_BEGIN_DECLS

typedef struct _CustosReaderFile CustosReaderFile;

/* An answer: a body, and the pixels that go after it. */
typedef struct {
  CustosReaderStatus status;
  GByteArray *body;
  GBytes *pixels; /* (nullable) */
} CustosReaderReply;

void custos_reader_reply_clear (CustosReaderReply *self);

CustosReaderFile *custos_reader_file_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_reader_file_free (CustosReaderFile *self);
void custos_reader_file_answer (CustosReaderFile *self,
                                CustosReaderAsk ask,
                                GBytes *question,
                                CustosReaderReply *reply);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosReaderFile, custos_reader_file_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosReaderReply, custos_reader_reply_clear)

G_END_DECLS
