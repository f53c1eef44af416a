/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-limits.h"

#include <string.h>

/* Source: each row names its own (RULES, opening lines: every numeric limit is a row). A later
 * rule is a new row; the old one gets its last day. */

static const CustosLimitRow rows[] = {
  { CUSTOS_LIMIT_ACCESS_DAYS, 30, "45 CFR 164.524(b)(2)(i)", NULL, NULL, TRUE },
  { CUSTOS_LIMIT_ACCESS_EXTENSION_DAYS, 30, "45 CFR 164.524(b)(2)(ii)", NULL, NULL, TRUE },
  { CUSTOS_LIMIT_AMENDMENT_DAYS, 60, "45 CFR 164.526(b)(2)(i)", NULL, NULL, TRUE },
  { CUSTOS_LIMIT_AMENDMENT_EXTENSION_DAYS, 30, "45 CFR 164.526(b)(2)(ii)", NULL, NULL, TRUE },
  { CUSTOS_LIMIT_ACCOUNTING_DAYS, 60, "45 CFR 164.528(c)(1)(i)", NULL, NULL, TRUE },
  { CUSTOS_LIMIT_ACCOUNTING_EXTENSION_DAYS, 30, "45 CFR 164.528(c)(1)(ii)", NULL, NULL, TRUE },
  { CUSTOS_LIMIT_ACCOUNTING_YEARS, 6, "45 CFR 164.528(a)(1)", NULL, NULL, TRUE },
  { CUSTOS_LIMIT_PART2_ACCOUNTING_YEARS, 3, "42 CFR 2.25(a)", NULL, NULL, TRUE },
  { CUSTOS_LIMIT_INTERMEDIARY_DAYS, 30, "42 CFR 2.24(b)", NULL, NULL, TRUE },
  { CUSTOS_LIMIT_DECEDENT_YEARS, 50, "45 CFR 164.502(f)", "2013-03-26", NULL, TRUE },
};

const CustosLimitRow *
custos_limits_get_rows (guint *n_rows)
{
  *n_rows = G_N_ELEMENTS (rows);
  return rows;
}

/**
 * custos_limits_find:
 * @day: the day that the limit is asked for
 *
 * Returns: (nullable): the row in force, or %NULL if no rule was
 */
const CustosLimitRow *
custos_limits_find (CustosLimit limit, const CustosDate *day)
{
  g_autofree char *text = custos_date_to_text (day);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (rows[i].limit == limit && (rows[i].from == NULL || strcmp (rows[i].from, text) <= 0) &&
        (rows[i].to == NULL || strcmp (text, rows[i].to) <= 0))
      return &rows[i];
  }

  return NULL;
}

/* Returns: the number in force on @day; 0 if there was none */
int
custos_limits_get (CustosLimit limit, const CustosDate *day)
{
  const CustosLimitRow *row = custos_limits_find (limit, day);

  return row != NULL ? row->value : 0;
}
