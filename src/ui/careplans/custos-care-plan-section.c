/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-care-plan-section.h"

#include <glib/gi18n.h>

/* Whether it goes on. */
static gboolean
goes_on (gpointer item)
{
  static const char *const over[] = {
    "completed", "revoked", "inactive", "cancelled", "rejected", "entered-in-error", NULL,
  };
  const char *status = custos_record_peek (item, "status");

  return !custos_chart_item_is_in_error (item) &&
         (status == NULL || !g_strv_contains (over, status));
}

static const CustosRecordColumn plans_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Plan"), "title", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("What is done"), "activities", TEXT, 0, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("State"), "status", STATE, 10, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("From"), "started", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("To"), "ended", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("For"), "addresses", TEXT, 16,
                       CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup plans = {
  .kind = "care-plan",
  .title = N_("Plans"),
  .icon = "view-list-bullet-symbolic",
  .none = N_("No care plans on file"),
  .stands = goes_on,
  .columns = plans_columns,
  .n_columns = G_N_ELEMENTS (plans_columns),
};

static const CustosRecordColumn goals_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Goal"), "title", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Target"), "target", TEXT, 16, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Progress"), "achievement", WORD, 14, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Due"), "due", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("State"), "status", STATE, 10, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("From"), "started", MOMENT, 10,
                       CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup goals = {
  .kind = "goal",
  .title = N_("Goals"),
  .icon = "view-list-bullet-symbolic",
  .none = N_("No goals on file"),
  .stands = goes_on,
  .columns = goals_columns,
  .n_columns = G_N_ELEMENTS (goals_columns),
};

static const CustosRecordColumn teams_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Team"), "title", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("Members"), "members", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  CUSTOS_FIELD_COLUMN (N_("State"), "status", STATE, 10, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("From"), "started", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("To"), "ended", MOMENT, 10,
                       CUSTOS_COLUMN_NUMERIC | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup teams = {
  .kind = "care-team",
  .title = N_("Team"),
  .icon = "view-list-bullet-symbolic",
  .none = N_("No care team on file"),
  .stands = goes_on,
  .columns = teams_columns,
  .n_columns = G_N_ELEMENTS (teams_columns),
};

static const CustosRecordGroup *const groups[] = { &plans, &goals, &teams };

const CustosRecordSection custos_care_plan_section = {
  N_("Care plan"), groups, G_N_ELEMENTS (groups),
};
