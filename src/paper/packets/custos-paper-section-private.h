/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-letters.h"
#include "custos-paper-plot-private.h"
#include "custos-paper-section.h"
#include "custos-paper-table-private.h"

G_BEGIN_DECLS

typedef enum {
  CUSTOS_BLOCK_HEADING,
  CUSTOS_BLOCK_PARAGRAPH,
  CUSTOS_BLOCK_ITEM,
  CUSTOS_BLOCK_NOTE,
  CUSTOS_BLOCK_FACT,
  CUSTOS_BLOCK_STRIP,
  CUSTOS_BLOCK_SIGNATURE,
  CUSTOS_BLOCK_TEXT,
  CUSTOS_BLOCK_TABLE,
  CUSTOS_BLOCK_PLOT,
  CUSTOS_BLOCK_SCAN,
  CUSTOS_BLOCK_PDF,
} CustosBlockKind;

typedef struct {
  CustosBlockKind kind;
  const char *label, *lead, *text;
  GArray *facts;         /* of CustosPaperFact */
  CustosPaperTable *table;
  CustosPaperPlot *plot;
  GBytes *bytes;         /* a JPEG file, pixels, or a PDF file */
  int width, height, stride, dots_per_inch; /* of pixels; no width: a JPEG file */
} CustosBlock;

struct _CustosPaperSection {
  GStringChunk *chunk;
  const char *group, *title, *date, *source, *subtitle;
  GArray *blocks; /* of CustosBlock */
};

/* What is known of a PDF document before its pages are put in their places. */
typedef struct {
  int section;
  int n_pages;
  gboolean is_signed;
  char *name;   /* under which a signed one is attached */
  char *sha256;
} CustosJoinedFacts;

gboolean custos_galley_set_scan (CustosGalley *galley, const CustosBlock *block,
                                 CustosLetters *letters, const char *title, GError **error);

G_END_DECLS
