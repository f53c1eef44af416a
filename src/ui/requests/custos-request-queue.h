/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-request-row.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_REQUEST_QUEUE (custos_request_queue_get_type ())
G_DECLARE_FINAL_TYPE (CustosRequestQueue, custos_request_queue, CUSTOS, REQUEST_QUEUE, AdwBin)

void custos_request_queue_show (CustosRequestQueue *self, GPtrArray *files);
void custos_request_queue_filter (CustosRequestQueue *self,
                                  CustosQueue queue,
                                  const char *sought);
guint custos_request_queue_count (CustosRequestQueue *self, CustosQueue queue);
guint custos_request_queue_get_n_shown (CustosRequestQueue *self);
CustosRequestRow *custos_request_queue_get_selected (CustosRequestQueue *self);
void custos_request_queue_move (CustosRequestQueue *self, int by);
void custos_request_queue_set_narrow (CustosRequestQueue *self, gboolean narrow);

G_END_DECLS
