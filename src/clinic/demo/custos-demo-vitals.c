/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-results.h"
#include "custos-observation.h"

#define ADULT 18
#define POUNDS_A_KILOGRAM 2.20462
#define CENTIMETERS_AN_INCH 2.54

/* Weight in kilograms and height in centimeters in the middle of growth charts, by year. */
static const struct {
  double weight;
  double height;
} growth[] = {
  { 3.5, 50 }, { 9.8, 75 }, { 12.3, 87 }, { 14.3, 95 }, { 16.3, 103 }, { 18.4, 110 },
  { 20.6, 116 }, { 23.1, 122 }, { 25.8, 128 }, { 28.9, 133 }, { 32.5, 139 }, { 36.6, 145 },
  { 41.2, 151 }, { 46.4, 157 }, { 51.5, 162 }, { 56.0, 166 }, { 59.5, 169 }, { 62.0, 170 },
  { 64.0, 171 },
};

/* Between two birthdays a child has grown so far. */
double
custos_demo_grow (double age_in_years, gboolean height)
{
  guint year = CLAMP (age_in_years, 0, G_N_ELEMENTS (growth) - 2);
  double part = CLAMP (age_in_years - year, 0, 1);
  double from = height ? growth[year].height : growth[year].weight;
  double to = height ? growth[year + 1].height : growth[year + 1].weight;

  return from + (to - from) * part;
}

static char *
add (const CustosDemoMeasuring *self,
     const char *code,
     const char *title,
     double value,
     guint decimals,
     const char *unit,
     const char *panel)
{
  CustosDemoChart *chart = self->chart;
  g_autofree char *when = custos_demo_chart_dup_moment (chart, self->days_ago, self->minute);
  char *id = custos_demo_random_dup_uuid (&chart->random);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  CustosRecord *vital = g_object_new (
    CUSTOS_TYPE_OBSERVATION,
    "id", id,
    "status", "final",
    "category", "vital-signs",
    "code", code,
    "code-system", CUSTOS_DEMO_LOINC,
    "title", title,
    "effective", when,
    "performer", self->performer,
    "panel-id", panel,
    NULL);

  if (unit != NULL)
    g_object_set (
      vital, "unit", unit, "value",
      g_ascii_formatd (number, sizeof number, decimals > 0 ? "%.1f" : "%.0f", value), NULL);
  custos_demo_chart_add (chart, vital, when, self->encounter_id, CUSTOS_SENSITIVITY_NORMAL);
  return id;
}

static void
add_flagged (const CustosDemoMeasuring *self,
             const char *code,
             const char *title,
             int value,
             int high,
             const char *panel,
             int position)
{
  g_autofree char *id = add (self, code, title, value, 0, "mmHg", panel);
  GPtrArray *items = self->chart->items;
  CustosDemoItem *item = items->pdata[items->len - 1];

  g_object_set (item->record, "position", (gint64) position,
                "interpretation", value > high ? "H" : "N", NULL);
}

static void
add_pressure (const CustosDemoMeasuring *self)
{
  const CustosDemoProfile *profile = self->chart->profile;
  CustosDemoRandom *random = &self->chart->random;
  double line = profile->systolic_from +
                (profile->systolic_to - profile->systolic_from) * self->position;
  int systolic = 2 * (int) ((line + custos_demo_random_wobble (random, 14)) / 2);
  int diastolic = 2 * (int) ((systolic * 0.58 + custos_demo_random_wobble (random, 8)) / 2);
  g_autofree char *panel = add (self, "85354-9", "Blood pressure", 0, 0, NULL, NULL);

  add_flagged (self, "8480-6", "Systolic blood pressure", systolic, 139, panel, 1);
  add_flagged (self, "8462-4", "Diastolic blood pressure", diastolic, 89, panel, 2);

  const char *before = g_hash_table_lookup (self->chart->facts, "bp");
  g_autofree char *now = g_strdup_printf ("%d/%d", systolic, diastolic);
  custos_demo_chart_set_fact (self->chart, "bp_before", before != NULL ? before : now);
  custos_demo_chart_set_fact (self->chart, "bp", now);
}

static double
get_age (const CustosDemoMeasuring *self)
{
  return (self->chart->age_in_days - self->days_ago) / 365.25;
}

/* What a grown person weighs follows the profile; a child grows, each on a line of its own. */
static double
find_weight (const CustosDemoMeasuring *self, double height)
{
  const CustosDemoProfile *profile = self->chart->profile;
  double own = 1 + ((int) (self->chart->number * 37 % 21) - 10) / 100.0;
  double wobble = custos_demo_random_wobble (&self->chart->random, 1.2);

  if (get_age (self) < ADULT)
    return custos_demo_grow (get_age (self), FALSE) * own +
           wobble * MIN (get_age (self) / ADULT, 1);

  double bmi = profile->bmi_from + (profile->bmi_to - profile->bmi_from) * self->position;
  return bmi * own * height * height / 10000 + wobble;
}

static double
find_height (const CustosDemoMeasuring *self)
{
  int own = (int) (self->chart->number * 53 % 17) - 8;

  if (get_age (self) < ADULT)
    return custos_demo_grow (get_age (self), TRUE) * (1 + own / 200.0);
  return (self->chart->sex == CUSTOS_SEX_FEMALE ? 163 : 176) + own;
}

static void
note_weight (CustosDemoChart *chart, double pounds)
{
  double *before = g_hash_table_lookup (chart->values, "weight");
  int change = before != NULL ? (int) (pounds - *before) : 0;

  custos_demo_chart_take_fact (
    chart, "weight_change",
    change == 0 ? g_strdup ("unchanged")
                : g_strdup_printf ("%s %d lb", change > 0 ? "up" : "down", ABS (change)));
  custos_demo_note_value (chart, "weight", pounds, 0);
}

static void
add_measures (const CustosDemoMeasuring *self)
{
  CustosDemoChart *chart = self->chart;
  double height = find_height (self);
  double weight = find_weight (self, height);
  double inches = height / CENTIMETERS_AN_INCH;
  double pounds = weight * POUNDS_A_KILOGRAM;
  double bmi = weight / (height * height / 10000);

  g_free (add (self, "29463-7", "Body weight", pounds, 1, "lb", NULL));
  g_free (add (self, "8302-2", "Body height", inches, 1, "in", NULL));
  if (get_age (self) >= 2)
    g_free (add (self, "39156-5", "Body mass index", bmi, 1, "kg/m²", NULL));

  note_weight (chart, pounds);
  custos_demo_note_value (chart, "height", inches, 1);
  custos_demo_note_value (chart, "bmi", bmi, 1);
}

/* What the nurse writes down at the start of a visit. */
void
custos_demo_add_vitals (const CustosDemoMeasuring *self)
{
  CustosDemoRandom *random = &self->chart->random;
  gboolean small = get_age (self) < 6;
  int pulse = (small ? 104 : 74) + (int) custos_demo_random_wobble (random, 14);
  double temperature = 98.2 + custos_demo_random_wobble (random, 0.9);
  int saturation = custos_demo_random_between (random, 96, 99);

  if (get_age (self) >= 3)
    add_pressure (self);
  g_free (add (self, "8867-4", "Heart rate", pulse, 0, "/min", NULL));
  g_free (add (self, "8310-5", "Body temperature", temperature, 1, "°F", NULL));
  g_free (add (self, "59408-5", "Oxygen saturation", saturation, 0, "%", NULL));
  add_measures (self);

  custos_demo_note_value (self->chart, "pulse", pulse, 0);
  custos_demo_note_value (self->chart, "temp", temperature, 1);
}
