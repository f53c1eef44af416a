/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-cli-sections.h"

#include <glib/gi18n.h>
#include <string.h>

#include "custos-moment.h"

#define VITAL_SIGNS "vital-signs"
#define DATE_LENGTH 10

#define TEXT(field) { CUSTOS_CELL_TEXT, field }
#define MOMENT(field) { CUSTOS_CELL_MOMENT, field }
#define VALUE { CUSTOS_CELL_VALUE, NULL }
#define RANGE { CUSTOS_CELL_RANGE, NULL }

static const CustosSection sections[] = {
  { "problems", N_("Problems"), "problem", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { TEXT ("code"), TEXT ("title"), TEXT ("clinical_status"), TEXT ("severity"),
      MOMENT ("onset"), MOMENT ("abated") } },
  { "allergies", N_("Allergies"), "allergy", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { TEXT ("substance"), TEXT ("category"), TEXT ("reaction"), TEXT ("severity"),
      TEXT ("criticality"), TEXT ("clinical_status"), MOMENT ("onset") } },
  { "medications", N_("Medications"), "medication", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { TEXT ("title"), TEXT ("dosage"), TEXT ("status"), MOMENT ("started"), MOMENT ("ended"),
      TEXT ("prescriber"), TEXT ("reason") } },
  { "vitals", N_("Vitals"), "observation", CUSTOS_RIGHT_READ_CHART, VITAL_SIGNS, FALSE,
    { MOMENT ("effective"), TEXT ("title"), VALUE, RANGE, TEXT ("interpretation") } },
  { "results", N_("Results"), "observation", CUSTOS_RIGHT_READ_CHART, VITAL_SIGNS, TRUE,
    { MOMENT ("effective"), TEXT ("title"), VALUE, RANGE, TEXT ("interpretation"),
      TEXT ("performer") } },
  { "reports", N_("Reports"), "diagnostic-report", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { MOMENT ("effective"), TEXT ("title"), TEXT ("status"), TEXT ("conclusion") } },
  { "imaging", N_("Imaging"), "imaging-study", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { MOMENT ("started"), TEXT ("modality"), TEXT ("title"), TEXT ("body_site") } },
  { "immunizations", N_("Vaccines"), "immunization", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { MOMENT ("given"), TEXT ("code"), TEXT ("title"), TEXT ("status"), TEXT ("lot"),
      TEXT ("site"), TEXT ("reason") } },
  { "procedures", N_("Procedures"), "procedure", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { MOMENT ("started"), TEXT ("code"), TEXT ("title"), TEXT ("status"), TEXT ("performer"),
      TEXT ("outcome") } },
  { "devices", N_("Devices"), "device", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { TEXT ("title"), TEXT ("manufacturer"), TEXT ("model"), TEXT ("serial"),
      TEXT ("status") } },
  { "careplans", N_("Care plans"), "care-plan", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { TEXT ("title"), TEXT ("status"), MOMENT ("started"), MOMENT ("ended"),
      TEXT ("addresses"), TEXT ("activities") } },
  { "goals", N_("Goals"), "goal", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { TEXT ("title"), TEXT ("status"), TEXT ("achievement"), MOMENT ("due") } },
  { "careteams", N_("Care teams"), "care-team", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { TEXT ("title"), TEXT ("status"), TEXT ("members") } },
  { "encounters", N_("Encounters"), "encounter", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { MOMENT ("started"), TEXT ("title"), TEXT ("reason"), TEXT ("provider"), TEXT ("place"),
      TEXT ("programme"), TEXT ("status") } },
  { "documents", N_("Documents"), "document", CUSTOS_RIGHT_READ_CHART, NULL, FALSE,
    { MOMENT ("authored"), TEXT ("kind"), TEXT ("title"), TEXT ("author"),
      TEXT ("signed_by"), TEXT ("content_type") } },
  { "coverage", N_("Coverage"), "coverage", CUSTOS_RIGHT_READ_BILLING, NULL, FALSE,
    { TEXT ("payer"), TEXT ("plan"), TEXT ("member_number"), TEXT ("status"),
      MOMENT ("started"), MOMENT ("ended") } },
  { "claims", N_("Claims"), "claim", CUSTOS_RIGHT_READ_BILLING, NULL, FALSE,
    { MOMENT ("billed"), TEXT ("payer"), TEXT ("services"), TEXT ("total"), TEXT ("paid"),
      TEXT ("status"), TEXT ("outcome") } },
};

const CustosSection *
custos_cli_sections_get_all (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections);
  return sections;
}

const CustosSection *
custos_cli_find_section (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (sections); i++) {
    if (g_str_equal (sections[i].name, name))
      return &sections[i];
  }

  return NULL;
}

/* Whether the record, which is of the section's kind, stands in it. What only holds others
 * together, as a blood pressure does its two values, says nothing in a line of its own. */
gboolean
custos_cli_section_has (const CustosSection *self, CustosRecord *record)
{
  if (self->category == NULL)
    return TRUE;
  if (custos_record_peek (record, "value") == NULL &&
      custos_record_peek (record, "value_text") == NULL &&
      custos_record_peek (record, "absent_reason") == NULL)
    return FALSE;

  const char *category = custos_record_peek (record, "category");
  gboolean is = category != NULL && strstr (category, self->category) != NULL;

  return is != self->not_category;
}

/**
 * custos_cli_dup_local_time:
 * @moment: (nullable): as it stands on file
 *
 * Returns: (transfer full) (nullable): as it was at the clinic, and as precise
 */
char *
custos_cli_dup_local_time (const char *moment, GTimeZone *zone)
{
  if (moment == NULL || strlen (moment) <= DATE_LENGTH)
    return g_strdup (moment);

  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : NULL;
}

static const char *
peek_some (CustosRecord *record, const char *field)
{
  return custos_record_peek (record, field) ?: "";
}

static char *
dup_value (CustosRecord *record)
{
  const char *value = custos_record_peek (record, "value");

  if (value == NULL)
    return g_strdup (custos_record_peek (record, "value_text") ?:
                     peek_some (record, "absent_reason"));

  const char *unit = peek_some (record, "unit");
  return g_strdup_printf ("%s%s%s%s", peek_some (record, "comparator"), value,
                          *unit != '\0' ? " " : "", unit);
}

static char *
dup_range (CustosRecord *record)
{
  const char *low = custos_record_peek (record, "low");
  const char *high = custos_record_peek (record, "high");

  if (low != NULL && high != NULL)
    return g_strdup_printf ("%s–%s", low, high);
  if (low != NULL)
    return g_strdup_printf ("≥ %s", low);
  if (high != NULL)
    return g_strdup_printf ("≤ %s", high);
  return g_strdup (custos_record_peek (record, "range_text"));
}

/* Returns: (transfer full) (nullable): what stands in the cell */
char *
custos_cli_cell_dup_text (const CustosCell *self, CustosRecord *record, GTimeZone *zone)
{
  switch (self->kind) {
  case CUSTOS_CELL_MOMENT:
    return custos_cli_dup_local_time (custos_record_peek (record, self->field), zone);
  case CUSTOS_CELL_VALUE:
    return dup_value (record);
  case CUSTOS_CELL_RANGE:
    return dup_range (record);
  case CUSTOS_CELL_TEXT:
    return g_strdup (custos_record_peek (record, self->field));
  case CUSTOS_CELL_END:
  default:
    return NULL;
  }
}
