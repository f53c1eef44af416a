/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-set-aside-section.h"

#include <glib/gi18n.h>

#include "custos-import-words.h"
#include "custos-set-aside.h"

/* Whether it is still outside the chart. */
gboolean
custos_set_aside_waits (gpointer set_aside)
{
  return custos_record_peek (set_aside, "settled") == NULL;
}

static char *
describe_reason (gpointer item, CustosChartItems *items)
{
  return g_strdup (custos_words_import_reason (custos_set_aside_get_reason (item)));
}

static const CustosRecordColumn columns[] = {
  CUSTOS_FIELD_COLUMN (N_("On"), "recorded", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("What it is"), "resource_type", TEXT, 18, CUSTOS_COLUMN_PLAIN),
  { N_("Why it was not taken in"), describe_reason },
  CUSTOS_FIELD_COLUMN (N_("Where"), "place", TEXT, 18, CUSTOS_COLUMN_DIM),
  CUSTOS_FIELD_COLUMN (N_("File"), "file", TEXT, 18,
                       CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY),
};

static const CustosRecordGroup group = {
  .kind = "set-aside",
  .title = N_("Not taken in"),
  .icon = "mail-attachment-symbolic",
  .none = N_("Everything that came from outside was taken in"),
  .stands = custos_set_aside_waits,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
};

static const CustosRecordGroup *const groups[] = { &group };

const CustosRecordSection custos_set_aside_section = {
  N_("Not taken in"), groups, G_N_ELEMENTS (groups),
};
