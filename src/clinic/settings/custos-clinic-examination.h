/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-session.h"

G_BEGIN_DECLS

/* What the doctor finds of the record file. */
typedef struct _CustosClinicExamination CustosClinicExamination;

void custos_clinic_examination_free (CustosClinicExamination *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosClinicExamination, custos_clinic_examination_free)

const char *custos_clinic_examination_get_sqlite_version (CustosClinicExamination *self);
const char *custos_clinic_examination_get_cipher_version (CustosClinicExamination *self);
guint custos_clinic_examination_get_schema (CustosClinicExamination *self);
gint64 custos_clinic_examination_get_size (CustosClinicExamination *self);
guint custos_clinic_examination_get_n_settings (CustosClinicExamination *self);
const char *custos_clinic_examination_get_setting (CustosClinicExamination *self,
                                                   guint index,
                                                   const char **value,
                                                   gboolean *is_right);
const char *custos_clinic_examination_get_damage (CustosClinicExamination *self);
guint custos_clinic_examination_get_n_loose_ends (CustosClinicExamination *self);
gboolean custos_clinic_examination_uses_keyring (CustosClinicExamination *self);
gboolean custos_clinic_examination_is_good (CustosClinicExamination *self);

void custos_clinic_examine_async (CustosSession *session,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
CustosClinicExamination *
custos_clinic_examine_finish (CustosSession *session,
                              GAsyncResult *result,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
