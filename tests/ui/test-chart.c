/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-chart.h"

#include "custos-chart-sample.h"
#include "custos-record-table.h"
#include "custos-trend-plot.h"
#include "custos-ui-test.h"

typedef struct {
  TestClinic clinic;
  CustosSession *front_desk; /* may not read charts */
  char *patient_id;
  GtkWidget *window;
  GtkWidget *chart; /* owned */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  test_clinic_open (&self->clinic);
  self->front_desk = custos_session_new (
    self->clinic.clinic, "fay", "Fay", CUSTOS_ROLE_FRONT_DESK);
  self->patient_id = sample_register_marisol (self->clinic.clinician);
}

static void
show (Fixture *self, CustosSession *session)
{
  self->chart = g_object_ref_sink (custos_chart_new (session, self->patient_id));
  self->window = test_show (self->chart);
}

/* What was asked for and is no longer wanted comes back all the same, and lets go only then. */
static void
wait_until_free (CustosSession *session)
{
  while (G_OBJECT (session)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  adw_window_set_content (ADW_WINDOW (self->window), NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (self->chart);
  wait_until_free (self->front_desk);
  wait_until_free (self->clinic.clinician);
  wait_until_free (self->clinic.analyst);
  g_assert_finalize_object (self->front_desk);
  g_free (self->patient_id);
  test_clinic_close (&self->clinic);
}

static void
go (Fixture *self, const char *section)
{
  g_assert_true (gtk_widget_activate_action (self->chart, "chart.section", "s", section));
}

static void
test_banner_says_who_it_is (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.clinician);

  test_wait_for_text (self->chart, "Okafor, Marisol");
  g_assert_nonnull (test_find (self->chart, GTK_TYPE_LABEL, "“Mari”, she/her"));
  g_assert_nonnull (test_find (self->chart, GTK_TYPE_LABEL, "03/14/1962"));
  g_assert_nonnull (test_find (self->chart, GTK_TYPE_LABEL, "Female"));
  gtk_test_accessible_assert_property (test_find (self->chart, GTK_TYPE_LIST_VIEW, NULL),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Sections of the chart");
}

static void
test_nobody_asked_about_allergies (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.clinician);

  test_wait_for_text (self->chart, "Allergies not asked");
  go (self, "allergies");
  test_wait_for_text (self->chart,
                      "Nobody has written down yet whether there are any. That is not the "
                      "same as none.");
}

static void
test_no_known_allergies_is_a_fact (Fixture *self, gconstpointer data)
{
  sample_save_allergy (
    self->clinic.clinician, self->patient_id, "No known allergy", "716186003", NULL, NULL);
  show (self, self->clinic.clinician);

  test_wait_for_text (self->chart, "No known allergies");
  g_assert_null (test_find (self->chart, GTK_TYPE_LABEL, "Allergies not asked"));
}

static void
test_allergies_stand_worst_first (Fixture *self, gconstpointer data)
{
  sample_fill_lists (self->clinic.clinician, self->patient_id);
  show (self, self->clinic.clinician);

  test_wait_for_text (self->chart, "Penicillin, Sulfonamides, Latex");
  GtkWidget *chip = gtk_widget_get_ancestor (
    test_find (self->chart, GTK_TYPE_LABEL, "Penicillin, Sulfonamides, Latex"),
    GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_has_css_class (chip, "danger"));
  gtk_test_accessible_assert_property (
    chip, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Allergies: Penicillin (Anaphylaxis), Sulfonamides (Rash), Latex (Hives on contact)");
}

static void
test_allergies_not_to_be_read_are_not_none (Fixture *self, gconstpointer data)
{
  show (self, self->front_desk);

  test_wait_for_text (self->chart, "Allergies not shown");
  g_assert_null (test_find (self->chart, GTK_TYPE_LABEL, "Allergies not asked"));
}

static void
test_section_not_to_be_read_says_why (Fixture *self, gconstpointer data)
{
  sample_fill_lists (self->clinic.clinician, self->patient_id);
  show (self, self->front_desk);
  test_wait_for_text (self->chart, "Okafor, Marisol");

  go (self, "problems");
  test_wait_for_text (self->chart, "Your role does not include this.");
  g_assert_null (test_find (self->chart, GTK_TYPE_LABEL, "Essential hypertension"));
}

static void
test_chart_not_to_be_seen_says_why (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.analyst);

  test_wait_for_text (self->chart, "This could not be read");
  test_wait_for_text (self->chart, "Your role does not include this.");
  g_assert_null (test_find (self->chart, GTK_TYPE_LABEL, "Okafor, Marisol"));
}

static void
test_summary_shows_what_stands (Fixture *self, gconstpointer data)
{
  sample_fill_lists (self->clinic.clinician, self->patient_id);
  sample_fill_results (self->clinic.clinician, self->patient_id);
  show (self, self->clinic.clinician);

  test_wait_for_text (self->chart, "Essential hypertension");
  test_wait_for_text (self->chart, "1 tablet in the morning");
  test_wait_for_text (self->chart, "138/86");
  test_wait_for_text (self->chart, "Diabetes follow-up");
  g_assert_nonnull (test_find (self->chart, GTK_TYPE_LABEL, "High"));
  g_assert_null (test_find (self->chart, GTK_TYPE_LABEL, "Pneumonia"));
  g_assert_null (test_find (self->chart, GTK_TYPE_LABEL, "Metformin 500 mg"));
}

static void
test_list_shows_current_or_all (Fixture *self, gconstpointer data)
{
  sample_fill_lists (self->clinic.clinician, self->patient_id);
  show (self, self->clinic.clinician);
  test_wait_for_text (self->chart, "Essential hypertension");

  go (self, "problems");
  test_wait_for_text (self->chart, "6 shown, 1 not shown");
  CustosRecordTable *table =
    CUSTOS_RECORD_TABLE (test_find (self->chart, CUSTOS_TYPE_RECORD_TABLE, NULL));
  custos_record_table_set_filter (table, NULL, TRUE);
  test_wait_for_text (self->chart, "7 shown");
  test_wait_for_text (self->chart, "02/01/2019");

  custos_record_table_set_filter (table, "J30", TRUE);
  test_wait_for_text (self->chart, "1 shown, 6 not shown");
  custos_record_table_set_filter (table, "xylo", TRUE);
  test_wait_for_text (self->chart, "Nothing found");
}

static void
test_chosen_line_says_all_there_is (Fixture *self, gconstpointer data)
{
  sample_fill_lists (self->clinic.clinician, self->patient_id);
  show (self, self->clinic.clinician);
  go (self, "medications");
  test_wait_for_text (self->chart, "Naproxen 250 mg");

  g_assert_true (gtk_widget_activate_action (self->chart, "page.move", "i", 1));
  test_wait_for_text (self->chart, "On file since");
  g_assert_nonnull (test_find (self->chart, GTK_TYPE_LABEL, "How to take it"));
}

static void
test_change_shows_at_once (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.clinician);
  go (self, "problems");
  test_wait_for_text (self->chart, "No problems on file");

  sample_save_problem (
    self->clinic.clinician, self->patient_id, "Migraine without aura", "G43.009", "1985", NULL);
  test_wait_for_text (self->chart, "Migraine without aura");
}

static void
test_results_say_values_and_letters (Fixture *self, gconstpointer data)
{
  sample_fill_results (self->clinic.clinician, self->patient_id);
  show (self, self->clinic.clinician);
  test_wait_for_text (self->chart, "Okafor, Marisol");

  go (self, "results");
  test_wait_for_text (self->chart, "Hemoglobin A1c");
  test_wait_for_text (self->chart, "128");
  g_assert_nonnull (test_find (self->chart, GTK_TYPE_LABEL, "70 to 99"));
  g_assert_nonnull (test_find (self->chart, GTK_TYPE_LABEL, "H"));
  g_assert_nonnull (test_find (self->chart, GTK_TYPE_LABEL, "11/16/2026"));
  gtk_test_accessible_assert_property (
    test_find (self->chart, CUSTOS_TYPE_TREND_PLOT, NULL), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Creatinine; 11/16/2026: 0.92 mg/dL, 08/10/2026: 0.90 mg/dL, 05/04/2026: 0.88 mg/dL, "
    "02/02/2026: 0.91 mg/dL");

  g_assert_true (gtk_widget_activate_action (self->chart, "page.move", "i", 1));
  gtk_test_accessible_assert_property (
    test_find (self->chart, CUSTOS_TYPE_TREND_PLOT, NULL), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Glucose, fasting; 11/16/2026: 128 mg/dL (High), 08/10/2026: 121 mg/dL (High), "
    "05/04/2026: 118 mg/dL (High), 02/02/2026: 131 mg/dL (High)");
}

static void
test_empty_sections_say_so (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *section;
    const char *words;
  } sections[] = {
    { "timeline", "Nothing has happened yet" },
    { "notes", "No notes on file" },
    { "medications", "No medications on file" },
    { "results", "No results on file" },
    { "vaccines", "No vaccines on file" },
    { "procedures", "No procedures on file" },
    { "care-plan", "No care plans on file" },
    { "documents", "No documents on file" },
    { "set-aside", "Everything that came from outside was taken in" },
    { "coding", "Your role does not include this." },
    { "requests", "Your role does not include this." },
    { "looked", "Your role does not include this." },
  };

  show (self, self->clinic.clinician);
  test_wait_for_text (self->chart, "Okafor, Marisol");
  for (size_t i = 0; i < G_N_ELEMENTS (sections); i++) {
    go (self, sections[i].section);
    test_wait_for_text (self->chart, sections[i].words);
  }
}

static void
test_full_sections_show_what_there_is (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *section;
    const char *words;
  } sections[] = {
    { "timeline", "Diabetes follow-up" },
    { "vaccines", "Influenza, 2026 to 2027" },
    { "procedures", "Colonoscopy" },
    { "care-plan", "Foot check each visit, Walk 30 minutes a day" },
  };

  sample_fill_lists (self->clinic.clinician, self->patient_id);
  sample_fill_care (self->clinic.clinician, self->patient_id);
  show (self, self->clinic.clinician);
  test_wait_for_text (self->chart, "Okafor, Marisol");
  for (size_t i = 0; i < G_N_ELEMENTS (sections); i++) {
    go (self, sections[i].section);
    test_wait_for_text (self->chart, sections[i].words);
  }
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/ui/chart/identity", test_banner_says_who_it_is },
    { "/ui/chart/allergies-not-asked", test_nobody_asked_about_allergies },
    { "/ui/chart/no-known-allergies", test_no_known_allergies_is_a_fact },
    { "/ui/chart/allergies", test_allergies_stand_worst_first },
    { "/ui/chart/allergies-denied", test_allergies_not_to_be_read_are_not_none },
    { "/ui/chart/section-denied", test_section_not_to_be_read_says_why },
    { "/ui/chart/denied", test_chart_not_to_be_seen_says_why },
    { "/ui/chart/summary", test_summary_shows_what_stands },
    { "/ui/chart/current-or-all", test_list_shows_current_or_all },
    { "/ui/chart/chosen", test_chosen_line_says_all_there_is },
    { "/ui/chart/changed", test_change_shows_at_once },
    { "/ui/chart/results", test_results_say_values_and_letters },
    { "/ui/chart/empty-sections", test_empty_sections_say_so },
    { "/ui/chart/full-sections", test_full_sections_show_what_there_is },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
