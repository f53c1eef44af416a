/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-patients-page.h"

#include "custos-patient-list.h"
#include "custos-patient-table.h"
#include "custos-ui-test.h"

typedef struct {
  TestClinic clinic;
  GtkWidget *window;
  GtkWidget *page; /* owned */
  char *opened;    /* the id of the chart that was asked for */
} Fixture;

static void
open_chart_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *self = user_data;

  g_free (self->opened);
  g_variant_get (parameter, "(ssss)", &self->opened, NULL, NULL, NULL);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  test_clinic_open (&self->clinic);
}

static void
show (Fixture *self, CustosSession *session)
{
  static const GActionEntry entries[] = {
    { .name = "open-chart", .activate = open_chart_cb, .parameter_type = "(ssss)" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  self->page = g_object_ref_sink (custos_patients_page_new (session));
  self->window = test_show (self->page);
  g_action_map_add_action_entries (
    G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  test_let_go (self->window, self->page);
  g_free (self->opened);
  test_clinic_close (&self->clinic);
}

static void
register_some (Fixture *self)
{
  test_clinic_register (&self->clinic, "Okafor", "Marisol", "1962-03-14");
  test_clinic_register (&self->clinic, "Okafor", "Marisa", "1962-04-13");
  test_clinic_register (&self->clinic, "Lindqvist", "Tove", "1991-07-02");
}

static void
test_says_when_there_are_none (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.clinician);
  test_wait_for_text (self->page, "No patients yet");
}

static void
test_error_gives_reason_and_retry (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.analyst);
  test_wait_for_text (self->page, "Your role does not include this.");

  g_assert_true (gtk_widget_activate_action (self->page, "page.retry", NULL));
  test_wait_for_text (self->page, "Reading the list of patients…");
  test_wait_for_text (self->page, "Your role does not include this.");
}

static void
test_list_shows_everyone_by_name (Fixture *self, gconstpointer data)
{
  register_some (self);
  show (self, self->clinic.clinician);

  test_wait_for_text (self->page, "3 patients");
  test_wait_for_text (self->page, "Lindqvist, Tove");
  test_wait_for_text (self->page, "07/02/1991");
  test_wait_for_text (self->page, "Okafor, Marisol");
  gtk_test_accessible_assert_property (
    test_find (self->page, GTK_TYPE_COLUMN_VIEW, NULL),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Patients");
}

static void
test_search_says_what_it_found_by (Fixture *self, gconstpointer data)
{
  register_some (self);
  show (self, self->clinic.clinician);
  test_wait_for_text (self->page, "3 patients");

  g_object_set (self->page, "sought", "oka", NULL);
  test_wait_for_text (self->page, "2 patients match “oka”");
  test_wait_for_text (self->page, "Okafor, Marisa");
  g_assert_nonnull (test_find (self->page, GTK_TYPE_LABEL, "Name"));
  g_assert_null (test_find (self->page, GTK_TYPE_LABEL, "Lindqvist, Tove"));

  g_object_set (self->page, "sought", "", NULL);
  test_wait_for_text (self->page, "3 patients");
  test_wait_for_text (self->page, "Lindqvist, Tove");
}

static void
test_nobody_found_repeats_the_words (Fixture *self, gconstpointer data)
{
  register_some (self);
  show (self, self->clinic.clinician);
  test_wait_for_text (self->page, "3 patients");

  g_object_set (self->page, "sought", "xylo 1990", NULL);
  test_wait_for_text (self->page, "Nobody matches “xylo 1990”");
  g_assert_nonnull (test_find (self->page, ADW_TYPE_STATUS_PAGE, NULL));
}

static void
test_keys_choose_and_open (Fixture *self, gconstpointer data)
{
  register_some (self);
  show (self, self->clinic.clinician);
  g_object_set (self->page, "sought", "oka", NULL);
  test_wait_for_text (self->page, "2 patients match “oka”");

  CustosPatientTable *table =
    CUSTOS_PATIENT_TABLE (test_find (self->page, CUSTOS_TYPE_PATIENT_TABLE, NULL));
  CustosPatientRow *first = custos_patient_table_get_selected (table);

  gtk_widget_activate_action (self->page, "page.move", "i", 1);
  CustosPatientRow *second = custos_patient_table_get_selected (table);
  g_assert_true (first != second);

  gtk_widget_activate_action (self->page, "page.primary", NULL);
  g_assert_cmpstr (self->opened, ==, custos_patient_row_get_id (second));
}

/* While somebody types on, a row that stays is the same row. */
static void
test_rows_stay_while_typing (Fixture *self, gconstpointer data)
{
  register_some (self);
  show (self, self->clinic.clinician);
  g_object_set (self->page, "sought", "oka", NULL);
  test_wait_for_text (self->page, "2 patients match “oka”");

  CustosPatientTable *table =
    CUSTOS_PATIENT_TABLE (test_find (self->page, CUSTOS_TYPE_PATIENT_TABLE, NULL));
  CustosPatientRow *first = custos_patient_table_get_selected (table);

  g_object_set (self->page, "sought", "okaf", NULL);
  test_wait_for_text (self->page, "2 patients match “okaf”");
  g_assert_true (custos_patient_table_get_selected (table) == first);
}

static void
counted_cb (CustosPatientList *list, gboolean *counted)
{
  *counted = TRUE;
}

static void
test_only_what_is_seen_is_read (Fixture *self, gconstpointer data)
{
  gboolean counted = FALSE;

  for (guint i = 0; i < 250; i++) {
    g_autofree char *given = g_strdup_printf ("No%u", i);

    test_clinic_register (&self->clinic, "Example", given, "1980");
  }
  show (self, self->clinic.clinician);

  g_autoptr (CustosPatientList) list = custos_patient_list_new (self->clinic.clinician);
  g_signal_connect (list, "counted", G_CALLBACK (counted_cb), &counted);
  custos_patient_list_reload (list);
  while (!counted || !custos_patient_list_is_counted (list))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 250);
  g_autoptr (CustosPatientRow) row = g_list_model_get_item (G_LIST_MODEL (list), 249);
  g_assert_null (custos_patient_row_get_id (row));
  while (custos_patient_row_get_id (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (custos_patient_list_get_n_pages_read (list), ==, 2);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/ui/patients-page/none", test_says_when_there_are_none },
    { "/ui/patients-page/error", test_error_gives_reason_and_retry },
    { "/ui/patients-page/list", test_list_shows_everyone_by_name },
    { "/ui/patients-page/search", test_search_says_what_it_found_by },
    { "/ui/patients-page/nobody", test_nobody_found_repeats_the_words },
    { "/ui/patients-page/keys", test_keys_choose_and_open },
    { "/ui/patients-page/rows-stay", test_rows_stay_while_typing },
    { "/ui/patients-page/pages", test_only_what_is_seen_is_read },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
