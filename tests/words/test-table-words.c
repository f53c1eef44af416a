/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-table-words.h"
#include "custos-typed-date.h"

static const struct {
  const char *path;
  const char *typed;
  const char *date; /* NULL: there is no such day */
} dates[] = {
  { "/words/typed-date/slashes", "3/14/1962", "1962-03-14" },
  { "/words/typed-date/zeros", "03/14/1962", "1962-03-14" },
  { "/words/typed-date/dashes", "03-14-1962", "1962-03-14" },
  { "/words/typed-date/dots", " 3.14.1962 ", "1962-03-14" },
  { "/words/typed-date/iso", "1962-03-14", "1962-03-14" },
  { "/words/typed-date/month", "3/1962", "1962-03" },
  { "/words/typed-date/year", "1962", "1962" },
  { "/words/typed-date/no-such-day", "02/30/1962", NULL },
  { "/words/typed-date/day-first", "14/3/1962", NULL },
  { "/words/typed-date/two-digits", "3/14/62", NULL },
  { "/words/typed-date/more-after", "3/14/19625", NULL },
  { "/words/typed-date/nothing", "", NULL },
};

static const struct {
  const char *path;
  const char *birth; /* NULL: not told */
  const char *age;
} ages[] = {
  { "/words/age-short/birthday", "1962-11-25", "64" },
  { "/words/age-short/day-before", "1962-11-26", "63" },
  { "/words/age-short/year-only", "1962", "64" },
  { "/words/age-short/newborn", "2026-11-20", "0 mo" },
  { "/words/age-short/toddler", "2024-11-26", "23 mo" },
  { "/words/age-short/two", "2024-11-25", "2" },
  { "/words/age-short/future", "2027-01-01", "" },
  { "/words/age-short/unknown", NULL, "" },
};

static void
test_date (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CustosDate) date = custos_words_parse_date (dates[i].typed);
  g_autofree char *text = date != NULL ? custos_date_to_text (date) : NULL;

  g_assert_cmpstr (text, ==, dates[i].date);
}

static void
test_age (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-25");
  g_autoptr (CustosDate) birth =
    ages[i].birth != NULL ? custos_date_parse (ages[i].birth) : NULL;
  g_autofree char *age = custos_words_age_short (birth, today);

  g_assert_cmpstr (age, ==, ages[i].age);
}

static void
test_day_is_the_clinics (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  g_autofree char *day = custos_words_moment_day ("2026-11-10T03:00:00Z", zone);
  g_autofree char *none = custos_words_moment_day (NULL, zone);

  g_assert_cmpstr (day, ==, "11/09/2026");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    g_test_add_data_func (dates[i].path, GUINT_TO_POINTER (i), test_date);
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    g_test_add_data_func (ages[i].path, GUINT_TO_POINTER (i), test_age);
  g_test_add_func ("/words/moment-day", test_day_is_the_clinics);
  return g_test_run ();
}
