/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-typed-date.h"

#include <stdio.h>
#include <string.h>

/**
 * custos_words_parse_date:
 * @text: as a person writes a date: `3/14/1962`, `03-14-1962`, `1962-03-14`, `3/1962`, `1962`
 *
 * A year has all its digits: a birth date of `62` may be either century's.
 *
 * Returns: (transfer full) (nullable): %NULL if there is no such day
 */
CustosDate *
custos_words_parse_date (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  int year = 0, month = 0, day = 0, end = 0;
  size_t length = strlen (plain);

  g_strdelimit (plain, "/.", '-');
  if (sscanf (plain, "%2d-%2d-%4d%n", &month, &day, &year, &end) == 3 && end == (int) length)
    return month > 0 && day > 0 && year >= 1000 ? custos_date_new (year, month, day) : NULL;
  if (sscanf (plain, "%2d-%4d%n", &month, &year, &end) == 2 && end == (int) length)
    return month > 0 && year >= 1000 ? custos_date_new (year, month, 0) : NULL;

  return custos_date_parse (plain);
}
