/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-result-rule.h"

typedef struct {
  const char *name;
  CustosResultFacts facts; /* value, comparator, low, high, interpretation */
  CustosResultFlag flag;
} Case;

static const Case cases[] = {
  { "in-range", { "5.0", NULL, "4.0", "5.6" }, CUSTOS_RESULT_IN_RANGE },
  { "at-the-low-end", { "4.0", NULL, "4.0", "5.6" }, CUSTOS_RESULT_IN_RANGE },
  { "at-the-high-end", { "5.60", NULL, "4.0", "5.6" }, CUSTOS_RESULT_IN_RANGE },
  { "high", { "7.4", NULL, "4.0", "5.6" }, CUSTOS_RESULT_HIGH },
  { "low", { "3.9", NULL, "4.0", "5.6" }, CUSTOS_RESULT_LOW },
  { "only-high", { "34", NULL, NULL, "29" }, CUSTOS_RESULT_HIGH },
  { "only-low", { "71", NULL, "60", NULL }, CUSTOS_RESULT_IN_RANGE },
  { "no-range", { "7.4" }, CUSTOS_RESULT_NOT_JUDGED },
  { "no-value", { NULL, NULL, "4.0", "5.6" }, CUSTOS_RESULT_NOT_JUDGED },
  { "not-a-number", { "trace", NULL, "4.0", "5.6" }, CUSTOS_RESULT_NOT_JUDGED },
  { "lab-says-high", { "5.0", NULL, "4.0", "5.6", "H" }, CUSTOS_RESULT_HIGH },
  { "lab-says-normal", { "9.0", NULL, "4.0", "5.6", "N" }, CUSTOS_RESULT_IN_RANGE },
  { "critical", { "2.1", NULL, "3.5", "5.3", "LL" }, CUSTOS_RESULT_CRITICALLY_LOW },
  { "abnormal-words", { NULL, NULL, NULL, NULL, "A" }, CUSTOS_RESULT_ABNORMAL },
  { "verdict-nobody-knows", { "9", NULL, "4", "5", "XYZ" }, CUSTOS_RESULT_HIGH },
  { "below-what-is-measured", { "3", "<", "4", "5" }, CUSTOS_RESULT_LOW },
  { "below-something-high", { "9", "<", "4", "5" }, CUSTOS_RESULT_NOT_JUDGED },
  { "above-what-is-measured", { "600", ">", "4", "500" }, CUSTOS_RESULT_HIGH },
};

static void
test_case (gconstpointer data)
{
  const Case *each = data;

  g_assert_cmpint (custos_judge_result (&each->facts), ==, each->flag);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/rules/results/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }
  return g_test_run ();
}
