/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-history.h"

#include "custos-claim.h"
#include "custos-coverage.h"

#define KEYSTONE "Keystone Mutual Health Plan"
#define PENN_VALLEY "Penn Valley Community Plan (Medicaid)"
#define MEDICARE "Medicare Part B"
#define DAYS_TO_BILL 3
#define DAYS_TO_PAY 24

/* What the clinic asks for a visit, and what a plan pays of it, in dollars. */
static const struct {
  const char *cpt;
  const char *charge;
  const char *paid;
} fees[] = {
  { "99211", "42.00", "24.10" }, { "99212", "88.00", "57.30" }, { "99213", "142.00", "93.55" },
  { "99214", "205.00", "131.20" }, { "99215", "286.00", "184.75" },
  { "99392", "172.00", "118.90" },
  { "99393", "176.00", "121.40" }, { "99394", "190.00", "129.85" },
  { "90834", "165.00", "104.60" }, { "H0004", "96.00", "71.20" },
};

static const char *
find_payer (CustosDemoChart *chart)
{
  if (chart->age >= 65)
    return MEDICARE;
  return chart->number % 3 == 0 ? PENN_VALLEY : KEYSTONE;
}

/* One in fifteen pays for it without a plan. */
static gboolean
pays_alone (CustosDemoChart *chart)
{
  return chart->age >= 18 && chart->age < 65 && chart->number % 15 == 4;
}

void
custos_demo_add_coverage (CustosDemoHistory *self)
{
  CustosDemoChart *chart = self->chart;
  const char *payer = find_payer (chart);
  g_autofree char *since = custos_demo_chart_dup_day (chart, self->first_day);
  g_autofree char *member = g_strdup_printf (
    "%s%08u",
    g_str_equal (payer, KEYSTONE) ? "KM" : g_str_equal (payer, MEDICARE) ? "1EG4" : "PV",
    chart->number * 7919);
  g_autofree char *name = custos_patient_dup_name (chart->patient);

  if (pays_alone (chart))
    return;

  custos_demo_chart_add (
    chart,
    g_object_new (CUSTOS_TYPE_COVERAGE, "status", "active", "kind",
                  g_str_equal (payer, KEYSTONE) ? "commercial" : "public",
                  "payer", payer, "plan",
                  g_str_equal (payer, KEYSTONE) ? "PPO Silver" : "Standard",
                  "member-number", member, "subscriber", name,
                  "relationship", chart->age < 18 ? "child" : "self", "started", since, NULL),
    since, NULL, CUSTOS_SENSITIVITY_NORMAL);
}

static guint
find_fee (const char *cpt)
{
  for (guint i = 0; i < G_N_ELEMENTS (fees); i++) {
    if (g_str_equal (fees[i].cpt, cpt))
      return i;
  }

  g_error ("A kind of visit has no fee");
}

/* Returns: (transfer full): the codes a claim may carry: of the visit's own sensitivity */
static char *
dup_diagnoses (const CustosDemoVisit *visit)
{
  const CustosDemoProblem *problems = visit->history->chart->profile->problems;
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; problems[i].code != NULL && codes->len < 30; i++) {
    gboolean fits = problems[i].sensitivity == CUSTOS_SENSITIVITY_NORMAL ||
                    problems[i].sensitivity == visit->occasion->sensitivity;

    if (visit->history->has[i] && fits)
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? "\n" : "", problems[i].code);
  }

  return g_strdup (codes->len > 0 ? codes->str : "Z00.00");
}

/* What was asked of the plan for a visit; a visit that the patient paid for is restricted, so
 * that the plan never hears of it (45 CFR 164.522). */
void
custos_demo_add_claim (const CustosDemoVisit *visit)
{
  CustosDemoChart *chart = visit->history->chart;
  guint fee = find_fee (visit->occasion->cpt);
  gboolean alone = pays_alone (chart);
  gboolean paid = alone || visit->days_ago > DAYS_TO_PAY;
  CustosSensitivity sensitivity = visit->occasion->sensitivity;
  g_autofree char *day = custos_demo_chart_dup_day (chart, visit->days_ago);
  g_autofree char *billed = custos_demo_chart_dup_day (
    chart, MAX (visit->days_ago - DAYS_TO_BILL, 0));
  g_autofree char *diagnoses = dup_diagnoses (visit);

  if (alone && sensitivity == CUSTOS_SENSITIVITY_NORMAL)
    sensitivity = CUSTOS_SENSITIVITY_SELF_PAY;
  custos_demo_chart_add (
    chart,
    g_object_new (CUSTOS_TYPE_CLAIM, "status", "active", "kind", "professional", "use", "claim",
                  "billed", billed, "started", day, "ended", day,
                  "provider", custos_demo_staff_get_name (visit->occasion->staff),
                  "payer", alone ? "Self-pay" : find_payer (chart),
                  "total", fees[fee].charge,
                  "paid", !paid ? NULL : alone ? fees[fee].charge : fees[fee].paid,
                  "currency", "USD", "diagnoses", diagnoses,
                  "services", visit->occasion->cpt, "outcome", paid ? "complete" : "queued",
                  NULL),
    billed, visit->id, sensitivity);
}
