/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-lock-watch.h"

#include "custos-boot-clock.h"
#include "custos-desktop-lock.h"

#define LOOK_SECONDS 5
#define MOST_HELD_MS (2 * 60 * 1000)
#define MS_A_MINUTE (60 * 1000)

/**
 * CustosLockWatch:
 *
 * Says when the clinic has to be locked: nobody touched a window for a while, or the desktop
 * locks, sleeps or starts its screen saver.
 *
 * The clock goes on while the machine sleeps. A dialog for printing or a file holds the lock
 * off, for two minutes at most.
 */
struct _CustosLockWatch {
  GObject parent_instance;

  CustosDesktopLock *desktop;
  guint timeout_id;
  gint64 last_activity; /* milliseconds of the boot clock */
  gint64 held_since;
  guint n_holds;
  guint idle_minutes;   /* 0: does not watch for idleness */
};

G_DEFINE_FINAL_TYPE (CustosLockWatch, custos_lock_watch, G_TYPE_OBJECT)

enum { PROP_0, PROP_IDLE_MINUTES, N_PROPS };

static GParamSpec *properties[N_PROPS];

enum { LOCK, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
consider (CustosLockWatch *self)
{
  if (custos_lock_watch_is_due (self, custos_boot_clock_get ()))
    g_signal_emit (self, signals[LOCK], 0);
}

static gboolean
look_cb (gpointer user_data)
{
  consider (user_data);
  return G_SOURCE_CONTINUE;
}

/* The desktop locks: nothing holds that off but a dialog that is open. */
static void
desktop_locked_cb (CustosLockWatch *self)
{
  self->last_activity = G_MININT64 / 2;
  if (self->n_holds == 0)
    g_signal_emit (self, signals[LOCK], 0);
}

static gboolean
event_cb (CustosLockWatch *self, GdkEvent *event)
{
  switch (gdk_event_get_event_type (event)) {
  case GDK_KEY_PRESS:
  case GDK_BUTTON_PRESS:
  case GDK_MOTION_NOTIFY:
  case GDK_SCROLL:
  case GDK_TOUCH_BEGIN:
  case GDK_TOUCH_UPDATE:
    custos_lock_watch_note_activity (self);
    break;
  default:
    break;
  }

  return GDK_EVENT_PROPAGATE;
}

/* Dialogs are windows too, and come and go. */
static void
windows_changed_cb (CustosLockWatch *self,
                    guint position,
                    guint n_removed,
                    guint n_added,
                    GListModel *windows)
{
  for (guint i = position; i < position + n_added; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
    GtkEventController *events = gtk_event_controller_legacy_new ();

    gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
    g_signal_connect_object (
      events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
    gtk_widget_add_controller (window, events);
  }
}

static void
custos_lock_watch_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_IDLE_MINUTES:
    g_value_set_uint (value, CUSTOS_LOCK_WATCH (object)->idle_minutes);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_lock_watch_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_IDLE_MINUTES:
    CUSTOS_LOCK_WATCH (object)->idle_minutes = g_value_get_uint (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_lock_watch_dispose (GObject *object)
{
  CustosLockWatch *self = CUSTOS_LOCK_WATCH (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_object (&self->desktop);

  G_OBJECT_CLASS (custos_lock_watch_parent_class)->dispose (object);
}

static void
custos_lock_watch_class_init (CustosLockWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = custos_lock_watch_get_property;
  object_class->set_property = custos_lock_watch_set_property;
  object_class->dispose = custos_lock_watch_dispose;

  /* 0 while there is nothing to lock. */
  properties[PROP_IDLE_MINUTES] = g_param_spec_uint (
    "idle-minutes", NULL, NULL, 0, G_MAXUINT, 0,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LOCK] = g_signal_new ("lock", CUSTOS_TYPE_LOCK_WATCH, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
custos_lock_watch_init (CustosLockWatch *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  self->last_activity = custos_boot_clock_get ();
  self->timeout_id = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
  self->desktop = custos_desktop_lock_new ();
  g_signal_connect_object (
    self->desktop, "locked", G_CALLBACK (desktop_locked_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (
    windows, "items-changed", G_CALLBACK (windows_changed_cb), self, G_CONNECT_SWAPPED);
  windows_changed_cb (self, 0, 0, g_list_model_get_n_items (windows), windows);
}

CustosLockWatch *
custos_lock_watch_new (void)
{
  return g_object_new (CUSTOS_TYPE_LOCK_WATCH, NULL);
}

/* A print or file dialog opens; locking under it would leave a dead dialog. */
void
custos_lock_watch_hold (CustosLockWatch *self)
{
  g_return_if_fail (CUSTOS_IS_LOCK_WATCH (self));

  if (self->n_holds++ == 0)
    self->held_since = custos_boot_clock_get ();
}

void
custos_lock_watch_release (CustosLockWatch *self)
{
  g_return_if_fail (CUSTOS_IS_LOCK_WATCH (self));
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  consider (self);
}

void
custos_lock_watch_note_activity (CustosLockWatch *self)
{
  g_return_if_fail (CUSTOS_IS_LOCK_WATCH (self));

  self->last_activity = custos_boot_clock_get ();
}

/* @now: of the boot clock */
gboolean
custos_lock_watch_is_due (CustosLockWatch *self, gint64 now)
{
  g_return_val_if_fail (CUSTOS_IS_LOCK_WATCH (self), FALSE);

  if (self->idle_minutes == 0)
    return FALSE;
  if (self->n_holds > 0 && now - self->held_since < MOST_HELD_MS)
    return FALSE;

  return now - self->last_activity >= (gint64) self->idle_minutes * MS_A_MINUTE;
}
