/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clinic/custos-import-test.h"

static CustosImportReason
get_reason (CustosImportReport *report)
{
  g_assert_cmpuint (custos_import_report_get_n_set_aside (report), ==, 1);
  return custos_import_report_get_set_aside (report, 0)->fault.reason;
}

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
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
