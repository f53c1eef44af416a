/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-chart-items.h"

G_BEGIN_DECLS

typedef enum {
  CUSTOS_COLUMN_PLAIN = 0,
  CUSTOS_COLUMN_NUMERIC = 1 << 0, /* dates, numbers, codes */
  CUSTOS_COLUMN_DIM = 1 << 1,
  CUSTOS_COLUMN_RIGHT = 1 << 2,
  CUSTOS_COLUMN_GIVES_WAY = 1 << 3, /* not in a narrow window */
} CustosColumnFlags;

/* How what stands in a field is said. */
typedef enum {
  CUSTOS_SAYING_TEXT,
  CUSTOS_SAYING_MOMENT,
  CUSTOS_SAYING_COUNT,
  CUSTOS_SAYING_WORD,
  CUSTOS_SAYING_STATE, /* that it was entered by mistake goes before all */
} CustosSaying;

/* A column of a table: what it says of a thing, by a function or from a field. */
typedef struct {
  const char *title; /* translatable */
  char *(*describe)(gpointer item, CustosChartItems *items); /* NULL: from the field */
  int width_chars; /* at least; 0: whatever is left */
  CustosColumnFlags flags;
  const char *(*get_style)(gpointer item); /* nullable; a CSS class, or NULL */
  const char *field;
  CustosSaying saying;
} CustosRecordColumn;

#define CUSTOS_FIELD_COLUMN(heading, name, how, width, looks) { \
    .title = heading, .field = name, .saying = CUSTOS_SAYING_ ## how, .width_chars = width, \
    .flags = looks, \
}

/* A table of things of one kind. */
typedef struct {
  const char *kind;
  const char *title;                     /* translatable; on the button that chooses it */
  const char *icon;
  const char *none;                      /* translatable; when there is nothing of it yet */
  const char *hint;                      /* translatable; nullable */
  gboolean (*stands)(gpointer item);     /* nullable; FALSE: only seen among all */
  int (*compare)(gconstpointer a, gconstpointer b); /* nullable: as it was read */
  const char *also;                      /* nullable; another kind that the columns look at */
  gboolean changes_silently;             /* nobody says so; read whenever it is shown */
  const CustosRecordColumn *columns;
  guint n_columns;
} CustosRecordGroup;

/* A section that is made of tables. */
typedef struct {
  const char *title; /* translatable */
  const CustosRecordGroup *const *groups;
  guint n_groups;
} CustosRecordSection;

char *custos_record_column_describe (const CustosRecordColumn *self,
                                     gpointer item,
                                     CustosChartItems *items) G_GNUC_WARN_UNUSED_RESULT;
char *custos_describe_moment (gpointer item, CustosChartItems *items, const char *field);
char *custos_describe_word (gpointer item, const char *field);
char *custos_describe_text (gpointer item, const char *field);
char *custos_describe_state (gpointer item, const char *field);

G_END_DECLS
