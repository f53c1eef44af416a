/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-private.h"

#define PROSE_INSET 36
#define NOTARY_HEIGHT 120

static const char *
say (CustosComposition *self, const char *key)
{
  return custos_letters_say (self->letters, "certification", key);
}

static gboolean
has_attached (CustosComposition *self)
{
  for (guint i = 0; i < self->documents->len; i++)
    if (g_array_index (self->documents, CustosJoinedFacts, i).is_signed)
      return TRUE;
  return FALSE;
}

static void
set_statements (CustosComposition *self, CustosGalley *galley)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  gboolean is_none = facts->certification == CUSTOS_CERTIFICATION_NO_RECORDS;
  const char *copy = facts->dates != NULL ? "copy_dates" : "copy";
  const char *keys[8];
  size_t n = 0;

  if (is_none) {
    keys[n++] = "none";
    keys[n++] = "none_found";
    keys[n++] = "none_regular";
  } else {
    keys[n++] = copy;
    keys[n++] = "made";
    keys[n++] = "kept";
    if (facts->has_outside_documents)
      keys[n++] = "outside";
    if (has_attached (self))
      keys[n++] = "attached";
    if (facts->searched != NULL)
      keys[n++] = "searched";
  }

  for (size_t i = 0; i < n; i++) {
    g_autofree char *number = g_strdup_printf ("%zu", i + 1);

    custos_galley_need (galley, 14);
    custos_galley_say (galley, CUSTOS_STYLE_SIDE, CUSTOS_INK_DEEP, number, galley->grid.left,
                       galley->y);
    custos_galley_paragraph (galley, CUSTOS_STYLE_BODY,
                             CUSTOS_PLAIN (say (self, keys[i])),
                             galley->grid.left + 20, galley->grid.width - PROSE_INSET - 20, 7);
  }
}

static void
set_notary (CustosComposition *self, CustosGalley *galley)
{
  const CustosGrid *grid = &galley->grid;
  double x = grid->left + 12, y = grid->bottom - NOTARY_HEIGHT + 2;

  custos_sheet_add_frame (galley->sheet, grid->left, y, grid->width, NOTARY_HEIGHT, .5);
  custos_galley_say (galley, CUSTOS_STYLE_SIDE, CUSTOS_INK_DEEP, say (self, "notary"), x,
                     y + 18);
  custos_galley_say (galley, CUSTOS_STYLE_CELL, CUSTOS_INK_BLACK, say (self, "notary_state"), x,
                     y + 40);
  custos_galley_say (galley, CUSTOS_STYLE_CELL, CUSTOS_INK_BLACK, say (self, "notary_sworn"), x,
                     y + 60);
  custos_sheet_add_rule (galley->sheet, x, y + 96, 220, .75, CUSTOS_INK_BLACK);
  custos_galley_say (galley, CUSTOS_STYLE_TINY, CUSTOS_INK_SOFT, say (self, "notary_public"), x,
                     y + 108);
  custos_sheet_add_rule (galley->sheet, x + 240, y + 96, 120, .75, CUSTOS_INK_BLACK);
  custos_galley_say (galley, CUSTOS_STYLE_TINY, CUSTOS_INK_SOFT, say (self, "notary_ends"),
                     x + 240, y + 108);
  custos_galley_say_within (galley, CUSTOS_STYLE_TINY, CUSTOS_INK_SOFT,
                            say (self, "notary_seal"), grid->right - 102, y + 60, 90,
                            CUSTOS_ALIGN_RIGHT);
}

/* FRE 902(11) and 28 USC 1746, RULES 13.5. */
void
custos_composition_set_certification (CustosComposition *self, CustosGalley *galley)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  gboolean is_none = facts->certification == CUSTOS_CERTIFICATION_NO_RECORDS;
  const char *perjury = facts->certified != NULL ? "perjury" : "perjury_undated";
  double width = galley->grid.width - PROSE_INSET;

  custos_galley_open (galley, say (self, "name"), TRUE);
  custos_galley_title (galley, say (self, is_none ? "none_title" : "title"),
                       say (self, is_none ? "none_subtitle" : "subtitle"), 16);
  custos_galley_paragraph (galley, CUSTOS_STYLE_BODY,
                           CUSTOS_PLAIN (say (self, "opening")), galley->grid.left,
                           width, 10);
  set_statements (self, galley);
  custos_galley_need (galley, 6 + 28 + 44 + 24);
  galley->y += 6;
  custos_galley_paragraph (galley, CUSTOS_STYLE_BODY_BOLD,
                           CUSTOS_PLAIN (say (self, perjury)), galley->grid.left,
                           width, 44);
  custos_galley_signature (galley, 290, facts->custodian, say (self, "role"),
                           say (self, "date"));
  if (galley->y + 20 > galley->grid.bottom - NOTARY_HEIGHT)
    custos_galley_turn (galley);
  set_notary (self, galley);
}
