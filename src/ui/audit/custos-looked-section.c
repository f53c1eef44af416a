/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-looked-section.h"

#include <glib/gi18n.h>

#include "custos-audit-row.h"
#include "custos-chart-words.h"

static char *
describe_when (gpointer item, CustosChartItems *items)
{
  return custos_words_moment_time (custos_audit_row_get_at (item),
                                   custos_chart_items_get_zone (items));
}

/* It may be an account that is gone, or a program; then its id is all there is. */
static char *
describe_who (gpointer item, CustosChartItems *items)
{
  GPtrArray *accounts = custos_chart_items_peek (items, "account");
  const char *id = custos_audit_row_get_account (item);

  for (guint i = 0; accounts != NULL && i < accounts->len; i++) {
    CustosRecord *account = accounts->pdata[i];
    const char *name = custos_record_peek (account, "display_name") ?:
                       custos_record_peek (account, "name");

    if (name != NULL && g_strcmp0 (custos_record_get_id (account), id) == 0)
      return g_strdup (name);
  }

  return g_strdup (id != NULL ? id : "");
}

static char *
describe_what (gpointer item, CustosChartItems *items)
{
  return g_strdup (custos_words_use_case (custos_audit_row_get_use_case (item)));
}

static char *
describe_kind (gpointer item, CustosChartItems *items)
{
  return custos_words_code (custos_audit_row_get_item_kind (item));
}

static char *
describe_outcome (gpointer item, CustosChartItems *items)
{
  const char *outcome = custos_audit_row_get_outcome (item);

  return g_strcmp0 (outcome, "done") == 0 ? g_strdup (_("done")) : custos_words_code (outcome);
}

static const char *
get_outcome_style (gpointer item)
{
  return g_strcmp0 (custos_audit_row_get_outcome (item), "done") != 0 ? "attention" : NULL;
}

static const CustosRecordColumn looks_columns[] = {
  { N_("When"), describe_when, 19, CUSTOS_COLUMN_NUMERIC },
  { N_("Who"), describe_who },
  { N_("What"), describe_what },
  { N_("Kind"), describe_kind, 16, CUSTOS_COLUMN_DIM },
  { N_("Outcome"), describe_outcome, 14, CUSTOS_COLUMN_DIM, get_outcome_style },
};

static const CustosRecordGroup looks = {
  .kind = "audit",
  .title = N_("Who looked"),
  .icon = "view-reveal-symbolic",
  .none = N_("Nobody looked at this chart yet"),
  .also = "account",
  .changes_silently = TRUE,
  .columns = looks_columns,
  .n_columns = G_N_ELEMENTS (looks_columns),
};

static const CustosRecordGroup *const groups[] = { &looks };

const CustosRecordSection custos_looked_section = {
  N_("Who looked"), groups, G_N_ELEMENTS (groups),
};
