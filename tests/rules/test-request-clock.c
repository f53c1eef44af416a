/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "custos-limits.h"
#include "custos-request-clock.h"

typedef struct {
  const char *name;
  CustosClock clock;
  const char *received;
  int state_days;
  const char *due;
  const char *latest;
} Due;

#define C(clock) CUSTOS_CLOCK_ ## clock
#define CUSTOS_CLOCK_LIST CUSTOS_CLOCK_INTERMEDIARY_LIST

static const Due dues[] = {
  { "T1-access",           C (ACCESS),     "2026-01-31", 0,  "2026-03-02", "2026-04-01" },
  { "T2-amendment",        C (AMENDMENT),  "2026-06-01", 0,  "2026-07-31", "2026-08-30" },
  { "T3-accounting",       C (ACCOUNTING), "2026-11-22", 0,  "2027-01-21", "2027-02-20" },
  { "T8-intermediary",     C (LIST),       "2026-03-01", 0,  "2026-03-31", "2026-03-31" },
  { "leap-year",           C (ACCESS),     "2028-01-31", 0,  "2028-03-01", "2028-03-31" },
  { "ends-on-sunday",      C (ACCESS),     "2026-10-23", 0,  "2026-11-22", "2026-12-22" },
  { "state-shorter",       C (ACCESS),     "2026-01-31", 15, "2026-02-15", "2026-03-17" },
  { "state-longer",        C (ACCESS),     "2026-01-31", 45, "2026-03-02", "2026-04-01" },
  { "no-clock",            C (NONE),       "2026-01-31", 0,  NULL,         NULL         },
  { "received-in-a-month", C (ACCESS),     "2026-01",    0,  NULL,         NULL         },
};

typedef struct {
  const char *name;
  CustosClock clock;
  const char *received;
  const char *sent;
  const char *new_date;
  gboolean tells_reason;
  gboolean before;
  CustosExtensionDefects expect;
} Extension;

#define X(defect) CUSTOS_EXTENSION_ ## defect

static const Extension extensions[] = {
  { "T1-last-day", C (ACCESS), "2026-01-31", "2026-03-02", "2026-04-01", TRUE, FALSE,
    X (FINE) },
  { "T1-a-day-late", C (ACCESS), "2026-01-31", "2026-03-03", "2026-04-01", TRUE, FALSE,
    X (TOO_LATE) },
  { "T1-second", C (ACCESS), "2026-01-31", "2026-03-02", "2026-04-01", TRUE, TRUE,
    X (SECOND) },
  { "no-reason", C (ACCESS), "2026-01-31", "2026-03-02", "2026-04-01", FALSE, FALSE,
    X (NO_REASON) },
  { "no-new-date", C (ACCESS), "2026-01-31", "2026-03-02", NULL, TRUE, FALSE,
    X (NO_NEW_DATE) },
  { "too-long", C (ACCESS), "2026-01-31", "2026-03-02", "2026-04-02", TRUE, FALSE,
    X (TOO_LONG) },
  { "not-sent", C (ACCESS), "2026-01-31", NULL, "2026-04-01", TRUE, FALSE, X (TOO_LATE) },
  { "sent-before-receipt", C (ACCESS), "2026-01-31", "2026-01-30", "2026-03-31", TRUE, FALSE,
    X (SENT_BEFORE_RECEIPT) },
  { "T2-amendment", C (AMENDMENT), "2026-06-01", "2026-07-31", "2026-08-30", TRUE, FALSE,
    X (FINE) },
  { "intermediary", C (INTERMEDIARY_LIST), "2026-03-01", "2026-03-02", "2026-04-01", TRUE,
    FALSE, X (NOT_POSSIBLE) },
  { "no-clock", C (NONE), "2026-03-01", "2026-03-02", "2026-04-01", TRUE, FALSE,
    X (NOT_POSSIBLE) },
};

typedef struct {
  const char *name;
  const char *due;
  CustosTimeLeft expect;
} Left;

/* Today is 2026-11-22. */
static const Left lefts[] = {
  { "yesterday",     "2026-11-21", CUSTOS_TIME_LEFT_OVERDUE },
  { "today",         "2026-11-22", CUSTOS_TIME_LEFT_TODAY   },
  { "in-a-week",     "2026-11-29", CUSTOS_TIME_LEFT_SOON    },
  { "in-eight-days", "2026-11-30", CUSTOS_TIME_LEFT_ENOUGH  },
  { "none",          NULL,         CUSTOS_TIME_LEFT_UNSET   },
};

typedef struct {
  const char *name;
  const char *died;
  gboolean part2;
  gboolean expect;
} Death;

/* T5; today is 2026-11-22. */
static const Death deaths[] = {
  { "T5-alive",         NULL,         FALSE, TRUE  },
  { "T5-day-before",    "1976-11-21", FALSE, FALSE },
  { "T5-last-day",      "1976-11-22", FALSE, TRUE  },
  { "T5-some-day-1976", "1976",       FALSE, TRUE  },
  { "T5-part2",         "1970-01-01", TRUE,  TRUE  },
};

static char *
to_text (CustosDate *date)
{
  return date != NULL ? custos_date_to_text (date) : NULL;
}

static void
test_due (gconstpointer data)
{
  const Due *c = data;
  g_autoptr (CustosDate) received = custos_date_parse (c->received);
  CustosClockFacts facts = { c->clock, received, c->state_days };
  g_autoptr (CustosDate) due = custos_request_clock_get_due (&facts);
  g_autoptr (CustosDate) latest = custos_request_clock_get_latest (&facts);
  g_autofree char *due_text = to_text (due);
  g_autofree char *latest_text = to_text (latest);

  g_assert_cmpstr (due_text, ==, c->due);
  g_assert_cmpstr (latest_text, ==, c->latest);
}

static void
test_extension (gconstpointer data)
{
  const Extension *c = data;
  g_autoptr (CustosDate) received = custos_date_parse (c->received);
  g_autoptr (CustosDate) sent = custos_date_parse (c->sent);
  g_autoptr (CustosDate) new_date = custos_date_parse (c->new_date);
  CustosExtensionFacts facts = {
    { c->clock, received, 0 }, sent, new_date, c->tells_reason, c->before,
  };

  g_assert_cmphex (custos_request_clock_judge_extension (&facts), ==, c->expect);
}

static void
test_left (gconstpointer data)
{
  const Left *c = data;
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-22");
  g_autoptr (CustosDate) due = custos_date_parse (c->due);

  g_assert_cmpint (custos_request_clock_get_time_left (due, today), ==, c->expect);
}

static void
test_death (gconstpointer data)
{
  const Death *c = data;
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-22");
  g_autoptr (CustosDate) died = custos_date_parse (c->died);

  g_assert_cmpint (custos_decedent_is_protected (died, today, c->part2), ==, c->expect);
}

/* T5: the anniversary of Feb 29 is Mar 1. */
static void
test_leap_death (void)
{
  g_autoptr (CustosDate) died = custos_date_parse ("1976-02-29");
  g_autoptr (CustosDate) last = custos_date_parse ("2026-03-01");
  g_autoptr (CustosDate) after = custos_date_parse ("2026-03-02");

  g_assert_true (custos_decedent_is_protected (died, last, FALSE));
  g_assert_false (custos_decedent_is_protected (died, after, FALSE));
}

/* T3 */
static void
test_look_back (void)
{
  g_autoptr (CustosDate) asked = custos_date_parse ("2026-11-22");
  g_autoptr (CustosDate) six = custos_accounting_get_first_day (asked, FALSE);
  g_autoptr (CustosDate) three = custos_accounting_get_first_day (asked, TRUE);
  g_autofree char *six_text = custos_date_to_text (six);
  g_autofree char *three_text = custos_date_to_text (three);

  g_assert_cmpstr (six_text, ==, "2020-11-22");
  g_assert_cmpstr (three_text, ==, "2023-11-22");
}

/* Each limit has one row in force today, and says where it comes from. */
static void
test_limits (void)
{
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-22");
  g_autoptr (CustosDate) before = custos_date_parse ("2013-03-25");
  guint n_rows;
  const CustosLimitRow *rows = custos_limits_get_rows (&n_rows);

  for (guint limit = 0; limit < CUSTOS_N_LIMITS; limit++) {
    g_assert_nonnull (custos_limits_find (limit, today));
    g_assert_cmpint (custos_limits_get (limit, today), >, 0);
  }

  for (guint i = 0; i < n_rows; i++)
    g_assert_nonnull (strstr (rows[i].cite, "CFR"));

  g_assert_null (custos_limits_find (CUSTOS_LIMIT_DECEDENT_YEARS, before));
  g_assert_cmpint (custos_limits_get (CUSTOS_LIMIT_DECEDENT_YEARS, before), ==, 0);
}

#define ADD(group, rows, function)                                                             \
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {                                           \
    g_autofree char *path = g_strconcat ("/rules/clock/", group, "/", rows[i].name, NULL);     \
    g_test_add_data_func (path, &rows[i], function);                                           \
  }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("due", dues, test_due)
  ADD ("extension", extensions, test_extension)
  ADD ("left", lefts, test_left)
  ADD ("death", deaths, test_death)
  g_test_add_func ("/rules/clock/death/T5-leap-day", test_leap_death);
  g_test_add_func ("/rules/clock/T3-look-back", test_look_back);
  g_test_add_func ("/rules/clock/limits", test_limits);

  return g_test_run ();
}
