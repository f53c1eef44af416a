/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-anchoring.h"

#include <string.h>

typedef struct {
  gint64 seq; /* 0: nothing to tell */
  guint8 hash[CUSTOS_HASH_SIZE];
} Head;

struct _CustosAnchoring {
  CustosClinic *clinic; /* borrowed: it owns this */
  Head head;            /* the latest that was committed */
  guint timer;
};

CustosAnchoring *
custos_anchoring_new (CustosClinic *clinic)
{
  CustosAnchoring *self = g_new0 (CustosAnchoring, 1);

  self->clinic = clinic;
  return self;
}

void
custos_anchoring_stop (CustosAnchoring *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
}

void
custos_anchoring_free (CustosAnchoring *self)
{
  custos_anchoring_stop (self);
  g_free (self);
}

typedef struct {
  CustosClinic *clinic;
  Head head;
} Errand;

static void
free_errand (gpointer data)
{
  Errand *self = data;

  g_object_unref (self->clinic);
  g_free (self);
}

/* On a worker's thread. An anchor that could not be written is told again with the next
 * commit; until then the one in the keyring is an ancestor, which is all it has to be. */
static gpointer
write_head (gpointer data, GCancellable *cancellable, GError **error)
{
  Errand *self = data;
  CustosVault *vault = custos_clinic_lock_vault (self->clinic);

  if (vault != NULL)
    custos_vault_write_anchor (vault, self->head.seq, self->head.hash, cancellable, error);

  custos_clinic_unlock_vault (self->clinic);
  return NULL;
}

static gboolean
write_cb (gpointer user_data)
{
  CustosAnchoring *self = user_data;
  Errand *errand = g_new (Errand, 1);
  GTask *task = g_task_new (self->clinic, NULL, NULL, NULL);

  self->timer = 0;
  *errand = (Errand) { g_object_ref (self->clinic), self->head };
  g_task_set_source_tag (task, write_cb);
  g_task_set_task_data (task, errand, free_errand);
  custos_work_pool_run (custos_clinic_get_work_pool (self->clinic), task, write_head, NULL);
  return G_SOURCE_REMOVE;
}

/* @hash: of the row @seq, which is committed */
void
custos_anchoring_note (CustosAnchoring *self, gint64 seq, const guint8 hash[CUSTOS_HASH_SIZE])
{
  if (seq <= self->head.seq)
    return;

  self->head.seq = seq;
  memcpy (self->head.hash, hash, CUSTOS_HASH_SIZE);
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (1, write_cb, self);
}

/* At the end, when nothing is on its way any more. */
void
custos_anchoring_write (CustosAnchoring *self, CustosVault *vault)
{
  if (self->head.seq > 0)
    custos_vault_write_anchor (vault, self->head.seq, self->head.hash, NULL, NULL);
}
