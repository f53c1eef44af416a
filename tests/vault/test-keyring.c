/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>

#include <libsecret/secret.h>

#include "vault-parts.h"

/* SECURITY part 3, A11: one state of the keyring a process, by the environment variable
 * CUSTOS_KEYRING_STATE; run-with-keyring.sh makes the state. In every one: the right code
 * within two seconds, no new secret, and the recovery key lets one in. */

#define PATIENCE_SECONDS 2.0
#define SLOW_MACHINE_SECONDS 3.0 /* many tests at once; what is kept out is the bus's own 25 */

typedef struct {
  char *folder;
  TestParts parts;
} Clinic;

static void
set_up (Clinic *self)
{
  self->folder = test_make_folder ();
  test_parts_init (&self->parts, TRUE);
  test_parts_write (&self->parts, self->folder);
}

static void
remove_files (char *folder)
{
  TestVault files = { .folder = folder };

  test_vault_tear_down (&files);
}

static void
tear_down (Clinic *self)
{
  test_parts_clear (&self->parts);
  remove_files (self->folder);
}

static void
store_item (Clinic *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosKeyringItem) item = test_parts_make_item (&self->parts);

  custos_keyring_store (self->parts.database, item, NULL, &error);
  g_assert_no_error (error);
}

static CustosVault *
unlock (Clinic *self, GError **error)
{
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (TEST_PASSPHRASE);

  return custos_vault_unlock (self->folder, "ana", passphrase, 0, NULL, error);
}

static void
assert_no_new_secret (Clinic *self, CustosVaultError code)
{
  CustosKeyringState state;
  g_autoptr (GError) error = NULL;

  if (code == CUSTOS_VAULT_ERROR_NOT_ENROLLED) {
    custos_keyring_look (self->parts.database, &state, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpint (state, ==, CUSTOS_KEYRING_ABSENT);
  }
}

static void
assert_state (Clinic *self, CustosVaultError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) list_error = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();

  g_assert_null (unlock (self, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, (int) code);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, PATIENCE_SECONDS + SLOW_MACHINE_SECONDS);

  g_timer_start (timer);
  g_assert_null (custos_vault_list_names (self->folder, NULL, &list_error));
  g_assert_error (list_error, CUSTOS_VAULT_ERROR, (int) code);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, PATIENCE_SECONDS + SLOW_MACHINE_SECONDS);
  assert_no_new_secret (self, code);

  g_clear_error (&error);
  g_autoptr (CustosVault) vault =
    custos_vault_unlock_with_recovery_key (self->folder, self->parts.recovery, 0, NULL, &error);
  g_assert_no_error (error);
  test_assert_same_secret (custos_vault_get_data_key (vault), self->parts.data_key);
  assert_no_new_secret (self, code);
}

static void
assert_cannot_enrol (Clinic *self, CustosVaultError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (custos_vault_unlock_with_recovery_key (
                   self->folder, self->parts.recovery, CUSTOS_VAULT_ENROL, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, (int) code);
}

static void
test_founded_here (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;
  guint8 head[CUSTOS_KEY_SIZE];

  test_vault_set_up (&test, TRUE);
  g_assert_true (custos_vault_uses_keyring (test.vault));
  g_assert_cmpint (custos_vault_get_anchor (test.vault)->audit_seq, ==, 0);

  memset (head, 7, sizeof head);
  custos_vault_write_anchor (test.vault, 18233, head, NULL, &error);
  g_assert_no_error (error);

  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text ("one otter, two tides");
  custos_vault_add_account (test.vault, "Bo Ñuñez", TEST_BO, passphrase, &test_cost, NULL,
                            &error);
  g_assert_no_error (error);
  g_auto (GStrv) names = custos_vault_list_names (test.folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "Ana");
  g_assert_cmpstr (names[1], ==, "Bo Ñuñez");

  g_autoptr (CustosVault) vault = test_vault_unlock (&test, names[1], "one otter, two tides",
                                                     &error);
  g_assert_no_error (error);
  const CustosAnchor *anchor = custos_vault_get_anchor (vault);
  g_assert_cmpint (anchor->audit_seq, ==, 18233);
  g_assert_cmpmem (anchor->audit_head, CUSTOS_KEY_SIZE, head, sizeof head);

  custos_vault_remove_account (test.vault, TEST_BO, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) fewer = custos_vault_list_names (test.folder, NULL, &error);
  g_assert_cmpuint (g_strv_length (fewer), ==, 1);

  /* Without the keyring's secret the passphrase is worth nothing. */
  g_assert_null (custos_vault_unlock (test.folder, "Ana", test.passphrase,
                                      CUSTOS_VAULT_NO_KEYRING, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NEEDS_KEYRING);
  test_vault_tear_down (&test);
}

static void
test_absent_then_enrolled (void)
{
  Clinic clinic;
  g_autoptr (GError) error = NULL;

  set_up (&clinic);
  assert_state (&clinic, CUSTOS_VAULT_ERROR_NOT_ENROLLED);

  g_autoptr (CustosVault) vault = custos_vault_unlock_with_recovery_key (
    clinic.folder, clinic.parts.recovery, CUSTOS_VAULT_ENROL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (CustosKeyringItem) item =
    custos_keyring_load (clinic.parts.database, NULL, &error);
  g_assert_no_error (error);
  test_assert_same_secret (item->device, clinic.parts.device);

  g_autoptr (CustosVault) again = unlock (&clinic, &error);
  g_assert_no_error (error);
  g_auto (GStrv) names = custos_vault_list_names (clinic.folder, NULL, &error);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_cmpstr (names[0], ==, "ana");
  tear_down (&clinic);
}

static void
test_deleted_while_open (void)
{
  TestVault test;
  g_autoptr (GError) error = NULL;
  guint8 database[CUSTOS_UUID_SIZE];

  test_vault_set_up (&test, TRUE);
  custos_uuid_parse (custos_vault_get_database_uuid (test.vault), database);
  custos_keyring_forget (database, NULL, &error);
  g_assert_no_error (error);

  g_assert_false (custos_vault_write_anchor (test.vault, 1, (const guint8[32]) { 0 }, NULL,
                                             &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NOT_ENROLLED);
  test_vault_tear_down (&test);
}

static void
test_other_installation (void)
{
  Clinic clinic;

  set_up (&clinic);
  custos_secret_write (clinic.parts.device)[0] ^= 1;
  store_item (&clinic);
  custos_secret_write (clinic.parts.device)[0] ^= 1;
  assert_state (&clinic, CUSTOS_VAULT_ERROR_OTHER_INSTALLATION);
  tear_down (&clinic);
}

static void
test_nonsense (void)
{
  Clinic clinic;
  g_autoptr (GError) error = NULL;

  set_up (&clinic);
  store_item (&clinic);

  static const SecretSchema schema = {
    "org.custos.Custos", SECRET_SCHEMA_DONT_MATCH_NAME,
    { { "application", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { "database", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
  };
  g_autofree char *id = custos_uuid_to_text (clinic.parts.database);
  g_assert_true (secret_password_store_sync (&schema, NULL, "Custos", "nonsense", NULL, &error,
                                             "application", "org.custos.Custos", "database", id,
                                             NULL));
  assert_state (&clinic, CUSTOS_VAULT_ERROR_KEYRING_FAILED);
  tear_down (&clinic);
}

static guint
count_items (void)
{
  static const SecretSchema schema = {
    "org.custos.Custos", SECRET_SCHEMA_DONT_MATCH_NAME,
    { { "application", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
  };
  g_autoptr (GError) error = NULL;
  GList *found = secret_password_search_sync (&schema, SECRET_SEARCH_ALL, NULL, &error,
                                              "application", "org.custos.Custos", NULL);
  guint n = g_list_length (found);

  g_assert_no_error (error);
  g_list_free_full (found, g_object_unref);
  return n;
}

/* A clinic that could not be written leaves no item behind. */
static void
test_create_fails (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = test_make_folder ();
  g_autofree char *in_the_way = g_build_filename (folder, "keys.new", NULL);
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (TEST_PASSPHRASE);
  CustosVaultFounder founder = { "Ana", TEST_ANA, passphrase, TRUE, &test_cost };
  CustosRecoveryKey *recovery = NULL;
  guint before = count_items ();

  g_assert_cmpint (g_mkdir (in_the_way, 0700), ==, 0);
  g_assert_null (custos_vault_create (folder, &founder, &recovery, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FAILED);
  g_assert_null (recovery);
  g_assert_cmpuint (count_items (), ==, before);
  g_rmdir (in_the_way);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
lock_default_collection (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SecretService) service = secret_service_get_sync (0, NULL, &error);
  g_autoptr (SecretCollection) collection = secret_collection_for_alias_sync (
    service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, NULL, &error);
  GList objects = { collection, NULL, NULL };

  g_assert_cmpint (secret_service_lock_sync (service, &objects, NULL, NULL, &error), ==, 1);
  g_assert_no_error (error);
}

static void
assert_prompt_is_dismissed (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();

  g_assert_false (custos_vault_unlock_keyring (folder, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_KEYRING_PROMPT_DISMISSED);
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, PATIENCE_SECONDS + SLOW_MACHINE_SECONDS);
}

static void
test_locked_again (void)
{
  Clinic clinic;

  set_up (&clinic);
  store_item (&clinic);
  g_assert_true (custos_vault_unlock_keyring (clinic.folder, NULL, NULL));
  lock_default_collection ();
  assert_state (&clinic, CUSTOS_VAULT_ERROR_KEYRING_LOCKED);
  assert_cannot_enrol (&clinic, CUSTOS_VAULT_ERROR_KEYRING_LOCKED);
  assert_prompt_is_dismissed (clinic.folder);
  tear_down (&clinic);
}

static void
test_create_while_locked (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = test_make_folder ();
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (TEST_PASSPHRASE);
  CustosVaultFounder founder = { "Ana", TEST_ANA, passphrase, TRUE, &test_cost };
  CustosRecoveryKey *recovery = NULL;

  g_assert_null (custos_vault_create (folder, &founder, &recovery, NULL, &error));
  g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_KEYRING_LOCKED);
  g_assert_null (recovery);
  /* Nothing was begun: the folder is as empty as before. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static GPid
find_service (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
    bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
    "GetConnectionUnixProcessID", g_variant_new ("(s)", "org.freedesktop.secrets"), NULL,
    G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  guint32 pid;

  g_assert_no_error (error);
  g_variant_get (answer, "(u)", &pid);
  return (GPid) pid;
}

static gboolean
is_stopped (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/task", pid);
  g_autoptr (GDir) tasks = g_dir_open (path, 0, NULL);
  const char *task;

  while (tasks != NULL && (task = g_dir_read_name (tasks)) != NULL) {
    g_autofree char *stat = g_build_filename (path, task, "stat", NULL);
    g_autofree char *text = NULL;

    if (g_file_get_contents (stat, &text, NULL, NULL) && strstr (text, ") T ") == NULL)
      return FALSE;
  }
  return tasks != NULL;
}

/* On a busy machine one of its threads would still answer for a moment. */
static void
stop_service (GPid pid)
{
  g_assert_cmpint (kill (pid, SIGSTOP), ==, 0);
  for (int i = 0; i < 1000 && !is_stopped (pid); i++)
    g_usleep (10 * 1000);
  g_assert_true (is_stopped (pid));
}

static void
test_service_hangs (void)
{
  Clinic clinic;
  GPid pid = find_service ();

  set_up (&clinic);
  store_item (&clinic);
  stop_service (pid);
  assert_state (&clinic, CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE);
  g_assert_cmpint (kill (pid, SIGCONT), ==, 0);

  g_autoptr (GError) error = NULL;
  g_autoptr (CustosVault) vault = unlock (&clinic, &error);
  g_assert_no_error (error);
  tear_down (&clinic);
}

static gpointer
kill_soon (gpointer data)
{
  g_usleep (GPOINTER_TO_INT (data));
  kill (find_service (), SIGKILL);
  return NULL;
}

/* Killed before, amid or after the question: whichever, an answer comes, and never that the
 * secret is not there, for then somebody might make a new one. A bus that starts the service
 * again finds its keyring locked. */
static void
test_service_killed (void)
{
  Clinic clinic;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();

  set_up (&clinic);
  store_item (&clinic);
  GThread *killer = g_thread_new ("killer", kill_soon,
                                  GINT_TO_POINTER (g_test_rand_int_range (0, 4000)));
  for (int i = 0; i < 20; i++) {
    g_autoptr (GError) reason = NULL;
    g_autoptr (CustosKeyringItem) item =
      custos_keyring_load (clinic.parts.database, NULL, &reason);

    g_assert_true (item != NULL ||
                   g_error_matches (reason, CUSTOS_VAULT_ERROR,
                                    CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE) ||
                   g_error_matches (reason, CUSTOS_VAULT_ERROR,
                                    CUSTOS_VAULT_ERROR_KEYRING_FAILED) ||
                   g_error_matches (reason, CUSTOS_VAULT_ERROR,
                                    CUSTOS_VAULT_ERROR_KEYRING_LOCKED));
  }
  g_thread_join (killer);
  g_assert_null (unlock (&clinic, &error));
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 20 * PATIENCE_SECONDS);
  tear_down (&clinic);
}

static char *
get_kept_folder (void)
{
  return g_build_filename (g_get_home_dir (), "clinic", NULL);
}

static void
test_prepare (void)
{
  g_autofree char *folder = get_kept_folder ();
  g_autofree char *path = g_build_filename (g_get_home_dir (), "recovery", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (TEST_PASSPHRASE);
  CustosVaultFounder founder = { "Ana", TEST_ANA, passphrase, TRUE, &test_cost };
  g_autoptr (CustosRecoveryKey) recovery = NULL;
  g_autoptr (CustosVault) vault =
    custos_vault_create (folder, &founder, &recovery, NULL, &error);

  g_assert_no_error (error);
  g_autoptr (CustosSecret) text = custos_recovery_key_to_text (recovery);
  g_assert_true (g_file_set_contents (path, (const char *) custos_secret_read (text, NULL), -1,
                                      NULL));
}

static void
test_cold (void)
{
  Clinic clinic = { .folder = get_kept_folder () };
  g_autofree char *path = g_build_filename (g_get_home_dir (), "recovery", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_autoptr (CustosSecret) typed = custos_secret_new_from_text (text);
  clinic.parts.recovery = custos_recovery_key_parse (typed, &error);
  g_assert_no_error (error);
  g_autoptr (CustosVault) vault =
    custos_vault_unlock_with_recovery_key (clinic.folder, clinic.parts.recovery, 0, NULL,
                                           &error);
  g_assert_no_error (error);
  clinic.parts.data_key = custos_secret_copy (custos_vault_get_data_key (vault));

  assert_state (&clinic, CUSTOS_VAULT_ERROR_KEYRING_LOCKED);
  assert_prompt_is_dismissed (clinic.folder);
  test_parts_clear (&clinic.parts);
  remove_files (clinic.folder);
}

static void
test_no_collection (void)
{
  Clinic clinic;

  set_up (&clinic);
  assert_state (&clinic, CUSTOS_VAULT_ERROR_KEYRING_NO_COLLECTION);
  assert_cannot_enrol (&clinic, CUSTOS_VAULT_ERROR_KEYRING_NO_COLLECTION);
  tear_down (&clinic);
}

static void
test_no_service (void)
{
  Clinic clinic;
  CustosKeyringState state;

  set_up (&clinic);
  assert_state (&clinic, CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE);
  assert_cannot_enrol (&clinic, CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE);
  g_assert_true (custos_keyring_look (clinic.parts.database, &state, NULL, NULL));
  g_assert_cmpint (state, ==, CUSTOS_KEYRING_NO_SERVICE);
  tear_down (&clinic);
}

static void
test_cancelled (void)
{
  Clinic clinic;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  set_up (&clinic);
  g_cancellable_cancel (cancellable);
  g_assert_null (custos_keyring_load (clinic.parts.database, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  tear_down (&clinic);
}

static const struct {
  const char *state;
  const char *name;
  GTestFunc test;
} tests[] = {
  { "unlocked", "founded-here", test_founded_here },
  { "unlocked", "absent-then-enrolled", test_absent_then_enrolled },
  { "unlocked", "deleted-while-open", test_deleted_while_open },
  { "unlocked", "other-installation", test_other_installation },
  { "unlocked", "nonsense", test_nonsense },
  { "unlocked", "cancelled", test_cancelled },
  { "unlocked", "create-fails", test_create_fails },
  { "locked", "locked-again", test_locked_again },
  { "locked", "create-while-locked", test_create_while_locked },
  { "hangs", "service-hangs", test_service_hangs },
  { "killed", "service-killed", test_service_killed },
  { "prepare", "prepare", test_prepare },
  { "cold", "cold", test_cold },
  { "no-collection", "no-collection", test_no_collection },
  { "no-service", "no-service", test_no_service },
};

int
main (int argc, char *argv[])
{
  const char *state = g_getenv ("CUSTOS_KEYRING_STATE");

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/vault/keyring/", tests[i].name, NULL);

    if (g_strcmp0 (state, tests[i].state) == 0)
      g_test_add_func (path, tests[i].test);
  }
  return g_test_run ();
}
