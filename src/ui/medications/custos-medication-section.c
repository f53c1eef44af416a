/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-medication-section.h"

#include <glib/gi18n.h>

#include "custos-text.h"

/* Whether the patient is to take it now. */
gboolean
custos_medication_stands (gpointer medication)
{
  const char *status = custos_record_peek (medication, "status");

  return !custos_chart_item_is_in_error (medication) &&
         (status == NULL || g_str_equal (status, "active") ||
          g_str_equal (status, "on-hold") || g_str_equal (status, "unknown"));
}

/* Returns: (transfer full): how it is taken; empty if nobody told */
char *
custos_describe_dose (gpointer medication)
{
  const char *dosage = custos_record_peek (medication, "dosage");
  const char *dose = custos_record_peek (medication, "dose");
  const char *as_needed = custos_record_peek (medication, "as_needed");

  if (!custos_text_is_blank (dosage))
    return custos_describe_text (medication, "dosage");
  if (!custos_text_is_blank (dose) && as_needed != NULL)
    /* Translators: %s is a dose */
    return g_strdup_printf (_("%s, only when needed"), dose);
  if (!custos_text_is_blank (dose))
    return g_strdup (dose);
  return g_strdup (as_needed != NULL ? _("Only when needed") : "");
}

static char *
describe_title (gpointer item, CustosChartItems *items)
{
  return custos_describe_text (item, "title");
}

static char *
describe_dose (gpointer item, CustosChartItems *items)
{
  return custos_describe_dose (item);
}

static char *
describe_ordered (gpointer item, CustosChartItems *items)
{
  return custos_describe_moment (item, items, "ordered");
}

static char *
describe_end (gpointer item, CustosChartItems *items)
{
  return custos_describe_moment (item, items, "ended");
}

static char *
describe_state (gpointer item, CustosChartItems *items)
{
  return custos_describe_state (item, "status");
}

static char *
describe_reason (gpointer item, CustosChartItems *items)
{
  return custos_describe_text (item, "reason");
}

static char *
describe_prescriber (gpointer item, CustosChartItems *items)
{
  return custos_describe_text (item, "prescriber");
}

static const CustosRecordColumn columns[] = {
  { N_("Medicine"), describe_title },
  { N_("How to take it"), describe_dose },
  { N_("Ordered"), describe_ordered, 10, CUSTOS_COLUMN_NUMERIC },
  { N_("Until"), describe_end, 10, CUSTOS_COLUMN_NUMERIC },
  { N_("State"), describe_state, 10, CUSTOS_COLUMN_DIM },
  { N_("Reason"), describe_reason, 14, CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY },
  { N_("Prescribed by"), describe_prescriber, 16, CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY },
};

static const CustosRecordGroup group = {
  .kind = "medication",
  .title = N_("Medications"),
  .icon = "custos-medications-symbolic",
  .none = N_("No medications on file"),
  .stands = custos_medication_stands,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
};

static const CustosRecordGroup *const groups[] = { &group };

const CustosRecordSection custos_medication_section = {
  N_("Medications"), groups, G_N_ELEMENTS (groups),
};
