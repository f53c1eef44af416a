/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-requests.h"

G_BEGIN_DECLS

/* Where in the queue a request stands; a filter each. */
typedef enum {
  CUSTOS_QUEUE_OPEN,
  CUSTOS_QUEUE_OVERDUE,
  CUSTOS_QUEUE_WAITING,
  CUSTOS_QUEUE_CHECK,
  CUSTOS_QUEUE_READY,
  CUSTOS_QUEUE_RELEASED,
  CUSTOS_QUEUE_ALL,
} CustosQueue;
#define CUSTOS_N_QUEUES (CUSTOS_QUEUE_ALL + 1)

#define CUSTOS_TYPE_REQUEST_ROW (custos_request_row_get_type ())
G_DECLARE_FINAL_TYPE (CustosRequestRow, custos_request_row, CUSTOS, REQUEST_ROW, GObject)

CustosRequestRow *custos_request_row_new (const CustosRequestFile *file,
                                          const CustosDate *today) G_GNUC_WARN_UNUSED_RESULT;
const char *custos_request_row_get_number (CustosRequestRow *self);
gboolean custos_request_row_is_in (CustosRequestRow *self, CustosQueue queue);
gboolean custos_request_row_matches (CustosRequestRow *self, const char *text);
int custos_request_row_compare (gconstpointer a, gconstpointer b, gpointer user_data);
gboolean custos_request_row_equal (CustosRequestRow *self, CustosRequestRow *other);

char *custos_request_describe_requester (CustosRecord *request) G_GNUC_WARN_UNUSED_RESULT;
char *custos_request_describe_day (const char *moment) G_GNUC_WARN_UNUSED_RESULT;
CustosDate *custos_request_get_today (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
