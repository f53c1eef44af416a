/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-table-words.h"

#include <glib/gi18n-lib.h>

#include "custos-date-words.h"
#include "custos-moment.h"

#define MONTHS_OF_TODDLERS 24 /* younger than that, months are told and not years */
#define MONTHS_A_YEAR 12

/**
 * custos_words_moment_day:
 * @moment: (nullable): as it stands on file
 * @zone: the clinic's
 *
 * Returns: (transfer full): the day it was there, as tables have it
 */
char *
custos_words_moment_day (const char *moment, GTimeZone *zone)
{
  g_autofree char *day = custos_moment_dup_local_date (moment, zone);
  g_autoptr (CustosDate) date = day != NULL ? custos_date_parse (day) : NULL;

  return custos_words_date_short (date);
}

/* Whole months between two days; a date told less precisely counts from its first day. */
static int
count_months (const CustosDate *birth, const CustosDate *today)
{
  int months = (custos_date_get_year (today) - custos_date_get_year (birth)) * MONTHS_A_YEAR +
               MAX (custos_date_get_month (today), 1) - MAX (custos_date_get_month (birth), 1);

  return MAX (custos_date_get_day (today), 1) < MAX (custos_date_get_day (birth), 1)
    ? months - 1 : months;
}

/**
 * custos_words_age_short:
 * @birth: (nullable):
 *
 * Returns: (transfer full): `64`, or `7 mo` of a small child; empty if nobody knows
 */
char *
custos_words_age_short (const CustosDate *birth, const CustosDate *today)
{
  if (birth == NULL || custos_date_compare (birth, today) > 0)
    return g_strdup ("");

  int months = count_months (birth, today);

  if (months < MONTHS_OF_TODDLERS && custos_date_get_month (birth) != 0)
    /* Translators: an age in months, as short as possible */
    return g_strdup_printf (_("%d mo"), months);

  return g_strdup_printf ("%d", months / MONTHS_A_YEAR);
}
