/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-date.h"

typedef enum { DAYS, MONTHS, YEARS, FIRST, LAST } Step;

typedef struct {
  const char *name;
  const char *from;
  Step step;
  int n;
  const char *expect;
} Case;

static const Case cases[] = {
  { "days",              "2026-01-31", DAYS,   30,      "2026-03-02" },
  { "days-leap",         "2024-02-28", DAYS,   1,       "2024-02-29" },
  { "days-back",         "2024-03-01", DAYS,   -1,      "2024-02-29" },
  { "days-year-end",     "2026-11-22", DAYS,   60,      "2027-01-21" },
  { "days-none",         "2026-11-22", DAYS,   0,       "2026-11-22" },
  { "days-of-month",     "2026-11",    DAYS,   1,       NULL         },
  { "days-before-time",  "0001-01-01", DAYS,   -1,      NULL         },
  { "days-after-time",   "9999-12-31", DAYS,   1,       NULL         },
  { "days-last",         "9999-12-30", DAYS,   1,       "9999-12-31" },
  { "months",            "2026-01-31", MONTHS, 1,       "2026-02-28" },
  { "months-leap",       "2024-01-31", MONTHS, 1,       "2024-02-29" },
  { "months-year",       "2026-11-30", MONTHS, 3,       "2027-02-28" },
  { "months-back",       "2026-01-15", MONTHS, -1,      "2025-12-15" },
  { "months-of-month",   "2026-11",    MONTHS, 2,       "2027-01"    },
  { "months-of-year",    "2026",       MONTHS, 2,       NULL         },
  { "years",             "1976-11-22", YEARS,  50,      "2026-11-22" },
  { "years-leap-day",    "1976-02-29", YEARS,  50,      "2026-03-01" },
  { "years-leap-leap",   "1976-02-29", YEARS,  4,       "1980-02-29" },
  { "years-back",        "2026-11-22", YEARS,  -6,      "2020-11-22" },
  { "years-of-year",     "1987",       YEARS,  18,      "2005"       },
  { "years-after-time",  "9999",       YEARS,  1,       NULL         },
  { "years-before-time", "0001-02",    YEARS,  -1,      NULL         },
  { "first-of-year",     "1987",       FIRST,  0,       "1987-01-01" },
  { "first-of-month",    "1987-05",    FIRST,  0,       "1987-05-01" },
  { "first-of-day",      "1987-05-03", FIRST,  0,       "1987-05-03" },
  { "last-of-year",      "1987",       LAST,   0,       "1987-12-31" },
  { "last-of-february",  "2024-02",    LAST,   0,       "2024-02-29" },
  { "last-of-day",       "1987-05-03", LAST,   0,       "1987-05-03" },
};

static void
test_step (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (CustosDate) from = custos_date_parse (c->from);
  g_autoptr (CustosDate) to = NULL;

  switch (c->step) {
  case DAYS:
    to = custos_date_add_days (from, c->n);
    break;
  case MONTHS:
    to = custos_date_add_months (from, c->n);
    break;
  case YEARS:
    to = custos_date_add_years (from, c->n);
    break;
  case FIRST:
    to = custos_date_get_first_day (from);
    break;
  case LAST:
    to = custos_date_get_last_day (from);
    break;
  }

  g_autofree char *text = to != NULL ? custos_date_to_text (to) : NULL;
  g_assert_cmpstr (text, ==, c->expect);

  /* Dates are shared between threads: no sum changes its summand. */
  g_autofree char *kept = custos_date_to_text (from);
  g_assert_cmpstr (kept, ==, c->from);
}

typedef struct {
  const char *name;
  const char *from;
  const char *to;
  int expect;
} Span;

/* RULES T26 among them. */
static const Span years[] = {
  { "89",            "1936-11-23", "2026-11-22", 89 },
  { "90",            "1936-11-22", "2026-11-22", 90 },
  { "leap-day",      "2004-02-29", "2025-02-28", 20 },
  { "leap-day-next", "2004-02-29", "2025-03-01", 21 },
  { "newborn",       "2026-11-22", "2026-11-22", 0  },
  { "unborn",        "2026-11-23", "2026-11-22", -1 },
  { "year",          "1987",       "2026-11-22", 38 },
  { "month",         "1987-05",    "2026-11-22", 39 },
  { "same-year",     "2026",       "2026",       0  },
};

static const Span days[] = {
  { "none",  "2026-11-22", "2026-11-22", 0   },
  { "month", "2026-01-31", "2026-03-02", 30  },
  { "leap",  "2024-01-01", "2025-01-01", 366 },
  { "back",  "2026-03-02", "2026-01-31", -30 },
};

/* Sorting: nothing told, then years, then months, then days. */
static const Span order[] = {
  { "none-first",  NULL,         "1987",       -1 },
  { "none",        NULL,         NULL,         0  },
  { "year-first",  "1987",       "1987-01-01", -1 },
  { "month-first", "1987-05",    "1987-05-01", -1 },
  { "days",        "1987-05-02", "1987-05-01", 1  },
  { "same",        "1987-05-02", "1987-05-02", 0  },
};

static void
test_years (gconstpointer data)
{
  const Span *c = data;
  g_autoptr (CustosDate) from = custos_date_parse (c->from);
  g_autoptr (CustosDate) to = custos_date_parse (c->to);

  g_assert_cmpint (custos_date_years_between (from, to), ==, c->expect);
}

static void
test_days (gconstpointer data)
{
  const Span *c = data;
  g_autoptr (CustosDate) from = custos_date_parse (c->from);
  g_autoptr (CustosDate) to = custos_date_parse (c->to);

  g_assert_cmpint (custos_date_days_between (from, to), ==, c->expect);
}

static void
test_order (gconstpointer data)
{
  const Span *c = data;
  g_autoptr (CustosDate) a = custos_date_parse (c->from);
  g_autoptr (CustosDate) b = custos_date_parse (c->to);

  g_assert_cmpint (CLAMP (custos_date_compare (a, b), -1, 1), ==, c->expect);
  g_assert_cmpint (CLAMP (custos_date_compare (b, a), -1, 1), ==, -c->expect);
}

/* Late in the evening in Chicago it is tomorrow in Greenwich. */
static void
test_instant (void)
{
  g_autoptr (GTimeZone) chicago = g_time_zone_new_offset (-6 * 3600);
  g_autoptr (CustosDate) day = custos_date_of_instant ("2026-11-23T03:30:00.125Z", chicago);
  g_autofree char *text = custos_date_to_text (day);

  g_assert_cmpstr (text, ==, "2026-11-22");
  g_assert_null (custos_date_of_instant ("2026-11-23", chicago));
  g_assert_null (custos_date_of_instant (NULL, chicago));
}

static void
test_new (void)
{
  g_assert_null (custos_date_new (2026, 2, 29));
  g_assert_null (custos_date_new (2026, 0, 1));
  g_assert_null (custos_date_new (2026, 13, 0));
  g_assert_null (custos_date_new (0, 1, 1));

  g_autoptr (CustosDate) day = custos_date_new (2024, 2, 29);
  g_assert_cmpint (custos_date_get_year (day), ==, 2024);
  g_assert_cmpint (custos_date_get_month (day), ==, 2);
  g_assert_cmpint (custos_date_get_day (day), ==, 29);
}

static void
add_spans (const char *group, const Span *spans, size_t n, GTestDataFunc function)
{
  for (size_t i = 0; i < n; i++) {
    g_autofree char *path = g_strconcat ("/base/date/", group, "/", spans[i].name, NULL);
    g_test_add_data_func (path, &spans[i], function);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/base/date/step/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_step);
  }

  add_spans ("years", years, G_N_ELEMENTS (years), test_years);
  add_spans ("days", days, G_N_ELEMENTS (days), test_days);
  add_spans ("order", order, G_N_ELEMENTS (order), test_order);
  g_test_add_func ("/base/date/instant", test_instant);
  g_test_add_func ("/base/date/new", test_new);

  return g_test_run ();
}
