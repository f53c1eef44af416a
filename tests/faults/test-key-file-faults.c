/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "custos-durable-file.h"
#include "custos-key-file.h"
#include "custos-test.h"
#include "custos-vault-error.h"

/* SECURITY part 3, F6: a program that is killed while it replaces the key file leaves the old
 * file or the new one, whole, and never one older than it said was safe. The control writes in
 * place and must lose files, or the test could not see it.
 *
 * A kill keeps the system's cache, so this cannot tell whether fsync was called; what the
 * order of the calls is worth in a power cut was measured apart (SECURITY, part 2 b). */

#define KILLS 500
#define LIFE_IN_WRITINGS 2 /* a child lives for at most so many */
#define LONGEST_LIFE_US 40000
#define WRITINGS_TIMED 10
#define SLOTS 40 /* some 14 kB: longer than one page */

typedef gboolean (*Writer) (const char *folder, CustosKeyFile *file, const CustosSecret *key);

static CustosKeyFile *
make_file (guint32 generation)
{
  CustosKeyFile *file = custos_key_file_new ((const guint8 *) "a database's id", generation);

  for (int i = 0; i < SLOTS; i++) {
    CustosKeySlot slot = { .kind = CUSTOS_KEY_SLOT_ACCOUNT, .cost = CUSTOS_KEY_COST_DEFAULT };

    memcpy (slot.account_id, &i, sizeof i);
    memcpy (slot.account_tag, &i, sizeof i);
    memset (slot.wrapped_seeds, (int) generation, sizeof slot.wrapped_seeds);
    custos_key_file_put (file, &slot);
  }
  return file;
}

static gboolean
write_durably (const char *folder, CustosKeyFile *file, const CustosSecret *key)
{
  return custos_key_file_save (file, folder, key, NULL);
}

static gboolean
write_in_place (const char *folder, CustosKeyFile *file, const CustosSecret *key)
{
  g_autofree char *path = g_build_filename (folder, CUSTOS_KEY_FILE_NAME, NULL);
  g_autoptr (GBytes) bytes = custos_key_file_serialize (file, key);
  size_t size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gboolean done = fd >= 0;

  for (size_t at = 0; done && at < size; at += 512) {
    size_t part = MIN (512, size - at);
    done = write (fd, data + at, part) == (ssize_t) part;
  }
  return fd >= 0 && fsync (fd) == 0 && close (fd) == 0 && done;
}

/* Until it is killed: file after file, and each number on the pipe once it is safe. */
static void
write_for_ever (Writer writer,
                const char *folder,
                const CustosSecret *key,
                guint32 from,
                int fd)
{
  for (guint32 generation = from + 1;; generation++) {
    g_autoptr (CustosKeyFile) file = make_file (generation);

    if (!writer (folder, file, key) ||
        write (fd, &generation, sizeof generation) != (ssize_t) sizeof generation)
      _exit (1);
  }
}

/* Returns: the last number that was said to be safe */
static guint32
run_and_kill (Writer writer,
              const char *folder,
              const CustosSecret *key,
              guint32 from,
              gint32 longest_life)
{
  int ends[2];
  int status;
  guint32 safe = from;
  guint32 number;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid_t child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    write_for_ever (writer, folder, key, from, ends[1]);

  close (ends[1]);
  g_usleep ((gulong) g_test_rand_int_range (0, longest_life));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  /* It must not have ended by itself: a disk that is full would make for a fine result. */
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &number, sizeof number) == (ssize_t) sizeof number)
    safe = number;
  close (ends[0]);
  return safe;
}

typedef struct {
  int unreadable;
  int lost;
  guint32 written;
} Outcome;

static Outcome
kill_again_and_again (Writer writer, const char *folder)
{
  Outcome outcome = { 0 };
  g_autoptr (CustosSecret) key = test_new_key (4);
  g_autoptr (CustosKeyFile) first = make_file (1);
  guint32 from = 1;

  g_assert_true (custos_key_file_save (first, folder, key, NULL));
  gint64 start = g_get_monotonic_time ();
  for (int i = 0; i < WRITINGS_TIMED; i++)
    g_assert_true (writer (folder, first, key));
  gint64 writing = (g_get_monotonic_time () - start) / WRITINGS_TIMED;
  gint32 longest_life = (gint32) MIN (writing * LIFE_IN_WRITINGS + 1, LONGEST_LIFE_US);

  for (int i = 0; i < KILLS; i++) {
    guint32 safe = run_and_kill (writer, folder, key, from, longest_life);
    g_autoptr (CustosKeyFile) file = custos_key_file_load (folder, NULL);

    if (file == NULL || !custos_key_file_is_genuine (file, key)) {
      outcome.unreadable++;
      g_autoptr (CustosKeyFile) again = make_file (safe);
      g_assert_true (custos_key_file_save (again, folder, key, NULL));
      from = safe;
      continue;
    }
    from = custos_key_file_get_generation (file);
    outcome.lost += from < safe;
  }
  outcome.written = from;
  return outcome;
}

static void
remove_folder (char *folder)
{
  static const char *const names[] = { "keys", "keys.1", "keys.new", "keys.1.new" };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_unlink (path);
  }
  test_remove_folder (folder);
}

static void
test_kills (void)
{
  char *folder = test_make_folder ();
  Outcome outcome = kill_again_and_again (write_durably, folder);

  g_test_message ("%d kills in %u files: %d unreadable, %d lost", KILLS, outcome.written,
                  outcome.unreadable, outcome.lost);
  g_assert_cmpint (outcome.unreadable, ==, 0);
  g_assert_cmpint (outcome.lost, ==, 0);
  g_assert_cmpuint (outcome.written, >, KILLS / 10);
  remove_folder (folder);
}

static void
test_kills_control (void)
{
  char *folder = test_make_folder ();
  Outcome outcome = kill_again_and_again (write_in_place, folder);

  g_test_message ("In place: %d kills in %u files: %d unreadable", KILLS, outcome.written,
                  outcome.unreadable);
  g_assert_cmpint (outcome.unreadable, >, KILLS / 10);
  remove_folder (folder);
}

static void
put_bytes (const char *folder, const char *name, const guint8 *bytes, size_t size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (write (fd, bytes, size), ==, (gssize) size);
  g_assert_cmpint (close (fd), ==, 0);
}

static guint32
load_generation (const char *folder, const CustosSecret *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosKeyFile) file = custos_key_file_load (folder, &error);

  if (file == NULL) {
    g_assert_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE);
    return 0;
  }
  g_assert_true (custos_key_file_is_genuine (file, key));
  return custos_key_file_get_generation (file);
}

/* A writing that stopped after each number of bytes: beside the file it harms nothing, and the
 * next writing goes through. The same bytes in the file itself are refused (the control). */
static void
test_prefixes (void)
{
  char *folder = test_make_folder ();
  g_autoptr (CustosSecret) key = test_new_key (4);
  g_autoptr (CustosKeyFile) old = make_file (1);
  g_autoptr (CustosKeyFile) next = make_file (2);
  g_autoptr (GBytes) old_bytes = custos_key_file_serialize (old, key);
  g_autoptr (GBytes) next_bytes = custos_key_file_serialize (next, key);
  size_t size;
  const guint8 *bytes = g_bytes_get_data (next_bytes, &size);

  for (size_t n = 0; n < size; n += n < 2000 || n > size - 500 ? 1 : 61) {
    put_bytes (folder, "keys", bytes, n);
    g_assert_cmpuint (load_generation (folder, key), ==, 0);

    put_bytes (folder, "keys", g_bytes_get_data (old_bytes, NULL),
               g_bytes_get_size (old_bytes));
    put_bytes (folder, "keys.new", bytes, n);
    put_bytes (folder, "keys.1.new", bytes, n);
    g_assert_cmpuint (load_generation (folder, key), ==, 1);
  }

  g_assert_true (custos_key_file_save (next, folder, key, NULL));
  g_assert_cmpuint (load_generation (folder, key), ==, 2);
  g_autofree char *left = g_build_filename (folder, "keys.new", NULL);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  remove_folder (folder);
}

/* A disk that is full, by the limit on a file's length, keeps the file as it was. */
static void
test_disk_full (void)
{
  g_autofree char *folder = test_make_folder ();
  g_autoptr (CustosSecret) key = test_new_key (4);
  g_autoptr (CustosKeyFile) old = make_file (1);
  int status;

  g_assert_true (custos_key_file_save (old, folder, key, NULL));
  pid_t child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    g_autoptr (CustosKeyFile) next = make_file (2);
    g_autoptr (GError) error = NULL;
    struct rlimit limit = { 4096, 4096 };

    signal (SIGXFSZ, SIG_IGN);
    if (setrlimit (RLIMIT_FSIZE, &limit) != 0 ||
        custos_key_file_save (next, folder, key, &error))
      _exit (1);
    _exit (g_error_matches (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FAILED) ? 0 : 2);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpuint (load_generation (folder, key), ==, 1);
  g_autofree char *left = g_build_filename (folder, "keys.1.new", NULL);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  remove_folder (g_steal_pointer (&folder));
}

static void
test_wiping_a_second_name (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "keys", NULL);
  g_autofree char *second = g_build_filename (folder, "keys.1", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  put_bytes (folder, "keys", (const guint8 *) "kept", 4);
  g_assert_cmpint (link (path, second), ==, 0);
  custos_durable_file_wipe (folder, "keys.1", &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "kept");
  g_assert_true (custos_durable_file_wipe (folder, "keys.1", NULL));
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/faults/key-file/kills", test_kills);
  g_test_add_func ("/faults/key-file/kills-control", test_kills_control);
  g_test_add_func ("/faults/key-file/prefixes", test_prefixes);
  g_test_add_func ("/faults/key-file/disk-full", test_disk_full);
  g_test_add_func ("/faults/key-file/wiping-a-second-name", test_wiping_a_second_name);
  return g_test_run ();
}
