/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"

G_BEGIN_DECLS

/* The numbers of the law, each a dated row with its source and nowhere else a literal. */
typedef enum {
  CUSTOS_LIMIT_ACCESS_DAYS,
  CUSTOS_LIMIT_ACCESS_EXTENSION_DAYS,
  CUSTOS_LIMIT_AMENDMENT_DAYS,
  CUSTOS_LIMIT_AMENDMENT_EXTENSION_DAYS,
  CUSTOS_LIMIT_ACCOUNTING_DAYS,
  CUSTOS_LIMIT_ACCOUNTING_EXTENSION_DAYS,
  CUSTOS_LIMIT_ACCOUNTING_YEARS,
  CUSTOS_LIMIT_PART2_ACCOUNTING_YEARS,
  CUSTOS_LIMIT_INTERMEDIARY_DAYS,
  CUSTOS_LIMIT_DECEDENT_YEARS,
} CustosLimit;
#define CUSTOS_N_LIMITS (CUSTOS_LIMIT_DECEDENT_YEARS + 1)

typedef struct {
  CustosLimit limit;
  int value;
  const char *cite;
  const char *from; /* ISO dates, both inclusive; NULL: always, still */
  const char *to;
  gboolean confirmed; /* the text itself was read */
} CustosLimitRow;

const CustosLimitRow *custos_limits_get_rows (guint *n_rows);
const CustosLimitRow *custos_limits_find (CustosLimit limit, const CustosDate *day);
int custos_limits_get (CustosLimit limit, const CustosDate *day);

G_END_DECLS
