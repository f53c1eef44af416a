/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-register-page.h"

#include "custos-ui-test.h"

typedef struct {
  TestClinic clinic;
  GtkWidget *window;
  GtkWidget *page; /* owned */
  CustosPatient *registered;
} Fixture;

static void
registered_cb (Fixture *self, CustosPatient *patient)
{
  g_set_object (&self->registered, patient);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  test_clinic_open (&self->clinic);
  self->page = g_object_ref_sink (g_object_new (CUSTOS_TYPE_REGISTER_PAGE, NULL));
  custos_register_page_set_session (
    CUSTOS_REGISTER_PAGE (self->page), self->clinic.clinician);
  g_signal_connect_swapped (self->page, "registered", G_CALLBACK (registered_cb), self);
  self->window = test_show (self->page);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  test_let_go (self->window, self->page);
  g_clear_object (&self->registered);
  test_clinic_close (&self->clinic);
}

static void
type (Fixture *self, const char *id, const char *text)
{
  GtkWidget *entry = test_find_by_id (self->page, id);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
save (Fixture *self)
{
  g_assert_true (gtk_widget_activate_action (self->page, "form.save", NULL));
}

static void
test_what_is_missing_is_said (Fixture *self, gconstpointer data)
{
  save (self);
  test_wait_for_text (self->page, "The last name is missing.");
  type (self, "family_name", "Okafor");
  save (self);
  test_wait_for_text (
    self->page,
    "The birth date is missing. If only the year is known, write the year.");
  type (self, "birth_date", "02/30/1962");
  save (self);
  test_wait_for_text (
    self->page,
    "There is no such birth date. Write it as month/day/year, such as 03/14/1962.");
  type (self, "birth_date", "3/14/2162");
  save (self);
  test_wait_for_text (self->page, "The birth date is in the future.");
  g_assert_null (self->registered);
}

static void
test_registered_with_the_next_number (Fixture *self, gconstpointer data)
{
  type (self, "family_name", " Okafor ");
  type (self, "given_names", "Marisol");
  type (self, "birth_date", "3/14/1962");
  type (self, "phone", "(207) 555-0142");
  save (self);
  while (self->registered == NULL)
    g_main_context_iteration (NULL, TRUE);

  CustosRecord *record = CUSTOS_RECORD (self->registered);
  g_autofree char *birth_date =
    custos_date_to_text (custos_patient_get_birth_date (self->registered));
  g_assert_cmpstr (custos_record_peek (record, "family_name"), ==, "Okafor");
  g_assert_cmpstr (custos_record_peek (record, "phone"), ==, "(207) 555-0142");
  g_assert_cmpstr (birth_date, ==, "1962-03-14");
  g_assert_nonnull (custos_record_peek (record, "record_number"));
  g_assert_null (custos_record_peek (record, "email"));
}

/* By the name, and by the birth date where the name is another. */
static void
test_shows_who_may_be_here (Fixture *self, gconstpointer data)
{
  test_clinic_register (&self->clinic, "Okafor", "Marisol", "1962-03-14");
  test_clinic_register (&self->clinic, "Lindqvist", "Tove", "1991-07-02");

  type (self, "family_name", "Okaf");
  test_wait_for_text (self->page, "Okafor, Marisol");
  g_assert_null (test_find (self->page, GTK_TYPE_LABEL, "Lindqvist, Tove"));

  type (self, "family_name", "Nobody");
  type (self, "birth_date", "7/2/1991");
  test_wait_for_text (self->page, "Lindqvist, Tove");
  g_assert_null (test_find (self->page, GTK_TYPE_LABEL, "Okafor, Marisol"));
}

static void
test_begins_with_what_was_sought (Fixture *self, gconstpointer data)
{
  custos_register_page_start (CUSTOS_REGISTER_PAGE (self->page), "Okafor, Marisol");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (test_find_by_id (self->page, "family_name"))), ==,
    "Okafor");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (test_find_by_id (self->page, "given_names"))), ==,
    "Marisol");

  custos_register_page_start (CUSTOS_REGISTER_PAGE (self->page), "555-0142");
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (test_find_by_id (self->page, "family_name"))), ==,
    "");
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/ui/register-page/missing", test_what_is_missing_is_said },
    { "/ui/register-page/registered", test_registered_with_the_next_number },
    { "/ui/register-page/lookalikes", test_shows_who_may_be_here },
    { "/ui/register-page/begins", test_begins_with_what_was_sought },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
