/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "custos-allergy-table.h"
#include "custos-audit-table.h"
#include "custos-query.h"
#include "custos-test.h"

/* SECURITY F3: killed at any moment, no acknowledged change is lost, none is there by half, and
 * none is there without its row in the audit trail. A kill keeps what the kernel has, so this
 * says nothing of power cuts. */
#define N_KILLS 200
#define N_CONTROL_KILLS 40
#define LONGEST_LIFE (12 * G_TIME_SPAN_MILLISECOND)

static const CustosViewer everybody = { "test", G_MAXUINT };

static CustosDatabase *
open_file (const char *path, const CustosSecret *key)
{
  g_autoptr (GError) error = NULL;
  CustosDatabase *db = custos_database_open (path, key, CUSTOS_DATABASE_WRITER, &error);

  g_assert_no_error (error);
  return db;
}

static gboolean
add (CustosDatabase *db, const CustosSecret *key, guint32 number)
{
  g_autofree char *id = g_strdup_printf ("%u", number);
  g_autoptr (CustosRecord) allergy = g_object_new (
    CUSTOS_TYPE_ALLERGY, "id", id, "version", (gint64) 1, "patient-id", "p", "recorded", "now",
    "sensitivity", CUSTOS_SENSITIVITY_NORMAL, "substance", "Latex", NULL);
  CustosAuditEntry entry = {
    .at = (char *) "now", .account = (char *) "ana", .use_case = (char *) "charts.save-item",
    .outcome = (char *) "done", .item_kind = (char *) "allergy", .item_id = id, .version = 1,
    .has_digest = TRUE,
  };

  custos_record_digest (allergy, key, entry.digest);
  return custos_database_begin (db, NULL) && custos_item_add (db, allergy, 0, NULL) &&
         custos_audit_table_append (db, key, &entry, NULL);
}

/* Adds one after another and says so, until it is killed. The control says so too early. */
static void
live_and_die (const char *path,
              const CustosSecret *key,
              guint32 next,
              int pipe_fd,
              gboolean early)
{
  CustosDatabase *db = open_file (path, key);

  for (;; next++) {
    if (!add (db, key, next))
      _exit (1);
    if (early && write (pipe_fd, &next, sizeof next) != sizeof next)
      _exit (1);
    if (early)
      g_usleep (500);
    if (!custos_database_commit (db, NULL))
      _exit (1);
    if (!early && write (pipe_fd, &next, sizeof next) != sizeof next)
      _exit (1);
  }
}

/* Returns: the last number that the child said was safe. */
static guint32
run_and_kill (const char *path, const CustosSecret *key, guint32 next, gboolean early)
{
  int fds[2];
  guint32 last = next - 1;

  g_assert_cmpint (pipe (fds), ==, 0);
  pid_t child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    close (fds[0]);
    live_and_die (path, key, next, fds[1], early);
  }

  close (fds[1]);
  /* It lives until it has opened the file and done something, and then as long as chance
   * will have it. */
  if (read (fds[0], &last, sizeof last) != sizeof last)
    g_error ("The child died by itself");
  g_usleep (g_random_int_range (0, LONGEST_LIFE));
  kill (child, SIGKILL);
  while (read (fds[0], &last, sizeof last) == sizeof last)
    continue;
  close (fds[0]);
  waitpid (child, NULL, 0);
  return last;
}

static gint64
count_items (CustosDatabase *db)
{
  gint64 count = -1;
  g_autoptr (CustosQuery) query =
    custos_query_new_for (db, &everybody, "SELECT count(*) FROM seen_allergy");

  if (custos_query_next (query))
    count = custos_query_get_int (query, 0);
  g_assert_true (custos_query_end (query, NULL));
  return count;
}

/* Goes on from where the last look ended. Returns: how many changes are on file; each has its
 * true row, and no row is without its change. */
static guint32
look (const char *path, const CustosSecret *key, CustosAuditCheck *check)
{
  g_autoptr (GError) error = NULL;
  CustosDatabase *db = open_file (path, key);

  check->at_end = FALSE;
  while (!check->at_end && custos_audit_table_check (db, key, check, 500, &error))
    continue;
  g_assert_no_error (error);
  g_assert_cmpint (check->broken_seq, ==, 0);
  g_assert_cmpint (check->n_digests, ==, count_items (db));

  custos_database_close (db);
  return check->n_digests;
}

/* Returns: how many kills lost something that was said to be safe. */
static guint
kill_often (guint n_kills, gboolean early)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "records.db", NULL);
  g_autoptr (CustosSecret) key = test_new_key (1);
  CustosAuditCheck check = { 0 };
  guint32 next = 1;
  guint n_lost = 0;

  for (guint i = 0; i < n_kills; i++) {
    guint32 last = run_and_kill (path, key, next, early);
    guint32 on_file = look (path, key, &check);

    n_lost += on_file < last;
    next = on_file + 1;
  }

  g_test_message ("%u kills, %u changes on file, %u lost", n_kills, next - 1, n_lost);
  test_remove_folder (folder);
  return n_lost;
}

static void
test_no_acknowledged_change_is_lost (void)
{
  g_assert_cmpuint (kill_often (N_KILLS, FALSE), ==, 0);
}

/* If saying so too early lost nothing, the kills would prove nothing. */
static void
test_control_loses (void)
{
  g_assert_cmpuint (kill_often (N_CONTROL_KILLS, TRUE), >, N_CONTROL_KILLS / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/faults/kills/none-lost", test_no_acknowledged_change_is_lost);
  g_test_add_func ("/faults/kills/control", test_control_loses);
  return g_test_run ();
}
