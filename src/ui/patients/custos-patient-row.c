/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-row.h"

#include "custos-name-markup.h"
#include "custos-patient-words.h"

/**
 * CustosPatientRow:
 *
 * A patient in the words of the list. It may be shown before it is known who it is: a list of
 * everyone holds such rows until their page was read.
 */
struct _CustosPatientRow {
  GObject parent_instance;

  CustosPatientHit *hit; /* owned; nullable */
  char *texts[9];        /* by property; see describe () */
};

G_DEFINE_FINAL_TYPE (CustosPatientRow, custos_patient_row, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_NAME, /* the texts begin here */
  PROP_NAME_MARKUP,
  PROP_AKA,
  PROP_BIRTH_DATE,
  PROP_AGE_SEX,
  PROP_RECORD,
  PROP_PHONE,
  PROP_LAST_SEEN,
  PROP_FOUND_BY, /* and end here */
  PROP_KNOWN,
  PROP_SIMILAR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
custos_patient_row_finalize (GObject *object)
{
  CustosPatientRow *self = CUSTOS_PATIENT_ROW (object);

  g_clear_object (&self->hit);
  for (size_t i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (custos_patient_row_parent_class)->finalize (object);
}

static void
custos_patient_row_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  CustosPatientRow *self = CUSTOS_PATIENT_ROW (object);

  if (prop_id == PROP_KNOWN)
    g_value_set_boolean (value, self->hit != NULL);
  else if (prop_id == PROP_SIMILAR)
    g_value_set_boolean (value, self->hit != NULL && custos_patient_hit_is_similar (self->hit));
  else if (prop_id >= PROP_NAME && prop_id <= PROP_FOUND_BY)
    g_value_set_string (value, self->texts[prop_id - PROP_NAME] ?: "");
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
custos_patient_row_class_init (CustosPatientRowClass *klass)
{
  static const char *const names[] = {
    "name", "name-markup", "aka", "birth-date", "age-sex", "record", "phone", "last-seen",
    "found-by",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = custos_patient_row_finalize;
  object_class->get_property = custos_patient_row_get_property;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    properties[PROP_NAME + i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_KNOWN] = g_param_spec_boolean ("known", NULL, NULL, FALSE, flags);
  properties[PROP_SIMILAR] = g_param_spec_boolean ("similar", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_patient_row_init (CustosPatientRow *self)
{
}

CustosPatientRow *
custos_patient_row_new (void)
{
  return g_object_new (CUSTOS_TYPE_PATIENT_ROW, NULL);
}

/* Returns: (transfer full): what the property says of @hit */
static char *
describe (guint prop_id, CustosPatientHit *hit, const char *sought)
{
  CustosPatient *patient = custos_patient_hit_get_patient (hit);
  g_autofree char *name = custos_patient_dup_name (patient);

  switch (prop_id) {
  case PROP_NAME:
    return g_steal_pointer (&name);
  case PROP_NAME_MARKUP:
    return custos_name_markup (name, sought);
  case PROP_AKA:
    return custos_describe_other_names (hit);
  case PROP_BIRTH_DATE:
    return custos_describe_birth_date (patient);
  case PROP_AGE_SEX:
    return custos_describe_age_and_sex (patient);
  case PROP_RECORD:
    return g_strdup (custos_record_peek (CUSTOS_RECORD (patient), "record_number"));
  case PROP_PHONE:
    return g_strdup (custos_record_peek (CUSTOS_RECORD (patient), "phone"));
  case PROP_LAST_SEEN:
    return custos_describe_last_seen (hit);
  case PROP_FOUND_BY:
  default:
    return g_strdup (custos_describe_found_by (hit));
  }
}

/**
 * custos_patient_row_show:
 * @sought: (nullable): what was typed to find the patient
 *
 * Says who the row is about; only what changed is drawn again.
 */
void
custos_patient_row_show (CustosPatientRow *self,
                         CustosPatientHit *hit,
                         const char *sought)
{
  g_return_if_fail (CUSTOS_IS_PATIENT_ROW (self));
  g_return_if_fail (CUSTOS_IS_PATIENT_HIT (hit));

  gboolean was_known = self->hit != NULL;
  gboolean was_similar = was_known && custos_patient_hit_is_similar (self->hit);

  g_object_freeze_notify (G_OBJECT (self));
  g_set_object (&self->hit, hit);
  for (guint id = PROP_NAME; id <= PROP_FOUND_BY; id++) {
    g_autofree char *text = describe (id, hit, sought);
    char **slot = &self->texts[id - PROP_NAME];

    if (g_strcmp0 (*slot ?: "", text ?: "") != 0) {
      g_free (*slot);
      *slot = g_steal_pointer (&text);
      g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
    }
  }
  if (!was_known)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KNOWN]);
  if (was_similar != custos_patient_hit_is_similar (hit))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIMILAR]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Returns: (transfer none) (nullable): NULL until it is known who it is */
CustosPatientHit *
custos_patient_row_get_hit (CustosPatientRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_PATIENT_ROW (self), NULL);

  return self->hit;
}

/* Returns: (nullable): the patient's id; NULL until it is known who it is */
const char *
custos_patient_row_get_id (CustosPatientRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_PATIENT_ROW (self), NULL);

  if (self->hit == NULL)
    return NULL;

  return custos_record_get_id (CUSTOS_RECORD (custos_patient_hit_get_patient (self->hit)));
}
