/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-settings-page.h"

#include "custos-clinic-settings-cases.h"
#include "custos-ui-test.h"

typedef struct {
  TestClinic clinic;
  GtkWidget *window;
  GtkWidget *page; /* owned */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  test_clinic_open (&self->clinic);
}

static void
show (Fixture *self, CustosSession *session)
{
  self->page = g_object_ref_sink (custos_settings_page_new (session));
  self->window = test_show (self->page);
  test_wait_for_text (self->page, "Letterhead");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  test_let_go (self->window, self->page);
  test_clinic_close (&self->clinic);
}

static GtkWidget *
find (Fixture *self, const char *id)
{
  GtkWidget *widget = test_find_by_id (self->page, id);

  g_assert_nonnull (widget);
  return widget;
}

static void
type (Fixture *self, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (self, id)), text);
}

/* Returns: (transfer full): the settings on file */
static CustosClinicSettings *
read_settings (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_get_settings_async (
    self->clinic.administrator, NULL, test_keep_result, &result);
  test_wait (&result);
  CustosClinicSettings *settings =
    custos_clinic_get_settings_finish (self->clinic.administrator, result, &error);
  g_assert_no_error (error);
  return settings;
}

static void
test_saves_what_was_changed (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.administrator);
  type (self, "name", "Cedar Hollow");
  test_wait_for_text (self->page, "Not saved yet");
  type (self, "npi", "1234567893");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find (self, "idle_minutes")), 4);
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (find (self, "part2_program")), CUSTOS_PART2_PROGRAM_YES);
  g_assert_true (gtk_widget_activate_action (self->page, "page.primary", NULL));
  test_wait_for_text (self->page, "Saved");

  g_autoptr (CustosClinicSettings) settings = read_settings (self);
  CustosPart2Program program;
  g_object_get (settings, "part2-program", &program, NULL);
  g_assert_cmpint (program, ==, CUSTOS_PART2_PROGRAM_YES);
  g_assert_cmpstr (custos_record_peek (CUSTOS_RECORD (settings), "name"), ==, "Cedar Hollow");
  g_assert_cmpint (
    custos_record_peek_int (CUSTOS_RECORD (settings), "idle_minutes"), ==, 4);
  g_assert_null (custos_record_peek (CUSTOS_RECORD (settings), "fax"));
}

static void
test_mistyped_numbers_are_refused (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.administrator);
  type (self, "name", "Cedar Hollow");
  type (self, "npi", "1234567890");
  gtk_widget_activate_action (self->page, "page.primary", NULL);
  test_wait_for_text (
    self->page,
    "The NPI has ten digits, of which the last checks the others. One is mistyped.");

  type (self, "npi", "");
  type (self, "tin", "12-345678");
  gtk_widget_activate_action (self->page, "page.primary", NULL);
  test_wait_for_text (self->page, "The TIN has nine digits, such as 12-3456789.");
}

/* What is put back as it was is not a change. */
static void
test_nothing_changed_is_nothing_to_save (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.administrator);
  type (self, "name", "Cedar Hollow");
  test_wait_for_text (self->page, "Not saved yet");
  type (self, "name", "");
  g_assert_null (test_find (self->page, GTK_TYPE_LABEL, "Not saved yet"));
}

static void
test_others_are_told_who_may (Fixture *self, gconstpointer data)
{
  show (self, self->clinic.clinician);
  test_wait_for_text (self->page, "Only an administrator changes these.");
  g_assert_false (
    gtk_editable_get_editable (GTK_EDITABLE (find (self, "name"))));
  g_assert_false (gtk_widget_get_sensitive (find (self, "part2_program")));
}

static void
test_consequence_of_part2_is_said (Fixture *self, gconstpointer data)
{
  AdwActionRow *row;

  show (self, self->clinic.administrator);
  row = ADW_ACTION_ROW (find (self, "part2_program"));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (row), "nothing about substance use"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), CUSTOS_PART2_PROGRAM_YES);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (row), "written consent"));
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/ui/settings-page/saved", test_saves_what_was_changed },
    { "/ui/settings-page/numbers", test_mistyped_numbers_are_refused },
    { "/ui/settings-page/unchanged", test_nothing_changed_is_nothing_to_save },
    { "/ui/settings-page/others", test_others_are_told_who_may },
    { "/ui/settings-page/part2", test_consequence_of_part2_is_said },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
