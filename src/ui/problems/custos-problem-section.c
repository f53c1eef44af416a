/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-problem-section.h"

#include <glib/gi18n.h>

/* Whether the patient has it still. */
gboolean
custos_problem_stands (gpointer problem)
{
  const char *status = custos_record_peek (problem, "clinical_status");
  const char *verification = custos_record_peek (problem, "verification");

  return !custos_chart_item_is_in_error (problem) &&
         custos_record_peek (problem, "abated") == NULL &&
         g_strcmp0 (status, "resolved") != 0 && g_strcmp0 (status, "inactive") != 0 &&
         g_strcmp0 (status, "remission") != 0 && g_strcmp0 (verification, "refuted") != 0;
}

static char *
describe_title (gpointer item, CustosChartItems *items)
{
  return custos_describe_text (item, "title");
}

static char *
describe_code (gpointer item, CustosChartItems *items)
{
  return custos_describe_text (item, "code");
}

static char *
describe_onset (gpointer item, CustosChartItems *items)
{
  return custos_describe_moment (item, items, "onset");
}

static char *
describe_end (gpointer item, CustosChartItems *items)
{
  return custos_describe_moment (item, items, "abated");
}

static char *
describe_state (gpointer item, CustosChartItems *items)
{
  return custos_describe_state (item, "clinical_status");
}

static char *
describe_certainty (gpointer item, CustosChartItems *items)
{
  return custos_describe_word (item, "verification");
}

static const CustosRecordColumn columns[] = {
  { N_("Problem"), describe_title },
  { N_("Since"), describe_onset, 10, CUSTOS_COLUMN_NUMERIC },
  { N_("Until"), describe_end, 10, CUSTOS_COLUMN_NUMERIC },
  { N_("State"), describe_state, 12, CUSTOS_COLUMN_DIM },
  { N_("Code"), describe_code, 12, CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_DIM },
  { N_("Certainty"), describe_certainty, 11, CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY },
};

static const CustosRecordGroup group = {
  .kind = "problem",
  .title = N_("Problems"),
  .icon = "custos-problems-symbolic",
  .none = N_("No problems on file"),
  .stands = custos_problem_stands,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
};

static const CustosRecordGroup *const groups[] = { &group };

const CustosRecordSection custos_problem_section = {
  N_("Problems"), groups, G_N_ELEMENTS (groups),
};
