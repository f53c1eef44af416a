/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-cli-run.h"

#include <signal.h>

/* Two demonstration clinics, made once for all cases: what they print is the same, byte for
 * byte, and it is what a script relies on. */

#define TODAY "2026-09-14"

typedef struct {
  TestCli one;
  TestCli other;
} Demo;

static void
make (TestCli *self, const char *folder, const char *name)
{
  *self = (TestCli) { .clinic = g_build_filename (folder, name, NULL), .account = "demo" };
  g_assert_cmpint (test_cli_run (self, "demo", self->clinic, "--today", TODAY, NULL), ==, 0);
  test_cli_clear (self);
  self->passphrase = g_build_filename (self->clinic, "passphrase.txt", NULL);
}

static void
test_passphrase_is_private (gconstpointer data)
{
  const Demo *demo = data;
  GStatBuf about;

  g_assert_cmpint (g_stat (demo->one.passphrase, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
}

static void
assert_same (const Demo *demo, const char *command, const char *argument)
{
  TestCli one = demo->one;
  TestCli other = demo->other;

  g_assert_cmpint (test_cli_run (&one, command, argument, NULL), ==, 0);
  g_assert_cmpint (test_cli_run (&other, command, argument, NULL), ==, 0);
  g_assert_cmpstr (one.out, ==, other.out);
  g_assert_cmpuint (strlen (one.out), >, 1000);
  test_cli_clear (&one);
  test_cli_clear (&other);
}

static void
test_two_are_the_same (gconstpointer data)
{
  assert_same (data, "patients", NULL);
  assert_same (data, "chart", "000001");
  assert_same (data, "chart", "000077");
}

static void
test_patients_are_lines (gconstpointer data)
{
  const Demo *demo = data;
  TestCli cli = demo->one;
  g_autoptr (GRegex) line = g_regex_new (
    "^[0-9]{6}\\t[^\\t,]+, [^\\t]+\\t[0-9]{4}-[0-9]{2}-[0-9]{2}$", 0, 0, NULL);

  g_assert_cmpint (test_cli_run (&cli, "patients", NULL), ==, 0);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (cli.out), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 120);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (g_regex_match (line, lines[i], 0, NULL));

  g_assert_cmpint (test_cli_run (&cli, "patients", "gonzal", "--limit", "2", NULL), ==, 0);
  g_auto (GStrv) found = g_strsplit (g_strchomp (cli.out), "\n", -1);
  g_assert_cmpuint (g_strv_length (found), ==, 2);
  test_cli_clear (&cli);
}

/* Each role sees what its row of the matrix says, and no word more. */
static void
test_roles_see_their_part (gconstpointer data)
{
  const Demo *demo = data;
  TestCli cli = demo->one;
  g_autofree char *number = NULL;

  for (guint i = 1; number == NULL && i <= 120; i++) {
    g_autofree char *tried = g_strdup_printf ("%06u", i);

    g_assert_cmpint (
      test_cli_run (&cli, "chart", tried, "--section", "encounters", NULL), ==, 0);
    if (strstr (cli.out, "[substance-use]") != NULL)
      number = g_steal_pointer (&tried);
  }
  g_assert_nonnull (number);

  cli.account = "clinician";
  g_assert_cmpint (test_cli_run (&cli, "chart", number, NULL), ==, 0);
  g_assert_nonnull (strstr (cli.out, "[substance-use]"));
  g_assert_null (strstr (cli.out, "[substance-use-counseling]"));

  cli.account = "coder";
  g_assert_cmpint (test_cli_run (&cli, "chart", number, NULL), ==, 0);
  g_assert_null (strstr (cli.out, "Recovery"));
  g_assert_null (strstr (cli.out, "F11.20"));
  g_assert_null (strstr (cli.out, "Buprenorphine"));

  cli.account = "frontdesk";
  g_assert_cmpint (
    test_cli_run (&cli, "chart", number, "--section", "notes", NULL), ==, 1);
  test_cli_clear (&cli);
}

/* A number of somebody else's, or of nobody, and sections that a role has not. */
static void
test_chart_refuses (gconstpointer data)
{
  const Demo *demo = data;
  TestCli cli = demo->one;

  g_assert_cmpint (test_cli_run (&cli, "chart", "999999", NULL), ==, 3);
  cli.account = "clinician";
  g_assert_cmpint (
    test_cli_run (&cli, "chart", "000001", "--section", "claims", NULL), ==, 1);
  cli.account = "analyst";
  g_assert_cmpint (test_cli_run (&cli, "patients", NULL), ==, 1);
  g_assert_cmpstr (cli.out, ==, "");
  test_cli_clear (&cli);
}

static void
test_notes_are_read (gconstpointer data)
{
  const Demo *demo = data;
  TestCli cli = demo->one;

  g_assert_cmpint (
    test_cli_run (&cli, "chart", "000012", "--section", "notes", NULL), ==, 0);
  g_assert_nonnull (strstr (cli.out, "ASSESSMENT AND PLAN"));
  g_assert_null (strchr (cli.out, '{'));
  test_cli_clear (&cli);
}

static void
test_trail_is_whole (gconstpointer data)
{
  const Demo *demo = data;
  TestCli cli = demo->one;

  g_assert_cmpint (test_cli_run (&cli, "audit", "verify", NULL), ==, 0);
  g_assert_cmpint (test_cli_run (&cli, "audit", "list", "000012", NULL), ==, 0);
  g_assert_nonnull (strstr (cli.out, "demo\tdemo.fill\tdone\tbatch"));
  test_cli_clear (&cli);
}

/* From the request to the packet, by two people, as the clinic works. */
static void
test_packet_leaves (gconstpointer data)
{
  const Demo *demo = data;
  TestCli cli = demo->one;
  g_autofree char *packet = g_build_filename (cli.clinic, "packet.pdf", NULL);

  cli.account = "him";
  g_assert_cmpint (
    test_cli_run (&cli, "request", "new", "000012", "requester-kind=attorney",
                  "requester=Freya Lind", "organization=Lind Law", "purpose=benefits",
                  "basis=authorization", "identity-check=letterhead",
                  "authority-check=authorization", "identifiers=name birth-date",
                  "kinds=problem allergy note", NULL), ==, 0);
  g_auto (GStrv) words = g_strsplit (g_strchomp (cli.out), "\t", -1);
  g_assert_cmpstr (words[1], ==, "logged");
  const char *number = words[0];

  g_assert_cmpint (test_cli_run (&cli, "request", "new", "000012", "basis=magic", NULL), ==, 3);
  g_assert_cmpint (test_cli_run (&cli, "request", "new", "000012", "colour=red", NULL), ==, 2);

  g_assert_cmpint (
    test_cli_run (&cli, "request", "release", number, "--out", packet, NULL), ==, 1);
  g_assert_cmpint (
    test_cli_run (&cli, "request", "form", number, "description=Problems, allergies, notes",
                  "discloser=Cedar Hollow", "recipient=Lind Law", "purposes=benefits",
                  "kinds=problem allergy note", "expiration=date", "expires-on=2099-01-05",
                  "is-signed=yes", "signed-on=2026-01-05", "signer=patient",
                  "states-revocation=yes", "states-conditioning=yes",
                  "states-redisclosure=yes", "for-other-records=yes", NULL), ==, 0);
  g_assert_cmpint (test_cli_run (&cli, "request", "step", number, "second-check", NULL), ==, 0);
  g_assert_cmpint (test_cli_run (&cli, "request", "check", number, NULL), ==, 1);
  cli.account = "privacy";
  g_assert_cmpint (test_cli_run (&cli, "request", "check", number, NULL), ==, 0);
  cli.account = "him";
  g_assert_cmpint (
    test_cli_run (&cli, "request", "release", number, "--out", packet, NULL), ==, 0);
  g_assert_cmpint (test_cli_run (&cli, "release", "verify", packet, NULL), ==, 0);
  g_assert_nonnull (strstr (cli.out, number));
  g_assert_cmpint (test_cli_run (&cli, "request", "list", NULL), ==, 0);
  g_assert_nonnull (strstr (cli.out, "\treleased\t"));

  g_assert_cmpint (test_cli_run (&cli, "release", "verify", cli.passphrase, NULL), ==, 1);
  g_assert_cmpint (test_cli_run (&cli, "release", "verify", "nothing.pdf", NULL), ==, 3);
  test_cli_clear (&cli);
}

/* Ctrl+C: what was begun is taken back, and the same folder will do for the next try. */
static void
test_stopped_leaves_nothing (gconstpointer data)
{
  const Demo *demo = data;
  g_autofree char *folder = g_strconcat (demo->one.clinic, ".stopped", NULL);
  g_autofree char *database = g_build_filename (folder, "records.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, g_getenv ("CUSTOSCTL"), "demo", folder, NULL);

  g_assert_no_error (error);
  while (!g_file_test (database, G_FILE_TEST_EXISTS))
    g_usleep (G_TIME_SPAN_MILLISECOND);
  g_subprocess_send_signal (program, SIGINT);
  g_assert_true (g_subprocess_wait (program, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (program), ==, 130);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* What is there stays as it is. */
static void
test_second_in_the_same_folder (gconstpointer data)
{
  const Demo *demo = data;
  TestCli cli = demo->one;

  g_assert_cmpint (test_cli_run (&cli, "demo", demo->one.clinic, NULL), ==, 1);
  g_assert_cmpint (test_cli_run (&cli, "demo", "x", "--today", "2026-09", NULL), ==, 2);
  g_assert_cmpint (test_cli_run (&cli, "audit", "verify", NULL), ==, 0);
  test_cli_clear (&cli);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    GTestDataFunc test;
  } tests[] = {
    { "/cli/demo/passphrase", test_passphrase_is_private },
    { "/cli/demo/same-twice", test_two_are_the_same },
    { "/cli/demo/notes", test_notes_are_read },
    { "/cli/demo/trail", test_trail_is_whole },
    { "/cli/demo/exists", test_second_in_the_same_folder },
    { "/cli/demo/stopped", test_stopped_leaves_nothing },
    { "/cli/request", test_packet_leaves },
    { "/cli/patients/lines", test_patients_are_lines },
    { "/cli/chart/roles", test_roles_see_their_part },
    { "/cli/chart/refuses", test_chart_refuses },
  };
  Demo demo;

  g_test_init (&argc, &argv, NULL);
  char *folder = test_make_folder ();
  make (&demo.one, folder, "one");
  make (&demo.other, folder, "other");

  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, &demo, tests[i].test);
  int status = g_test_run ();

  test_cli_close (&demo.one);
  test_cli_close (&demo.other);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
  return status;
}
