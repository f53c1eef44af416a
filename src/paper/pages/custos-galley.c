/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-galley.h"

#define FIRST_BASELINE 92
#define CONTINUED_BASELINE 84

/* The margin on the left takes holes and a binder; the last ink is 39 above the edge, which
 * printers and fax machines reach. A footer of more lines than three grows upward. */
void
custos_grid_set (CustosGrid *self, CustosPaperSize paper, int foot_lines)
{
  double width = paper == CUSTOS_PAPER_A4 ? 595.276 : 612;
  double height = paper == CUSTOS_PAPER_A4 ? 841.89 : 792;
  double foot = height - 72 - MAX (foot_lines - 3, 0) * 10.5;

  *self = (CustosGrid) {
    .page_width = width, .page_height = height,
    .left = 72, .right = width - 54, .width = width - 54 - 72,
    .label = 102, .main = 72 + 102 + 12, .main_width = width - 54 - (72 + 102 + 12),
    .foot = foot, .bottom = foot - 20,
  };
}

static void
free_page (gpointer data)
{
  CustosGalleyPage *page = data;

  custos_sheet_free (page->sheet);
  g_clear_pointer (&page->running, g_ref_string_release);
  g_free (page);
}

CustosGalley *
custos_galley_new (CustosTypecase *type, const CustosGrid *grid, const char *continued)
{
  CustosGalley *self = g_new0 (CustosGalley, 1);

  self->type = type;
  self->grid = *grid;
  self->continued = continued;
  self->pages = g_ptr_array_new_with_free_func (free_page);
  self->links = g_array_new (FALSE, FALSE, sizeof (int));
  self->figures = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
custos_galley_free (CustosGalley *self)
{
  g_ptr_array_unref (self->pages);
  g_array_unref (self->links);
  g_ptr_array_unref (self->figures);
  g_clear_pointer (&self->running, g_ref_string_release);
  g_free (self);
}

static CustosGalleyPage *
add_page (CustosGalley *self)
{
  CustosGalleyPage *page = g_new0 (CustosGalleyPage, 1);

  page->sheet = self->sheet = custos_sheet_new ();
  page->joined = -1;
  if (self->running != NULL)
    page->running = g_ref_string_acquire (self->running);
  g_ptr_array_add (self->pages, page);
  return page;
}

/* Begins a part on a new page; a letter has no running head on its first page. */
void
custos_galley_open (CustosGalley *self, const char *running, gboolean has_head)
{
  g_clear_pointer (&self->running, g_ref_string_release);
  self->running = g_ref_string_new (running);

  CustosGalleyPage *page = add_page (self);

  if (!has_head)
    g_clear_pointer (&page->running, g_ref_string_release);
  self->y = FIRST_BASELINE;
}

void
custos_galley_turn (CustosGalley *self)
{
  add_page (self)->continued = TRUE;
  self->y = CONTINUED_BASELINE;
}

/* Keeps places for the pages of a PDF document; they get a footer and nothing else of ours. */
void
custos_galley_join (CustosGalley *self, const char *running, int document, int n_pages)
{
  g_clear_pointer (&self->running, g_ref_string_release);
  self->running = g_ref_string_new (running);

  for (int i = 0; i < n_pages; i++) {
    CustosGalleyPage *page = add_page (self);

    page->joined = document;
    page->joined_page = i;
  }
  self->y = self->grid.bottom + 1;
}

/* Turns the page when less than this is left under the next baseline. */
void
custos_galley_need (CustosGalley *self, double height)
{
  if (self->y + height > self->grid.bottom + .01)
    custos_galley_turn (self);
}

void
custos_galley_put (CustosGalley *self, PangoLayout *layout, int line, CustosInk ink,
                   double x, double baseline, double width,
                   CustosAlign align)
{
  if (align != CUSTOS_ALIGN_LEFT) {
    double spare =
      width - custos_line_get_width (pango_layout_get_line_readonly (layout, line));

    x += align == CUSTOS_ALIGN_RIGHT ? spare : spare / 2;
  }
  custos_sheet_add_line (self->sheet, layout, line, x, baseline, ink);
}

/* One line, for words of ours that are known to be short. Returns its width. */
double
custos_galley_say (CustosGalley *self, CustosStyle style, CustosInk ink, const char *text,
                   double x, double baseline)
{
  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->type, style, CUSTOS_PLAIN (text), -1);

  custos_sheet_add_line (self->sheet, layout, 0, x, baseline, ink);
  return custos_line_get_width (pango_layout_get_line_readonly (layout, 0));
}

void
custos_galley_say_within (CustosGalley *self, CustosStyle style, CustosInk ink,
                          const char *text, double x, double baseline, double width,
                          CustosAlign align)
{
  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->type, style, CUSTOS_PLAIN (text), -1);

  custos_galley_put (self, layout, 0, ink, x, baseline, width, align);
}

/* Cairo 1.16 forgets where a link to a later page leads, so that is kept here as well. */
void
custos_galley_begin_link (CustosGalley *self, int page)
{
  g_autofree char *target = g_strdup_printf ("page=%d pos=[0 0]", page);

  custos_sheet_begin (self->sheet, "Link", target);
  g_array_append_val (self->links, page);
}

/* @told: sentences, ended by NULL; empty ones do not count */
void
custos_galley_begin_figure (CustosGalley *self, const char *const *told)
{
  GString *text = g_string_new (NULL);

  for (; *told != NULL; told++)
    if ((*told)[0] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ". " : "", *told);
  g_ptr_array_add (self->figures, g_string_free (text, FALSE));
  custos_galley_begin (self, "Figure");
}

void
custos_galley_begin (CustosGalley *self, const char *tag)
{
  custos_sheet_begin (self->sheet, tag, NULL);
}

void
custos_galley_end (CustosGalley *self, const char *tag)
{
  custos_sheet_end (self->sheet, tag);
}

void
custos_galley_rule (CustosGalley *self, double y, double weight)
{
  custos_sheet_add_rule (self->sheet, self->grid.left, y, self->grid.width, weight,
                         CUSTOS_INK_BLACK);
}
