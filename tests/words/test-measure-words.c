/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-chart-words.h"
#include "custos-measure-words.h"

static void
test_figures (void)
{
  static const struct {
    const char *decimal;
    const char *words;
  } cases[] = {
    { "6.30", "6.30" }, { "0.92", "0.92" }, { "138", "138" }, { "1000000", "1000000" },
    { "29.412345678", "29.4" }, { "182.07654321", "182.1" }, { "0.004567891", "0.0046" },
    { "1234.56789", "1235" }, { "7.38765432", "7.39" }, { "-12.3456789", "-12.3" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = custos_words_figure (cases[i].decimal);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_values_and_ranges (void)
{
  g_autofree char *value = custos_words_value ("<", "4.0", "mm[Hg]");
  g_autofree char *bare = custos_words_value (NULL, "7", "{score}");
  g_autofree char *none = custos_words_value (NULL, NULL, "mg/dL");
  g_autofree char *both = custos_words_range ("4.0", "5.6", NULL);
  g_autofree char *low = custos_words_range ("60", NULL, NULL);
  g_autofree char *high = custos_words_range (NULL, "29", "told otherwise");
  g_autofree char *text = custos_words_range (NULL, NULL, "negative");

  g_assert_cmpstr (value, ==, "< 4.0 mmHg");
  g_assert_cmpstr (bare, ==, "7");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (both, ==, "4.0 to 5.6");
  g_assert_cmpstr (low, ==, "60 or more");
  g_assert_cmpstr (high, ==, "up to 29");
  g_assert_cmpstr (text, ==, "negative");
}

static void
test_flags (void)
{
  g_assert_cmpstr (custos_words_result_letter (CUSTOS_RESULT_HIGH), ==, "H");
  g_assert_cmpstr (custos_words_result_letter (CUSTOS_RESULT_IN_RANGE), ==, "");
  g_assert_cmpstr (custos_words_result_flag (CUSTOS_RESULT_CRITICALLY_LOW), ==,
                   "Critically low");
}

static void
test_codes_and_times (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  g_autofree char *known = custos_words_code ("entered-in-error");
  g_autofree char *unknown = custos_words_code ("brand-new-state");
  g_autofree char *time = custos_words_moment_time ("2026-11-16T13:10:00Z", zone);
  g_autofree char *day = custos_words_moment_time ("2026-11", zone);

  g_assert_cmpstr (known, ==, "entered in error");
  g_assert_cmpstr (unknown, ==, "brand new state");
  g_assert_cmpstr (time, ==, "11/16/2026 8:10 AM");
  g_assert_cmpstr (day, ==, "11/2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/measures/figures", test_figures);
  g_test_add_func ("/words/measures/values", test_values_and_ranges);
  g_test_add_func ("/words/measures/flags", test_flags);
  g_test_add_func ("/words/measures/codes", test_codes_and_times);
  return g_test_run ();
}
