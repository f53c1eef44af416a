/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-progress.h"

/* Ten times a second is as often as anybody looks. */
#define INTERVAL (100 * G_TIME_SPAN_MILLISECOND)

/**
 * CustosProgress:
 *
 * How far long work has come; whoever works sets it from any thread.
 */
struct _CustosProgress {
  GObject parent_instance;

  GMutex mutex;
  guint64 done; /* guarded by the mutex, as are the three below */
  guint64 total;
  gint64 told;
  gboolean telling;
};

G_DEFINE_FINAL_TYPE (CustosProgress, custos_progress, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
tell (gpointer user_data)
{
  CustosProgress *self = user_data;

  g_mutex_lock (&self->mutex);
  self->telling = FALSE;
  self->told = g_get_monotonic_time ();
  g_mutex_unlock (&self->mutex);

  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
custos_progress_finalize (GObject *object)
{
  g_mutex_clear (&CUSTOS_PROGRESS (object)->mutex);

  G_OBJECT_CLASS (custos_progress_parent_class)->finalize (object);
}

static void
custos_progress_class_init (CustosProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = custos_progress_finalize;

  /**
   * CustosProgress::changed:
   *
   * Emitted on the main thread, at most ten times a second.
   */
  signals[CHANGED] = g_signal_new (
    "changed", CUSTOS_TYPE_PROGRESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
custos_progress_init (CustosProgress *self)
{
  g_mutex_init (&self->mutex);
}

CustosProgress *
custos_progress_new (void)
{
  return g_object_new (CUSTOS_TYPE_PROGRESS, NULL);
}

/* @self: (nullable): nobody wants to know */
void
custos_progress_set (CustosProgress *self, guint64 done, guint64 total)
{
  if (self == NULL)
    return;

  g_mutex_lock (&self->mutex);
  self->done = done;
  self->total = total;

  gboolean due = !self->telling && g_get_monotonic_time () - self->told >= INTERVAL;

  self->telling |= due;
  g_mutex_unlock (&self->mutex);

  if (due)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tell, g_object_ref (self), g_object_unref);
}

void
custos_progress_get (CustosProgress *self, guint64 *done, guint64 *total)
{
  g_mutex_lock (&self->mutex);
  *done = self->done;
  *total = self->total;
  g_mutex_unlock (&self->mutex);
}
