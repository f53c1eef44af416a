/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-clinic-opening.h"
#include "custos-test.h"
#include "custos-text.h"

/* The real program, run as a script would run it; its path is in CUSTOSCTL. */

#define PASSPHRASE "correct pony battery staple"
#define OTHER_PASSPHRASE "seven quiet herons wading"

typedef struct {
  char *folder;
  char *clinic;
  char *passphrase;
  char *other_passphrase;
  char *out;
  char *err;
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
remove_tree (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      test_remove_folder (g_steal_pointer (&path));
    else
      g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

static int
run_strv (Fixture *self, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_autoptr (GSubprocess) program = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);

  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_subprocess_communicate_utf8 (program, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (program));
  g_test_message ("%s → %d\n%s%s", arguments[0], g_subprocess_get_exit_status (program),
                  self->out, self->err);
  return g_subprocess_get_exit_status (program);
}

/* Runs custosctl in the fixture's clinic as @who. Returns: how it ended */
static int G_GNUC_NULL_TERMINATED
run (Fixture *self, const char *who, ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  va_list rest;

  g_strv_builder_add_many (builder, g_getenv ("CUSTOSCTL"), "--no-keyring", "--clinic",
                           self->clinic, "--passphrase-file", self->passphrase, NULL);
  if (who != NULL)
    g_strv_builder_add_many (builder, "--as", who, NULL);

  va_start (rest, who);
  for (const char *word; (word = va_arg (rest, const char *)) != NULL;)
    g_strv_builder_add (builder, word);
  va_end (rest);

  g_auto (GStrv) arguments = g_strv_builder_end (builder);
  return run_strv (self, (const char *const *) arguments);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_make_folder ();
  self->clinic = g_build_filename (self->folder, "clinic", NULL);
  self->passphrase = write_file (self, "passphrase", PASSPHRASE "\n");
  self->other_passphrase = write_file (self, "other", OTHER_PASSPHRASE "\n");
  g_assert_cmpint (
    run (self, NULL, "new", "--name", "Test", "--admin", "ana", NULL), ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->folder);
  g_free (self->clinic);
  g_free (self->passphrase);
  g_free (self->other_passphrase);
  g_free (self->out);
  g_free (self->err);
}

static void
test_new_prints_recovery_key_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GRegex) groups = g_regex_new (
    "^ *([0-9A-Z]{4}-){13}[0-9A-Z]{4}$", G_REGEX_MULTILINE, 0, NULL);

  g_assert_true (g_regex_match (groups, self->out, 0, NULL));
  g_assert_cmpint (
    run (self, NULL, "new", "--name", "Test", "--admin", "ana", NULL), ==, 1);
  g_assert_false (g_regex_match (groups, self->out, 0, NULL));
}

static void
test_recovery_file_is_private (Fixture *self, gconstpointer data)
{
  g_autofree char *second = g_build_filename (self->folder, "second", NULL);
  g_autofree char *path = g_build_filename (self->folder, "recovery", NULL);
  GStatBuf about;

  custos_set_string (&self->clinic, second);
  g_assert_cmpint (run (self, NULL, "new", "--name", "Test", "--admin", "ana",
                        "--recovery-file", path, NULL), ==, 0);
  g_assert_cmpstr (self->out, ==, "");
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_cmpint (about.st_size, ==, 14 * 4 + 13 + 1); /* no closing zero in it */

  /* What is there already is not written over, and no clinic is made. */
  g_autofree char *third = g_build_filename (self->folder, "third", NULL);
  custos_set_string (&self->clinic, third);
  g_assert_cmpint (run (self, NULL, "new", "--name", "Test", "--admin", "ana",
                        "--recovery-file", path, NULL), ==, 2);
  g_assert_false (g_file_test (third, G_FILE_TEST_EXISTS));
}

static void
test_wrong_passphrase (Fixture *self, gconstpointer data)
{
  custos_set_string (&self->passphrase, self->other_passphrase);
  g_assert_cmpint (run (self, "ana", "patients", NULL), ==, 4);
  g_assert_cmpstr (self->out, ==, "");
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
  g_assert_cmpint (run (self, NULL, NULL), ==, 2);

  g_assert_cmpint (run (self, "ana", "remit", "import", "x", NULL), ==, 2);
  g_assert_nonnull (strstr (self->err, "not in this version yet"));
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
  g_assert_null (strstr (self->out, "--passphrase "));
}

static void
test_accounts (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (run (self, "ana", "user", "add", "bob", "--role", "frontdesk", "--display",
                        "Bob Example", "--new-passphrase-file", self->other_passphrase, NULL),
                   ==, 0);
  g_assert_cmpint (run (self, "ana", "user", "add", "eve", "--role", "queen", NULL), ==, 2);
  g_assert_cmpint (run (self, "ana", "user", "list", NULL), ==, 0);
  g_assert_nonnull (strstr (self->out, "bob\tBob Example\tfrontdesk\t\n"));

  g_autofree char *mine = g_strdup (self->passphrase);
  custos_set_string (&self->passphrase, self->other_passphrase);
  g_assert_cmpint (run (self, "bob", "patients", NULL), ==, 0);
  g_assert_cmpint (run (self, "bob", "audit", "verify", NULL), ==, 1);
  g_assert_cmpint (run (self, "bob", "user", "role", "bob", "privacy", NULL), ==, 1);

  custos_set_string (&self->passphrase, mine);
  g_assert_cmpint (run (self, "ana", "user", "role", "bob", "privacy", NULL), ==, 0);
  g_assert_cmpint (run (self, "ana", "user", "role", "carol", "privacy", NULL), ==, 3);

  custos_set_string (&self->passphrase, self->other_passphrase);
  g_assert_cmpint (run (self, "bob", "audit", "verify", NULL), ==, 0);
  g_assert_cmpint (run (self, "bob", "user", "passphrase", "--new-passphrase-file", mine, NULL),
                   ==, 0);
  g_assert_cmpint (run (self, "bob", "patients", NULL), ==, 4);

  custos_set_string (&self->passphrase, mine);
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
    .folder = self->clinic, .account = "ana", .passphrase = passphrase,
    .without_keyring = TRUE,
  };
  custos_clinic_unlock_async (pool, &unlock, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosSession) session = custos_clinic_unlock_finish (result, &error);
  g_assert_no_error (error);

  g_assert_cmpint (run (self, "ana", "patients", NULL), ==, 6);
  g_assert_nonnull (strstr (self->err, "ana"));

  g_assert_true (custos_clinic_close (custos_session_get_clinic (session)));
  g_assert_cmpint (run (self, "ana", "patients", NULL), ==, 0);
}

static void
test_json_escapes (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (run (self, "ana", "user", "add", "bob", "--role", "coder", "--display",
                        "A \"quoted\\ name", "--new-passphrase-file", self->other_passphrase,
                        NULL), ==, 0);
  g_assert_cmpint (run (self, "ana", "--json", "user", "list", NULL), ==, 0);
  g_assert_nonnull (strstr (self->out, "\"display_name\":\"A \\\"quoted\\\\ name\""));
  g_assert_true (g_str_has_prefix (self->out, "[{"));
  g_assert_true (g_str_has_suffix (self->out, "}]\n"));
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
    { "/cli/json", test_json_escapes },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
