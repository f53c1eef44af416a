/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record.h"
#include "custos-rights.h"

G_BEGIN_DECLS

/* How a cell is made of a record. */
typedef enum {
  CUSTOS_CELL_END,
  CUSTOS_CELL_TEXT,
  CUSTOS_CELL_MOMENT, /* a time in UTC, shown as it was at the clinic */
  CUSTOS_CELL_VALUE,  /* of an observation, with its unit */
  CUSTOS_CELL_RANGE,  /* what is usual for that value */
} CustosCellKind;

typedef struct {
  CustosCellKind kind;
  const char *field; /* of text and moment */
} CustosCell;

#define CUSTOS_N_CELLS 9

/* A part of a chart: which records, and what a line says of each. */
typedef struct {
  const char *name;    /* for --section */
  const char *heading; /* marked for translation */
  const char *kind;    /* of record */
  CustosRights right;
  const char *category; /* nullable; only observations that are of it */
  gboolean not_category; /* or those that are not */
  CustosCell cells[CUSTOS_N_CELLS];
} CustosSection;

const CustosSection *custos_cli_sections_get_all (guint *n_sections);
const CustosSection *custos_cli_find_section (const char *name);

gboolean custos_cli_section_has (const CustosSection *self, CustosRecord *record);
char *custos_cli_cell_dup_text (const CustosCell *self,
                                CustosRecord *record,
                                GTimeZone *zone) G_GNUC_WARN_UNUSED_RESULT;
char *custos_cli_dup_local_time (const char *moment,
                                 GTimeZone *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
