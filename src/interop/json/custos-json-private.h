/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-json.h"
#include "custos-json-arena.h"

G_BEGIN_DECLS

/* Half a cache line; a large chart has 100,000 of them. */
struct _CustosJsonNode {
  CustosJsonNode *parent; /* NULL for the root */
  CustosJsonNode *next;
  const char *key;        /* NULL in an array */
  union {
    const char *text;      /* of a number as it was written; "true", "false" */
    CustosJsonNode *first;
  };
  guint32 start;          /* in the bytes; of the bracket, quote or digit */
  guint32 end;
  guint32 length;         /* of the text */
  guint8 type;
  guint8 read;
};

struct _CustosJson {
  CustosJsonArena *arena;
  GBytes *bytes;
  CustosJsonNode *root;
};

G_END_DECLS
