/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-visits.h"

#include "custos-boot-clock.h"

/* DESIGN: one access row for each person, chart and visit of 15 minutes. */
#define VISIT (15 * 60 * 1000)

struct _CustosVisits {
  GMutex mutex;
  GHashTable *began; /* what → milliseconds; guarded by the mutex */
};

CustosVisits *
custos_visits_new (void)
{
  CustosVisits *self = g_new0 (CustosVisits, 1);

  g_mutex_init (&self->mutex);
  self->began = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
custos_visits_free (CustosVisits *self)
{
  g_hash_table_unref (self->began);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/* @what: a chart, or a kind of item and its id. Suspended time counts: it is another visit. */
gboolean
custos_visits_has (CustosVisits *self, const char *what)
{
  g_mutex_lock (&self->mutex);
  const gint64 *began = g_hash_table_lookup (self->began, what);
  gboolean has = began != NULL && custos_boot_clock_get () - *began < VISIT;
  g_mutex_unlock (&self->mutex);

  return has;
}

/* Call it once the row is committed. */
void
custos_visits_note (CustosVisits *self, const char *what)
{
  gint64 now = custos_boot_clock_get ();

  g_mutex_lock (&self->mutex);
  g_hash_table_replace (self->began, g_strdup (what), g_memdup2 (&now, sizeof now));
  g_mutex_unlock (&self->mutex);
}
