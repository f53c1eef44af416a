/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-run.h"

#include "custos-text.h"

CustosRun *
custos_run_new (const CustosUseCase *use_case,
                CustosSession *session,
                const char *patient_id,
                gpointer request,
                GDestroyNotify free_request,
                CustosProgress *progress,
                GCancellable *cancellable)
{
  CustosRun *self = g_new0 (CustosRun, 1);

  self->use_case = use_case;
  self->session = g_object_ref (session);
  self->allowed = custos_use_case_is_known (use_case) &&
                  custos_session_has_right (session, use_case->right);
  self->patient_id = g_strdup (patient_id);
  self->request = request;
  self->free_request = free_request;
  self->now = custos_now_utc ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) custos_audit_entry_free);
  g_set_object (&self->progress, progress);
  g_set_object (&self->cancellable, cancellable);
  return self;
}

void
custos_run_free (gpointer data)
{
  CustosRun *self = data;

  if (self->answer != NULL)
    self->use_case->free_answer (self->answer);
  if (self->free_request != NULL && self->request != NULL)
    self->free_request (self->request);
  g_ptr_array_unref (self->entries);
  g_clear_object (&self->session);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  g_free (self->patient_id);
  g_free (self->now);
  g_free (self);
}

/* A visit is to a chart; where there is none, to what the use case shows. */
static const char *
get_visited (CustosRun *self)
{
  return self->patient_id != NULL ? self->patient_id : self->use_case->id;
}

gboolean
custos_run_needs_row (CustosRun *self)
{
  switch (self->use_case->trail) {
  case CUSTOS_TRAIL_NONE:
    return FALSE;
  case CUSTOS_TRAIL_VISIT:
    return !custos_visits_has (custos_session_get_visits (self->session), get_visited (self));
  case CUSTOS_TRAIL_EACH:
  default:
    return TRUE;
  }
}

void
custos_run_note_visit (CustosRun *self)
{
  custos_visits_note (custos_session_get_visits (self->session), get_visited (self));
}

void
custos_run_note_items (CustosRun *self)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const CustosAuditEntry *entry = self->entries->pdata[i];

    if (entry->item_id != NULL)
      custos_visits_note (custos_session_get_visits (self->session), entry->item_id);
  }
}
