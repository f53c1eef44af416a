/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-desktop-lock.h"

#define LOGIND "org.freedesktop.login1"

/* What is listened for; those that carry a boolean count when it is TRUE. */
static const struct {
  GBusType bus;
  const char *sender; /* NULL: whoever */
  const char *interface;
  const char *member;
} news[] = {
  { G_BUS_TYPE_SYSTEM, LOGIND, "org.freedesktop.login1.Session", "Lock" },
  { G_BUS_TYPE_SYSTEM, LOGIND, "org.freedesktop.login1.Manager", "PrepareForSleep" },
  { G_BUS_TYPE_SESSION, NULL, "org.gnome.ScreenSaver", "ActiveChanged" },
  { G_BUS_TYPE_SESSION, NULL, "org.freedesktop.ScreenSaver", "ActiveChanged" },
  { G_BUS_TYPE_SESSION, NULL, "org.cinnamon.ScreenSaver", "ActiveChanged" },
  { G_BUS_TYPE_SESSION, NULL, "org.mate.ScreenSaver", "ActiveChanged" },
  { G_BUS_TYPE_SESSION, NULL, "org.xfce.ScreenSaver", "ActiveChanged" },
};

/**
 * CustosDesktopLock:
 *
 * Hears from the desktop that nobody is at the screen any more: logind locks the session or
 * puts the machine to sleep, or a screen saver starts. Where no such service is, it is silent.
 */
struct _CustosDesktopLock {
  GObject parent_instance;

  GCancellable *connecting;
  GDBusConnection *buses[G_N_ELEMENTS (news)]; /* by what is listened for; owned */
  guint subscriptions[G_N_ELEMENTS (news)];
};

G_DEFINE_FINAL_TYPE (CustosDesktopLock, custos_desktop_lock, G_TYPE_OBJECT)

enum { LOCKED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
heard_cb (GDBusConnection *bus,
          const char *sender,
          const char *path,
          const char *interface,
          const char *member,
          GVariant *parameters,
          gpointer user_data)
{
  CustosDesktopLock *self = user_data;
  gboolean begins = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (begins)
    g_signal_emit (self, signals[LOCKED], 0);
}

static void
listen (CustosDesktopLock *self, GDBusConnection *bus, GBusType type)
{
  for (size_t i = 0; i < G_N_ELEMENTS (news); i++) {
    if (news[i].bus != type)
      continue;

    self->buses[i] = g_object_ref (bus);
    self->subscriptions[i] = g_dbus_connection_signal_subscribe (
      bus, news[i].sender, news[i].interface, news[i].member, NULL, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, heard_cb, self, NULL);
  }
}

static void
session_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosDesktopLock) self = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus != NULL)
    listen (self, bus, G_BUS_TYPE_SESSION);
}

static void
system_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosDesktopLock) self = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus != NULL)
    listen (self, bus, G_BUS_TYPE_SYSTEM);
}

static void
custos_desktop_lock_dispose (GObject *object)
{
  CustosDesktopLock *self = CUSTOS_DESKTOP_LOCK (object);

  g_cancellable_cancel (self->connecting);
  g_clear_object (&self->connecting);
  for (size_t i = 0; i < G_N_ELEMENTS (news); i++) {
    if (self->buses[i] != NULL)
      g_dbus_connection_signal_unsubscribe (self->buses[i], self->subscriptions[i]);
    g_clear_object (&self->buses[i]);
  }

  G_OBJECT_CLASS (custos_desktop_lock_parent_class)->dispose (object);
}

static void
custos_desktop_lock_class_init (CustosDesktopLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = custos_desktop_lock_dispose;

  signals[LOCKED] = g_signal_new ("locked", CUSTOS_TYPE_DESKTOP_LOCK, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
custos_desktop_lock_init (CustosDesktopLock *self)
{
  self->connecting = g_cancellable_new ();
  g_bus_get (G_BUS_TYPE_SESSION, self->connecting, session_bus_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SYSTEM, self->connecting, system_bus_cb, g_object_ref (self));
}

CustosDesktopLock *
custos_desktop_lock_new (void)
{
  return g_object_new (CUSTOS_TYPE_DESKTOP_LOCK, NULL);
}
