/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-import-window.h"

#include "custos-ui-test.h"

typedef struct {
  TestClinic clinic;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  test_clinic_open (&self->clinic);
}

static void
show (Fixture *self, CustosSession *session)
{
  self->window = custos_import_window_new (session, NULL);
  g_object_ref (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (self->window);
  test_clinic_close (&self->clinic);
}

static const char patient[] =
  "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
  "{\"fullUrl\":\"urn:uuid:0b0f1c9e-0000-4000-8000-000000000001\",\"resource\":{"
  "\"resourceType\":\"Patient\",\"id\":\"p1\",\"name\":[{\"family\":\"Okafor\","
  "\"given\":[\"Maribel\"]}],\"birthDate\":\"1981-03-14\"}}]}";

static char *
write_file (Fixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->clinic.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
take_in (Fixture *self, const char *first, const char *second)
{
  const char *paths[] = { first, second, NULL };

  custos_import_window_take_in (CUSTOS_IMPORT_WINDOW (self->window), paths);
}

/* Each kind of record in plain words, each refused file with its reason. */
static void
test_summary_can_be_read (Fixture *self, gconstpointer data)
{
  g_autofree char *good = write_file (self, "good.json", patient);
  g_autofree char *bad = write_file (self, "bad.json", "{\"resourceType\":");

  show (self, self->clinic.clinician);
  test_wait_for_text (self->window, "Take in records from another system");
  take_in (self, good, bad);
  test_wait_for_text (self->window, "1 record taken in from 2 files");
  test_wait_for_text (self->window, "Patients");
  test_wait_for_text (self->window, "1 file refused; nothing of it was taken in");
  test_wait_for_text (self->window, "bad.json");

  g_assert_true (gtk_widget_activate_action (self->window, "import.again", NULL));
  take_in (self, good, NULL);
  test_wait_for_text (self->window, "Nothing new in 1 file");
}

static void
test_denied_has_words (Fixture *self, gconstpointer data)
{
  g_autofree char *good = write_file (self, "good.json", patient);

  show (self, self->clinic.analyst);
  take_in (self, good, NULL);
  test_wait_for_text (self->window, "Your role does not include this.");
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/ui/import-window/summary", test_summary_can_be_read },
    { "/ui/import-window/denied", test_denied_has_words },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
