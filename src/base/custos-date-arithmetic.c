/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-date.h"

/**
 * custos_date_get_first_day:
 *
 * Returns: (transfer full): the first day that @self may mean
 */
CustosDate *
custos_date_get_first_day (const CustosDate *self)
{
  return custos_date_new (custos_date_get_year (self),
                          MAX (custos_date_get_month (self), 1),
                          MAX (custos_date_get_day (self), 1));
}

/**
 * custos_date_get_last_day:
 *
 * Returns: (transfer full): the last day that @self may mean
 */
CustosDate *
custos_date_get_last_day (const CustosDate *self)
{
  int year = custos_date_get_year (self);
  int month = custos_date_get_month (self) != 0 ? custos_date_get_month (self) : 12;

  if (custos_date_is_full (self))
    return custos_date_ref (self);

  return custos_date_new (year, month, g_date_get_days_in_month (month, year));
}

static void
to_gdate (const CustosDate *self, GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date,
                  custos_date_get_day (self),
                  custos_date_get_month (self),
                  custos_date_get_year (self));
}

static CustosDate *
from_gdate (const GDate *date)
{
  return custos_date_new (
    g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/**
 * custos_date_add_days:
 * @n: may be negative
 *
 * Returns: (transfer full) (nullable): the day, or %NULL if @self is not a full date
 */
CustosDate *
custos_date_add_days (const CustosDate *self, int n)
{
  GDate date;

  if (!custos_date_is_full (self))
    return NULL;

  to_gdate (self, &date);
  gint64 julian = (gint64) g_date_get_julian (&date) + n;
  if (julian < 1 || julian > 3652059) /* 9999-12-31 */
    return NULL;

  g_date_set_julian (&date, julian);
  return from_gdate (&date);
}

/**
 * custos_date_add_months:
 * @n: may be negative
 *
 * Jan 31 and a month is the last day of February.
 *
 * Returns: (transfer full) (nullable): the date, as precise as @self; %NULL if its month was
 *   not told
 */
CustosDate *
custos_date_add_months (const CustosDate *self, int n)
{
  if (custos_date_get_month (self) == 0)
    return NULL;

  int months = custos_date_get_year (self) * 12 + custos_date_get_month (self) - 1 + n;
  int year = months / 12;
  int month = months % 12 + 1;
  if (months < 12 || year > 9999)
    return NULL;

  return custos_date_new (
    year, month, MIN (custos_date_get_day (self), g_date_get_days_in_month (month, year)));
}

/**
 * custos_date_add_years:
 * @n: may be negative
 *
 * The anniversary of Feb 29 in a common year is Mar 1, so that no time is cut short.
 *
 * Returns: (transfer full) (nullable): the date, as precise as @self
 */
CustosDate *
custos_date_add_years (const CustosDate *self, int n)
{
  int year = custos_date_get_year (self) + n;
  int month = custos_date_get_month (self);
  int day = custos_date_get_day (self);

  if (month == 2 && day == 29 && year > 0 && !g_date_is_leap_year (year))
    return custos_date_new (year, 3, 1);

  return custos_date_new (year, month, day);
}

/* Both must be full. */
int
custos_date_days_between (const CustosDate *from, const CustosDate *to)
{
  GDate a;
  GDate b;

  g_return_val_if_fail (custos_date_is_full (from) && custos_date_is_full (to), 0);

  to_gdate (from, &a);
  to_gdate (to, &b);
  return g_date_days_between (&a, &b);
}

/**
 * custos_date_years_between:
 *
 * Returns: the whole years surely gone by; an age, where @from is the birth. With partial dates
 *   the smaller of the two possible numbers. Negative if @to comes before @from.
 */
int
custos_date_years_between (const CustosDate *from, const CustosDate *to)
{
  g_autoptr (CustosDate) start = custos_date_get_last_day (from);
  g_autoptr (CustosDate) end = custos_date_get_first_day (to);

  /* The same date in both precisions, such as 1987 and 1987: no year has surely gone by. */
  if (custos_date_equal (from, to))
    return 0;

  int years = custos_date_get_year (end) - custos_date_get_year (start);
  g_autoptr (CustosDate) anniversary = custos_date_add_years (start, years);
  return custos_date_compare (end, anniversary) < 0 ? years - 1 : years;
}
