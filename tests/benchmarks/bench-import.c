/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "benchmarks/custos-benchmark.h"
#include "custos-clinic-audit.h"
#include "custos-clinic-charts.h"
#include "custos-clinic-imports.h"
#include "custos-clinic-patients.h"
#include "custos-fhir-file.h"
#include "custos-json.h"
#include "custos-test.h"

#define LIMIT 4.0
#define GROWTH_LIMIT 1.5
#define READ_LIMIT 30 /* milliseconds */

/* The whole folder taken in, against what json-glib takes to parse the same bytes: its own
 * yardstick, since it is what one would have used. */
typedef struct {
  GPtrArray *names;
  GPtrArray *files; /* of GBytes */
  gsize size;
  char *path;
  goffset grown;    /* of the record file */
  GArray *waits;    /* of double: milliseconds that the window waited for a list */
  GArray *first_waits; /* the same, with the access row of a new visit */
} Bench;

static void
parse_with_json_glib (gpointer data)
{
  const Bench *self = data;

  for (guint i = 0; i < self->files->len; i++) {
    g_autoptr (JsonParser) parser = json_parser_new ();
    gsize size;
    const char *text = g_bytes_get_data (self->files->pdata[i], &size);

    g_assert_true (json_parser_load_from_data (parser, text, size, NULL));
  }
}

static void
parse (gpointer data)
{
  const Bench *self = data;

  for (guint i = 0; i < self->files->len; i++) {
    g_auto (CustosImportFault) fault = { 0 };
    g_autoptr (CustosJson) json = custos_json_parse (self->files->pdata[i], &fault);

    g_assert_nonnull (json);
  }
}

static void
parse_and_map (gpointer data)
{
  const Bench *self = data;
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-25");

  for (guint i = 0; i < self->files->len; i++) {
    g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_bytes (self->files->pdata[i]);
    g_autoptr (CustosFhirFile) file =
      custos_fhir_file_read (stream, self->names->pdata[i], today, NULL, NULL);

    g_assert_cmpint (file->fault.reason, ==, CUSTOS_IMPORT_REASON_NONE);
  }
}

/* A clinic for one run. */
typedef struct {
  char *folder;
  CustosSecret *key;
  CustosClinic *clinic;
  CustosSession *session;
} Clinic;

static CustosSession *
new_session (CustosClinic *clinic)
{
  return custos_session_new (clinic, "all", "All", (1u << CUSTOS_N_ROLES) - 1);
}

static void
open_clinic (Clinic *self)
{
  self->folder = test_make_folder ();
  self->key = test_new_key (1);
  self->clinic = custos_clinic_open (self->folder, self->key, "bench", NULL);
  self->session = new_session (self->clinic);
}

static goffset
close_clinic (Clinic *self)
{
  g_autofree char *path = g_build_filename (self->folder, "records.db", NULL);
  GStatBuf status = { 0 };

  g_assert_true (custos_clinic_close (self->clinic));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_object_unref (self->session);
  g_object_unref (self->clinic);
  custos_secret_free (self->key);
  test_remove_folder (self->folder);
  return status.st_size;
}

static void
start_import (Bench *self, Clinic *clinic, GAsyncResult **result)
{
  const char *paths[] = { self->path, NULL };

  custos_clinic_import_async (
    clinic->session, paths, FALSE, NULL, NULL, test_keep_result, result);
}

static void
end_import (Clinic *clinic, GAsyncResult *result)
{
  g_autoptr (CustosImportReport) report =
    custos_clinic_import_finish (clinic->session, result, NULL);
  CustosImportCount total = custos_import_report_get_total (report);

  g_assert_cmpuint (custos_import_report_get_n_refused (report), ==, 0);
  g_assert_cmpuint (total.set_aside, ==, 0);
  g_assert_cmpuint (total.stored + total.unchanged, ==, total.read);
}

static void
take_in (gpointer data)
{
  Bench *self = data;
  Clinic clinic;
  g_autoptr (GAsyncResult) result = NULL;

  open_clinic (&clinic);
  start_import (self, &clinic, &result);
  test_wait (&result);
  end_import (&clinic, result);
  self->grown = close_clinic (&clinic);
}

static CustosRecord *
register_patient (CustosSession *session)
{
  g_autoptr (CustosPatient) patient = g_object_new (
    CUSTOS_TYPE_PATIENT, "family-name", "Example", "sensitivity", CUSTOS_SENSITIVITY_NORMAL,
    NULL);
  g_autoptr (GAsyncResult) result = NULL;

  custos_clinic_register_patient_async (session, patient, NULL, test_keep_result, &result);
  test_wait (&result);
  return CUSTOS_RECORD (custos_clinic_register_patient_finish (session, result, NULL));
}

static void
look (CustosSession *session, const char *patient_id, GArray *waits)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr (GAsyncResult) result = NULL;

  custos_clinic_list_items_async (
    session, "problem", patient_id, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (GPtrArray) found = custos_clinic_list_items_finish (session, result, NULL);
  double wait = (g_get_monotonic_time () - began) / 1000.0;

  g_assert_nonnull (found);
  g_array_append_val (waits, wait);
}

/* Somebody looks at a chart all the while: once as on the first visit, once as on a later. */
static void
take_in_while_looking (Bench *self)
{
  Clinic clinic;
  g_autoptr (GAsyncResult) result = NULL;

  open_clinic (&clinic);
  g_autoptr (CustosRecord) patient = register_patient (clinic.session);
  start_import (self, &clinic, &result);
  while (result == NULL) {
    g_autoptr (CustosSession) visitor = new_session (clinic.clinic);

    look (visitor, custos_record_get_id (patient), self->first_waits);
    look (visitor, custos_record_get_id (patient), self->waits);
  }
  end_import (&clinic, result);
  close_clinic (&clinic);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* Returns: what main() is to return */
static int
judge_waits (const char *what, GArray *waits)
{
  g_assert_cmpuint (waits->len, >, 0);
  g_array_sort (waits, compare);

  double median = g_array_index (waits, double, waits->len / 2);
  double p95 = g_array_index (waits, double, waits->len * 95 / 100);
  double longest = g_array_index (waits, double, waits->len - 1);

  g_print ("%s: %u reads, median %.1f ms, p95 %.1f ms, longest %.1f ms, limit %d ms: %s\n",
           what, waits->len, median, p95, longest, READ_LIMIT,
           longest <= READ_LIMIT ? "kept" : "MISSED");
  return p95 <= BENCHMARK_GRACE * READ_LIMIT ? 0 : 1;
}

static void
read_folder (Bench *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, NULL);
  const char *name;

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->path, name, NULL);
    char *text;
    gsize size;

    if (!g_str_has_suffix (name, ".json"))
      continue;
    g_assert_true (g_file_get_contents (path, &text, &size, NULL));
    g_ptr_array_add (self->names, g_strdup (name));
    g_ptr_array_add (self->files, g_bytes_new_take (text, size));
    self->size += size;
  }
}

static double
measure (BenchmarkWork work, gpointer data)
{
  double least = G_MAXDOUBLE;

  for (int i = 0; i < BENCHMARK_RUNS; i++) {
    double start = benchmark_get_seconds ();

    work (data);
    least = MIN (least, benchmark_get_seconds () - start);
  }
  return least;
}

/* What the audit trail costs: every item's digest again, as the import makes it. */
static double
measure_audit (Bench *self)
{
  Clinic clinic;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) checked = NULL;
  CustosAuditReport report = { 0 };

  open_clinic (&clinic);
  start_import (self, &clinic, &result);
  test_wait (&result);
  end_import (&clinic, result);

  double start = benchmark_get_seconds ();
  custos_clinic_verify_audit_async (clinic.session, NULL, test_keep_result, &checked);
  test_wait (&checked);
  custos_clinic_verify_audit_finish (clinic.session, checked, &report, NULL);
  double seconds = benchmark_get_seconds () - start;

  g_assert_cmpint (report.broken_seq, ==, 0);
  close_clinic (&clinic);
  return seconds;
}

int
main (int argc, char *argv[])
{
  const char *root = g_getenv ("CUSTOS_TEST_DATA");
  Bench self = { 0 };
  double seconds[2];

  self.path = g_build_filename (root != NULL ? root : "", "records", "fhir", NULL);
  if (root == NULL || !g_file_test (self.path, G_FILE_TEST_IS_DIR)) {
    g_print ("import: skipped, no real files here\n");
    return 77;
  }

  self.waits = g_array_new (FALSE, FALSE, sizeof (double));
  self.first_waits = g_array_new (FALSE, FALSE, sizeof (double));
  read_folder (&self);
  benchmark_compare (take_in, parse_with_json_glib, &self, seconds);

  double parsed = measure (parse, &self);
  double mapped = measure (parse_and_map, &self) - parsed;

  g_print ("import of %u files, %.1f MB: parse %.3f s, map and pack %.3f s, check and write "
           "%.3f s; the digests read back and checked %.3f s\n",
           self.files->len, self.size / 1e6, parsed, mapped, seconds[0] - parsed - mapped,
           measure_audit (&self));
  int status = benchmark_judge ("import", seconds, LIMIT);
  double growth = (double) self.grown / self.size;

  g_print ("record file: %.1f MB, %.2f times the input, limit %.1f: %s\n", self.grown / 1e6,
           growth, GROWTH_LIMIT, growth <= GROWTH_LIMIT ? "kept" : "MISSED");
  status |= growth > BENCHMARK_GRACE * GROWTH_LIMIT;

  take_in_while_looking (&self);
  status |= judge_waits ("window, first look at a chart during an import", self.first_waits);
  status |= judge_waits ("window, later looks during an import", self.waits);
  return status;
}
