/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-allergy-table.h"
#include "custos-sqlite.h"
#include "custos-test.h"
#include "sqlite-guest.h"

/* SECURITY A10: our SQLCipher and somebody else's SQLite in one process. The argument is the
 * guest library; test-unhidden-sqlite.c is the control. */
static const char *guest_path;

static void
add_allergy (CustosDatabase *db, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosAllergy) allergy = g_object_new (
    CUSTOS_TYPE_ALLERGY, "id", id, "version", (gint64) 1, "patient-id", "p",
    "recorded", "now", "sensitivity", CUSTOS_SENSITIVITY_NORMAL, "substance", "Latex", NULL);

  custos_item_add (db, CUSTOS_RECORD (allergy), CUSTOS_NO_BATCH, &error);
  g_assert_no_error (error);
}

/* The guest writes a file of its own between two of our rows. */
static void
test_both_work (void)
{
  SqliteGuest guest;

  if (!sqlite_guest_load (&guest, guest_path))
    return;
  /* Two copies, even where both are of one version, as on Debian 13: each has its own text. */
  g_assert_true (guest.get_version () != sqlite3_libversion ());

  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "records.db", NULL);
  g_autofree char *theirs = g_build_filename (folder, "theirs.db", NULL);
  g_autoptr (CustosSecret) key = test_new_key (1);
  g_autoptr (GError) error = NULL;
  const CustosViewer everybody = { "test", G_MAXUINT };
  CustosDatabase *db = custos_database_open (path, key, CUSTOS_DATABASE_WRITER, &error);

  g_assert_no_error (error);
  add_allergy (db, "1");
  g_assert_false (guest.has_sqlcipher ());
  g_assert_true (guest.works (theirs));
  g_assert_true (guest.works (":memory:"));
  add_allergy (db, "2");

  g_autoptr (GPtrArray) found =
    custos_item_table_list (&custos_allergy_table, db, &everybody, "p", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  custos_database_close (db);

  g_autofree char *start = NULL;
  g_assert_true (g_file_get_contents (theirs, &start, NULL, NULL));
  g_assert_true (g_str_has_prefix (start, "SQLite format 3"));
  test_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  guest_path = argv[1];
  g_test_add_func ("/attacks/two-sqlites/both-work", test_both_work);
  return g_test_run ();
}
