/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-clock.h"

#include "custos-limits.h"

/* Source: 45 CFR 164.524(b)(2), 164.526(b)(2), 164.528(a), (c), 164.502(f); 42 CFR 2.24, 2.25
 * (RULES §1.11, §3.1, §4.1, §5.1, §11.8). Calendar days; the day of receipt is day 0; no
 * weekend moves a date. */

#define SOON_DAYS 7

static const struct {
  CustosLimit days;
  CustosLimit extension;
  gboolean has_extension;
} clocks[CUSTOS_N_CLOCKS] = {
  [CUSTOS_CLOCK_ACCESS] = {
    CUSTOS_LIMIT_ACCESS_DAYS, CUSTOS_LIMIT_ACCESS_EXTENSION_DAYS, TRUE
  },
  [CUSTOS_CLOCK_AMENDMENT] = {
    CUSTOS_LIMIT_AMENDMENT_DAYS, CUSTOS_LIMIT_AMENDMENT_EXTENSION_DAYS, TRUE
  },
  [CUSTOS_CLOCK_ACCOUNTING] = {
    CUSTOS_LIMIT_ACCOUNTING_DAYS, CUSTOS_LIMIT_ACCOUNTING_EXTENSION_DAYS, TRUE
  },
  [CUSTOS_CLOCK_INTERMEDIARY_LIST] = { .days = CUSTOS_LIMIT_INTERMEDIARY_DAYS },
};

/**
 * custos_request_clock_get_due:
 *
 * Returns: (transfer full) (nullable): the last day to answer, or %NULL if no clock runs or the
 *   day of receipt is not known
 */
CustosDate *
custos_request_clock_get_due (const CustosClockFacts *facts)
{
  if (facts->clock == CUSTOS_CLOCK_NONE || (guint) facts->clock >= CUSTOS_N_CLOCKS ||
      !custos_date_is_full (facts->received))
    return NULL;

  int days = custos_limits_get (clocks[facts->clock].days, facts->received);
  if (facts->state_days > 0)
    days = MIN (days, facts->state_days);

  return custos_date_add_days (facts->received, days);
}

/**
 * custos_request_clock_get_latest:
 *
 * Returns: (transfer full) (nullable): the last day that one extension can reach; the due date
 *   itself where there is none
 */
CustosDate *
custos_request_clock_get_latest (const CustosClockFacts *facts)
{
  g_autoptr (CustosDate) due = custos_request_clock_get_due (facts);

  if (due == NULL || !clocks[facts->clock].has_extension)
    return g_steal_pointer (&due);

  return custos_date_add_days (
    due, custos_limits_get (clocks[facts->clock].extension, facts->received));
}

/* One extension, told in writing with reason and new date before the first time is over. */
CustosExtensionDefects
custos_request_clock_judge_extension (const CustosExtensionFacts *facts)
{
  CustosExtensionDefects defects = 0;
  g_autoptr (CustosDate) due = custos_request_clock_get_due (&facts->clock);
  g_autoptr (CustosDate) latest = custos_request_clock_get_latest (&facts->clock);

  if (due == NULL || !clocks[facts->clock.clock].has_extension)
    return CUSTOS_EXTENSION_NOT_POSSIBLE;

  if (facts->extended_before)
    defects |= CUSTOS_EXTENSION_SECOND;
  if (!custos_date_is_full (facts->sent_on) || custos_date_compare (facts->sent_on, due) > 0)
    defects |= CUSTOS_EXTENSION_TOO_LATE;
  else if (custos_date_compare (facts->sent_on, facts->clock.received) < 0)
    defects |= CUSTOS_EXTENSION_SENT_BEFORE_RECEIPT;
  if (!facts->tells_reason)
    defects |= CUSTOS_EXTENSION_NO_REASON;
  if (!custos_date_is_full (facts->new_date))
    defects |= CUSTOS_EXTENSION_NO_NEW_DATE;
  else if (custos_date_compare (facts->new_date, latest) > 0)
    defects |= CUSTOS_EXTENSION_TOO_LONG;

  return defects;
}

CustosTimeLeft
custos_request_clock_get_time_left (const CustosDate *due, const CustosDate *today)
{
  if (!custos_date_is_full (due))
    return CUSTOS_TIME_LEFT_UNSET;

  int days = custos_date_days_between (today, due);
  if (days < 0)
    return CUSTOS_TIME_LEFT_OVERDUE;
  if (days == 0)
    return CUSTOS_TIME_LEFT_TODAY;

  return days <= SOON_DAYS ? CUSTOS_TIME_LEFT_SOON : CUSTOS_TIME_LEFT_ENOUGH;
}

/**
 * custos_accounting_get_first_day:
 *
 * Returns: (transfer full): the first day that an accounting asked for on @requested looks
 *   back to
 */
CustosDate *
custos_accounting_get_first_day (const CustosDate *requested, gboolean part2)
{
  CustosLimit limit =
    part2 ? CUSTOS_LIMIT_PART2_ACCOUNTING_YEARS : CUSTOS_LIMIT_ACCOUNTING_YEARS;

  return custos_date_add_years (requested, -custos_limits_get (limit, requested));
}

/* The day of death is day 0, so its anniversary is the last day of protection. What a Part 2
 * program keeps is protected without end. */
gboolean
custos_decedent_is_protected (const CustosDate *died_on,
                              const CustosDate *today,
                              gboolean part2)
{
  if (died_on == NULL || part2)
    return TRUE;

  g_autoptr (CustosDate) day = custos_date_get_last_day (died_on);
  g_autoptr (CustosDate) last =
    custos_date_add_years (day, custos_limits_get (CUSTOS_LIMIT_DECEDENT_YEARS, today));

  return custos_date_compare (today, last) <= 0;
}
