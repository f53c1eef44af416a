/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-private.h"

#define N_COLUMNS 6

typedef struct {
  CustosComposition *composition;
  CustosPaperTable *table;
  int n_rows;
} Index;

static const char *
say (CustosComposition *self, const char *key)
{
  return custos_letters_say (self->letters, "index", key);
}

static void
add_entry (Index *self, const CustosPacketPart *part, const char *date, const char *source)
{
  g_autofree char *number = g_strdup_printf ("%d", ++self->n_rows);
  g_autofree char *pages = custos_composition_name_pages (part);
  g_autofree char *numbers = custos_composition_name_numbers (self->composition, part);
  CustosPaperCell cells[N_COLUMNS] = {
    { .text = number },
    { .text = part->name, .page = part->first_page },
    { .text = date != NULL ? date : "" },
    { .text = source != NULL ? source : "" },
    { .text = pages },
    { .text = numbers },
  };

  custos_paper_table_add_row (self->table, cells);
}

static void
add_paper (Index *self, CustosPaperKind kind)
{
  CustosComposition *composition = self->composition;
  const CustosPacketPart *part = &composition->papers[kind];
  const CustosPacketFacts *facts = &composition->packet->facts;
  const CustosPaperSection *consent = composition->packet->consent;

  if (part->first_page == 0)
    return;
  if (kind == CUSTOS_PAPER_CONSENT)
    add_entry (self, part, consent->date,
               consent->source != NULL ? consent->source : say (composition, "patient"));
  else if (kind == CUSTOS_PAPER_CERTIFICATION)
    add_entry (self, part, facts->certified, say (composition, "custodian"));
  else
    add_entry (self, part, facts->released, say (composition, "papers_from"));
}

static void
add_records (Index *self)
{
  CustosComposition *composition = self->composition;
  const char *group = NULL;

  for (guint i = 0; i < composition->parts->len; i++) {
    const CustosPaperSection *section = composition->packet->sections->pdata[i];

    if (g_strcmp0 (group, section->group) != 0)
      custos_paper_table_add_group (self->table, section->group != NULL ? section->group : "");
    group = section->group;
    add_entry (self, &g_array_index (composition->parts, CustosPacketPart, i), section->date,
               section->source);
  }
}

void
custos_composition_set_index (CustosComposition *self, CustosGalley *galley)
{
  CustosPaperColumn columns[N_COLUMNS] = {
    { .head = say (self, "number"), .width = 28 },
    { .head = say (self, "document") },
    { .head = say (self, "date"), .width = 76 },
    { .head = say (self, "from"), .width = 100 },
    { .head = say (self, "pages"), .width = 46, .right = TRUE },
    { .head = say (self, "numbers"), .width = 106, .right = TRUE, .code = TRUE },
  };
  g_autoptr (CustosPaperTable) table = custos_paper_table_new (columns, N_COLUMNS);
  Index list = { self, table, 0 };

  custos_paper_table_add_group (table, say (self, "papers"));
  for (int kind = CUSTOS_PAPER_COVER; kind <= CUSTOS_PAPER_INDEX; kind++)
    add_paper (&list, kind);
  add_records (&list);
  custos_paper_table_add_group (table, say (self, "end"));
  add_paper (&list, CUSTOS_PAPER_END);

  custos_galley_open (galley, say (self, "name"), TRUE);
  custos_galley_title (galley, say (self, "name"), say (self, "subtitle"), 16);
  custos_galley_set_table (galley, table);
  galley->y -= 4;
  custos_galley_need (galley, 0);
  custos_galley_begin (galley, "P");
  custos_galley_say (galley, CUSTOS_STYLE_CELL_BOLD, CUSTOS_INK_BLACK, say (self, "together"),
                     galley->grid.left, galley->y);
  custos_galley_say_within (galley, CUSTOS_STYLE_CELL, CUSTOS_INK_SOFT, say (self, "records"),
                            galley->grid.left, galley->y, galley->grid.width,
                            CUSTOS_ALIGN_RIGHT);
  custos_galley_end (galley, "P");
}
