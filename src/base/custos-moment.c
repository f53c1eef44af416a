/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-moment.h"

#include <string.h>

#include "custos-date.h"

#define DATE_LENGTH 10
#define MINUTES_LENGTH 16 /* 2010-03-14T13:20 */

/* Leap seconds are told by some machines; the second before stands for them. */
static void
avoid_leap_second (char *text)
{
  if (strlen (text) >= MINUTES_LENGTH + 3 && text[MINUTES_LENGTH] == ':' &&
      text[MINUTES_LENGTH + 1] == '6' && text[MINUTES_LENGTH + 2] == '0')
    memcpy (text + MINUTES_LENGTH + 1, "59", 2);
}

/* A time without a zone says nothing about when it was. */
static gboolean
has_zone (const char *text)
{
  const char *time = text + DATE_LENGTH + 1;

  return g_str_has_suffix (time, "Z") || strpbrk (time, "+-") != NULL;
}

/**
 * custos_moment_normalize:
 * @fhir: FHIR's `date`, `dateTime` or `instant`
 *
 * Returns: (transfer full) (nullable): the moment; %NULL if there is no such day or time, or
 *   a time has no zone
 */
char *
custos_moment_normalize (const char *fhir)
{
  if (fhir == NULL)
    return NULL;

  g_autofree char *day = g_strndup (fhir, DATE_LENGTH);
  g_autoptr (CustosDate) date = custos_date_parse (day);

  if (date == NULL)
    return NULL;
  if (strlen (fhir) <= DATE_LENGTH)
    return g_strdup (fhir);
  if (fhir[DATE_LENGTH] != 'T' || !has_zone (fhir))
    return NULL;

  g_autofree char *text = g_strdup (fhir);
  avoid_leap_second (text);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);
  g_autoptr (GDateTime) utc = time != NULL ? g_date_time_to_utc (time) : NULL;

  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

/**
 * custos_moment_dup_local_date:
 * @moment: (nullable): as it stands on file
 * @zone: the clinic's
 *
 * Returns: (transfer full) (nullable): the day it was there, as precise as it was told
 */
char *
custos_moment_dup_local_date (const char *moment, GTimeZone *zone)
{
  if (moment == NULL || strlen (moment) <= DATE_LENGTH)
    return g_strdup (moment);

  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
}
