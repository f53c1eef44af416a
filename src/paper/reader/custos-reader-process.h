/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-reader-error.h"
#include "custos-reader-protocol.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_READER_PROCESS (custos_reader_process_get_type ())
G_DECLARE_FINAL_TYPE (CustosReaderProcess, custos_reader_process, CUSTOS, READER_PROCESS,
                      GObject)

CustosReaderProcess *custos_reader_process_new (const char *program, GError **error)
G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_reader_process_is_usable (CustosReaderProcess *self);
void custos_reader_process_end (CustosReaderProcess *self);
void custos_reader_process_ask_async (CustosReaderProcess *self,
                                      CustosReaderAsk ask,
                                      GBytes *first,
                                      GBytes *second,
                                      guint patience,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GBytes *custos_reader_process_ask_finish (CustosReaderProcess *self,
                                          GAsyncResult *result,
                                          GError **error)
G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
