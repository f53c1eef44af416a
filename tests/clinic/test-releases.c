/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-allergy.h"
#include "custos-clinic-audit.h"
#include "custos-clinic-charts.h"
#include "custos-clinic-patients.h"
#include "custos-clinic-releases.h"
#include "custos-clinic-requests.h"
#include "custos-clinic-settings-cases.h"
#include "custos-clinic-staff.h"
#include "custos-encounter.h"
#include "custos-problem.h"
#include "custos-test.h"

/* One clinic, one chart with a plain item and a substance-use one, and two people in the
 * records office: RULES section 13.3 wants both. */
typedef struct {
  char *folder;
  CustosSecret *key;
  CustosClinic *clinic;
  CustosSession *everybody;
  CustosSession *hana;
  CustosSession *pia;
  CustosPatient *patient;
} Fixture;

#define RUN(function, session, ...) ({ \
    g_autoptr (GAsyncResult) result_ = NULL; \
    function ## _async (session, __VA_ARGS__, NULL, test_keep_result, &result_); \
    test_wait (&result_); \
    function ## _finish (session, result_, &error); \
  })

static const char *
get_patient_id (Fixture *self)
{
  return custos_record_get_id (CUSTOS_RECORD (self->patient));
}

static void
add_item (Fixture *self, GType type, const char *title, CustosSensitivity sensitivity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRecord) item = g_object_new (type, "sensitivity", sensitivity, NULL);

  if (type == CUSTOS_TYPE_ALLERGY)
    g_object_set (item, "substance", title, "noted", "2025-03-02", NULL);
  else
    g_object_set (item, "title", title, "onset", "2025-03-02", NULL);

  g_autoptr (CustosRecord) saved =
    RUN (custos_clinic_save_item, self->everybody, get_patient_id (self), item);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = test_make_folder ();
  self->key = test_new_key (1);
  self->clinic = custos_clinic_open (self->folder, self->key, "test", &error);
  g_assert_no_error (error);
  self->everybody =
    custos_session_new (self->clinic, "all", "All", (1u << CUSTOS_N_ROLES) - 1);
  self->hana = custos_session_new (self->clinic, "hana", "Hana", CUSTOS_ROLE_HIM_TECHNICIAN);
  self->pia = custos_session_new (self->clinic, "pia", "Pia", CUSTOS_ROLE_PRIVACY_OFFICER);

  g_autoptr (CustosClinicSettings) settings = g_object_new (
    CUSTOS_TYPE_CLINIC_SETTINGS, "name", "Cedar Hollow", "custodian", "Ada Brandt",
    "custodian-title", "Custodian of records", "bates-prefix", "CH", "part2-program",
    CUSTOS_PART2_PROGRAM_YES, "record-set-kinds", "problem allergy", NULL);
  g_autoptr (CustosClinicSettings) saved =
    RUN (custos_clinic_save_settings, self->everybody, settings);
  g_assert_no_error (error);

  g_autoptr (CustosDate) birth = custos_date_parse ("1981-03-14");
  g_autoptr (CustosPatient) patient = g_object_new (
    CUSTOS_TYPE_PATIENT, "family-name", "Okafor", "given-names", "Maribel", "birth-date",
    birth, "sensitivity", CUSTOS_SENSITIVITY_NORMAL, NULL);
  self->patient = RUN (custos_clinic_register_patient, self->everybody, patient);
  g_assert_no_error (error);

  add_item (self, CUSTOS_TYPE_ALLERGY, "Latex", CUSTOS_SENSITIVITY_NORMAL);
  add_item (self, CUSTOS_TYPE_PROBLEM, "Alcohol dependence", CUSTOS_SENSITIVITY_SUBSTANCE_USE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_true (custos_clinic_close (self->clinic));
  g_object_unref (self->everybody);
  g_object_unref (self->hana);
  g_object_unref (self->pia);
  g_object_unref (self->patient);
  g_assert_finalize_object (self->clinic);
  custos_secret_free (self->key);
  test_remove_folder (self->folder);
}

/* What a disability lawyer asks for, on an authorization that is complete. */
static CustosRequest *
take (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) draft = g_object_new (
    CUSTOS_TYPE_REQUEST, "requester-kind", "attorney", "requester", "Freya Lindqvist",
    "organization", "Lindqvist Law", "purpose", "benefits", "basis", "authorization",
    "identity-check", "letterhead", "authority-check", "authorization", "identifiers",
    "name birth-date", "kinds", "problem allergy", NULL);
  g_autoptr (CustosRequest) request =
    RUN (custos_clinic_take_request, self->hana, get_patient_id (self), draft);
  g_assert_no_error (error);
  g_assert_true (
    g_str_has_prefix (custos_record_peek (CUSTOS_RECORD (request), "number"), "R-20"));
  g_assert_cmpstr (custos_record_peek (CUSTOS_RECORD (request), "state"), ==, "logged");
  return g_steal_pointer (&request);
}

static void
authorize (Fixture *self, CustosRequest *request, const char *expires)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosDate) signed_on = custos_date_parse ("2026-01-05");
  g_autoptr (CustosDate) expires_on = custos_date_parse (expires);
  g_autoptr (CustosAuthorization) form = g_object_new (
    CUSTOS_TYPE_AUTHORIZATION, "patient-id", get_patient_id (self), "request-id",
    custos_record_get_id (CUSTOS_RECORD (request)), "form", "authorization", "description",
    "Problems and allergies", "discloser", "Cedar Hollow", "recipient", "Lindqvist Law",
    "purposes", "benefits", "kinds", "problem allergy", "expiration", "date", "expires-on",
    expires_on, "is-signed", TRUE, "signed-on", signed_on, "signer", "patient",
    "states-revocation", TRUE, "states-conditioning", TRUE, "states-redisclosure", TRUE,
    "for-other-records", TRUE, NULL);
  g_autoptr (CustosAuthorization) saved =
    RUN (custos_clinic_save_authorization, self->hana, form);
  g_assert_no_error (error);
}

static CustosReleasePlan *
plan (Fixture *self, CustosSession *session, CustosRequest *request)
{
  g_autoptr (GError) error = NULL;
  CustosReleasePlan *made = RUN (custos_clinic_plan_release, session, request);

  g_assert_no_error (error);
  return made;
}

/* Hana puts it together, Pia checks it. */
static CustosRequest *
make_ready (Fixture *self, CustosRequest *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) assembled = RUN (
    custos_clinic_step_request, self->hana, request, CUSTOS_REQUEST_SECOND_CHECK, NULL);
  g_assert_no_error (error);

  g_autoptr (CustosReleasePlan) seen = plan (self, self->pia, assembled);
  CustosRequest *ready = RUN (custos_clinic_check_release, self->pia, seen);
  g_assert_no_error (error);
  g_assert_cmpstr (custos_record_peek (CUSTOS_RECORD (ready), "state"), ==, "ready");
  return ready;
}

static CustosDisclosure *
release (Fixture *self, CustosRequest *request, GError **failure)
{
  const CustosReleaseOptions options = { .certified = TRUE };
  g_autoptr (GAsyncResult) result = NULL;

  custos_clinic_release_async (
    self->hana, request, &options, NULL, NULL, test_keep_result, &result);
  test_wait (&result);
  return custos_clinic_release_finish (self->hana, result, failure);
}

static void
test_packet_leaves_through_the_gate (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request = take (self);
  authorize (self, request, "2031-01-05");

  g_autoptr (CustosReleasePlan) planned = plan (self, self->hana, request);
  g_assert_true (planned->allowed);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (planned->items)), ==, 2);
  g_assert_cmpuint (planned->n_go, ==, 1); /* the substance-use item wants its own consent */

  g_autoptr (CustosRequest) ready = make_ready (self, request);
  g_autoptr (CustosDisclosure) disclosure = release (self, ready, &error);
  g_assert_no_error (error);

  CustosRecord *record = CUSTOS_RECORD (disclosure);
  g_assert_cmpstr (custos_record_peek (record, "recipient"), ==, "Lindqvist Law");
  g_assert_cmpstr (custos_record_peek (record, "first_page_number"), ==, "CH000001");
  g_assert_cmpint (custos_record_peek_int (record, "n_pages"), >=, 4);

  g_autofree char *path = g_build_filename (self->folder, "packet.pdf", NULL);
  g_assert_true (RUN (custos_clinic_hand_out, self->hana, disclosure, path));
  g_assert_no_error (error);
  g_assert_false (RUN (custos_clinic_hand_out, self->hana, disclosure, path));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_EXISTS);
  g_clear_error (&error);

  g_autoptr (CustosPacketFinding) ours = RUN (custos_clinic_verify_packet, self->hana, path);
  g_assert_no_error (error);
  g_assert_true (ours->is_ours);
  g_assert_cmpstr (ours->request, ==,
                   custos_record_peek (CUSTOS_RECORD (request), "number"));
}

/* A byte more, and it is no longer ours, though it still says so. */
static void
test_changed_packet_is_found_out (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request = take (self);
  authorize (self, request, "2031-01-05");
  g_autoptr (CustosRequest) ready = make_ready (self, request);
  g_autoptr (CustosDisclosure) disclosure = release (self, ready, &error);
  g_assert_no_error (error);

  g_autoptr (GBytes) bytes = RUN (custos_clinic_read_packet, self->hana, disclosure);
  g_autofree char *path = g_build_filename (self->folder, "changed.pdf", NULL);
  g_autoptr (GByteArray) changed = g_byte_array_new ();
  g_byte_array_append (changed, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_byte_array_append (changed, (const guint8 *) "\n", 1);
  g_assert_true (
    g_file_set_contents (path, (const char *) changed->data, changed->len, NULL));

  g_autoptr (CustosPacketFinding) found = RUN (custos_clinic_verify_packet, self->hana, path);
  g_assert_no_error (error);
  g_assert_false (found->is_ours);
  g_assert_true (found->says_so);
}

static void
test_nothing_leaves_without_a_right (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request = take (self);

  g_autoptr (CustosReleasePlan) bare = plan (self, self->hana, request);
  g_assert_false (bare->allowed);
  g_assert_cmpuint (bare->n_go, ==, 0);

  authorize (self, request, "2026-02-01");
  g_autoptr (CustosReleasePlan) expired = plan (self, self->hana, request);
  g_assert_false (expired->allowed);
  g_assert_true ((expired->authorization_defects & CUSTOS_AUTHORIZATION_EXPIRED) != 0);

  g_autoptr (CustosRequest) ready = make_ready (self, request);
  g_assert_null (release (self, ready, &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE);
}

/* The records office does not see the visit, and so must not release what was said in it. */
static void
test_hidden_visit_keeps_its_items (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRecord) visit = g_object_new (
    CUSTOS_TYPE_ENCOUNTER, "title", "Session", "started", "2025-03-02T10:00:00Z",
    "sensitivity", CUSTOS_SENSITIVITY_PSYCHOTHERAPY, NULL);
  g_autoptr (CustosRecord) session =
    RUN (custos_clinic_save_item, self->everybody, get_patient_id (self), visit);
  g_assert_no_error (error);
  g_autoptr (CustosRecord) said = g_object_new (
    CUSTOS_TYPE_PROBLEM, "title", "Nightmares", "onset", "2025-03-02", "encounter-id",
    custos_record_get_id (session), "sensitivity", CUSTOS_SENSITIVITY_NORMAL, NULL);
  g_autoptr (CustosRecord) saved =
    RUN (custos_clinic_save_item, self->everybody, get_patient_id (self), said);
  g_assert_no_error (error);

  g_autoptr (CustosRequest) request = take (self);
  authorize (self, request, "2031-01-05");
  g_autoptr (CustosReleasePlan) planned = plan (self, self->hana, request);
  g_assert_cmpuint (planned->n_go, ==, 1); /* the allergy, as without the session */
}

/* What the front desk types overrides nothing. */
static void
test_desk_overrides_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request = take (self);
  g_autoptr (CustosRequest) edit = custos_record_edit (CUSTOS_RECORD (request));

  g_object_set (edit, "confirmed", "ff", "override-reason", "because somebody said so", NULL);
  g_autoptr (CustosRequest) by_hana = RUN (custos_clinic_save_request, self->hana, edit);
  g_assert_no_error (error);
  g_assert_null (custos_record_peek (CUSTOS_RECORD (by_hana), "override_reason"));
  g_assert_null (custos_record_peek (CUSTOS_RECORD (by_hana), "confirmed"));

  g_autoptr (CustosRequest) again = custos_record_edit (CUSTOS_RECORD (by_hana));
  g_object_set (again, "override-reason", "because somebody said so", NULL);
  g_autoptr (CustosRequest) by_pia = RUN (custos_clinic_save_request, self->pia, again);
  g_assert_no_error (error);
  g_assert_nonnull (custos_record_peek (CUSTOS_RECORD (by_pia), "override_reason"));
}

/* Nobody checks their own, and a change after the check asks for another. */
static void
test_second_pair_of_eyes (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request = take (self);
  authorize (self, request, "2031-01-05");
  g_autoptr (CustosRequest) assembled = RUN (
    custos_clinic_step_request, self->hana, request, CUSTOS_REQUEST_SECOND_CHECK, NULL);
  g_assert_no_error (error);

  g_assert_null (release (self, assembled, &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE);
  g_clear_error (&error);

  g_autoptr (CustosReleasePlan) own = plan (self, self->hana, assembled);
  g_assert_null (RUN (custos_clinic_check_release, self->hana, own));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_OWN_WORK);
  g_clear_error (&error);

  g_autoptr (CustosReleasePlan) seen = plan (self, self->pia, assembled);
  g_autoptr (CustosRequest) ready = RUN (custos_clinic_check_release, self->pia, seen);
  g_assert_no_error (error);

  add_item (self, CUSTOS_TYPE_ALLERGY, "Penicillin", CUSTOS_SENSITIVITY_NORMAL);
  g_assert_null (release (self, ready, &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE);
}

/* The log row, each item and the state of the request, all under the audit trail. */
static void
test_release_is_audited (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request = take (self);
  authorize (self, request, "2031-01-05");
  g_autoptr (CustosRequest) ready = make_ready (self, request);
  g_autoptr (CustosDisclosure) disclosure = release (self, ready, &error);
  g_assert_no_error (error);

  g_autoptr (CustosRequestFile) file = RUN (
    custos_clinic_get_request, self->hana,
    custos_record_peek (CUSTOS_RECORD (request), "number"));
  g_assert_no_error (error);
  g_assert_cmpuint (file->disclosures->len, ==, 1);
  g_assert_cmpstr (custos_record_peek (CUSTOS_RECORD (file->request), "state"), ==, "released");

  g_autoptr (GAsyncResult) result = NULL;
  CustosAuditReport report;
  custos_clinic_verify_audit_async (self->pia, NULL, test_keep_result, &result);
  test_wait (&result);
  g_assert_true (custos_clinic_verify_audit_finish (self->pia, result, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpint (report.broken_seq, ==, 0);
}

/* Whoever takes a request in, or takes it on, does not write that it was checked. */
static void
test_steps_are_no_form (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) draft = g_object_new (
    CUSTOS_TYPE_REQUEST, "requester-kind", "attorney", "requester", "Freya Lindqvist",
    "state", "ready", "checked-by", "pia", "checked-digest", "0", "assembled-by", "pia", NULL);
  g_autoptr (CustosRequest) taken =
    RUN (custos_clinic_take_request, self->hana, get_patient_id (self), draft);
  g_assert_no_error (error);
  g_assert_cmpstr (custos_record_peek (CUSTOS_RECORD (taken), "state"), ==, "logged");
  g_assert_null (custos_record_peek (CUSTOS_RECORD (taken), "checked_by"));
  g_assert_null (custos_record_peek (CUSTOS_RECORD (taken), "assembled_by"));

  g_autoptr (CustosRequest) copy = CUSTOS_REQUEST (custos_record_edit (CUSTOS_RECORD (taken)));
  g_object_set (copy, "checked-by", "pia", "checked-digest", "0", "requester", "Else", NULL);
  g_autoptr (CustosRequest) stepped = RUN (
    custos_clinic_step_request, self->hana, copy, CUSTOS_REQUEST_SECOND_CHECK, NULL);
  g_assert_no_error (error);
  g_assert_null (custos_record_peek (CUSTOS_RECORD (stepped), "checked_by"));
  g_assert_cmpstr (
    custos_record_peek (CUSTOS_RECORD (stepped), "requester"), ==, "Freya Lindqvist");
}

/* A record keeps accounts; who reads of a request reads what colleagues are called. */
static void
test_people_have_names (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosAccount) account = g_object_new (
    CUSTOS_TYPE_ACCOUNT, "id", "hana", "name", "hana", "display-name", "Hana Sato", "roles",
    "him", NULL);
  g_autoptr (CustosAccount) known =
    RUN (custos_clinic_save_account, self->everybody, account);
  g_assert_no_error (error);
  g_autoptr (CustosRequest) request = take (self);
  authorize (self, request, "2031-01-05");
  g_autoptr (CustosRequest) ready = make_ready (self, request);
  g_autoptr (CustosDisclosure) disclosure = release (self, ready, &error);
  g_assert_no_error (error);

  g_autoptr (CustosRequestFile) file = RUN (
    custos_clinic_get_request, self->hana,
    custos_record_peek (CUSTOS_RECORD (request), "number"));
  g_assert_no_error (error);

  CustosRecord *released = file->disclosures->pdata[0];
  const char *releaser = custos_record_peek (released, "released_by");
  const char *checker = custos_record_peek (released, "checked_by");
  g_assert_cmpstr (custos_request_file_get_person (file, releaser), ==, "Hana Sato");
  g_assert_cmpstr (custos_request_file_get_person (file, checker), ==, "pia"); /* no account */
  g_assert_null (custos_request_file_get_person (file, NULL));
}

static CustosPatient *
register_other (Fixture *self, CustosSensitivity sensitivity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosDate) birth = custos_date_parse ("1990-06-01");
  g_autoptr (CustosPatient) other = g_object_new (
    CUSTOS_TYPE_PATIENT, "family-name", "Quist", "given-names", "Ada", "birth-date", birth,
    "sensitivity", sensitivity, NULL);
  CustosPatient *registered = RUN (custos_clinic_register_patient, self->everybody, other);

  g_assert_no_error (error);
  return registered;
}

/* What one patient signed opens nobody else's record. */
static void
test_form_is_of_the_patient (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) request = take (self);
  g_autoptr (CustosPatient) other = register_other (self, CUSTOS_SENSITIVITY_NORMAL);
  g_autoptr (CustosAuthorization) form = g_object_new (
    CUSTOS_TYPE_AUTHORIZATION, "patient-id", custos_record_get_id (CUSTOS_RECORD (other)),
    "request-id", custos_record_get_id (CUSTOS_RECORD (request)), "form", "authorization",
    NULL);

  g_assert_null (RUN (custos_clinic_save_authorization, self->hana, form));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING);
}

/* The front desk's queue goes on without those whom it may not see. */
static void
test_hidden_patient_is_not_in_the_queue (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSession) desk =
    custos_session_new (self->clinic, "desk", "Desk", CUSTOS_ROLE_FRONT_DESK);
  g_autoptr (CustosRequest) seen = take (self);
  g_autoptr (CustosPatient) hidden = register_other (self, CUSTOS_SENSITIVITY_RESTRICTED);
  g_autoptr (CustosRequest) draft =
    g_object_new (CUSTOS_TYPE_REQUEST, "requester-kind", "attorney", NULL);
  g_autoptr (CustosRequest) unseen =
    RUN (custos_clinic_take_request, self->hana,
         custos_record_get_id (CUSTOS_RECORD (hidden)), draft);
  g_assert_no_error (error);

  g_autoptr (GAsyncResult) result = NULL;
  custos_clinic_list_requests_async (desk, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (GPtrArray) files = custos_clinic_list_requests_finish (desk, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, 1);

  g_assert_null (RUN (custos_clinic_get_request, desk,
                      custos_record_peek (CUSTOS_RECORD (unseen), "number")));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_MISSING);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/clinic/releases/leaves", test_packet_leaves_through_the_gate },
    { "/clinic/releases/changed", test_changed_packet_is_found_out },
    { "/clinic/releases/no-right", test_nothing_leaves_without_a_right },
    { "/clinic/releases/hidden-visit", test_hidden_visit_keeps_its_items },
    { "/clinic/releases/desk-overrides-nothing", test_desk_overrides_nothing },
    { "/clinic/releases/second-pair", test_second_pair_of_eyes },
    { "/clinic/releases/audited", test_release_is_audited },
    { "/clinic/releases/steps", test_steps_are_no_form },
    { "/clinic/releases/people", test_people_have_names },
    { "/clinic/releases/form", test_form_is_of_the_patient },
    { "/clinic/releases/hidden-patient", test_hidden_patient_is_not_in_the_queue },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
