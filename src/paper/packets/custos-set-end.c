/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-private.h"

static const char *
say (CustosComposition *self, const char *key)
{
  return custos_letters_say (self->letters, "end", key);
}

static void
set_advice (CustosComposition *self, CustosGalley *galley, const char *label, const char *key)
{
  custos_galley_side (galley, say (self, label), 2);
  custos_galley_paragraph (galley, CUSTOS_STYLE_BODY, CUSTOS_PLAIN (say (self, key)),
                           galley->grid.main, galley->grid.main_width, 12);
}

void
custos_composition_set_end (CustosComposition *self, CustosGalley *galley)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  const CustosGrid *grid = &galley->grid;
  struct { const char *key, *value; } rows[] = {
    { "pages", say (self, "pages_value") },
    { "numbers", say (self, "numbers_value") },
    { "request", say (self, "request_value") },
    { "patient", say (self, "patient_value") },
    { "to", facts->recipient },
    { "released", say (self, "released_value") },
  };

  custos_galley_open (galley, say (self, "name"), TRUE);
  custos_galley_title (galley, say (self, "title"), say (self, "subtitle"), 18);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    custos_galley_fact (galley, CUSTOS_STYLE_CODE, say (self, rows[i].key),
                        CUSTOS_PLAIN (rows[i].value), 4.5);
  galley->y += 18;
  set_advice (self, galley, "missing_lead",
              facts->phone != NULL ? "missing" : "missing_no_phone");
  set_advice (self, galley, "misdirected_lead", "misdirected");
  set_advice (self, galley, "genuine_lead", "genuine");
  galley->y += 10;

  double half = grid->width / 2 - 24;
  custos_galley_say_within (galley, CUSTOS_STYLE_SIDE, CUSTOS_INK_DEEP, say (self, "end"),
                            grid->left, galley->y, grid->width, CUSTOS_ALIGN_CENTER);
  custos_sheet_add_rule (galley->sheet, grid->left, galley->y - 3, half, .5, CUSTOS_INK_BLACK);
  custos_sheet_add_rule (galley->sheet, grid->right - half, galley->y - 3, half, .5,
                         CUSTOS_INK_BLACK);
}
