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

/* A column of a table: what it says of a thing. */
typedef struct {
  const char *title; /* translatable */
  char *(*describe)(gpointer item, CustosChartItems *items);
  int width_chars; /* at least; 0: whatever is left */
  CustosColumnFlags flags;
  const char *(*get_style)(gpointer item);  /* nullable; a CSS class, or NULL */
} CustosRecordColumn;

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

char *custos_describe_moment (gpointer item, CustosChartItems *items, const char *field);
char *custos_describe_word (gpointer item, const char *field);
char *custos_describe_text (gpointer item, const char *field);
char *custos_describe_state (gpointer item, const char *field);

G_END_DECLS
