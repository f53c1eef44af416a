/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-private.h"

#define PROSE_INSET 36

static const char *
say (CustosComposition *self, const char *key)
{
  return custos_letters_say (self->letters, "cover", key);
}

static void
set_letterhead (CustosComposition *self, CustosGalley *galley)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  const CustosGrid *grid = &galley->grid;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (PangoLayout) name =
    custos_typecase_set (galley->type, CUSTOS_STYLE_CLINIC,
                         CUSTOS_PLAIN (facts->clinic), grid->width * .58);
  int n_name = pango_layout_get_line_count (name);

  g_ptr_array_add (lines, (char *) custos_letters_say (self->letters, "packet", "office"));
  for (size_t i = 0; facts->clinic_lines[i] != NULL; i++)
    g_ptr_array_add (lines, (char *) facts->clinic_lines[i]);
  if (facts->phone != NULL)
    g_ptr_array_add (lines, (char *) custos_letters_say (self->letters, "packet", "phone"));
  if (facts->npi != NULL)
    g_ptr_array_add (lines, (char *) custos_letters_say (self->letters, "packet", "npi"));

  custos_galley_begin (galley, "P");
  for (int i = 0; i < n_name; i++)
    custos_galley_put (galley, name, i, CUSTOS_INK_DEEP, grid->left, 58 + i * 18, 0,
                       CUSTOS_ALIGN_LEFT);
  custos_galley_end (galley, "P");
  for (guint i = 0; i < lines->len; i++)
    custos_galley_say_within (galley, CUSTOS_STYLE_FOOT, CUSTOS_INK_SOFT, lines->pdata[i],
                              grid->left, 44 + i * 10.5, grid->width, CUSTOS_ALIGN_RIGHT);

  double end = MAX (74, MAX (44 + lines->len * 10.5 - 1.5, 58 + n_name * 18 - 2));
  custos_sheet_add_rule (galley->sheet, grid->left, end, grid->width, 1.2, CUSTOS_INK_DEEP);
}

/* In the window of an envelope, the letter folded in three; the date opposite. */
static void
set_address (CustosComposition *self, CustosGalley *galley)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  const CustosGrid *grid = &galley->grid;

  custos_galley_say_within (galley, CUSTOS_STYLE_BODY, CUSTOS_INK_BLACK, facts->released,
                            grid->left, 150, grid->width, CUSTOS_ALIGN_RIGHT);
  galley->y = 150;
  custos_galley_paragraph (galley, CUSTOS_STYLE_BODY,
                           CUSTOS_PLAIN (facts->recipient), grid->left, 290, 0);
  for (size_t i = 0; facts->recipient_lines[i] != NULL; i++)
    custos_galley_paragraph (galley, CUSTOS_STYLE_BODY,
                             CUSTOS_PLAIN (facts->recipient_lines[i]),
                             grid->left, 290, 0);
  galley->y = MAX (240, galley->y + 24);
}

static void
set_facts (CustosComposition *self, CustosGalley *galley)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  struct { const char *key, *value; CustosStyle style; } rows[] = {
    { "asked_for", facts->asked_for, CUSTOS_STYLE_CELL },
    { "dates", facts->dates, CUSTOS_STYLE_CELL },
    { "purpose", facts->purpose, CUSTOS_STYLE_CELL },
    { "release", say (self, "release_pages"), CUSTOS_STYLE_CODE },
    { "sent", facts->sent, CUSTOS_STYLE_CELL },
    { "enclosures", facts->enclosures, CUSTOS_STYLE_CELL },
  };

  custos_galley_rule (galley, galley->y - 10, .5);
  galley->y += 5;
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].value != NULL)
      custos_galley_fact (galley, rows[i].style, say (self, rows[i].key),
                          CUSTOS_PLAIN (rows[i].value), 4.5);
  custos_galley_rule (galley, galley->y - 8, .5);
  galley->y += 12;
}

static void
set_notices (CustosComposition *self, CustosGalley *galley)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  const char *call = facts->phone != NULL ? "misdirected" : "misdirected_no_phone";
  CustosPhrase notices[] = {
    { say (self, "numbering_lead"), say (self, "numbering"), NULL },
    { facts->is_part2 ? say (self, "protected_lead") : NULL,
      facts->is_part2 ? say (self, "protected") : NULL, NULL },
    { say (self, "misdirected_lead"), say (self, call), NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (notices); i++)
    if (notices[i].text != NULL)
      custos_galley_paragraph (galley, CUSTOS_STYLE_BODY, &notices[i], galley->grid.left,
                               galley->grid.width - PROSE_INSET, 5);
}

static void
set_enclosed_line (CustosGalley *galley, const char *words, const CustosPacketPart *part,
                   double x, double y)
{
  g_autofree char *pages = custos_composition_name_pages (part);

  custos_galley_say (galley, CUSTOS_STYLE_CELL, CUSTOS_INK_BLACK, words, x, y);
  custos_galley_say_within (galley, CUSTOS_STYLE_CELL, CUSTOS_INK_BLACK, pages, x, y,
                            galley->grid.right - x, CUSTOS_ALIGN_RIGHT);
}

static void
set_enclosed (CustosComposition *self, CustosGalley *galley, double y)
{
  static const CustosPaperKind kinds[] = {
    CUSTOS_PAPER_NOTICE, CUSTOS_PAPER_CERTIFICATION, CUSTOS_PAPER_INDEX,
  };
  double x = galley->grid.left + 288;
  int n_records = (int) self->records->pages->len;

  custos_galley_say (galley, CUSTOS_STYLE_SIDE, CUSTOS_INK_DEEP, say (self, "enclosed"), x, y);
  y += 13;
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++) {
    CustosPacketPart part = self->papers[kinds[i]];

    if (part.first_page == 0)
      continue;
    if (kinds[i] == CUSTOS_PAPER_NOTICE && self->papers[CUSTOS_PAPER_CONSENT].first_page != 0)
      part.last_page = self->papers[CUSTOS_PAPER_CONSENT].last_page;
    set_enclosed_line (galley, part.name, &part, x, y);
    y += 12;
  }
  if (n_records > 0) {
    int first = self->n_pages - (int) self->end->pages->len - n_records + 1;

    set_enclosed_line (galley, say (self, "records"),
                       &(CustosPacketPart) { NULL, first, first + n_records - 1 }, x, y);
  }
}

void
custos_composition_set_cover (CustosComposition *self, CustosGalley *galley)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  const CustosGrid *grid = &galley->grid;
  gboolean is_none = facts->certification == CUSTOS_CERTIFICATION_NO_RECORDS;
  double width = grid->width - PROSE_INSET;

  custos_galley_open (galley, say (self, "name"), FALSE);
  set_letterhead (self, galley);
  set_address (self, galley);
  g_autoptr (PangoLayout) subject = custos_typecase_set (
    galley->type, CUSTOS_STYLE_HEADING, CUSTOS_PLAIN (say (self, "subject")), width);
  custos_galley_flow (galley, subject, CUSTOS_STYLE_HEADING, grid->left, "H1");
  galley->y += 10;
  custos_galley_paragraph (galley, CUSTOS_STYLE_BODY,
                           CUSTOS_PLAIN (say (self, "greeting")), grid->left, width, 7);
  custos_galley_paragraph (
    galley, CUSTOS_STYLE_BODY,
    CUSTOS_PLAIN (say (self, is_none ? "opening_none" : "opening")),
    grid->left, width, 11);
  set_facts (self, galley);
  set_notices (self, galley);

  custos_galley_need (galley, 6 + 41 + 36);
  galley->y += 6;
  set_enclosed (self, galley, galley->y);
  custos_galley_paragraph (galley, CUSTOS_STYLE_BODY,
                           CUSTOS_PLAIN (say (self, "closing")), grid->left, 200, 27);
  custos_galley_signature (galley, 200, facts->released_by, say (self, "role"), NULL);
}
