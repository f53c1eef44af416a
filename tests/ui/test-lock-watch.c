/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-lock-watch.h"

#include <gio/gio.h>

#include "custos-boot-clock.h"

#define MINUTE (60 * 1000)

static void
test_due_after_idle_minutes (void)
{
  g_autoptr (CustosLockWatch) watch = custos_lock_watch_new ();
  gint64 now = custos_boot_clock_get ();

  g_assert_false (custos_lock_watch_is_due (watch, now + 60 * MINUTE));
  g_object_set (watch, "idle-minutes", 4, NULL);
  g_assert_false (custos_lock_watch_is_due (watch, now + 3 * MINUTE));
  g_assert_true (custos_lock_watch_is_due (watch, now + 5 * MINUTE));
}

static void
test_activity_begins_anew (void)
{
  g_autoptr (CustosLockWatch) watch = custos_lock_watch_new ();

  g_object_set (watch, "idle-minutes", 2, NULL);
  custos_lock_watch_note_activity (watch);
  gint64 now = custos_boot_clock_get ();
  g_assert_false (custos_lock_watch_is_due (watch, now + MINUTE));
  g_assert_true (custos_lock_watch_is_due (watch, now + 3 * MINUTE));
}

/* A dialog holds it off, and for two minutes at most. */
static void
test_held_off_for_two_minutes (void)
{
  g_autoptr (CustosLockWatch) watch = custos_lock_watch_new ();
  gint64 now = custos_boot_clock_get ();

  g_object_set (watch, "idle-minutes", 2, NULL);
  custos_lock_watch_hold (watch);
  g_assert_false (custos_lock_watch_is_due (watch, now + 2 * MINUTE - 1000));
  g_assert_true (custos_lock_watch_is_due (watch, now + 2 * MINUTE + 1000));
  custos_lock_watch_release (watch);
}

static void
note_cb (CustosLockWatch *watch, gboolean *locked)
{
  *locked = TRUE;
}

/* What desktops say when nobody is at the screen any more, on a bus of the test's own. */
static void
test_desktop_says_so (void)
{
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  gboolean locked = FALSE;
  g_autoptr (GError) error = NULL;

  g_test_dbus_up (bus);
  g_autoptr (CustosLockWatch) watch = custos_lock_watch_new ();
  g_object_set (watch, "idle-minutes", 10, NULL);
  g_signal_connect (watch, "lock", G_CALLBACK (note_cb), &locked);

  g_autoptr (GDBusConnection) other = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);

  /* The watch connects in its own time; the screen saver says it until it is heard. */
  while (!locked) {
    g_dbus_connection_emit_signal (other, NULL, "/org/gnome/ScreenSaver",
                                   "org.gnome.ScreenSaver", "ActiveChanged",
                                   g_variant_new ("(b)", TRUE), NULL);
    g_main_context_iteration (NULL, FALSE);
  }

  g_clear_object (&watch);
  g_clear_object (&other);
  g_test_dbus_stop (bus);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  /* First: a process keeps the bus that it finds. */
  g_test_add_func ("/ui/lock-watch/desktop", test_desktop_says_so);
  g_test_add_func ("/ui/lock-watch/idle", test_due_after_idle_minutes);
  g_test_add_func ("/ui/lock-watch/activity", test_activity_begins_anew);
  g_test_add_func ("/ui/lock-watch/held", test_held_off_for_two_minutes);
  return g_test_run ();
}
