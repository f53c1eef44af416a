/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>

#include "custos-clinic-audit.h"
#include "custos-clinic-charts.h"
#include "custos-clinic-imports.h"
#include "custos-clinic-patients.h"
#include "custos-test.h"

/* A clinic, and a folder of files to take in. */
typedef struct {
  char *folder;
  char *inbox;
  CustosSecret *key;
  CustosClinic *clinic;
  CustosSession *session; /* holds every role, and so sees what was taken in */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = test_make_folder ();
  self->inbox = test_make_folder ();
  self->key = test_new_key (1);
  self->clinic = custos_clinic_open (self->folder, self->key, "test", &error);
  g_assert_no_error (error);
  self->session =
    custos_session_new (self->clinic, "all", "All", (1u << CUSTOS_N_ROLES) - 1);
}

static void
remove_inbox (char *inbox)
{
  g_autoptr (GDir) dir = g_dir_open (inbox, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (inbox, name, NULL);
    g_unlink (path);
  }
  g_assert_cmpint (g_rmdir (inbox), ==, 0);
  g_free (inbox);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_true (custos_clinic_close (self->clinic));
  g_object_unref (self->session);
  g_assert_finalize_object (self->clinic);
  custos_secret_free (self->key);
  test_remove_folder (self->folder);
  remove_inbox (self->inbox);
}

static void
put (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->inbox, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static CustosImportReport *
import_paths (Fixture *self, const char *path, gboolean dry_run)
{
  const char *paths[] = { path, NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_import_async (
    self->session, paths, dry_run, NULL, NULL, test_keep_result, &result);
  test_wait (&result);
  CustosImportReport *report = custos_clinic_import_finish (self->session, result, &error);
  g_assert_no_error (error);
  return report;
}

static CustosImportReport *
import (Fixture *self)
{
  return import_paths (self, self->inbox, FALSE);
}

static CustosRecord *
find_patient (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_find_patient_by_number_async (
    self->session, "000001", NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosPatientHit) hit =
    custos_clinic_find_patient_by_number_finish (self->session, result, &error);
  g_assert_no_error (error);
  return g_object_ref (CUSTOS_RECORD (custos_patient_hit_get_patient (hit)));
}

static GPtrArray *
list (Fixture *self, const char *kind, const char *patient_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_list_items_async (
    self->session, kind, patient_id, NULL, test_keep_result, &result);
  test_wait (&result);
  GPtrArray *found = custos_clinic_list_items_finish (self->session, result, &error);
  g_assert_no_error (error);
  return found;
}

static GPtrArray *
search (Fixture *self, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_search_patients_async (
    self->session, text, 10, NULL, test_keep_result, &result);
  test_wait (&result);
  gint64 n_more = 0;
  gboolean even_more = FALSE;
  GPtrArray *found = custos_clinic_search_patients_finish (
    self->session, result, &n_more, &even_more, &error);
  g_assert_no_error (error);
  return found;
}

static GPtrArray *
list_set_aside (Fixture *self, const char *patient_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_list_set_aside_async (
    self->session, patient_id, NULL, test_keep_result, &result);
  test_wait (&result);
  GPtrArray *found = custos_clinic_list_set_aside_finish (self->session, result, &error);
  g_assert_no_error (error);
  return found;
}

static char *
get_kept (Fixture *self, const char *kind, const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_get_kept_async (
    self->session, kind, id, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (GBytes) bytes = custos_clinic_get_kept_finish (self->session, result, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_audit_is_whole (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CustosAuditReport report = { 0 };

  custos_clinic_verify_audit_async (self->session, NULL, test_keep_result, &result);
  test_wait (&result);
  custos_clinic_verify_audit_finish (self->session, result, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report.broken_seq, ==, 0);
}

static CustosImportReason
get_reason (CustosImportReport *report)
{
  g_assert_cmpuint (custos_import_report_get_n_set_aside (report), ==, 1);
  return custos_import_report_get_set_aside (report, 0)->fault.reason;
}

#define PATIENT \
  "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"name\":[{\"family\":\"Example\"," \
  "\"given\":[\"Ana\"]}],\"birthDate\":\"1980-05-01\",\"gender\":\"female\"}"
#define CONDITION(onset) \
  "{\"resourceType\":\"Condition\",\"id\":\"c1\",\"code\":{\"text\":\"Asthma\"}," \
  "\"subject\":{\"reference\":\"Patient/p1\"},\"onsetDateTime\":\"" onset "\"}"

/* The same again stores nothing; what changed outside is a new version of the same item. */
static void
test_again (Fixture *self, gconstpointer data)
{
  put (self, "a-condition.json", CONDITION ("2001-02"));
  put (self, "b-patient.json", PATIENT);

  g_autoptr (CustosImportReport) first = import (self);
  g_assert_cmpuint (custos_import_report_get_total (first).stored, ==, 2);
  g_assert_cmpuint (custos_import_report_get_n_files (first), ==, 2);

  g_autoptr (CustosImportReport) second = import (self);
  g_assert_cmpuint (custos_import_report_get_total (second).unchanged, ==, 2);
  g_assert_cmpuint (custos_import_report_get_total (second).stored, ==, 0);

  put (self, "a-condition.json", CONDITION ("2001-03"));
  g_autoptr (CustosImportReport) third = import (self);
  g_assert_cmpuint (custos_import_report_get_total (third).updated, ==, 1);

  g_autoptr (CustosRecord) patient = find_patient (self);
  g_autoptr (GPtrArray) problems = list (self, "problem", custos_record_get_id (patient));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpint (custos_record_get_version (problems->pdata[0]), ==, 2);
  g_assert_cmpstr (custos_record_peek (problems->pdata[0], "onset"), ==, "2001-03");
  assert_audit_is_whole (self);
}

static void
edit_problem (Fixture *self, CustosRecord *problem)
{
  g_autoptr (CustosRecord) edit = custos_record_edit (problem);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (edit, "title", "Asthma, mild", NULL);
  custos_clinic_save_item_async (self->session, custos_record_get_patient_id (problem), edit,
                                 NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosRecord) saved =
    custos_clinic_save_item_finish (self->session, result, &error);
  g_assert_no_error (error);
}

/* What was changed here is not written over; what came is kept whole beside it. */
static void
test_conflict (Fixture *self, gconstpointer data)
{
  put (self, "a.json", CONDITION ("2001-02"));
  put (self, "b.json", PATIENT);
  g_autoptr (CustosImportReport) first = import (self);
  g_autoptr (CustosRecord) patient = find_patient (self);
  const char *id = custos_record_get_id (patient);
  g_autoptr (GPtrArray) problems = list (self, "problem", id);

  edit_problem (self, problems->pdata[0]);
  put (self, "a.json", CONDITION ("2001-03"));
  for (int i = 0; i < 2; i++) {
    g_autoptr (CustosImportReport) again = import (self);

    g_assert_cmpint (get_reason (again), ==, CUSTOS_IMPORT_REASON_EDITED_HERE);
  }

  g_autoptr (GPtrArray) waiting = list_set_aside (self, id);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_cmpint (custos_set_aside_get_reason (waiting->pdata[0]), ==,
                   CUSTOS_IMPORT_REASON_EDITED_HERE);
  g_autofree char *kept =
    get_kept (self, "set-aside", custos_record_get_id (waiting->pdata[0]));
  g_assert_cmpstr (kept, ==, CONDITION ("2001-03"));

  g_autoptr (GPtrArray) now = list (self, "problem", id);
  g_assert_cmpstr (custos_record_peek (now->pdata[0], "onset"), ==, "2001-02");
  assert_audit_is_whole (self);
}

/* It waits until what it refers to is there, and then is not in the list any more. */
static void
test_settled (Fixture *self, gconstpointer data)
{
  put (self, "a.json", CONDITION ("2001-02"));
  g_autoptr (CustosImportReport) alone = import (self);
  g_assert_cmpint (get_reason (alone), ==, CUSTOS_IMPORT_REASON_NO_TARGET);
  g_autoptr (GPtrArray) waiting = list_set_aside (self, NULL);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_cmpint (custos_record_get_sensitivity (waiting->pdata[0]), ==,
                   CUSTOS_SENSITIVITY_RESTRICTED);

  put (self, "b.json", PATIENT);
  g_autoptr (CustosImportReport) both = import (self);
  g_assert_cmpuint (custos_import_report_get_total (both).stored, ==, 2);
  g_autoptr (GPtrArray) none = list_set_aside (self, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  assert_audit_is_whole (self);
}

#define ENTRY(url, resource) "{\"fullUrl\":\"" url "\",\"resource\":" resource "}"
#define BUNDLE(type, entries) \
  "{\"resourceType\":\"Bundle\",\"type\":\"" type "\",\"entry\":[" entries "]}"

#define PATIENT_ENTRY ENTRY ("urn:uuid:5f0c8a52-0d4e-4a6c-9d2b-0f6d1c3b7a10", PATIENT)
#define BAD_ENTRY \
  ENTRY ("urn:uuid:5f0c8a52-0d4e-4a6c-9d2b-0f6d1c3b7a11", CONDITION ("2023-02-30"))

static void
test_transaction_is_whole (Fixture *self, gconstpointer data)
{
  put (self, "t.json", BUNDLE ("transaction", PATIENT_ENTRY "," BAD_ENTRY));

  g_autoptr (CustosImportReport) report = import (self);
  g_assert_cmpuint (custos_import_report_get_n_refused (report), ==, 1);
  const CustosImportProblem *problem = custos_import_report_get_refused (report, 0);
  g_assert_cmpint (problem->fault.reason, ==, CUSTOS_IMPORT_REASON_BAD_DATE);
  g_assert_cmpstr (problem->fault.place, ==, "entry[1].resource.onsetDateTime");
  g_assert_cmpuint (custos_import_report_get_total (report).read, ==, 0);

  put (self, "t.json", BUNDLE ("batch", PATIENT_ENTRY "," BAD_ENTRY));
  g_autoptr (CustosImportReport) batch = import (self);
  g_assert_cmpuint (custos_import_report_get_total (batch).stored, ==, 1);
  g_assert_cmpint (get_reason (batch), ==, CUSTOS_IMPORT_REASON_BAD_DATE);
}

static void
test_dry_run (Fixture *self, gconstpointer data)
{
  put (self, "b.json", PATIENT);

  for (int i = 0; i < 2; i++) {
    g_autoptr (CustosImportReport) report = import_paths (self, self->inbox, TRUE);

    g_assert_cmpuint (custos_import_report_get_total (report).stored, ==, 1);
  }
}

/* Two people under one id: neither the second nor what may be theirs goes to the first. */
static void
test_other_person (Fixture *self, gconstpointer data)
{
  put (self, "a.json", PATIENT);
  put (self, "b.json",
       "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"name\":[{\"family\":\"Other\"}],"
       "\"birthDate\":\"1950-01-01\"}");
  put (self, "c.json", CONDITION ("2001-02"));

  g_autoptr (CustosImportReport) report = import (self);
  g_assert_cmpuint (custos_import_report_get_total (report).stored, ==, 1);
  g_assert_cmpuint (custos_import_report_get_n_set_aside (report), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (custos_import_report_get_set_aside (report, i)->fault.reason, ==,
                     CUSTOS_IMPORT_REASON_OTHER_PERSON);
}

/* What is not marked is as its encounter is; what is read is left in the trail. */
static void
test_sensitivities (Fixture *self, gconstpointer data)
{
#define SECURITY(code) \
  "\"meta\":{\"security\":[{\"system\":" \
  "\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"" code "\"}]},"
  put (self, "a.json", PATIENT);
  put (self, "b.ndjson",
       "{\"resourceType\":\"Encounter\",\"id\":\"e1\"," SECURITY ("R") "\"status\":"
       "\"finished\",\"class\":{\"code\":\"AMB\"},"
       "\"subject\":{\"reference\":\"Patient/p1\"}}\n"
       "{\"resourceType\":\"Condition\",\"id\":\"c1\",\"code\":{\"text\":\"A\"},"
       "\"encounter\":{\"reference\":\"Encounter/e1\"},"
       "\"subject\":{\"reference\":\"Patient/p1\"}}\n"
       "{\"resourceType\":\"Condition\",\"id\":\"c2\"," SECURITY ("N")
       "\"code\":{\"text\":\"B\"},\"encounter\":{\"reference\":\"Encounter/e1\"},"
       "\"subject\":{\"reference\":\"Patient/p1\"}}\n");

  g_autoptr (CustosImportReport) report = import (self);
  g_assert_cmpuint (custos_import_report_get_total (report).stored, ==, 4);
  g_autoptr (CustosRecord) patient = find_patient (self);
  g_autoptr (GPtrArray) problems = list (self, "problem", custos_record_get_id (patient));

  g_assert_cmpuint (problems->len, ==, 2);
  for (guint i = 0; i < 2; i++) {
    gboolean marked = strcmp (custos_record_peek (problems->pdata[i], "title"), "B") == 0;

    g_assert_nonnull (custos_record_peek (problems->pdata[i], "encounter_id"));
    g_assert_cmpint (custos_record_get_sensitivity (problems->pdata[i]), ==,
                     marked ? CUSTOS_SENSITIVITY_NORMAL : CUSTOS_SENSITIVITY_RESTRICTED);
  }

  /* Who does not see the item does not see it as it came either. */
  g_autoptr (CustosSession) coder =
    custos_session_new (self->clinic, "coder", "Coder", CUSTOS_ROLE_CODER);
  g_autoptr (GPtrArray) encounters = list (self, "encounter", custos_record_get_id (patient));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_get_kept_async (coder, "encounter",
                                custos_record_get_id (encounters->pdata[0]), NULL,
                                test_keep_result, &result);
  test_wait (&result);
  g_assert_null (custos_clinic_get_kept_finish (coder, result, &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING);
}

#define PANEL(components) \
  "{\"resourceType\":\"Observation\",\"id\":\"o1\",\"status\":\"final\"," \
  "\"code\":{\"text\":\"Blood pressure\"},\"subject\":{\"reference\":\"Patient/p1\"}," \
  "\"component\":[" components "]}"
#define PART(text, number) \
  "{\"code\":{\"text\":\"" text "\"},\"valueInteger\":" number "}"

/* The parts of a panel stay the same items from version to version. */
static void
test_panel (Fixture *self, gconstpointer data)
{
  put (self, "a.json", PATIENT);
  put (self, "b.json", PANEL (PART ("Systolic", "120") "," PART ("Diastolic", "80")));
  g_autoptr (CustosImportReport) first = import (self);
  g_autoptr (CustosRecord) patient = find_patient (self);
  const char *id = custos_record_get_id (patient);
  g_autoptr (GPtrArray) before = list (self, "observation", id);
  g_assert_cmpuint (before->len, ==, 3);

  put (self, "b.json", PANEL (PART ("Systolic", "125")));
  g_autoptr (CustosImportReport) second = import (self);
  g_assert_cmpuint (custos_import_report_get_total (second).updated, ==, 1);
  g_autoptr (GPtrArray) after = list (self, "observation", id);
  g_assert_cmpuint (after->len, ==, 3);

  for (guint i = 0; i < 3; i++) {
    CustosRecord *record = after->pdata[i];
    const char *title = custos_record_peek (record, "title");

    g_assert_cmpint (custos_record_get_version (record), ==, 2);
    g_assert_cmpint (custos_record_peek (record, "error_reason") != NULL, ==,
                     strcmp (title, "Diastolic") == 0);
    if (strcmp (title, "Systolic") == 0)
      g_assert_cmpstr (custos_record_peek (record, "value"), ==, "125");
  }
  assert_audit_is_whole (self);
}

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
    { "/clinic/imports/again", test_again },
    { "/clinic/imports/conflict", test_conflict },
    { "/clinic/imports/settled", test_settled },
    { "/clinic/imports/transaction", test_transaction_is_whole },
    { "/clinic/imports/dry-run", test_dry_run },
    { "/clinic/imports/other-person", test_other_person },
    { "/clinic/imports/sensitivities", test_sensitivities },
    { "/clinic/imports/panel", test_panel },
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
