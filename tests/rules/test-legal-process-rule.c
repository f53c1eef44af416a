/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-legal-process-rule.h"

/* A row is the good paper with something changed. */
#pragma GCC diagnostic ignored "-Woverride-init"

typedef struct {
  const char *name;
  gboolean qpo;
  CustosSubpoenaDefects expect;
  CustosSubpoenaFacts facts; /* without dates, which stand below */
  const char *notice_date;
  const char *deadline;
  const char *presented_on;
  const char *today;
} Subpoena;

#define IS(defect) CUSTOS_SUBPOENA_ ## defect
#define PAPERS .has_subpoena = TRUE, .has_statement = TRUE, .has_evidence = TRUE
#define NOTICE PAPERS, .objections = CUSTOS_OBJECTIONS_NONE
#define AGREED                                                                                 \
  PAPERS, .route = CUSTOS_QPO_AGREED_AND_PRESENTED, .court = "Superior Court",                 \
  .limits_use = TRUE, .demands_return = TRUE
#define REQUESTED                                                                              \
  PAPERS, .route = CUSTOS_QPO_REQUESTED, .court = "Superior Court", .has_motion = TRUE
#define DATES .notice_date = "2026-07-20", .deadline = "2026-08-10"

static const Subpoena subpoenas[] = {
  { "T16-deadline-day", FALSE, IS (TIME_RUNNING), { NOTICE }, DATES, .today = "2026-08-10" },
  { "T16-day-after", FALSE, IS (FINE), { NOTICE }, DATES, .today = "2026-08-11" },
  { "objection-open", FALSE, IS (OBJECTIONS_OPEN),
    { NOTICE, .objections = CUSTOS_OBJECTIONS_OPEN }, DATES, .today = "2026-08-11" },
  { "objection-resolved", FALSE, IS (FINE),
    { NOTICE, .objections = CUSTOS_OBJECTIONS_RESOLVED }, DATES, .today = "2026-08-11" },
  { "objection-untold", FALSE, IS (OBJECTIONS_UNTOLD), { PAPERS }, DATES,
    .today = "2026-08-11" },
  { "no-notice", FALSE, IS (NO_NOTICE_DATE), { NOTICE }, .deadline = "2026-08-10",
    .today = "2026-08-11" },
  { "no-deadline", FALSE, IS (NO_DEADLINE), { NOTICE }, .notice_date = "2026-07-20",
    .today = "2026-08-11" },
  { "no-statement", FALSE, IS (NO_STATEMENT), { NOTICE, .has_statement = FALSE }, DATES,
    .today = "2026-08-11" },
  { "no-evidence", FALSE, IS (NO_EVIDENCE), { NOTICE, .has_evidence = FALSE }, DATES,
    .today = "2026-08-11" },
  { "face-suffices", FALSE, IS (FINE),
    { NOTICE, .has_statement = FALSE, .has_evidence = FALSE, .face_suffices = TRUE }, DATES,
    .today = "2026-08-11" },
  { "no-subpoena", FALSE, IS (MISSING), { NOTICE, .has_subpoena = FALSE }, DATES,
    .today = "2026-08-11" },
  { "T16-qpo-not-presented", TRUE, IS (NOT_PRESENTED), { AGREED }, .today = "2026-08-11" },
  { "T16-qpo-presented", TRUE, IS (FINE), { AGREED }, .presented_on = "2026-08-01",
    .today = "2026-08-11" },
  { "qpo-presented-tomorrow", TRUE, IS (NOT_PRESENTED), { AGREED },
    .presented_on = "2026-08-12", .today = "2026-08-11" },
  { "T16-qpo-requested", TRUE, IS (FINE), { REQUESTED }, .today = "2026-08-11" },
  { "qpo-no-motion", TRUE, IS (NO_MOTION), { REQUESTED, .has_motion = FALSE },
    .today = "2026-08-11" },
  { "qpo-no-court", TRUE, IS (NO_COURT), { AGREED, .court = " " },
    .presented_on = "2026-08-01", .today = "2026-08-11" },
  { "qpo-no-limits", TRUE, IS (NO_USE_LIMIT) | IS (NO_RETURN),
    { AGREED, .limits_use = FALSE, .demands_return = FALSE }, .presented_on = "2026-08-01",
    .today = "2026-08-11" },
  { "qpo-no-route", TRUE, IS (NO_ROUTE), { AGREED, .route = CUSTOS_QPO_UNSET },
    .presented_on = "2026-08-01", .today = "2026-08-11" },
};

typedef struct {
  const char *name;
  CustosPart2OrderDefects expect;
  CustosPart2OrderFacts facts;
  const char *issued_on;
  const char *expires_on;
} Order;

#define OR(defect) CUSTOS_PART2_ORDER_ ## defect
#define ORDER                                                                                  \
  .court = "Superior Court", .case_number = "26-1", .has_order = TRUE, .has_mandate = TRUE,    \
  .findings_recorded = TRUE, .notice_met = TRUE, .scope_told = TRUE

/* Today is 2026-08-11. */
static const Order orders[] = {
  { "T15-all", OR (FINE), { ORDER }, "2026-08-01" },
  { "T15-no-mandate", OR (NO_MANDATE), { ORDER, .has_mandate = FALSE }, "2026-08-01" },
  { "T15-no-findings", OR (NO_FINDINGS), { ORDER, .findings_recorded = FALSE }, "2026-08-01" },
  { "no-order", OR (MISSING), { ORDER, .has_order = FALSE }, "2026-08-01" },
  { "no-court", OR (NO_COURT), { ORDER, .court = NULL }, "2026-08-01" },
  { "no-case", OR (NO_CASE), { ORDER, .case_number = "" }, "2026-08-01" },
  { "no-date", OR (NO_ISSUE_DATE), { ORDER }, NULL },
  { "issued-tomorrow", OR (NO_ISSUE_DATE), { ORDER }, "2026-08-12" },
  { "last-day", OR (FINE), { ORDER }, "2026-08-01", "2026-08-11" },
  { "expired", OR (EXPIRED), { ORDER }, "2026-08-01", "2026-08-10" },
  { "no-notice", OR (NO_NOTICE), { ORDER, .notice_met = FALSE }, "2026-08-01" },
  { "no-scope", OR (NO_SCOPE), { ORDER, .scope_told = FALSE }, "2026-08-01" },
};

static void
test_subpoena (gconstpointer data)
{
  const Subpoena *c = data;
  g_autoptr (CustosDate) notice_date = custos_date_parse (c->notice_date);
  g_autoptr (CustosDate) deadline = custos_date_parse (c->deadline);
  g_autoptr (CustosDate) presented_on = custos_date_parse (c->presented_on);
  g_autoptr (CustosDate) today = custos_date_parse (c->today);
  CustosSubpoenaFacts facts = c->facts;

  facts.notice_date = notice_date;
  facts.objection_deadline = deadline;
  facts.presented_on = presented_on;
  facts.today = today;

  CustosSubpoenaDefects defects =
    c->qpo ? custos_subpoena_judge_qpo (&facts) : custos_subpoena_judge_notice (&facts);
  g_assert_cmphex (defects, ==, c->expect);
}

static void
test_order (gconstpointer data)
{
  const Order *c = data;
  g_autoptr (CustosDate) issued_on = custos_date_parse (c->issued_on);
  g_autoptr (CustosDate) expires_on = custos_date_parse (c->expires_on);
  g_autoptr (CustosDate) today = custos_date_parse ("2026-08-11");
  CustosPart2OrderFacts facts = c->facts;

  facts.issued_on = issued_on;
  facts.expires_on = expires_on;
  facts.today = today;

  g_assert_cmphex (custos_part2_order_judge (&facts), ==, c->expect);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (subpoenas); i++) {
    g_autofree char *path = g_strconcat ("/rules/subpoena/", subpoenas[i].name, NULL);
    g_test_add_data_func (path, &subpoenas[i], test_subpoena);
  }

  for (size_t i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autofree char *path = g_strconcat ("/rules/part2-order/", orders[i].name, NULL);
    g_test_add_data_func (path, &orders[i], test_order);
  }

  return g_test_run ();
}
