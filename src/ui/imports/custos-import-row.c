/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-row.h"

#include <glib/gi18n.h>

/**
 * CustosImportRow:
 *
 * What became of the resources of one type, or of all, in words and numbers.
 */
struct _CustosImportRow {
  GObject parent_instance;

  char *title;
  gboolean is_total;
  guint numbers[6]; /* by property */
};

G_DEFINE_FINAL_TYPE (CustosImportRow, custos_import_row, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_READ, /* the numbers begin here */
  PROP_STORED,
  PROP_UPDATED,
  PROP_UNCHANGED,
  PROP_KEPT,
  PROP_SET_ASIDE, /* and end here */
  PROP_CLASSES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What FHIR's types are called in a clinic. */
static const struct {
  const char *type;
  const char *title; /* translatable */
} titles[] = {
  { "AllergyIntolerance", N_("Allergies") },
  { "CarePlan", N_("Care plans") },
  { "CareTeam", N_("Care teams") },
  { "Claim", N_("Claims") },
  { "Condition", N_("Problems") },
  { "Coverage", N_("Insurance coverage") },
  { "Device", N_("Devices") },
  { "DiagnosticReport", N_("Reports") },
  { "DocumentReference", N_("Notes and documents") },
  { "Encounter", N_("Visits") },
  { "ExplanationOfBenefit", N_("Answers of insurers") },
  { "Goal", N_("Goals") },
  { "ImagingStudy", N_("Imaging studies") },
  { "Immunization", N_("Vaccines") },
  { "Location", N_("Places") },
  { "Medication", N_("Medicines") },
  { "MedicationAdministration", N_("Medications given") },
  { "MedicationRequest", N_("Medications ordered") },
  { "Observation", N_("Results and vital signs") },
  { "Organization", N_("Organizations") },
  { "Patient", N_("Patients") },
  { "Practitioner", N_("Clinicians") },
  { "PractitionerRole", N_("Roles of clinicians") },
  { "Procedure", N_("Procedures") },
};

static const char *
describe (const char *type)
{
  if (type == NULL)
    return _("All together");

  for (size_t i = 0; i < G_N_ELEMENTS (titles); i++) {
    if (g_str_equal (titles[i].type, type))
      return _(titles[i].title);
  }

  return type;
}

static void
custos_import_row_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  CustosImportRow *self = CUSTOS_IMPORT_ROW (object);
  const char *classes[] = { self->is_total ? "heading" : NULL, NULL };

  if (prop_id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (prop_id >= PROP_READ && prop_id <= PROP_SET_ASIDE)
    g_value_take_string (value, g_strdup_printf ("%u", self->numbers[prop_id - PROP_READ]));
  else if (prop_id == PROP_CLASSES)
    g_value_set_boxed (value, classes);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
custos_import_row_finalize (GObject *object)
{
  g_free (CUSTOS_IMPORT_ROW (object)->title);

  G_OBJECT_CLASS (custos_import_row_parent_class)->finalize (object);
}

static void
custos_import_row_class_init (CustosImportRowClass *klass)
{
  static const char *const names[] = {
    "title", "read", "stored", "updated", "unchanged", "kept", "set-aside",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = custos_import_row_get_property;
  object_class->finalize = custos_import_row_finalize;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    properties[PROP_TITLE + i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_CLASSES] = g_param_spec_boxed ("classes", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_import_row_init (CustosImportRow *self)
{
}

/* @count: its type NULL: of all types together */
CustosImportRow *
custos_import_row_new (const CustosImportCount *count)
{
  CustosImportRow *self = g_object_new (CUSTOS_TYPE_IMPORT_ROW, NULL);

  self->title = g_strdup (describe (count->type));
  self->is_total = count->type == NULL;
  self->numbers[PROP_READ - PROP_READ] = count->read;
  self->numbers[PROP_STORED - PROP_READ] = count->stored;
  self->numbers[PROP_UPDATED - PROP_READ] = count->updated;
  self->numbers[PROP_UNCHANGED - PROP_READ] = count->unchanged;
  self->numbers[PROP_KEPT - PROP_READ] = count->kept;
  self->numbers[PROP_SET_ASIDE - PROP_READ] = count->set_aside;
  return self;
}
