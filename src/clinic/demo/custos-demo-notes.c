/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-history.h"

#include "custos-demo-prose.h"
#include "custos-document.h"

#define DAYS_UNSIGNED 3 /* so young a note may still be a draft */
#define DAYS_A_MONTH 30
#define DAYS_A_WEEK 7

/* How long since the last visit, in words. */
static char *
dup_interval (int days)
{
  static const char *const numbers[] = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  };

  if (days < DAYS_A_WEEK)
    return g_strdup ("a few days");
  if (days < 2 * DAYS_A_MONTH) {
    int weeks = (days + 3) / DAYS_A_WEEK;
    return g_strdup_printf ("%s week%s", numbers[weeks - 1], weeks > 1 ? "s" : "");
  }
  if (days < 12 * DAYS_A_MONTH)
    return g_strdup_printf ("%s months", numbers[days / DAYS_A_MONTH - 1]);
  return g_strdup ("more than a year");
}

static void
set_facts (const CustosDemoVisit *visit)
{
  CustosDemoChart *chart = visit->history->chart;
  int age = (chart->age_in_days - visit->days_ago) * 100 / 36525;

  custos_demo_chart_take_fact (chart, "age", g_strdup_printf ("%d", age));
  custos_demo_chart_take_fact (
    chart, "interval", dup_interval (visit->previous_days_ago - visit->days_ago));
}

static void
append_paragraph (const CustosDemoVisit *visit, GString *note, const char *template_text)
{
  g_autofree char *text = custos_demo_fill_in (visit->history->chart, template_text);

  g_string_append_printf (note, "%s\n", text);
}

static void
append_heading (const CustosDemoVisit *visit, GString *note)
{
  CustosDemoChart *chart = visit->history->chart;
  CustosRecord *patient = CUSTOS_RECORD (chart->patient);
  g_autofree char *day = custos_demo_dup_words_of_day (chart, visit->days_ago);
  g_autofree char *name = custos_patient_dup_name (chart->patient);
  g_autofree char *birth = custos_date_to_text (custos_patient_get_birth_date (chart->patient));

  g_string_append_printf (
    note, "%s\n%s · born %s · record %s\n%s, %d:%02d · %s\n\n", visit->occasion->note_title,
    name, birth, custos_record_peek (patient, "record_number"), day, visit->minute / 60,
    visit->minute % 60, custos_demo_staff_get_name (visit->occasion->staff));
}

static void
append_vitals (const CustosDemoVisit *visit, GString *note)
{
  static const char with_pressure[] =
    "BP {bp} · Pulse {pulse} · Temp {temp} °F · Weight {weight} lb ({weight_change}) · "
    "BMI {bmi}";
  static const char without[] = "Pulse {pulse} · Temp {temp} °F · Weight {weight} lb · "
                                "Length {height} in";
  CustosDemoChart *chart = visit->history->chart;

  if (!visit->occasion->has_vitals)
    return;
  append_paragraph (visit, note, chart->age < 3 ? without : with_pressure);
}

/* A note says nothing of a problem that is more sensitive than the note. */
static gboolean
may_say (const CustosDemoVisit *visit, const CustosDemoProblem *problem)
{
  return problem->sensitivity == CUSTOS_SENSITIVITY_NORMAL ||
         problem->sensitivity == visit->occasion->sensitivity;
}

static guint
append_problem (const CustosDemoVisit *visit, GString *note, guint problem_index, guint number)
{
  const CustosDemoProblem *problem =
    &visit->history->chart->profile->problems[problem_index];
  const char *const *plans = custos_demo_find_plans (problem->code);

  if (!visit->history->has[problem_index] || plans == NULL || !may_say (visit, problem))
    return number;

  g_autofree char *plan = custos_demo_fill_in (
    visit->history->chart, custos_demo_choose_text (plans, visit->turn + problem_index));
  g_string_append_printf (
    note, "%u. %s (%s). %s\n", number, problem->title, problem->code, plan);
  return number + 1;
}

static void
append_assessment (const CustosDemoVisit *visit, GString *note)
{
  const CustosDemoProblem *problems = visit->history->chart->profile->problems;
  guint number = 1;

  g_string_append (note, "\nASSESSMENT AND PLAN\n");
  for (guint i = 0; problems[i].code != NULL; i++)
    number = append_problem (visit, note, i, number);
  append_paragraph (
    visit, note,
    custos_demo_choose_text (visit->occasion->closings, custos_demo_choose_story (visit)));
}

static char *
make_text (const CustosDemoVisit *visit)
{
  const CustosDemoOccasion *occasion = visit->occasion;
  guint story = custos_demo_choose_story (visit);
  g_autoptr (GString) note = g_string_new (NULL);

  append_heading (visit, note);
  g_string_append_printf (
    note, "REASON\n%s\n\nSUBJECTIVE\n",
    custos_demo_choose_text (occasion->reasons, story));
  if (visit->position <= 0)
    g_string_append (
      note, "New to the clinic; earlier records were asked for from the last practice.\n");
  append_paragraph (visit, note, custos_demo_choose_text (occasion->stories, story));

  if (occasion->has_vitals || occasion->exams != NULL)
    g_string_append (note, "\nOBJECTIVE\n");
  append_vitals (visit, note);
  if (occasion->exams != NULL)
    append_paragraph (visit, note, custos_demo_choose_text (occasion->exams, story));

  append_assessment (visit, note);
  return g_strdup (note->str);
}

/* @text: (transfer full) */
static void
file_note (const CustosDemoVisit *visit,
           const char *title,
           const char *code,
           char *text,
           CustosSensitivity sensitivity)
{
  CustosDemoChart *chart = visit->history->chart;
  const char *author = custos_demo_staff_get_name (visit->occasion->staff);
  g_autofree char *written = custos_demo_chart_dup_moment (
    chart, visit->days_ago, visit->minute + visit->occasion->minutes + 7);
  gboolean is_signed = visit->days_ago > DAYS_UNSIGNED;
  g_autoptr (GBytes) content = g_bytes_new_take (text, strlen (text));
  CustosRecord *document = g_object_new (
    CUSTOS_TYPE_DOCUMENT,
    "status", is_signed ? "final" : "preliminary",
    "kind", "note",
    "code", code,
    "code-system", CUSTOS_DEMO_LOINC,
    "title", title,
    "authored", written,
    "author", author,
    "custodian", CUSTOS_DEMO_CLINIC_NAME,
    "content-type", "text/plain",
    "signed-by", is_signed ? author : NULL,
    "signed-on", is_signed ? written : NULL,
    NULL);

  custos_demo_chart_add_document (
    chart, document, g_steal_pointer (&content), written, visit->id, sensitivity);
}

/* Reason, story, examination and closing go together by their places in the tables. */
guint
custos_demo_choose_story (const CustosDemoVisit *visit)
{
  return visit->turn % g_strv_length ((GStrv) visit->occasion->stories);
}

/* The note of a visit, and every third time what a therapist keeps apart from it. */
void
custos_demo_add_note (const CustosDemoVisit *visit)
{
  const CustosDemoOccasion *occasion = visit->occasion;

  set_facts (visit);
  file_note (visit, occasion->note_title, "11506-3", make_text (visit), occasion->sensitivity);

  if (occasion->private_notes == NULL || visit->turn % 3 != 0)
    return;
  file_note (visit, "Psychotherapy note (kept apart)", "11514-7",
             custos_demo_fill_in (visit->history->chart,
                                  custos_demo_choose_text (occasion->private_notes,
                                                           visit->turn / 3)),
             occasion->private_sensitivity);
}
