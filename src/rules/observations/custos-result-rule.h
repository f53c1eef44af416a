/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A result in the words and figures that stand on file; each may be NULL. */
typedef struct {
  const char *value;
  const char *comparator;
  const char *low;
  const char *high;
  const char *interpretation;
} CustosResultFacts;

typedef enum {
  CUSTOS_RESULT_NOT_JUDGED,
  CUSTOS_RESULT_IN_RANGE,
  CUSTOS_RESULT_LOW,
  CUSTOS_RESULT_HIGH,
  CUSTOS_RESULT_CRITICALLY_LOW,
  CUSTOS_RESULT_CRITICALLY_HIGH,
  CUSTOS_RESULT_ABNORMAL,
} CustosResultFlag;

#define CUSTOS_N_RESULT_FLAGS (CUSTOS_RESULT_ABNORMAL + 1)

CustosResultFlag custos_judge_result (const CustosResultFacts *facts);
gboolean custos_result_flag_is_out (CustosResultFlag flag);

G_END_DECLS
