/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-result-rule.h"

G_BEGIN_DECLS

const char *custos_words_unit (const char *unit);
char *custos_words_figure (const char *decimal) G_GNUC_WARN_UNUSED_RESULT;
char *custos_words_value (const char *comparator,
                          const char *value,
                          const char *unit) G_GNUC_WARN_UNUSED_RESULT;
char *custos_words_range (const char *low,
                          const char *high,
                          const char *text) G_GNUC_WARN_UNUSED_RESULT;
const char *custos_words_result_flag (CustosResultFlag flag);
const char *custos_words_result_letter (CustosResultFlag flag);

G_END_DECLS
