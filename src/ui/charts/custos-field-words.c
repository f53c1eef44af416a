/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-field-words.h"

#include <glib/gi18n.h>

#include "custos-chart-words.h"
#include "custos-measure-words.h"

typedef enum {
  WRITTEN, /* as it is */
  MOMENT,
  CODE,
  UNIT,
} Saying;

/* What a field is called; the titles of things, ids and what the program needs for itself are
 * not among them. The order is that of the records. */
static const struct {
  const char *field;
  const char *words;
  Saying saying;
} fields[] = {
  { "error_reason", N_("Entered in error"), WRITTEN },
  { "code", N_("Code"), WRITTEN },
  { "kind", N_("Kind"), CODE },
  { "category", N_("Category"), CODE },
  { "status", N_("State"), CODE },
  { "state", N_("State"), CODE },
  { "clinical_status", N_("State"), CODE },
  { "verification", N_("Certainty"), CODE },
  { "criticality", N_("Risk of a grave reaction"), CODE },
  { "severity", N_("Severity"), CODE },
  { "reaction", N_("Reaction"), WRITTEN },
  { "body_site", N_("Where on the body"), WRITTEN },
  { "onset", N_("Since"), MOMENT },
  { "abated", N_("Until"), MOMENT },
  { "noted", N_("Noted"), MOMENT },
  { "course", N_("Course"), CODE },
  { "dosage", N_("How to take it"), WRITTEN },
  { "route", N_("Route"), WRITTEN },
  { "dose", N_("Dose"), WRITTEN },
  { "as_needed", N_("Only when needed"), WRITTEN },
  { "prescriber", N_("Prescribed by"), WRITTEN },
  { "ordered", N_("Ordered"), MOMENT },
  { "started", N_("From"), MOMENT },
  { "ended", N_("To"), MOMENT },
  { "given", N_("Given"), MOMENT },
  { "effective", N_("Taken"), MOMENT },
  { "issued", N_("Reported"), MOMENT },
  { "authored", N_("Written"), MOMENT },
  { "signed_on", N_("Signed on"), MOMENT },
  { "due", N_("Due"), MOMENT },
  { "billed", N_("Billed"), MOMENT },
  { "received", N_("Received"), MOMENT },
  { "released", N_("Released"), MOMENT },
  { "expires", N_("Expires"), MOMENT },
  { "manufactured", N_("Made on"), MOMENT },
  { "refills", N_("Refills"), WRITTEN },
  { "quantity", N_("Quantity"), WRITTEN },
  { "reason", N_("Reason"), WRITTEN },
  { "value", N_("Value"), WRITTEN },
  { "comparator", N_("The value is"), WRITTEN },
  { "unit", N_("Unit"), UNIT },
  { "value_text", N_("Result"), WRITTEN },
  { "absent_reason", N_("Why there is no value"), WRITTEN },
  { "low", N_("Reference from"), WRITTEN },
  { "high", N_("Reference to"), WRITTEN },
  { "range_text", N_("Reference"), WRITTEN },
  { "conclusion", N_("Conclusion"), WRITTEN },
  { "results", N_("Results"), WRITTEN },
  { "lot", N_("Lot"), WRITTEN },
  { "manufacturer", N_("Manufacturer"), WRITTEN },
  { "model", N_("Model"), WRITTEN },
  { "serial", N_("Serial number"), WRITTEN },
  { "udi", N_("Device identifier"), WRITTEN },
  { "site", N_("Site"), WRITTEN },
  { "performer", N_("Done by"), WRITTEN },
  { "place", N_("Place"), WRITTEN },
  { "organization", N_("Organization"), WRITTEN },
  { "outcome", N_("Outcome"), CODE },
  { "modality", N_("Method"), WRITTEN },
  { "n_series", N_("Series"), WRITTEN },
  { "n_instances", N_("Pictures"), WRITTEN },
  { "intent", N_("Intent"), CODE },
  { "author", N_("By"), WRITTEN },
  { "custodian", N_("Kept by"), WRITTEN },
  { "signed_by", N_("Signed by"), WRITTEN },
  { "activities", N_("What is done"), WRITTEN },
  { "addresses", N_("For"), WRITTEN },
  { "achievement", N_("Progress"), CODE },
  { "target", N_("Target"), WRITTEN },
  { "members", N_("Members"), WRITTEN },
  { "programme", N_("Program"), WRITTEN },
  { "provider", N_("Seen by"), WRITTEN },
  { "use", N_("Use"), CODE },
  { "payer", N_("Payer"), WRITTEN },
  { "plan", N_("Plan"), WRITTEN },
  { "member_number", N_("Member number"), WRITTEN },
  { "group_number", N_("Group number"), WRITTEN },
  { "subscriber", N_("Subscriber"), WRITTEN },
  { "relationship", N_("The subscriber is"), CODE },
  { "total", N_("Billed amount"), WRITTEN },
  { "paid", N_("Paid"), WRITTEN },
  { "currency", N_("Currency"), WRITTEN },
  { "diagnoses", N_("Diagnoses"), WRITTEN },
  { "services", N_("Services"), WRITTEN },
  { "requester", N_("Asked by"), WRITTEN },
  { "requester_kind", N_("Who that is"), CODE },
  { "purpose", N_("Purpose"), CODE },
  { "purpose_text", N_("Purpose in words"), WRITTEN },
  { "delivery", N_("How it goes out"), CODE },
  { "note", N_("Note"), WRITTEN },
  { "recorded", N_("On file since"), MOMENT },
};

/* What a thing is called, by the field that says so. */
static const char *const title_fields[] = { "title", "substance", "number", "payer", "kind" };

/* Returns: (nullable): what people call the field; NULL if it is not theirs to see */
const char *
custos_field_get_words (const char *field)
{
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (g_str_equal (fields[i].field, field))
      return _(fields[i].words);
  }

  return NULL;
}

static Saying
find_saying (const char *field)
{
  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (g_str_equal (fields[i].field, field))
      return fields[i].saying;
  }

  return WRITTEN;
}

/* Returns: (transfer full) (nullable): what the record says there, in words */
char *
custos_describe_field (CustosRecord *record, const CustosField *field, GTimeZone *zone)
{
  g_autofree char *text = custos_record_get_text (record, field);

  if (text == NULL)
    return NULL;

  switch (find_saying (field->name)) {
  case MOMENT: {
    g_autofree char *time = custos_words_moment_time (text, zone);

    /* An age or a season is told in words. */
    return *time != '\0' ? g_steal_pointer (&time) : g_steal_pointer (&text);
  }
  case CODE:
    return custos_words_code (text);
  case UNIT:
    return g_strdup (custos_words_unit (text));
  case WRITTEN:
  default:
    return g_steal_pointer (&text);
  }
}

/* Returns: (transfer full): what the thing is called; empty if nothing says so */
char *
custos_describe_record_title (CustosRecord *record)
{
  guint n_fields;
  const CustosField *const *all = custos_record_get_fields (record, &n_fields);

  for (size_t i = 0; i < G_N_ELEMENTS (title_fields); i++) {
    for (guint j = 0; j < n_fields; j++) {
      if (!g_str_equal (all[j]->name, title_fields[i]))
        continue;

      g_autofree char *text = custos_record_get_text (record, all[j]);
      if (text != NULL)
        return g_steal_pointer (&text);
    }
  }

  return g_strdup ("");
}
