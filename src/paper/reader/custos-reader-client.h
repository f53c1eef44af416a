/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-reader-answer.h"
#include "custos-secret.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_READER_CLIENT (custos_reader_client_get_type ())
G_DECLARE_FINAL_TYPE (CustosReaderClient, custos_reader_client, CUSTOS, READER_CLIENT, GObject)

CustosReaderClient *custos_reader_client_new (const char *program) G_GNUC_WARN_UNUSED_RESULT;
void custos_reader_client_set_patience (CustosReaderClient *self, guint milliseconds);
void custos_reader_client_close (CustosReaderClient *self);

void custos_reader_client_open_async (CustosReaderClient *self,
                                      GBytes *file,
                                      const char *content_type,
                                      const CustosSecret *passphrase,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
CustosReaderDocument *custos_reader_client_open_finish (CustosReaderClient *self,
                                                        GAsyncResult *result,
                                                        GError **error)
G_GNUC_WARN_UNUSED_RESULT;

void custos_reader_client_render_page_async (CustosReaderClient *self,
                                             guint page,
                                             double scale,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
CustosReaderImage *custos_reader_client_render_page_finish (CustosReaderClient *self,
                                                            GAsyncResult *result,
                                                            GError **error)
G_GNUC_WARN_UNUSED_RESULT;

void custos_reader_client_get_text_async (CustosReaderClient *self,
                                          guint page,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
char *custos_reader_client_get_text_finish (CustosReaderClient *self,
                                            GAsyncResult *result,
                                            GError **error)
G_GNUC_WARN_UNUSED_RESULT;

void custos_reader_client_search_async (CustosReaderClient *self,
                                        const char *text,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
GArray *custos_reader_client_search_finish (CustosReaderClient *self,
                                            GAsyncResult *result,
                                            GError **error)
G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
