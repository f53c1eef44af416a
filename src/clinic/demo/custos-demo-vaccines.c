/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-history.h"

#include "custos-immunization.h"

#define DAYS_A_MONTH 30
#define DAYS_A_YEAR 365

/* The schedule of childhood and of later life, by age; CVX has the codes. */
static const struct {
  const char *code;
  const char *title;
  guint months;
  const char *dose;
  const char *manufacturer;
} schedule[] = {
  { "08", "Hep B, adolescent or pediatric", 0, "1", "Merck" },
  { "110", "DTaP-Hep B-IPV", 2, "1", "GlaxoSmithKline" },
  { "48", "Hib (PRP-T)", 2, "1", "Sanofi Pasteur" },
  { "116", "Rotavirus, pentavalent", 2, "1", "Merck" },
  { "215", "Pneumococcal conjugate PCV15", 2, "1", "Merck" },
  { "110", "DTaP-Hep B-IPV", 4, "2", "GlaxoSmithKline" },
  { "48", "Hib (PRP-T)", 4, "2", "Sanofi Pasteur" },
  { "116", "Rotavirus, pentavalent", 4, "2", "Merck" },
  { "110", "DTaP-Hep B-IPV", 6, "3", "GlaxoSmithKline" },
  { "03", "MMR", 12, "1", "Merck" },
  { "21", "Varicella", 12, "1", "Merck" },
  { "83", "Hep A, ped/adol, 2 dose", 13, "1", "Merck" },
  { "20", "DTaP", 16, "4", "Sanofi Pasteur" },
  { "83", "Hep A, ped/adol, 2 dose", 20, "2", "Merck" },
  { "03", "MMR", 50, "2", "Merck" },
  { "21", "Varicella", 50, "2", "Merck" },
  { "115", "Tdap", 134, "1", "Sanofi Pasteur" },
  { "165", "HPV9", 135, "1", "Merck" },
  { "114", "Meningococcal MCV4P", 135, "1", "Sanofi Pasteur" },
  { "165", "HPV9", 142, "2", "Merck" },
  { "115", "Tdap", 370, "booster", "Sanofi Pasteur" },
  { "187", "Zoster vaccine recombinant", 602, "1", "GlaxoSmithKline" },
  { "187", "Zoster vaccine recombinant", 606, "2", "GlaxoSmithKline" },
  { "216", "Pneumococcal conjugate PCV20", 782, "1", "Pfizer" },
};

typedef struct {
  const char *code;
  const char *title;
  const char *dose;
  const char *manufacturer;
  int days_ago;
} Shot;

static void
add_shot (CustosDemoHistory *self, const Shot *shot)
{
  CustosDemoChart *chart = self->chart;
  gboolean here = shot->days_ago <= self->first_day;
  g_autofree char *given = custos_demo_chart_dup_day (chart, shot->days_ago);
  guint drawn = custos_demo_random_below (&chart->random, 26 * 26 * 10000);
  g_autofree char *lot = g_strdup_printf (
    "%c%04u%c", 'A' + (int) (drawn % 26), drawn / 676, 'A' + (int) (drawn / 26 % 26));
  CustosRecord *record = g_object_new (
    CUSTOS_TYPE_IMMUNIZATION,
    "status", "completed",
    "code", shot->code,
    "code-system", CUSTOS_DEMO_CVX,
    "title", shot->title,
    "given", given,
    "lot", here ? lot : NULL,
    "manufacturer", here ? shot->manufacturer : NULL,
    "site", here ? "Left deltoid" : NULL,
    "route", here ? "Intramuscular" : NULL,
    "dose", shot->dose,
    "performer", here ? "Jonah Bell, FNP-C" : NULL,
    "told-only", !here,
    NULL);

  custos_demo_chart_add (chart, record, given, NULL, CUSTOS_SENSITIVITY_NORMAL);
}

static void
add_refusal (CustosDemoHistory *self, int days_ago)
{
  CustosDemoChart *chart = self->chart;
  g_autofree char *day = custos_demo_chart_dup_day (chart, days_ago);
  CustosRecord *record = g_object_new (
    CUSTOS_TYPE_IMMUNIZATION,
    "status", "not-done",
    "code", "140",
    "code-system", CUSTOS_DEMO_CVX,
    "title", "Influenza, split virus, trivalent, PF",
    "given", day,
    "reason", "Declined by the patient",
    NULL);

  custos_demo_chart_add (chart, record, day, NULL, CUSTOS_SENSITIVITY_NORMAL);
}

/* Every autumn that the patient was with us, for most. */
static void
add_influenza (CustosDemoHistory *self)
{
  CustosDemoChart *chart = self->chart;
  gboolean old = chart->age >= 65;
  int year = custos_date_get_year (chart->calendar->today);

  for (;; year--) {
    g_autoptr (CustosDate) october = custos_date_new (
      year, 10, custos_demo_random_between (&chart->random, 2, 28));
    int days_ago = custos_date_days_between (october, chart->calendar->today);

    if (days_ago <= 0)
      continue;
    if (days_ago > self->first_day || days_ago > chart->age_in_days - 200)
      return;
    days_ago = custos_demo_chart_find_workday (chart, days_ago);

    if (custos_demo_random_chance (&chart->random, 70)) {
      const Shot shot = {
        old ? "135" : "140",
        old ? "Influenza, high-dose, trivalent, PF" : "Influenza, split virus, trivalent, PF",
        NULL, old ? "Sanofi Pasteur" : "Seqirus", days_ago,
      };
      add_shot (self, &shot);
    } else if (custos_demo_random_chance (&chart->random, 40)) {
      add_refusal (self, days_ago);
    }
  }
}

/* What was given before the patient came to us is told by others; of old people's childhood
 * nobody knows. */
void
custos_demo_add_vaccines (CustosDemoHistory *self)
{
  CustosDemoChart *chart = self->chart;
  int oldest = chart->age < 25 ? chart->age_in_days : 20 * DAYS_A_YEAR;

  for (guint i = 0; i < G_N_ELEMENTS (schedule); i++) {
    int due = chart->age_in_days - (int) schedule[i].months * DAYS_A_MONTH * 73 / 72;
    int late = custos_demo_random_between (&chart->random, 0, 20);

    if (due <= 25 || due > oldest || custos_demo_random_chance (&chart->random, 6))
      continue;

    const Shot shot = {
      schedule[i].code, schedule[i].title, schedule[i].dose, schedule[i].manufacturer,
      MIN (custos_demo_chart_find_workday (chart, due - late), chart->age_in_days),
    };
    add_shot (self, &shot);
  }

  add_influenza (self);
}
