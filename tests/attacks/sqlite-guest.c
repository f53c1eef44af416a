/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A library that somebody else brings into the process and that uses the plain SQLite, as NSS
 * does under Poppler. Whose SQLite it gets is what the test asks. */
#include <sqlite3.h>
#include <stddef.h>

#include "sqlite-guest.h"

static const char not_known_to_ours[] =
  "CREATE TABLE visit (id INTEGER PRIMARY KEY, room TEXT, n INTEGER) STRICT;"
  "INSERT INTO visit VALUES (1, 'A', 1);"
  "INSERT INTO visit VALUES (1, 'A', 1) ON CONFLICT (id) DO UPDATE SET n = n + 1;"
  "CREATE VIRTUAL TABLE word USING fts5 (text);"
  "INSERT INTO word VALUES ('two quiet herons');";

static int
ask (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  int answer = -1;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) == SQLITE_OK &&
      sqlite3_step (stmt) == SQLITE_ROW)
    answer = sqlite3_column_int (stmt, 0);
  sqlite3_finalize (stmt);
  return answer;
}

const char *
sqlite_guest_get_version (void)
{
  return sqlite3_libversion ();
}

/* Only SQLCipher answers this at all. */
gboolean
sqlite_guest_has_sqlcipher (void)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;

  sqlite3_open (":memory:", &db);
  sqlite3_prepare_v2 (db, "PRAGMA cipher_version", -1, &stmt, NULL);
  gboolean answers = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return answers;
}

/* Returns: whether what a recent SQLite can do works, in memory or in the file @path. */
gboolean
sqlite_guest_works (const char *path)
{
  sqlite3 *db = NULL;
  gboolean works =
    sqlite3_open (path, &db) == SQLITE_OK &&
    sqlite3_exec (db, not_known_to_ours, NULL, NULL, NULL) == SQLITE_OK &&
    ask (db, "SELECT n FROM visit") == 2 &&
    ask (db, "SELECT count(*) FROM word WHERE word MATCH 'heron*'") == 1 &&
    sqlite3_exec (db, "INSERT INTO visit VALUES (2, 'B', 'x')", NULL, NULL, NULL) ==
    SQLITE_CONSTRAINT;

  sqlite3_close (db);
  return works;
}
