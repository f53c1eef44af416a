/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-lookalikes.h"

#include "custos-patient-found.h"
#include "custos-patient-row.h"
#include "custos-text.h"

#define MAX_SHOWN 8

/**
 * CustosLookalikes:
 *
 * Who is on file and may be the person that is being registered: of that name, or born on
 * that day. Two searches, because either may be misspelt.
 */
struct _CustosLookalikes {
  GObject parent_instance;

  CustosSession *session;
  GListStore *rows;     /* of CustosPatientRow */
  GCancellable *looking;
  GPtrArray *hits;      /* of this look, from both searches */
  char *birth_date;     /* still to be searched for; nullable */
};

G_DEFINE_FINAL_TYPE (CustosLookalikes, custos_lookalikes, G_TYPE_OBJECT)

static void search (CustosLookalikes *self, const char *text);

static gboolean
has (CustosLookalikes *self, CustosPatientHit *hit)
{
  CustosRecord *patient = CUSTOS_RECORD (custos_patient_hit_get_patient (hit));

  for (guint i = 0; i < self->hits->len; i++) {
    CustosRecord *other = CUSTOS_RECORD (custos_patient_hit_get_patient (self->hits->pdata[i]));

    if (g_str_equal (custos_record_get_id (other), custos_record_get_id (patient)))
      return TRUE;
  }

  return FALSE;
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosLookalikes) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 n_more;
  gboolean even_more;
  g_autoptr (GPtrArray) hits = custos_clinic_search_patients_finish (
    CUSTOS_SESSION (source), result, &n_more, &even_more, &error);

  /* An error is said when the patient is registered; it must not stop somebody from typing. */
  if (error != NULL)
    return;

  for (guint i = 0; i < hits->len && self->hits->len < MAX_SHOWN; i++) {
    if (!has (self, hits->pdata[i]))
      g_ptr_array_add (self->hits, g_object_ref (hits->pdata[i]));
  }

  g_autofree char *next = g_steal_pointer (&self->birth_date);
  if (next != NULL)
    search (self, next);
  else
    custos_patient_found_show (self->rows, self->hits, NULL);
}

static void
search (CustosLookalikes *self, const char *text)
{
  custos_clinic_search_patients_async (
    self->session, text, MAX_SHOWN, self->looking, searched_cb, g_object_ref (self));
}

static void
stop (CustosLookalikes *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_pointer (&self->birth_date, g_free);
}

static void
custos_lookalikes_dispose (GObject *object)
{
  CustosLookalikes *self = CUSTOS_LOOKALIKES (object);

  stop (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (custos_lookalikes_parent_class)->dispose (object);
}

static void
custos_lookalikes_finalize (GObject *object)
{
  CustosLookalikes *self = CUSTOS_LOOKALIKES (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->hits, g_ptr_array_unref);

  G_OBJECT_CLASS (custos_lookalikes_parent_class)->finalize (object);
}

static void
custos_lookalikes_class_init (CustosLookalikesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = custos_lookalikes_dispose;
  G_OBJECT_CLASS (klass)->finalize = custos_lookalikes_finalize;
}

static void
custos_lookalikes_init (CustosLookalikes *self)
{
  self->rows = g_list_store_new (CUSTOS_TYPE_PATIENT_ROW);
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
}

CustosLookalikes *
custos_lookalikes_new (CustosSession *session)
{
  CustosLookalikes *self = g_object_new (CUSTOS_TYPE_LOOKALIKES, NULL);

  self->session = g_object_ref (session);
  return self;
}

GListModel *
custos_lookalikes_get_rows (CustosLookalikes *self)
{
  g_return_val_if_fail (CUSTOS_IS_LOOKALIKES (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * custos_lookalikes_look:
 * @birth_date: (nullable): searched for when the day is known
 *
 * Asks again, for what has been typed so far.
 */
void
custos_lookalikes_look (CustosLookalikes *self,
                        const char *family_name,
                        const char *given_names,
                        const CustosDate *birth_date)
{
  g_return_if_fail (CUSTOS_IS_LOOKALIKES (self));

  g_autofree char *name = g_strjoin (" ", family_name, given_names, NULL);

  stop (self);
  self->looking = g_cancellable_new ();
  g_ptr_array_set_size (self->hits, 0);
  if (birth_date != NULL && custos_date_is_full (birth_date))
    self->birth_date = custos_date_to_text (birth_date);

  if (!custos_text_is_blank (family_name)) {
    search (self, name);
  } else if (self->birth_date != NULL) {
    g_autofree char *day = g_steal_pointer (&self->birth_date);
    search (self, day);
  } else {
    g_list_store_remove_all (self->rows);
  }
}
