/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-result-rule.h"

/* Source: HL7 v3 ObservationInterpretation. The laboratory's own verdict wins; without one a
* figure is held against the range that came with it, and without a range nothing is said. */

static const struct {
  const char *code;
  CustosResultFlag flag;
} verdicts[] = {
  { "N", CUSTOS_RESULT_IN_RANGE },
  { "L", CUSTOS_RESULT_LOW },
  { "LU", CUSTOS_RESULT_LOW },
  { "H", CUSTOS_RESULT_HIGH },
  { "HU", CUSTOS_RESULT_HIGH },
  { "LL", CUSTOS_RESULT_CRITICALLY_LOW },
  { "HH", CUSTOS_RESULT_CRITICALLY_HIGH },
  { "A", CUSTOS_RESULT_ABNORMAL },
  { "AA", CUSTOS_RESULT_ABNORMAL },
};

static gboolean
read_number (const char *text, double *number)
{
  char *end;

  if (text == NULL || *text == '\0')
    return FALSE;

  *number = g_ascii_strtod (text, &end);
  return *end == '\0';
}

CustosResultFlag
custos_judge_result (const CustosResultFacts *facts)
{
  for (size_t i = 0; i < G_N_ELEMENTS (verdicts); i++) {
    if (g_strcmp0 (facts->interpretation, verdicts[i].code) == 0)
      return verdicts[i].flag;
  }

  double value, low, high;
  gboolean has_low = read_number (facts->low, &low);
  gboolean has_high = read_number (facts->high, &high);

  if (!read_number (facts->value, &value) || (!has_low && !has_high))
    return CUSTOS_RESULT_NOT_JUDGED;

  /* "< 4" is below 4, and "> 4" above; more is not known. */
  if (facts->comparator != NULL) {
    if (facts->comparator[0] == '<' && has_low && value <= low)
      return CUSTOS_RESULT_LOW;
    if (facts->comparator[0] == '>' && has_high && value >= high)
      return CUSTOS_RESULT_HIGH;
    return CUSTOS_RESULT_NOT_JUDGED;
  }

  if (has_low && value < low)
    return CUSTOS_RESULT_LOW;
  if (has_high && value > high)
    return CUSTOS_RESULT_HIGH;
  return CUSTOS_RESULT_IN_RANGE;
}

gboolean
custos_result_flag_is_out (CustosResultFlag flag)
{
  return flag > CUSTOS_RESULT_IN_RANGE;
}
