/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "custos-clinic-accounts.h"
#include "custos-clinic-audit.h"
#include "custos-clinic-opening.h"
#include "custos-clinic-settings-cases.h"
#include "custos-clinic-staff.h"
#include "custos-test.h"

#define PASSPHRASE "correct horse battery staple"

typedef struct {
  char *folder;
  CustosWorkPool *pool;
  CustosSecret *recovery_key;
} Fixture;

static void
close_session (CustosSession *session)
{
  g_assert_true (custos_clinic_close (custos_session_get_clinic (session)));
  g_object_unref (session);
}

static CustosSession *
found (Fixture *self, GError **error)
{
  g_autoptr (CustosSecret) passphrase = test_new_secret (PASSPHRASE);
  const CustosFounding founding = {
    .folder = self->folder,
    .clinic_name = "Cedar Hollow",
    .account = "ana",
    .display_name = "Ana Example",
    .passphrase = passphrase,
    .without_keyring = TRUE,
    .demonstration = TRUE,
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CustosSecret) recovery_key = NULL;

  custos_clinic_found_async (self->pool, &founding, NULL, test_keep_result, &result);
  test_wait (&result);
  CustosSession *session = custos_clinic_found_finish (result, &recovery_key, error);
  if (recovery_key != NULL)
    self->recovery_key = g_steal_pointer (&recovery_key);
  return session;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = test_make_folder ();
  self->pool = custos_work_pool_new ();
  CustosSession *session = found (self, &error);
  g_assert_no_error (error);
  close_session (session);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  custos_secret_free (self->recovery_key);
  g_object_unref (self->pool);
  test_remove_folder (self->folder);
}

static CustosSession *
unlock (Fixture *self, const CustosUnlock *unlock_request, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  custos_clinic_unlock_async (self->pool, unlock_request, NULL, test_keep_result, &result);
  test_wait (&result);
  return custos_clinic_unlock_finish (result, error);
}

static CustosSession *
unlock_as (Fixture *self, const char *account, const char *text, GError **error)
{
  g_autoptr (CustosSecret) passphrase = test_new_secret (text);
  const CustosUnlock request = {
    .folder = self->folder, .account = account, .passphrase = passphrase,
  };

  return unlock (self, &request, error);
}

static void
test_founder_comes_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CustosSession *session = unlock_as (self, "ana", PASSPHRASE, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (custos_session_get_display_name (session), ==, "Ana Example");
  g_assert_true (custos_session_has_right (session, CUSTOS_RIGHT_MANAGE_STAFF));

  g_autoptr (GAsyncResult) result = NULL;
  custos_clinic_get_settings_async (session, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosRecord) settings =
    CUSTOS_RECORD (custos_clinic_get_settings_finish (session, result, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (custos_record_peek (settings, "name"), ==, "Cedar Hollow");

  close_session (session);
}

static void
test_refusals (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *account;
    const char *passphrase;
  } cases[] = { { "ana", "correct horse" }, { "bo", PASSPHRASE } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (unlock_as (self, cases[i].account, cases[i].passphrase, &error));
    g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_WRONG_PASSPHRASE);
  }

  g_autoptr (GError) exists = NULL;
  g_assert_null (found (self, &exists));
  g_assert_error (exists, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_EXISTS);
}

static void
test_second_program_is_told_who (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CustosSession *first = unlock_as (self, "ana", PASSPHRASE, &error);
  g_assert_no_error (error);

  g_assert_null (unlock_as (self, "ana", PASSPHRASE, &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_IN_USE);
  g_assert_true (g_str_has_prefix (error->message, "ana since 20"));

  g_autoptr (GAsyncResult) result = NULL;
  custos_clinic_peek_async (self->pool, self->folder, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosClinicPeek) peek = custos_clinic_peek_finish (result, NULL);
  g_assert_true (peek->exists);
  g_assert_true (g_str_has_prefix (peek->in_use_by, "ana since 20"));

  close_session (first);
}

static void
test_recovery_key_opens (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const CustosUnlock request = {
    .folder = self->folder, .recovery_key = self->recovery_key,
  };
  CustosSession *session = unlock (self, &request, &error);
  g_assert_no_error (error);

  g_assert_true (custos_session_has_right (session, CUSTOS_RIGHT_MANAGE_STAFF));
  g_assert_false (custos_session_has_right (session, CUSTOS_RIGHT_READ_CHART));
  close_session (session);
}

static CustosAccount *
add_account (CustosSession *session, const char *name, const char *roles, GError **error)
{
  g_autoptr (CustosSecret) passphrase = test_new_secret (PASSPHRASE "2");
  g_autoptr (GAsyncResult) result = NULL;

  custos_clinic_add_account_async (
    session, name, "Bo", roles, passphrase, NULL, test_keep_result, &result);
  test_wait (&result);
  return custos_clinic_add_account_finish (session, result, error);
}

static void
test_account_is_added_and_closed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CustosSession *ana = unlock_as (self, "ana", PASSPHRASE, &error);
  g_autoptr (CustosAccount) bo = add_account (ana, "bo", "frontdesk", &error);
  g_assert_no_error (error);
  g_assert_null (add_account (ana, "no", "king", &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE);
  g_clear_error (&error);
  close_session (ana);

  CustosSession *session = unlock_as (self, "bo", PASSPHRASE "2", &error);
  g_assert_no_error (error);
  g_assert_true (custos_session_has_right (session, CUSTOS_RIGHT_REGISTER));
  g_assert_false (custos_session_has_right (session, CUSTOS_RIGHT_MANAGE_STAFF));
  g_assert_null (add_account (session, "eve", "administrator", &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_DENIED);
  g_clear_error (&error);
  close_session (session);

  ana = unlock_as (self, "ana", PASSPHRASE, &error);
  g_autoptr (GAsyncResult) result = NULL;
  custos_clinic_close_account_async (ana, bo, NULL, test_keep_result, &result);
  test_wait (&result);
  g_assert_true (custos_clinic_close_account_finish (ana, result, &error));
  g_assert_no_error (error);
  close_session (ana);

  g_assert_null (unlock_as (self, "bo", PASSPHRASE "2", &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_WRONG_PASSPHRASE);
}

/* Where the record file cannot be made, nothing is left that says there is a clinic. */
static void
test_failed_founding_leaves_nothing (Fixture *self, gconstpointer data)
{
  char *folder = test_make_folder ();
  g_autofree char *in_the_way = g_build_filename (folder, "records.db", NULL);
  g_autofree char *keys = g_build_filename (folder, "keys", NULL);
  Fixture other = { .folder = folder, .pool = self->pool };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("/nowhere", in_the_way), ==, 0);
  g_assert_null (found (&other, &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_UNSAFE);
  g_assert_false (g_file_test (keys, G_FILE_TEST_EXISTS));
  test_remove_folder (folder);
}

static void
test_weak_passphrase_is_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CustosSession *ana = unlock_as (self, "ana", PASSPHRASE, &error);
  g_autoptr (CustosSecret) old = test_new_secret (PASSPHRASE);
  g_autoptr (CustosSecret) weak = test_new_secret ("password1234");
  g_autoptr (GAsyncResult) result = NULL;

  custos_clinic_change_passphrase_async (ana, old, weak, NULL, test_keep_result, &result);
  test_wait (&result);
  g_assert_false (custos_clinic_change_passphrase_finish (ana, result, &error));
  g_assert_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_BAD_PASSPHRASE);
  close_session (ana);
}

static void
test_passphrase_is_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CustosSession *ana = unlock_as (self, "ana", PASSPHRASE, &error);
  g_autoptr (CustosSecret) old = test_new_secret (PASSPHRASE);
  g_autoptr (CustosSecret) new = test_new_secret ("another long passphrase");
  g_autoptr (GAsyncResult) result = NULL;

  custos_clinic_change_passphrase_async (ana, old, new, NULL, test_keep_result, &result);
  test_wait (&result);
  g_assert_true (custos_clinic_change_passphrase_finish (ana, result, &error));
  g_assert_no_error (error);
  close_session (ana);

  g_assert_null (unlock_as (self, "ana", PASSPHRASE, &error));
  g_clear_error (&error);
  ana = unlock_as (self, "ana", "another long passphrase", &error);
  g_assert_no_error (error);
  close_session (ana);
}

/* Founding leaves two records with their digests, and an opening; later ones a row each. */
static void
test_openings_are_audited (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CustosSession *ana = unlock_as (self, "ana", PASSPHRASE, &error);
  g_autoptr (GAsyncResult) result = NULL;
  CustosAuditReport report;

  custos_clinic_verify_audit_async (ana, NULL, test_keep_result, &result);
  test_wait (&result);
  g_assert_true (custos_clinic_verify_audit_finish (ana, result, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpint (report.broken_seq, ==, 0);
  g_assert_cmpuint (report.n_digests, ==, 2);
  g_assert_cmpint (report.n_rows, ==, 5);
  close_session (ana);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/clinic/opening/founder", test_founder_comes_back },
    { "/clinic/opening/refusals", test_refusals },
    { "/clinic/opening/in-use", test_second_program_is_told_who },
    { "/clinic/opening/recovery-key", test_recovery_key_opens },
    { "/clinic/opening/accounts", test_account_is_added_and_closed },
    { "/clinic/opening/passphrase", test_passphrase_is_changed },
    { "/clinic/opening/weak-passphrase", test_weak_passphrase_is_refused },
    { "/clinic/opening/failed-founding", test_failed_founding_leaves_nothing },
    { "/clinic/opening/audited", test_openings_are_audited },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
