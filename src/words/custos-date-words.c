/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-date-words.h"

#include <glib/gi18n-lib.h>

/* A year or two are told in months, weeks after birth in days. */
#define MONTHS_BELOW_YEARS 2
#define DAYS_BELOW_MONTHS 2

static const char *const months[] = {
  NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
  NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
  NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
};

/**
 * custos_words_date_short:
 * @date: (nullable): a date
 *
 * Returns: (transfer full): `MM/DD/YYYY`, as far as it is known
 */
char *
custos_words_date_short (const CustosDate *date)
{
  if (date == NULL)
    return g_strdup ("");

  int year = custos_date_get_year (date);
  int month = custos_date_get_month (date);

  if (month == 0)
    return g_strdup_printf ("%04d", year);
  if (!custos_date_is_full (date))
    /* Translators: month and year in figures, such as 03/1981 */
    return g_strdup_printf (_("%1$02d/%2$04d"), month, year);

  /* Translators: month, day and year in figures, such as 03/14/1981 */
  return g_strdup_printf (_("%1$02d/%2$02d/%3$04d"), month, custos_date_get_day (date), year);
}

/**
 * custos_words_date_long:
 * @date: (nullable): a date
 *
 * Returns: (transfer full): such as `Mar 14, 1981`, as far as it is known
 */
char *
custos_words_date_long (const CustosDate *date)
{
  if (date == NULL)
    return g_strdup ("");

  int year = custos_date_get_year (date);
  if (custos_date_get_month (date) == 0)
    return g_strdup_printf ("%d", year);

  const char *month =
    g_dpgettext2 (GETTEXT_PACKAGE, "month", months[custos_date_get_month (date) - 1]);
  if (!custos_date_is_full (date))
    /* Translators: the short name of a month and the year, such as Mar 1981 */
    return g_strdup_printf (_("%1$s %2$d"), month, year);

  /* Translators: the short name of a month, the day and the year, such as Mar 14, 1981 */
  return g_strdup_printf (_("%1$s %2$d, %3$d"), month, custos_date_get_day (date), year);
}

/* Returns: the whole months from @birth to @day, both full */
static int
count_months (const CustosDate *birth, const CustosDate *day)
{
  int count = (custos_date_get_year (day) - custos_date_get_year (birth)) * 12 +
              custos_date_get_month (day) - custos_date_get_month (birth);

  return custos_date_get_day (day) < custos_date_get_day (birth) ? count - 1 : count;
}

/**
 * custos_words_age:
 * @birth: (nullable): the day of birth
 * @day: the day that the age is asked for, a full date
 *
 * Returns: (transfer full): such as `64 years`, `14 months` or `12 days`; empty if not known
 */
char *
custos_words_age (const CustosDate *birth, const CustosDate *day)
{
  if (birth == NULL || custos_date_is_surely_after (birth, day))
    return g_strdup ("");

  int years = MAX (custos_date_years_between (birth, day), 0);
  if (years >= MONTHS_BELOW_YEARS || !custos_date_is_full (birth))
    /* Translators: an age */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year", "%d years", years), years);

  int n_months = count_months (birth, day);
  if (n_months >= DAYS_BELOW_MONTHS)
    /* Translators: the age of a small child */
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d month", "%d months", n_months), n_months);

  int days = custos_date_days_between (birth, day);
  /* Translators: the age of a newborn child */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", days), days);
}

/**
 * custos_words_due:
 * @due: (nullable): the last day to answer
 * @today: a full date
 *
 * Returns: (transfer full): such as `11 days left` or `2 days late`; empty if nothing is due
 */
char *
custos_words_due (const CustosDate *due, const CustosDate *today)
{
  if (!custos_date_is_full (due))
    return g_strdup ("");

  int days = custos_date_days_between (today, due);
  if (days == 0)
    return g_strdup (_("Due today"));
  if (days > 0)
    /* Translators: the time left to answer a request */
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left", days), days);

  /* Translators: how long a request has been overdue */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late", -days), -days);
}
