/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-results.h"

#include <string.h>

#include "custos-diagnostic-report.h"
#include "custos-observation.h"

#define N_ANALYTES 14 /* at most, in a panel */
#define HOURS_TO_RESULT 26

/* What a laboratory measures. The limits are those on its reports; where there is none, 0. */
typedef struct {
  const char *name; /* for trends and notes */
  const char *code; /* LOINC; NULL: written down without one */
  const char *title;
  const char *unit;
  double low, high;
  double usual, width; /* of somebody who is well */
  guint decimals;
  const char *words;   /* instead of a number */
  const char *category;
} Analyte;

static const Analyte analytes[] = {
  { "glucose", "2345-7", "Glucose", "mg/dL", 70, 99, 88, 12, 0 },
  { "bun", "3094-0", "Urea nitrogen", "mg/dL", 7, 20, 13, 6, 0 },
  { "creatinine", "2160-0", "Creatinine", "mg/dL", 0.60, 1.20, 0.85, 0.25, 2 },
  { "egfr", "98979-8", "eGFR (CKD-EPI 2021)", "mL/min/1.73 m²", 60, 0, 94, 14, 0 },
  { "sodium", "2951-2", "Sodium", "mmol/L", 135, 145, 140, 4, 0 },
  { "potassium", "2823-3", "Potassium", "mmol/L", 3.5, 5.1, 4.3, 0.6, 1 },
  { "chloride", "2075-0", "Chloride", "mmol/L", 98, 107, 102, 4, 0 },
  { "co2", "2028-9", "Carbon dioxide", "mmol/L", 22, 29, 25, 3, 0 },
  { "calcium", "17861-6", "Calcium", "mg/dL", 8.6, 10.3, 9.4, 0.6, 1 },
  { "a1c", "4548-4", "Hemoglobin A1c", "%", 4.0, 5.6, 5.3, 0.3, 1 },
  { "cholesterol", "2093-3", "Cholesterol", "mg/dL", 0, 199, 178, 30, 0 },
  { "triglycerides", "2571-8", "Triglycerides", "mg/dL", 0, 149, 110, 45, 0 },
  { "hdl", "2085-9", "HDL cholesterol", "mg/dL", 40, 0, 53, 12, 0 },
  { "ldl", "13457-7", "LDL cholesterol, calculated", "mg/dL", 0, 99, 96, 24, 0 },
  { "wbc", "6690-2", "White blood cells", "K/uL", 4.0, 10.8, 6.9, 2.2, 1 },
  { "hemoglobin", "718-7", "Hemoglobin", "g/dL", 12.0, 16.0, 13.9, 1.3, 1 },
  { "hematocrit", "4544-3", "Hematocrit", "%", 36.0, 48.0, 41.2, 3.6, 1 },
  { "mcv", "787-2", "Mean cell volume", "fL", 80.0, 100.0, 90.1, 5.0, 1 },
  { "platelets", "777-3", "Platelets", "K/uL", 150, 400, 252, 70, 0 },
  { "alt", "1742-6", "Alanine aminotransferase", "U/L", 7, 56, 24, 13, 0 },
  { "ast", "1920-8", "Aspartate aminotransferase", "U/L", 8, 40, 22, 10, 0 },
  { "alp", "6768-6", "Alkaline phosphatase", "U/L", 39, 117, 72, 20, 0 },
  { "bilirubin", "1975-2", "Bilirubin, total", "mg/dL", 0.1, 1.2, 0.5, 0.3, 1 },
  { "albumin", "1751-7", "Albumin", "g/dL", 3.6, 5.1, 4.3, 0.4, 1 },
  { "tsh", "3016-3", "Thyrotropin (TSH)", "mIU/L", 0.40, 4.50, 1.85, 1.1, 2 },
  { "uacr", "9318-7", "Albumin/creatinine, urine", "mg/g", 0, 29, 12, 9, 0 },
  { "bnp", "33762-6", "NT-proBNP", "pg/mL", 0, 450, 180, 90, 0 },
  { "inr", "6301-6", "INR", NULL, 2.0, 3.0, 2.4, 0.5, 1 },
  { "ferritin", "2276-4", "Ferritin", "ng/mL", 15, 150, 58, 30, 0 },
  { "lead", "10912-8", "Lead, venous blood", "µg/dL", 0, 3.4, 1.2, 0.8, 1 },
  { "cd4", "24467-3", "CD4 cells", "cells/µL", 500, 1400, 720, 120, 0 },
  { "viral-load", "20447-9", "HIV-1 RNA", "copies/mL", 0, 20, 0, 0, 0 },
  { "phq", "44261-6", "PHQ-9 total score", NULL, 0, 4, 3, 3, 0, NULL, "survey" },
  { "gad", "70274-6", "GAD-7 total score", NULL, 0, 4, 3, 3, 0, NULL, "survey" },
  { "uds-opiates", "19295-5", "Opiates, urine screen", .words = "Negative" },
  { "uds-buprenorphine", "58359-1", "Buprenorphine, urine screen", .words = "Positive" },
  { "uds-cocaine", "14314-5", "Cocaine metabolite, urine screen", .words = "Negative" },
  { "uds-amphetamines", "19261-7", "Amphetamines, urine screen", .words = "Negative" },
  { "uds-benzodiazepines", "14316-0", "Benzodiazepines, urine screen", .words = "Negative" },
  { "uds-fentanyl", "59673-4", "Fentanyl, urine screen", .words = "Negative" },
};

static const struct {
  const char *name;
  const char *code; /* LOINC */
  const char *title;
  const char *category;
  const char *members[N_ANALYTES + 1];
} panels[] = {
  { "basic", "51990-0", "Basic metabolic panel", "laboratory",
    { "glucose", "bun", "creatinine", "egfr", "sodium", "potassium", "chloride", "co2",
      "calcium" } },
  { "lipids", "57698-3", "Lipid panel", "laboratory",
    { "cholesterol", "triglycerides", "hdl", "ldl" } },
  { "a1c", "4548-4", "Hemoglobin A1c", "laboratory", { "a1c" } },
  { "blood-count", "58410-2", "Complete blood count", "laboratory",
    { "wbc", "hemoglobin", "hematocrit", "mcv", "platelets" } },
  { "liver", "24325-3", "Hepatic function panel", "laboratory",
    { "alt", "ast", "alp", "bilirubin", "albumin" } },
  { "thyroid", "3016-3", "Thyrotropin", "laboratory", { "tsh" } },
  { "kidney", "9318-7", "Urine albumin/creatinine ratio", "laboratory", { "uacr" } },
  { "heart", "33762-6", "NT-proBNP", "laboratory", { "bnp" } },
  { "clotting", "6301-6", "INR", "laboratory", { "inr" } },
  { "iron", "2276-4", "Ferritin", "laboratory", { "ferritin" } },
  { "lead", "10912-8", "Blood lead", "laboratory", { "lead" } },
  { "hiv", NULL, "HIV monitoring", "laboratory", { "cd4", "viral-load" } },
  { "mood", NULL, "Depression and anxiety scales", "survey", { "phq", "gad" } },
  { "screen", NULL, "Urine drug screen", "laboratory",
    { "uds-opiates", "uds-buprenorphine", "uds-fentanyl", "uds-cocaine", "uds-amphetamines",
      "uds-benzodiazepines" } },
};

static const Analyte *
find_analyte (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (analytes); i++) {
    if (strcmp (analytes[i].name, name) == 0)
      return &analytes[i];
  }

  g_error ("A panel or trend has an analyte that there is not");
}

static char *
dup_decimal (double value, guint decimals)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  g_snprintf (format, sizeof format, "%%.%uf", decimals);
  return g_strdup (g_ascii_formatd (text, sizeof text, format, value));
}

/* Keeps what a value is now and was before, for the notes: {a1c} and {a1c_before}. */
void
custos_demo_note_value (CustosDemoChart *chart, const char *name, double value, guint decimals)
{
  g_autofree char *before_name = g_strconcat (name, "_before", NULL);
  double *known = g_hash_table_lookup (chart->values, name);
  double *now = g_new (double, 1);

  custos_demo_chart_take_fact (
    chart, before_name, dup_decimal (known != NULL ? *known : value, decimals));
  custos_demo_chart_take_fact (chart, name, dup_decimal (value, decimals));
  *now = value;
  g_hash_table_insert (chart->values, g_strdup (name), now);
}

/* What notes may speak of before anything was measured: the usual, or where a trend begins. */
void
custos_demo_start_values (CustosDemoChart *chart)
{
  static const struct {
    const char *name;
    double value;
  } vitals[] = { { "pulse", 74 }, { "temp", 98 }, { "weight", 165 }, { "height", 66 },
                 { "bmi", 26 } };
  const CustosDemoTrend *trend = chart->profile->trends;

  for (guint i = 0; i < G_N_ELEMENTS (analytes); i++)
    custos_demo_note_value (
      chart, analytes[i].name, analytes[i].usual, analytes[i].decimals);
  for (; trend != NULL && trend->analyte != NULL; trend++)
    custos_demo_note_value (
      chart, trend->analyte, trend->from, find_analyte (trend->analyte)->decimals);
  for (guint i = 0; i < G_N_ELEMENTS (vitals); i++)
    custos_demo_note_value (chart, vitals[i].name, vitals[i].value, 0);

  g_hash_table_remove (chart->values, "weight"); /* so that the first has no change */
  custos_demo_chart_set_fact (chart, "weight_change", "first weight here");
  custos_demo_chart_set_fact (chart, "bp", "124/78");
  custos_demo_chart_set_fact (chart, "bp_before", "126/78");
}

static double
measure (const CustosDemoMeasuring *self, const Analyte *analyte)
{
  const CustosDemoTrend *trend = self->chart->profile->trends;
  double value = analyte->usual;
  double width = analyte->width;

  for (; trend != NULL && trend->analyte != NULL; trend++) {
    if (strcmp (trend->analyte, analyte->name) == 0) {
      value = trend->from + (trend->to - trend->from) * self->position;
      width = trend->width;
    }
  }

  value += custos_demo_random_wobble (&self->chart->random, width);
  return MAX (value, 0);
}

static const char *
interpret (const Analyte *analyte, double value)
{
  if (analyte->low > 0 && value < analyte->low)
    return "L";
  return analyte->high > 0 && value > analyte->high ? "H" : "N";
}

static void
set_range (CustosRecord *observation, const Analyte *analyte)
{
  g_autofree char *low = dup_decimal (analyte->low, analyte->decimals);
  g_autofree char *high = dup_decimal (analyte->high, analyte->decimals);

  if (analyte->low > 0)
    g_object_set (observation, "low", low, NULL);
  if (analyte->high > 0)
    g_object_set (observation, "high", high, NULL);
}

static void
set_number (const CustosDemoMeasuring *self, CustosRecord *observation, const Analyte *analyte)
{
  double value = measure (self, analyte);
  g_autofree char *text = dup_decimal (value, analyte->decimals);

  /* A virus that is there but too little to be counted. */
  if (strcmp (analyte->name, "viral-load") == 0 && value < analyte->high) {
    g_object_set (observation, "value", "20", "comparator", "<", NULL);
    custos_demo_chart_set_fact (self->chart, analyte->name, "undetectable (<20 copies/mL)");
  } else {
    g_object_set (observation, "value", text, NULL);
    custos_demo_note_value (self->chart, analyte->name, value, analyte->decimals);
    if (strcmp (analyte->name, "viral-load") == 0)
      custos_demo_chart_take_fact (
        self->chart, analyte->name, g_strdup_printf ("%s copies/mL", text));
  }

  g_object_set (observation, "interpretation", interpret (analyte, value), NULL);
  if (analyte->unit != NULL)
    g_object_set (observation, "unit", analyte->unit, NULL);
  set_range (observation, analyte);
}

static void
set_words (const CustosDemoMeasuring *self, CustosRecord *observation, const Analyte *analyte)
{
  gboolean slips = self->position < 0.5 && custos_demo_random_chance (&self->chart->random, 14);
  const char *words = analyte->words;

  if (slips)
    words = g_str_equal (words, "Negative") ? "Positive" : "Negative";
  g_object_set (observation,
                "value-text", words,
                "range-text", analyte->words,
                "interpretation", slips ? "A" : "N",
                NULL);
}

/* Returns: (transfer none): what was measured, as people call it */
static const char *
add_analyte (const CustosDemoMeasuring *self,
             const char *name,
             const char *report,
             int position)
{
  CustosDemoChart *chart = self->chart;
  const Analyte *analyte = find_analyte (name);
  g_autofree char *drawn =
    custos_demo_chart_dup_moment (chart, self->days_ago, self->minute + 15);
  g_autofree char *issued = custos_demo_chart_dup_moment (
    chart, self->days_ago, self->minute + HOURS_TO_RESULT * 60);
  gboolean survey = g_strcmp0 (analyte->category, "survey") == 0;
  g_autofree char *id = custos_demo_random_dup_uuid (&chart->random);
  CustosRecord *observation = g_object_new (
    CUSTOS_TYPE_OBSERVATION,
    "id", id,
    "status", "final",
    "category", survey ? "survey" : "laboratory",
    "code", analyte->code,
    "title", analyte->title,
    "effective", drawn,
    "issued", survey ? drawn : issued,
    "performer", survey ? self->performer : CUSTOS_DEMO_LABORATORY,
    "panel-id", report,
    "position", (gint64) position,
    NULL);

  if (analyte->code != NULL)
    g_object_set (observation, "code-system", CUSTOS_DEMO_LOINC, NULL);
  if (analyte->words != NULL)
    set_words (self, observation, analyte);
  else
    set_number (self, observation, analyte);

  custos_demo_chart_add (
    chart, observation, survey ? drawn : issued, self->encounter_id, self->sensitivity);
  return analyte->title;
}

static CustosRecord *
new_report (const CustosDemoMeasuring *self, guint panel, const char *id, const char *results)
{
  gboolean survey = g_str_equal (panels[panel].category, "survey");
  g_autofree char *drawn =
    custos_demo_chart_dup_moment (self->chart, self->days_ago, self->minute + 15);
  g_autofree char *issued = custos_demo_chart_dup_moment (
    self->chart, self->days_ago, self->minute + HOURS_TO_RESULT * 60);
  CustosRecord *report = g_object_new (
    CUSTOS_TYPE_DIAGNOSTIC_REPORT,
    "id", id,
    "status", "final",
    "category", panels[panel].category,
    "code", panels[panel].code,
    "title", panels[panel].title,
    "effective", drawn,
    "issued", survey ? drawn : issued,
    "performer", survey ? self->performer : CUSTOS_DEMO_LABORATORY,
    "results", results,
    NULL);

  if (panels[panel].code != NULL)
    g_object_set (report, "code-system", CUSTOS_DEMO_LOINC, NULL);
  return report;
}

/* Adds what the laboratory reports, or a scale that was filled in. */
void
custos_demo_add_panel (const CustosDemoMeasuring *self, const char *panel)
{
  g_autofree char *id = custos_demo_random_dup_uuid (&self->chart->random);
  g_autoptr (GString) results = g_string_new (NULL);
  guint at = 0;

  while (strcmp (panels[at].name, panel) != 0)
    g_assert (++at < G_N_ELEMENTS (panels));

  for (guint i = 0; panels[at].members[i] != NULL; i++) {
    const char *title = add_analyte (self, panels[at].members[i], id, i + 1);

    g_string_append_printf (results, "%s%s", i > 0 ? "; " : "", title);
  }

  CustosRecord *report = new_report (self, at, id, results->str);
  g_autofree char *issued = g_strdup (custos_record_peek (report, "issued"));
  custos_demo_chart_add (self->chart, report, issued, self->encounter_id, self->sensitivity);
}
