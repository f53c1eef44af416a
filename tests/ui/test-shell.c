/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-shell.h"

#include "custos-place-row.h"
#include "custos-ui-test.h"

typedef struct {
  TestClinic clinic;
  GtkWidget *window;
  GtkWidget *shell; /* owned */
} Fixture;

static void
go_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *self = user_data;

  custos_shell_go (CUSTOS_SHELL (self->shell), g_variant_get_string (parameter, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { .name = "go", .activate = go_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  test_clinic_open (&self->clinic);
  test_clinic_register (&self->clinic, "Okafor", "Marisol", "1962-03-14");
  self->shell = g_object_ref_sink (custos_shell_new (self->clinic.clinician));
  self->window = test_show (self->shell);
  g_action_map_add_action_entries (
    G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  test_wait_for_text (self->shell, "1 patient");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  test_let_go (self->window, self->shell);
  test_clinic_close (&self->clinic);
}

static char *
dup_title (Fixture *self)
{
  char *title;

  g_object_get (self->shell, "title", &title, NULL);
  return title;
}

static void
search (Fixture *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_find_by_id (self->shell, "search")), text);
}

/* The desktop's task bar shows it to whoever passes by. */
static void
test_title_never_has_a_name (Fixture *self, gconstpointer data)
{
  custos_shell_open_chart (CUSTOS_SHELL (self->shell), "an-id", "Okafor, Marisol",
                           "03/14/1962", "004217");
  g_autofree char *chart = dup_title (self);
  g_assert_cmpstr (chart, ==, "Record 004217");

  custos_shell_go (CUSTOS_SHELL (self->shell), "reports");
  g_autofree char *place = dup_title (self);
  g_assert_cmpstr (place, ==, "Custos");
}

static void
test_chart_is_opened_once (Fixture *self, gconstpointer data)
{
  CustosShell *shell = CUSTOS_SHELL (self->shell);

  custos_shell_open_chart (shell, "an-id", "Okafor, Marisol", "03/14/1962", "004217");
  GtkWidget *chart = custos_shell_get_page (shell);
  custos_shell_go (shell, "patients");
  g_assert_true (custos_shell_get_page (shell) != chart);
  custos_shell_open_chart (shell, "an-id", "Okafor, Marisol", "03/14/1962", "004217");
  g_assert_true (custos_shell_get_page (shell) == chart);

  /* A place is not closed; a chart is, and opens anew. */
  custos_shell_close_chart (shell);
  g_assert_true (custos_shell_get_page (shell) != chart);
  custos_shell_close_chart (shell);
  custos_shell_open_chart (shell, "an-id", "Okafor, Marisol", "03/14/1962", "004217");
  g_autofree char *title = dup_title (self);
  g_assert_cmpstr (title, ==, "Record 004217");
}

static void
test_search_goes_to_patients_and_back (Fixture *self, gconstpointer data)
{
  custos_shell_go (CUSTOS_SHELL (self->shell), "reports");
  test_wait_for_text (self->shell, "Reports are not part of Custos yet.");

  search (self, "oka");
  test_wait_for_text (self->shell, "1 patient matches “oka”");

  g_signal_emit_by_name (test_find_by_id (self->shell, "search"), "stop-search");
  test_wait_for_text (self->shell, "Reports are not part of Custos yet.");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (test_find_by_id (self->shell, "search"))), ==, "");
}

static void
test_absent_places_say_so (Fixture *self, gconstpointer data)
{
  guint n_places;
  const CustosPlace *places = custos_places_get_all (&n_places);

  for (guint i = 0; i < n_places; i++) {
    custos_shell_go (CUSTOS_SHELL (self->shell), places[i].name);
    if (places[i].make_page == NULL)
      test_wait_for_text (self->shell, places[i].absent);
  }
}

static void
assert_label (Fixture *self, GType type, const char *label)
{
  GtkWidget *widget = test_find (self->shell, type, NULL);

  g_assert_nonnull (widget);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
test_everything_has_a_name_for_a_reader (Fixture *self, gconstpointer data)
{
  assert_label (self, GTK_TYPE_SEARCH_ENTRY, "Find a patient");
  assert_label (self, CUSTOS_TYPE_PLACE_ROW, "Today");
  assert_label (self, GTK_TYPE_LIST_BOX, "Places");
  assert_label (self, GTK_TYPE_COLUMN_VIEW, "Patients");
}

/* The smallest screen there is has room for whoever signs in. */
static void
test_fits_the_smallest_screen (Fixture *self, gconstpointer data)
{
  g_autoptr (CustosSession) session = custos_session_new (
    self->clinic.clinic, "long", "Wilhelmina Featherstonehaugh-Cholmondeley, CHPC, RHIA, CCS",
    CUSTOS_ROLE_PRIVACY_OFFICER);
  GtkWidget *shell = g_object_ref_sink (custos_shell_new (session));
  GtkWidget *window = test_show (shell);
  int narrowest;

  test_wait_for_text (shell, "1 patient");
  gtk_widget_set_visible (test_find_by_id (shell, "demonstration"), TRUE);
  gtk_label_set_text (GTK_LABEL (test_find_by_id (shell, "clinic_label")),
                      "Cedar Hollow Family and Behavioral Health of the Lower Valley");
  gtk_widget_measure (shell, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  g_assert_cmpint (narrowest, <=, 1024);
  test_let_go (window, shell);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/ui/shell/title", test_title_never_has_a_name },
    { "/ui/shell/charts", test_chart_is_opened_once },
    { "/ui/shell/search", test_search_goes_to_patients_and_back },
    { "/ui/shell/absent", test_absent_places_say_so },
    { "/ui/shell/names", test_everything_has_a_name_for_a_reader },
    { "/ui/shell/narrow", test_fits_the_smallest_screen },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
