/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-hit.h"

/**
 * CustosPatientHit:
 *
 * A row of the patient list: who, why a search found them, and what the list says besides.
 */
struct _CustosPatientHit {
  GObject parent_instance;

  CustosPatient *patient;
  CustosFoundBy found_by;
  char *last_seen; /* a moment; nullable */
  gboolean similar;
};

G_DEFINE_ENUM_TYPE (CustosFoundBy,
                    custos_found_by,
                    G_DEFINE_ENUM_VALUE (CUSTOS_FOUND_BY_LIST, "list"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_FOUND_BY_NUMBER, "number"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_FOUND_BY_NAME, "name"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_FOUND_BY_FIRST_NAME, "first-name"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_FOUND_BY_BIRTH_DATE, "birth-date"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_FOUND_BY_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_FOUND_BY_FORMER_NAME, "former-name"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_FOUND_BY_SOUND, "sound"))

G_DEFINE_FINAL_TYPE (CustosPatientHit, custos_patient_hit, G_TYPE_OBJECT)

static void
custos_patient_hit_finalize (GObject *object)
{
  CustosPatientHit *self = CUSTOS_PATIENT_HIT (object);

  g_clear_object (&self->patient);
  g_clear_pointer (&self->last_seen, g_free);

  G_OBJECT_CLASS (custos_patient_hit_parent_class)->finalize (object);
}

static void
custos_patient_hit_class_init (CustosPatientHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = custos_patient_hit_finalize;
}

static void
custos_patient_hit_init (CustosPatientHit *self)
{
}

/**
 * custos_patient_hit_new:
 * @last_seen: (nullable): when the latest encounter began that the viewer may see
 * @similar: whether another patient has a name that is easily taken for this one
 */
CustosPatientHit *
custos_patient_hit_new (CustosPatient *patient,
                        CustosFoundBy found_by,
                        const char *last_seen,
                        gboolean similar)
{
  CustosPatientHit *self = g_object_new (CUSTOS_TYPE_PATIENT_HIT, NULL);

  self->patient = g_object_ref (patient);
  self->found_by = found_by;
  self->last_seen = g_strdup (last_seen);
  self->similar = similar;
  return self;
}

CustosPatient *
custos_patient_hit_get_patient (CustosPatientHit *self)
{
  g_return_val_if_fail (CUSTOS_IS_PATIENT_HIT (self), NULL);

  return self->patient;
}

CustosFoundBy
custos_patient_hit_get_found_by (CustosPatientHit *self)
{
  g_return_val_if_fail (CUSTOS_IS_PATIENT_HIT (self), CUSTOS_FOUND_BY_LIST);

  return self->found_by;
}

const char *
custos_patient_hit_get_last_seen (CustosPatientHit *self)
{
  g_return_val_if_fail (CUSTOS_IS_PATIENT_HIT (self), NULL);

  return self->last_seen;
}

gboolean
custos_patient_hit_is_similar (CustosPatientHit *self)
{
  g_return_val_if_fail (CUSTOS_IS_PATIENT_HIT (self), FALSE);

  return self->similar;
}
