/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-examination.h"

#include "custos-clinic-private.h"
#include "custos-examination.h"
#include "custos-use-cases.h"

struct _CustosClinicExamination {
  CustosExamination *file;
  gboolean uses_keyring;
  guint n_slices; /* done */
};

static gboolean (*const slices[])(CustosExamination *self, CustosDatabase *db, GError **error) =
{
  custos_examination_read_settings,
  custos_examination_check_pages,
  custos_examination_check_references,
};

void
custos_clinic_examination_free (CustosClinicExamination *self)
{
  custos_examination_free (self->file);
  g_free (self);
}

static CustosClinicExamination *
start (CustosOperation *operation)
{
  CustosClinicExamination *self = g_new0 (CustosClinicExamination, 1);
  CustosClinic *clinic = custos_session_get_clinic (operation->session);
  CustosVault *vault = custos_clinic_lock_vault (clinic);

  self->uses_keyring = vault != NULL && custos_vault_uses_keyring (vault);
  custos_clinic_unlock_vault (clinic);
  self->file = custos_examination_new ();
  return self;
}

/* One look a slice; between two the window's questions go first. */
static gboolean
examine_slice (CustosOperation *operation, gpointer request, GError **error)
{
  if (operation->answer == NULL)
    operation->answer = start (operation);

  CustosClinicExamination *self = operation->answer;
  if (!slices[self->n_slices++](self->file, operation->db, error))
    return FALSE;

  operation->again = self->n_slices < G_N_ELEMENTS (slices);
  return TRUE;
}

const CustosUseCase custos_examine_clinic = {
  .id = "settings.examine",
  .right = CUSTOS_RIGHT_CHANGE_SETTINGS,
  .access = CUSTOS_ACCESS_READ,
  .trail = CUSTOS_TRAIL_EACH,
  .urgency = CUSTOS_URGENCY_JOB,
  .work = examine_slice,
  .free_answer = (GDestroyNotify) custos_clinic_examination_free,
};

void
custos_clinic_examine_async (CustosSession *session,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  custos_use_case_run_async (
    &custos_examine_clinic, session, NULL, NULL, NULL, cancellable, callback, user_data);
}

CustosClinicExamination *
custos_clinic_examine_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

const char *
custos_clinic_examination_get_sqlite_version (CustosClinicExamination *self)
{
  return self->file->sqlite_version;
}

const char *
custos_clinic_examination_get_cipher_version (CustosClinicExamination *self)
{
  return self->file->cipher_version;
}

guint
custos_clinic_examination_get_schema (CustosClinicExamination *self)
{
  return self->file->schema;
}

/* Returns: bytes */
gint64
custos_clinic_examination_get_size (CustosClinicExamination *self)
{
  return self->file->n_bytes;
}

guint
custos_clinic_examination_get_n_settings (CustosClinicExamination *self)
{
  return self->file->settings->len;
}

/* Returns: the name of a setting; @value: (out) (nullable): as it was read back */
const char *
custos_clinic_examination_get_setting (CustosClinicExamination *self,
                                       guint index,
                                       const char **value,
                                       gboolean *is_right)
{
  const CustosExaminedSetting *setting = self->file->settings->pdata[index];

  *value = setting->value;
  *is_right = setting->is_right;
  return setting->name;
}

/* Returns: (nullable): what is wrong with the file's pages; %NULL: nothing */
const char *
custos_clinic_examination_get_damage (CustosClinicExamination *self)
{
  return self->file->damage;
}

guint
custos_clinic_examination_get_n_loose_ends (CustosClinicExamination *self)
{
  return self->file->n_loose_ends;
}

gboolean
custos_clinic_examination_uses_keyring (CustosClinicExamination *self)
{
  return self->uses_keyring;
}

gboolean
custos_clinic_examination_is_good (CustosClinicExamination *self)
{
  for (guint i = 0; i < self->file->settings->len; i++) {
    const CustosExaminedSetting *setting = self->file->settings->pdata[i];

    if (!setting->is_right)
      return FALSE;
  }

  return self->file->damage == NULL && self->file->n_loose_ends == 0;
}
