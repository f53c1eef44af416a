/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-private.h"

#define INSET 18

/* 42 CFR 2.32(a)(1), word for word, in a frame. */
static void
set_statement (CustosComposition *self, CustosGalley *galley)
{
  static const char *const points[][2] = {
    { "(i)", "i" }, { "(ii)", "ii" }, { "(iii)", "iii" },
  };
  CustosLetters *letters = self->letters;
  double x = galley->grid.left + INSET, width = galley->grid.width - 2 * INSET;
  double top = galley->y - 10;

  galley->y += 16;
  custos_galley_paragraph (galley, CUSTOS_STYLE_LAW,
                           CUSTOS_PLAIN (custos_letters_get_part2 (letters, "long")),
                           x, width, 7);
  custos_galley_begin (galley, "L");
  for (size_t i = 0; i < G_N_ELEMENTS (points); i++) {
    CustosPhrase words = { .text = custos_letters_get_part2 (letters, points[i][1]) };
    custos_galley_item (galley, CUSTOS_STYLE_LAW, points[i][0], &words, x, 26, width, 5);
  }
  custos_galley_end (galley, "L");
  galley->y += 2;
  custos_galley_paragraph (galley, CUSTOS_STYLE_LAW,
                           CUSTOS_PLAIN (custos_letters_get_part2 (letters, "general")),
                           x, width, 0);
  custos_sheet_add_frame (galley->sheet, galley->grid.left, top, galley->grid.width,
                          galley->y - 4 - top, 1.5);
  galley->y += 26;
}

void
custos_composition_set_notice (CustosComposition *self, CustosGalley *galley)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  CustosLetters *letters = self->letters;
  gboolean has_copy = self->papers[CUSTOS_PAPER_CONSENT].first_page > 0;
  struct { const char *key, *value; } rows[] = {
    { "patient", custos_letters_say (letters, "notice", "patient_value") },
    { "from", facts->consent_from },
    { "to", facts->consent_to },
    { "what", facts->consent_what },
    { "purpose", facts->consent_purpose },
    { "ends", facts->consent_ends },
    { "signed", facts->consent_signed },
    { "copy", has_copy ? custos_letters_say (letters, "notice", "copy_value") : NULL },
  };

  custos_galley_open (galley, custos_letters_say (letters, "notice", "name"), TRUE);
  custos_galley_title (galley, custos_letters_say (letters, "notice", "title"),
                       custos_letters_get_part2 (letters, "in_force"), 16);
  set_statement (self, galley);
  custos_galley_heading (galley, custos_letters_say (letters, "notice", "consent"), 6);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].value != NULL)
      custos_galley_fact (galley, CUSTOS_STYLE_CELL,
                          custos_letters_say (letters, "notice", rows[i].key),
                          CUSTOS_PLAIN (rows[i].value), 3);
}
