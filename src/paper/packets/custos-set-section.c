/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-private.h"

#include <string.h>

#define PROSE_INSET 36 /* prose never runs over the full width */

typedef struct {
  CustosComposition *composition;
  CustosGalley *galley;
  const CustosPaperSection *section;
  int *document;
  gboolean in_side; /* what follows without a label belongs to the side-head above */
  gboolean in_list;
  gboolean is_blank; /* the page under the pen has nothing but its head */
} Setting;

static void
end_list (Setting *self)
{
  if (self->in_list)
    custos_galley_end (self->galley, "L");
  self->in_list = FALSE;
}

static void
end_side (Setting *self)
{
  end_list (self);
  if (self->in_side)
    self->galley->y += 7;
  self->in_side = FALSE;
}

static int
count_lines (const Setting *self, const CustosBlock *block, double width)
{
  g_autoptr (PangoLayout) layout = custos_typecase_set (
    self->galley->type, CUSTOS_STYLE_BODY, &(CustosPhrase) { block->lead, block->text, NULL },
    width);

  return pango_layout_get_line_count (layout);
}

static void
set_side_head (Setting *self, const CustosBlock *block, double width)
{
  if (block->label == NULL || block->label[0] == '\0')
    return;
  end_side (self);
  custos_galley_side (self->galley, block->label, count_lines (self, block, width));
}

static void
set_paragraph (Setting *self, const CustosBlock *block)
{
  const CustosGrid *grid = &self->galley->grid;
  g_auto (GStrv) parts = g_strsplit (block->text != NULL ? block->text : "", "\n\n", -1);

  set_side_head (self, block, grid->main_width);
  end_list (self);
  for (size_t i = 0; parts[i] != NULL; i++)
    custos_galley_paragraph (self->galley, CUSTOS_STYLE_BODY,
                             &(CustosPhrase) { i == 0 ? block->lead : NULL, parts[i], NULL },
                             grid->main, grid->main_width, 5);
  self->in_side = TRUE;
}

static void
set_item (Setting *self, const CustosBlock *block)
{
  const CustosGrid *grid = &self->galley->grid;

  set_side_head (self, block, grid->main_width - 15);
  if (!self->in_list)
    custos_galley_begin (self->galley, "L");
  self->in_list = self->in_side = TRUE;
  custos_galley_item (self->galley, CUSTOS_STYLE_BODY,
                      g_array_index (block->facts, CustosPaperFact, 0).label,
                      &(CustosPhrase) { block->lead, block->text, NULL },
                      grid->main, 15, grid->main_width, 3);
}

static PangoLayout *
set_line (Setting *self, CustosStyle style, const char *text)
{
  return custos_typecase_set (self->galley->type, style, CUSTOS_PLAIN (text), -1);
}

static double
get_width (PangoLayout *layout)
{
  return custos_line_get_width (pango_layout_get_line_readonly (layout, 0));
}

/* One row of the strip: as many facts, from the first on, as fit side by side. */
static guint
set_strip_row (Setting *self, GArray *facts, guint first)
{
  CustosGalley *galley = self->galley;
  const CustosGrid *grid = &galley->grid;
  double widths[12], used = 0, top = galley->y - 12;
  guint n = 0;

  for (; first + n < facts->len && n < G_N_ELEMENTS (widths); n++) {
    const CustosPaperFact *fact = &g_array_index (facts, CustosPaperFact, first + n);
    g_autoptr (PangoLayout) label = set_line (self, CUSTOS_STYLE_TINY, fact->label);
    g_autoptr (PangoLayout) value = set_line (self, CUSTOS_STYLE_HEADING, fact->value);
    g_autoptr (PangoLayout) unit = set_line (self, CUSTOS_STYLE_TINY, fact->unit);

    widths[n] = MAX (get_width (label), get_width (value) + 3 + get_width (unit)) + 1;
    if (n > 0 && used + widths[n] + 12 * n > grid->width)
      break;
    used += widths[n];
  }

  double air = n > 1 ? (grid->width - used) / (n - 1) : 0, x = grid->left;

  for (guint i = 0; i < n; i++) {
    const CustosPaperFact *fact = &g_array_index (facts, CustosPaperFact, first + i);
    g_autofree char *label = g_strconcat (fact->label, " ", NULL);
    g_autofree char *value = g_strconcat (fact->value, " ", NULL);

    custos_galley_begin (galley, "P");
    custos_galley_say (galley, CUSTOS_STYLE_TINY, CUSTOS_INK_SOFT, label, x, top + 12);
    double width = custos_galley_say (galley, CUSTOS_STYLE_HEADING, CUSTOS_INK_BLACK, value, x,
                                      top + 25);
    if (fact->unit != NULL)
      custos_galley_say (galley, CUSTOS_STYLE_TINY, CUSTOS_INK_SOFT, fact->unit, x + width,
                         top + 25);
    custos_galley_end (galley, "P");
    x += widths[i] + MIN (air, 90);
  }
  return n;
}

static void
set_strip (Setting *self, const CustosBlock *block)
{
  for (guint i = 0; i < block->facts->len;) {
    custos_galley_need (self->galley, 20);
    if (i == 0)
      custos_galley_rule (self->galley, self->galley->y - 12, .5);
    i += set_strip_row (self, block->facts, i);
    custos_galley_rule (self->galley, self->galley->y + 20, .5);
    self->galley->y += i < block->facts->len ? 32 : 42;
  }
}

static void
set_signature (Setting *self, const CustosBlock *block)
{
  CustosGalley *galley = self->galley;
  const CustosGrid *grid = &galley->grid;
  g_autoptr (PangoLayout) layout = custos_typecase_set (
    galley->type, CUSTOS_STYLE_CELL, CUSTOS_PLAIN (block->text), grid->main_width);
  double height = (pango_layout_get_line_count (layout) - 1) * 12;

  custos_galley_need (galley, 10 + MIN (height, 200));
  custos_galley_side (galley, block->label, 1);
  custos_sheet_add_rule (galley->sheet, grid->main, galley->y - 11, grid->main_width, .5,
                         CUSTOS_INK_BLACK);
  galley->y += 1;
  custos_galley_flow (galley, layout, CUSTOS_STYLE_CELL, grid->main, "P");
  custos_sheet_add_rule (galley->sheet, grid->main, galley->y - 12 + 7, grid->main_width, .5,
                         CUSTOS_INK_BLACK);
  galley->y += 17;
}

/* Each line is a paragraph of its own; an empty one is half a line of air. */
static void
set_text (Setting *self, const CustosBlock *block)
{
  const CustosGrid *grid = &self->galley->grid;

  for (const char *p = block->text; p != NULL;) {
    const char *end = strchr (p, '\n');
    g_autofree char *line = end != NULL ? g_strndup (p, end - p) : g_strdup (p);

    g_strchomp (line);
    if (line[0] == '\0')
      self->galley->y += 7;
    else
      custos_galley_paragraph (self->galley, CUSTOS_STYLE_BODY, CUSTOS_PLAIN (line),
                               grid->left, grid->width - PROSE_INSET, 0);
    p = end != NULL ? end + 1 : NULL;
  }
  self->galley->y += 12;
}

/* The page that stands for a document which a stamp would break. */
static void
set_attached (Setting *self, const CustosJoinedFacts *document)
{
  CustosGalley *galley = self->galley;
  CustosLetters *letters = self->composition->letters;
  g_autofree char *pages = g_strdup_printf ("%d", document->n_pages);
  struct { const char *label, *value; } facts[] = {
    { "file", document->name }, { "pages", pages }, { "sha256", document->sha256 },
    { "paper", custos_letters_say (letters, "signed", "paper_value") },
  };

  custos_galley_paragraph (galley, CUSTOS_STYLE_BODY,
                           CUSTOS_PLAIN (custos_letters_say (letters, "signed", "note")),
                           galley->grid.left, galley->grid.width - PROSE_INSET, 12);
  for (size_t i = 0; i < G_N_ELEMENTS (facts); i++)
    custos_galley_fact (galley, CUSTOS_STYLE_CODE,
                        custos_letters_say (letters, "signed", facts[i].label),
                        CUSTOS_PLAIN (facts[i].value), 4.5);
  galley->y += 12;
}

static void
begin_page (Setting *self)
{
  if (!self->is_blank)
    custos_galley_turn (self->galley);
  self->is_blank = FALSE;
}

static void
begin_section (Setting *self, gboolean has_title)
{
  const CustosPaperSection *section = self->section;
  g_autofree char *told = g_strjoin (
    section->date != NULL && section->source != NULL ? " · " : "",
    section->date != NULL ? section->date : "", section->source != NULL ? section->source : "",
    NULL);

  custos_galley_open (self->galley, section->title, TRUE);
  self->is_blank = !has_title;
  if (has_title)
    custos_galley_title (self->galley, section->title,
                         section->subtitle != NULL ? section->subtitle : told, 16);
}

static gboolean
set_pdf (Setting *self)
{
  const CustosJoinedFacts *document =
    &g_array_index (self->composition->documents, CustosJoinedFacts, *self->document);

  if (document->is_signed) {
    set_attached (self, document);
  } else {
    custos_galley_join (self->galley, self->section->title, *self->document, document->n_pages);
    self->is_blank = FALSE;
  }
  *self->document += 1;
  return TRUE;
}

static gboolean
set_block (Setting *self, const CustosBlock *block, GError **error)
{
  CustosGalley *galley = self->galley;
  const CustosGrid *grid = &galley->grid;

  if (block->kind != CUSTOS_BLOCK_PARAGRAPH && block->kind != CUSTOS_BLOCK_ITEM)
    end_side (self);

  switch (block->kind) {
  case CUSTOS_BLOCK_HEADING:
    custos_galley_need (galley, 20 + 28);
    galley->y += 6;
    custos_galley_heading (galley, block->text, 6);
    return TRUE;
  case CUSTOS_BLOCK_PARAGRAPH:
    set_paragraph (self, block);
    return TRUE;
  case CUSTOS_BLOCK_ITEM:
    set_item (self, block);
    return TRUE;
  case CUSTOS_BLOCK_NOTE:
    custos_galley_paragraph (galley, CUSTOS_STYLE_NOTE, CUSTOS_PLAIN (block->text),
                             grid->left, grid->width, 12);
    return TRUE;
  case CUSTOS_BLOCK_FACT:
    custos_galley_fact (galley, CUSTOS_STYLE_CELL, block->label,
                        CUSTOS_PLAIN (block->text), 4.5);
    return TRUE;
  case CUSTOS_BLOCK_STRIP:
    set_strip (self, block);
    return TRUE;
  case CUSTOS_BLOCK_SIGNATURE:
    set_signature (self, block);
    return TRUE;
  case CUSTOS_BLOCK_TEXT:
    set_text (self, block);
    return TRUE;
  case CUSTOS_BLOCK_TABLE:
    custos_galley_set_table (galley, block->table);
    return TRUE;
  case CUSTOS_BLOCK_PLOT:
    custos_galley_set_plot (galley, block->plot);
    return TRUE;
  case CUSTOS_BLOCK_SCAN:
    begin_page (self);
    return custos_galley_set_scan (galley, block, self->composition->letters,
                                   self->section->title, error);
  case CUSTOS_BLOCK_PDF:
    return set_pdf (self);
  default:
    g_assert_not_reached ();
  }
}

/* A section that begins with a page of somebody else has no title of ours before it. */
static gboolean
begins_with_page (const CustosComposition *self, const CustosPaperSection *section,
                  int document)
{
  const CustosBlock *first =
    section->blocks->len > 0 ? &g_array_index (section->blocks, CustosBlock, 0) : NULL;

  if (first == NULL || first->kind != CUSTOS_BLOCK_PDF)
    return first != NULL && first->kind == CUSTOS_BLOCK_SCAN;
  return !g_array_index (self->documents, CustosJoinedFacts, document).is_signed;
}

/* @document: in and out: which PDF document comes next */
gboolean
custos_composition_set_section (CustosComposition *self, CustosGalley *galley,
                                const CustosPaperSection *section, int *document,
                                GError **error)
{
  Setting setting = {
    .composition = self, .galley = galley, .section = section, .document = document,
  };
  gboolean is_bare = begins_with_page (self, section, *document);

  if (!is_bare || g_array_index (section->blocks, CustosBlock, 0).kind == CUSTOS_BLOCK_SCAN)
    begin_section (&setting, !is_bare);
  for (guint i = 0; i < section->blocks->len; i++)
    if (!set_block (&setting, &g_array_index (section->blocks, CustosBlock, i), error))
      return FALSE;
  end_side (&setting);
  return TRUE;
}
