/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "sqlite-guest.h"

/* The control of test-two-sqlites.c: SQLCipher linked without what hides it is what the guest
 * gets. The argument is the guest library. */
static const char *guest_path;

static void
test_guest_gets_ours (void)
{
  SqliteGuest guest;

  if (!sqlite_guest_load (&guest, guest_path))
    return;
  g_assert_true (guest.get_version () == sqlite3_libversion ()); /* one copy, one text */
  g_assert_true (guest.has_sqlcipher ());
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  guest_path = argv[1];
  g_test_add_func ("/attacks/two-sqlites/unhidden", test_guest_gets_ours);
  return g_test_run ();
}
