/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>

#include "clinic/custos-import-test.h"

/* Several thousand items, so that there is a middle to be stopped in. */
static void
put_many (Fixture *self, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (
      text, "{\"resourceType\":\"Condition\",\"id\":\"c%u\",\"code\":{\"text\":\"A\"},"
      "\"subject\":{\"reference\":\"Patient/p1\"}}\n", i);
  put (self, "z-many.ndjson", text->str);
}

#define MANY 8000

/* On the writer's thread a slice after another; here it is stopped once a file is done. */
static void
progress_cb (CustosProgress *progress, GCancellable *cancellable)
{
  guint64 done;
  guint64 total;

  custos_progress_get (progress, &done, &total);
  g_assert_cmpuint (total, ==, 2);
  if (done == 1)
    g_cancellable_cancel (cancellable);
}

/* The file under way leaves nothing; the one before stays. */
static void
test_stopped (Fixture *self, gconstpointer data)
{
  const char *paths[] = { self->inbox, NULL };
  g_autoptr (CustosProgress) progress = custos_progress_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  put (self, "a.json", PATIENT);
  put_many (self, MANY);
  g_signal_connect (progress, "changed", G_CALLBACK (progress_cb), cancellable);
  custos_clinic_import_async (self->session, paths, FALSE, progress, cancellable,
                              test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosImportReport) report =
    custos_clinic_import_finish (self->session, result, &error);
  g_assert_no_error (error);
  g_assert_true (custos_import_report_get_stopped (report));
  g_assert_cmpuint (custos_import_report_get_n_files (report), ==, 1);

  g_autoptr (CustosRecord) patient = find_patient (self);
  g_autoptr (GPtrArray) problems = list (self, "problem", custos_record_get_id (patient));
  g_assert_cmpuint (problems->len, ==, 0);

  /* Nothing is in the way of doing it again. */
  g_autoptr (CustosImportReport) again = import (self);
  g_assert_cmpuint (custos_import_report_get_total (again).stored, ==, MANY);
  assert_audit_is_whole (self);
}

/* In a process of its own: begins an import, and is killed in the middle. */
static void
import_and_die (const char *folder, const char *inbox)
{
  const char *paths[] = { inbox, NULL };
  g_autoptr (CustosSecret) key = test_new_key (1);
  g_autoptr (GAsyncResult) result = NULL;
  CustosClinic *clinic = custos_clinic_open (folder, key, "test", NULL);
  CustosSession *session =
    custos_session_new (clinic, "all", "All", (1u << CUSTOS_N_ROLES) - 1);

  custos_clinic_import_async (session, paths, FALSE, NULL, NULL, test_keep_result, &result);
  test_wait (&result);
  exit (3); /* it came to its end: too early for the test */
}

static gsize
get_wal_size (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "records.db-wal", NULL);
  GStatBuf status = { 0 };

  return g_stat (path, &status) == 0 ? status.st_size : 0;
}

/* Slices are committed by now, and the batch is not finished. */
static void
test_killed (Fixture *self, gconstpointer data)
{
  put (self, "a.json", PATIENT);
  g_autoptr (CustosImportReport) patient_only = import (self);
  put_many (self, MANY);
  g_assert_true (custos_clinic_close (self->clinic));
  g_clear_object (&self->session);
  g_clear_object (&self->clinic);

  const char *const argv[] = { "/proc/self/exe", "--die", self->folder, self->inbox, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                 &error);
  g_assert_no_error (error);
  while (get_wal_size (self->folder) < 512 * 1024)
    g_usleep (500);
  kill (pid, SIGKILL);

  int status = 0;
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));

  self->clinic = custos_clinic_open (self->folder, self->key, "test", &error);
  g_assert_no_error (error);
  self->session =
    custos_session_new (self->clinic, "all", "All", (1u << CUSTOS_N_ROLES) - 1);
  g_autoptr (CustosRecord) patient = find_patient (self);
  g_autoptr (GPtrArray) problems = list (self, "problem", custos_record_get_id (patient));
  g_assert_cmpuint (problems->len, ==, 0);
  assert_audit_is_whole (self);

  g_autoptr (CustosImportReport) again = import (self);
  g_assert_cmpuint (custos_import_report_get_total (again).stored, ==, MANY);
}

/* Two at once would each make a patient of the same person. */
static void
test_one_at_a_time (Fixture *self, gconstpointer data)
{
  const char *paths[] = { self->inbox, NULL };
  GAsyncResult *results[2] = { NULL };
  guint n_refused = 0;

  put (self, "a.json", PATIENT);
  put_many (self, 500);
  for (int i = 0; i < 2; i++)
    custos_clinic_import_async (
      self->session, paths, FALSE, NULL, NULL, test_keep_result, &results[i]);
  for (int i = 0; i < 2; i++) {
    g_autoptr (GError) error = NULL;

    test_wait (&results[i]);
    g_autoptr (CustosImportReport) report =
      custos_clinic_import_finish (self->session, results[i], &error);
    n_refused += g_error_matches (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_CONFLICT);
    g_assert_cmpint (report != NULL, ==, error == NULL);
    g_object_unref (results[i]);
  }

  g_assert_cmpuint (n_refused, <=, 1);
  g_autoptr (GPtrArray) hits = search (self, "Example");
  g_assert_cmpuint (hits->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/clinic/imports/stopped", test_stopped },
    { "/clinic/imports/killed", test_killed },
    { "/clinic/imports/one-at-a-time", test_one_at_a_time },
  };

  if (argc == 4 && strcmp (argv[1], "--die") == 0)
    import_and_die (argv[2], argv[3]);
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
