/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-galley.h"

/* Prose that runs over a page leaves two lines on either side. The tag ends with the page, so
 * that the running head is never read as a part of the paragraph. */
void
custos_galley_flow (CustosGalley *self, PangoLayout *layout, CustosStyle style, double x,
                    const char *tag)
{
  double leading = custos_typecase_get_leading (style);
  int n_lines = pango_layout_get_line_count (layout);
  CustosInk ink = style == CUSTOS_STYLE_SUBTITLE ? CUSTOS_INK_SOFT : CUSTOS_INK_BLACK;

  custos_galley_need (self, n_lines >= 2 ? leading : 0);
  custos_galley_begin (self, tag);
  for (int i = 0; i < n_lines; i++) {
    int keep = n_lines - i == 2 && n_lines > 2 ? 1 : 0;

    if (i > 0 && self->y + keep * leading > self->grid.bottom + .01) {
      custos_galley_end (self, tag);
      custos_galley_turn (self);
      custos_galley_begin (self, tag);
    }
    custos_sheet_add_line (self->sheet, layout, i, x, self->y, ink);
    self->y += leading;
  }
  custos_galley_end (self, tag);
}

void
custos_galley_paragraph (CustosGalley *self, CustosStyle style, const CustosPhrase *phrase,
                         double x, double width, double after)
{
  g_autoptr (PangoLayout) layout = custos_typecase_set (self->type, style, phrase, width);

  custos_galley_flow (self, layout, style, x, "P");
  self->y += after;
}

void
custos_galley_title (CustosGalley *self, const char *title, const char *subtitle, double after)
{
  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->type, CUSTOS_STYLE_TITLE, CUSTOS_PLAIN (title),
                         self->grid.width);

  self->y += 8;
  custos_galley_flow (self, layout, CUSTOS_STYLE_TITLE, self->grid.left, "H1");
  self->y -= custos_typecase_get_leading (CUSTOS_STYLE_TITLE);
  if (subtitle != NULL && subtitle[0] != '\0') {
    self->y += 17;
    custos_galley_paragraph (self, CUSTOS_STYLE_SUBTITLE, CUSTOS_PLAIN (subtitle),
                             self->grid.left, self->grid.width, -14);
  }
  self->y += after + 8;
}

void
custos_galley_heading (CustosGalley *self, const char *text, double after)
{
  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->type, CUSTOS_STYLE_HEADING, CUSTOS_PLAIN (text),
                         self->grid.width);

  custos_galley_flow (self, layout, CUSTOS_STYLE_HEADING, self->grid.left, "H2");
  self->y += after;
}

/* The side-head, beside text that follows at the same baseline. @n_lines of text, at most
 * three of which stay with it. */
void
custos_galley_side (CustosGalley *self, const char *label, int n_lines)
{
  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->type, CUSTOS_STYLE_SIDE, CUSTOS_PLAIN (label),
                         self->grid.label);
  int n_label = MIN (pango_layout_get_line_count (layout), 40);

  custos_galley_need (self, MAX ((MIN (n_lines, 3) - 1) * 14, (n_label - 1) * 12));
  custos_galley_begin (self, "H2");
  for (int i = 0; i < n_label; i++)
    custos_sheet_add_line (self->sheet, layout, i, self->grid.left, self->y + i * 12,
                           CUSTOS_INK_DEEP);
  custos_galley_end (self, "H2");
}

/* One entry of a numbered list; the caller has begun "L". */
void
custos_galley_item (CustosGalley *self, CustosStyle style, const char *number,
                    const CustosPhrase *phrase, double x, double indent, double width,
                    double after)
{
  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->type, style, phrase, width - indent);
  CustosStyle label = style == CUSTOS_STYLE_LAW ? style : CUSTOS_STYLE_BODY;

  custos_galley_need (self, pango_layout_get_line_count (layout) >= 2 ?
                      custos_typecase_get_leading (style) : 0);
  custos_galley_begin (self, "LI");
  custos_galley_begin (self, "Lbl");
  custos_galley_say (self, label, CUSTOS_INK_BLACK, number, x, self->y);
  custos_galley_end (self, "Lbl");
  custos_galley_flow (self, layout, style, x + indent, "LBody");
  custos_galley_end (self, "LI");
  self->y += after;
}

/* Label on the left, value beside it, over as many lines as each needs. */
void
custos_galley_fact (CustosGalley *self, CustosStyle style, const char *label,
                    const CustosPhrase *value, double step)
{
  const CustosGrid *grid = &self->grid;
  double leading = custos_typecase_get_leading (style);
  g_autoptr (PangoLayout) left =
    custos_typecase_set (self->type, CUSTOS_STYLE_CELL, CUSTOS_PLAIN (label),
                         grid->label);
  g_autoptr (PangoLayout) right =
    custos_typecase_set (self->type, style, value, grid->main_width);
  int n_left = MIN (pango_layout_get_line_count (left), 40);
  double top = 0;

  custos_galley_need (self, (n_left - 1) * 12);
  top = self->y;
  custos_galley_begin (self, "P");
  for (int i = 0; i < n_left; i++)
    custos_sheet_add_line (self->sheet, left, i, grid->left, top + i * 12, CUSTOS_INK_SOFT);
  custos_galley_end (self, "P");
  custos_galley_flow (self, right, style, grid->main, "P");
  /* A label longer than its value, on the same page still. */
  if (self->y > top)
    self->y = MAX (self->y, top + n_left * leading);
  self->y += step;
}

/* A line to sign on, with what stands under it; @date_label asks for a second one beside it. */
void
custos_galley_signature (CustosGalley *self, double width, const char *name, const char *role,
                         const char *date_label)
{
  const CustosGrid *grid = &self->grid;
  double x = grid->left + width + 24;

  custos_sheet_add_rule (self->sheet, grid->left, self->y, width, .75, CUSTOS_INK_BLACK);
  if (date_label != NULL) {
    custos_sheet_add_rule (self->sheet, x, self->y, grid->right - x, .75, CUSTOS_INK_BLACK);
    custos_galley_say (self, CUSTOS_STYLE_CELL, CUSTOS_INK_SOFT, date_label, x, self->y + 12);
  }
  self->y += 12;
  custos_galley_paragraph (self, CUSTOS_STYLE_CELL_BOLD, CUSTOS_PLAIN (name),
                           grid->left, width, 0);
  g_autoptr (PangoLayout) layout =
    custos_typecase_set (self->type, CUSTOS_STYLE_CELL, CUSTOS_PLAIN (role), width);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++, self->y += 12)
    custos_sheet_add_line (self->sheet, layout, i, grid->left, self->y, CUSTOS_INK_SOFT);
}
