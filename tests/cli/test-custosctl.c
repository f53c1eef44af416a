/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-clinic-opening.h"
#include "custos-cli-run.h"
#include "custos-text.h"

#define PASSPHRASE "correct pony battery staple"
#define OTHER_PASSPHRASE "seven quiet herons wading"

typedef struct {
  TestCli cli;
  char *folder;
  char *other_passphrase; /* its file */
} Fixture;

static char *
write_file (Fixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_make_folder ();
  self->other_passphrase = write_file (self, "other", OTHER_PASSPHRASE "\n");
  self->cli.passphrase = write_file (self, "passphrase", PASSPHRASE "\n");
  self->cli.clinic = g_build_filename (self->folder, "clinic", NULL);
  g_assert_cmpint (
    test_cli_run (&self->cli, "new", "--name", "Test", "--admin", "ana", NULL), ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *own = g_build_filename (self->folder, "clinic", NULL);

  if (!g_str_equal (own, self->cli.clinic))
    test_remove_folder (g_steal_pointer (&own));
  test_cli_close (&self->cli);
  test_remove_folder (self->folder);
  g_free (self->other_passphrase);
}

/* Runs custosctl as @who. */
#define run(self, who, ...) \
  ((self)->cli.account = (who), test_cli_run (&(self)->cli, __VA_ARGS__))

static void
test_new_prints_recovery_key_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GRegex) groups = g_regex_new (
    "^ *([0-9A-Z]{4}-){13}[0-9A-Z]{4}$", G_REGEX_MULTILINE, 0, NULL);

  g_assert_true (g_regex_match (groups, self->cli.out, 0, NULL));
  g_assert_cmpint (
    run (self, NULL, "new", "--name", "Test", "--admin", "ana", NULL), ==, 1);
  g_assert_false (g_regex_match (groups, self->cli.out, 0, NULL));
}

static void
test_recovery_file_is_private (Fixture *self, gconstpointer data)
{
  g_autofree char *second = g_build_filename (self->folder, "second", NULL);
  g_autofree char *path = g_build_filename (self->folder, "recovery", NULL);
  GStatBuf about;

  custos_set_string (&self->cli.clinic, second);
  g_assert_cmpint (run (self, NULL, "new", "--name", "Test", "--admin", "ana",
                        "--recovery-file", path, NULL), ==, 0);
  g_assert_cmpstr (self->cli.out, ==, "");
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_cmpint (about.st_size, ==, 14 * 4 + 13 + 1); /* no closing zero in it */

  /* What is there already is not written over, and no clinic is made. */
  g_autofree char *third = g_build_filename (self->folder, "third", NULL);
  custos_set_string (&self->cli.clinic, third);
  g_assert_cmpint (run (self, NULL, "new", "--name", "Test", "--admin", "ana",
                        "--recovery-file", path, NULL), ==, 2);
  g_assert_false (g_file_test (third, G_FILE_TEST_EXISTS));
  custos_set_string (&self->cli.clinic, second);
}

static void
test_wrong_passphrase (Fixture *self, gconstpointer data)
{
  custos_set_string (&self->cli.passphrase, self->other_passphrase);
  g_assert_cmpint (run (self, "ana", "patients", NULL), ==, 4);
  g_assert_cmpstr (self->cli.out, ==, "");
  g_assert_cmpint (run (self, "nobody", "patients", NULL), ==, 4);
}

static void
test_usage (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (run (self, "ana", "patience", NULL), ==, 2);
  g_assert_cmpint (run (self, "ana", "patients", "one", "two", NULL), ==, 2);
  g_assert_cmpint (run (self, "ana", "patients", "--limit", "0", NULL), ==, 2);
  g_assert_cmpint (run (self, "ana", "chart", NULL), ==, 2);
  g_assert_cmpint (run (self, "ana", "chart", "000001", "--section", "x", NULL), ==, 2);
  g_assert_cmpint (run (self, NULL, "patients", NULL), ==, 2);
  g_assert_cmpint (run (self, NULL, "new", "--name", "Test", NULL), ==, 2);
  g_assert_cmpint (run (self, NULL, "--limit", NULL), ==, 2);

  g_assert_cmpint (run (self, "ana", "remit", "import", "x", NULL), ==, 2);
  g_assert_nonnull (strstr (self->cli.err, "not in this version yet"));
}

/* The command line and the environment are for everybody to read. */
static void
test_passphrase_has_no_option (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (
    run (self, "ana", "patients", "--passphrase", PASSPHRASE, NULL), ==, 2);
  g_assert_cmpint (
    run (self, "ana", "--passphrase=" PASSPHRASE, "patients", NULL), ==, 2);
  g_assert_cmpint (run (self, NULL, "--help", NULL), ==, 0);
  g_assert_null (strstr (self->cli.out, "--passphrase "));
}

static void
test_accounts (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (run (self, "ana", "user", "add", "bob", "--role", "frontdesk", "--display",
                        "Bob Example", "--new-passphrase-file", self->other_passphrase, NULL),
                   ==, 0);
  g_assert_cmpint (run (self, "ana", "user", "add", "eve", "--role", "queen", NULL), ==, 2);
  g_assert_cmpint (run (self, "ana", "user", "list", NULL), ==, 0);
  g_assert_nonnull (strstr (self->cli.out, "bob\tBob Example\tfrontdesk\t\n"));

  g_autofree char *mine = g_strdup (self->cli.passphrase);
  custos_set_string (&self->cli.passphrase, self->other_passphrase);
  g_assert_cmpint (run (self, "bob", "patients", NULL), ==, 0);
  g_assert_cmpint (run (self, "bob", "audit", "verify", NULL), ==, 1);
  g_assert_cmpint (run (self, "bob", "user", "role", "bob", "privacy", NULL), ==, 1);

  custos_set_string (&self->cli.passphrase, mine);
  g_assert_cmpint (run (self, "ana", "user", "role", "bob", "privacy", NULL), ==, 0);
  g_assert_cmpint (run (self, "ana", "user", "role", "carol", "privacy", NULL), ==, 3);

  custos_set_string (&self->cli.passphrase, self->other_passphrase);
  g_assert_cmpint (run (self, "bob", "audit", "verify", NULL), ==, 0);
  g_assert_cmpint (run (self, "bob", "user", "passphrase", "--new-passphrase-file", mine, NULL),
                   ==, 0);
  g_assert_cmpint (run (self, "bob", "patients", NULL), ==, 4);

  custos_set_string (&self->cli.passphrase, mine);
  g_assert_cmpint (run (self, "bob", "patients", NULL), ==, 0);
  g_assert_cmpint (run (self, "ana", "user", "disable", "bob", NULL), ==, 0);
  g_assert_cmpint (run (self, "bob", "patients", NULL), ==, 4);
  g_assert_cmpint (run (self, "ana", "audit", "verify", NULL), ==, 0);
}

static void
test_second_program_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (CustosWorkPool) pool = custos_work_pool_new ();
  g_autoptr (CustosSecret) passphrase = test_new_secret (PASSPHRASE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  const CustosUnlock unlock = {
    .folder = self->cli.clinic, .account = "ana", .passphrase = passphrase,
    .without_keyring = TRUE,
  };
  custos_clinic_unlock_async (pool, &unlock, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosSession) session = custos_clinic_unlock_finish (result, &error);
  g_assert_no_error (error);

  g_assert_cmpint (run (self, "ana", "patients", NULL), ==, 6);
  g_assert_nonnull (strstr (self->cli.err, "ana"));

  g_assert_true (custos_clinic_close (custos_session_get_clinic (session)));
  g_assert_cmpint (run (self, "ana", "patients", NULL), ==, 0);
}

/* A file that is good and one that is not: the good one goes in all the same. */
static void
test_import_goes_on (Fixture *self, gconstpointer data)
{
  static const char patient[] =
    "{\"resourceType\":\"Patient\",\"id\":\"a1\",\"name\":[{\"family\":\"Quill\","
    "\"given\":[\"Tess\"]}],\"birthDate\":\"1990-02-28\",\"gender\":\"female\"}";
  g_autofree char *good = write_file (self, "good.json", patient);
  g_autofree char *start = g_strndup (patient, 40);
  g_autofree char *bad = write_file (self, "bad.json", start);

  g_assert_cmpint (run (self, "ana", "import", bad, good, "--dry-run", NULL), ==, 3);
  g_assert_cmpint (run (self, "ana", "patients", "quill", NULL), ==, 0);
  g_assert_null (strstr (self->cli.out, "Quill, Tess"));

  g_assert_cmpint (run (self, "ana", "import", bad, good, NULL), ==, 3);
  g_assert_nonnull (strstr (self->cli.out, "bad.json"));
  g_assert_cmpint (run (self, "ana", "patients", "quill", NULL), ==, 0);
  g_assert_true (g_str_has_suffix (self->cli.out, "\tQuill, Tess\t1990-02-28\n"));
  g_assert_cmpint (run (self, "ana", "import", good, NULL), ==, 0);
}

static void
test_doctor_reads_back (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (run (self, "ana", "doctor", NULL), ==, 0);
  g_assert_nonnull (strstr (self->cli.out, "synchronous"));
  g_assert_null (strstr (self->cli.out, "WRONG"));
  g_assert_cmpint (run (self, "ana", "--json", "doctor", NULL), ==, 0);
  g_assert_nonnull (
    strstr (self->cli.out, "{\"name\":\"journal_mode\",\"value\":\"wal\",\"right\":true}"));

  /* A page that was written over, past the schema: found, or the file does not open. */
  g_autofree char *path = g_build_filename (self->cli.clinic, "records.db", NULL);
  g_autofree char *bytes = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  memset (bytes + size - 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  g_assert_cmpint (run (self, "ana", "doctor", NULL), ==, 5);
}

static void
test_json_escapes (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (run (self, "ana", "user", "add", "bob", "--role", "coder", "--display",
                        "A \"quoted\\ name", "--new-passphrase-file", self->other_passphrase,
                        NULL), ==, 0);
  g_assert_cmpint (run (self, "ana", "--json", "user", "list", NULL), ==, 0);
  g_assert_nonnull (strstr (self->cli.out, "\"display_name\":\"A \\\"quoted\\\\ name\""));
  g_assert_true (g_str_has_prefix (self->cli.out, "[{"));
  g_assert_true (g_str_has_suffix (self->cli.out, "}]\n"));
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/cli/new/recovery-key", test_new_prints_recovery_key_once },
    { "/cli/new/recovery-file", test_recovery_file_is_private },
    { "/cli/exit/wrong-passphrase", test_wrong_passphrase },
    { "/cli/exit/usage", test_usage },
    { "/cli/exit/in-use", test_second_program_is_told },
    { "/cli/passphrase/no-option", test_passphrase_has_no_option },
    { "/cli/user", test_accounts },
    { "/cli/import", test_import_goes_on },
    { "/cli/doctor", test_doctor_reads_back },
    { "/cli/json", test_json_escapes },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
