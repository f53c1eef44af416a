/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-clinic-audit.h"
#include "custos-clinic-imports.h"
#include "custos-test.h"

/* Real files, where they lie beside the tree: what becomes of each is counted. */
typedef struct {
  const char *folder;
  guint n_files;
  guint n_read;
  guint n_stored;    /* with those that another file had already */
  guint n_kept;
  guint n_set_aside;
  const char *refused; /* a line each: file, reason, byte, place */
  const char *set_aside; /* nullable: too many to name */
} Expectation;

static const Expectation expectations[] = {
  { "fhir", 40, 11740, 11740, 0, 0, "", "" },
  { "fhir-bulk", 14, 6416, 6416, 0, 0, "log.ndjson not-records 0 line 1\n", "" },
  { "fhir-bad", 10, 6, 1, 1, 4,
    "bad-json-close-1.json syntax 387 entry[0].resource.name[0]\n"
    "bundle-with-no-type.json bundle-type 0 \n"
    "json-comma-bad-1.json syntax 107 name[0]\n"
    "json-comments-1.json syntax 0 \n"
    "json-no-quotes-1.json syntax 5 \n",
    "attachment-with-invalid-binary.json bad-base64 237 content.data\n"
    "empty-array.json no-patient 0 \n"
    "patient-id-bad-1.json bad-id 39 id\n"
    "resource-invalid-id-1.json bad-id 42 id\n" },
  /* Two people go by Patient/example: what refers to it may be either's. */
  { "fhir-examples", 20, 20, 2, 0, 18, "", NULL },
};

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

typedef const CustosImportProblem *(*GetProblem) (CustosImportReport *report, guint index);

static char *
dup_problems (CustosImportReport *report, guint n, GetProblem get)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    const CustosImportProblem *problem = get (report, i);
    g_autofree char *name = g_path_get_basename (problem->path);

    g_ptr_array_add (lines, g_strdup_printf (
                       "%s %s %" G_GUINT64_FORMAT " %s\n", name,
                       custos_import_reason_to_word (problem->fault.reason),
                       problem->fault.byte, problem->fault.place));
  }

  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < n; i++)
    g_string_append (text, lines->pdata[i]);
  return g_string_free (text, FALSE);
}

static CustosImportReport *
import (CustosSession *session, const char *path)
{
  const char *paths[] = { path, NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_import_async (session, paths, FALSE, NULL, NULL, test_keep_result, &result);
  test_wait (&result);
  CustosImportReport *report = custos_clinic_import_finish (session, result, &error);
  g_assert_no_error (error);
  return report;
}

static void
check_first (CustosImportReport *report, const Expectation *c)
{
  CustosImportCount total = custos_import_report_get_total (report);
  g_autofree char *refused = dup_problems (
    report, custos_import_report_get_n_refused (report), custos_import_report_get_refused);
  g_autofree char *set_aside = dup_problems (
    report, custos_import_report_get_n_set_aside (report),
    custos_import_report_get_set_aside);

  g_assert_cmpuint (custos_import_report_get_n_files (report), ==, c->n_files);
  g_assert_cmpstr (refused, ==, c->refused);
  if (c->set_aside != NULL)
    g_assert_cmpstr (set_aside, ==, c->set_aside);
  g_assert_cmpuint (total.read, ==, c->n_read);
  g_assert_cmpuint (total.stored + total.unchanged, ==, c->n_stored);
  g_assert_cmpuint (total.updated, ==, 0);
  g_assert_cmpuint (total.kept, ==, c->n_kept);
  g_assert_cmpuint (total.set_aside, ==, c->n_set_aside);
}

static gint64
verify (CustosSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CustosAuditReport report = { 0 };

  custos_clinic_verify_audit_async (session, NULL, test_keep_result, &result);
  test_wait (&result);
  custos_clinic_verify_audit_finish (session, result, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report.broken_seq, ==, 0);
  return report.n_digests;
}

static void
test_folder (gconstpointer data)
{
  const Expectation *c = data;
  const char *root = g_getenv ("CUSTOS_TEST_DATA");
  g_autofree char *path =
    g_build_filename (root != NULL ? root : "", "records", c->folder, NULL);

  if (root == NULL || !g_file_test (path, G_FILE_TEST_IS_DIR)) {
    g_test_skip ("no real files here");
    return;
  }

  char *folder = test_make_folder ();
  g_autoptr (CustosSecret) key = test_new_key (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosClinic) clinic = custos_clinic_open (folder, key, "test", &error);
  g_assert_no_error (error);
  g_autoptr (CustosSession) session =
    custos_session_new (clinic, "all", "All", (1u << CUSTOS_N_ROLES) - 1);

  g_autoptr (CustosImportReport) first = import (session, path);
  check_first (first, c);
  gint64 n_digests = verify (session);

  /* The same folder again stores nothing, not even a row that says so. */
  g_autoptr (CustosImportReport) second = import (session, path);
  CustosImportCount total = custos_import_report_get_total (second);
  g_assert_cmpuint (total.stored + total.updated + total.kept, ==, 0);
  g_assert_cmpuint (total.unchanged, ==, c->n_stored + c->n_kept);
  g_assert_cmpuint (total.set_aside, ==, c->n_set_aside);
  g_assert_cmpint (verify (session), ==, n_digests);

  g_assert_true (custos_clinic_close (clinic));
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (expectations); i++) {
    g_autofree char *path = g_strconcat ("/clinic/imports/real/", expectations[i].folder, NULL);
    g_test_add_data_func (path, &expectations[i], test_folder);
  }
  return g_test_run ();
}
