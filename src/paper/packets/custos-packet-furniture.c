/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-furniture.h"

#define HEAD_BASELINE 46
#define HEAD_RULE 53
#define FOOT_LEADING 10.5
#define NUMBER_ROOM 100 /* of the footer, on the right */
#define RUNNING_ROOM 150

static PangoLayout *
set (CustosComposition *self, CustosStyle style, const char *text, double width)
{
  return custos_typecase_set (self->type, style, CUSTOS_PLAIN (text), width);
}

static double
get_width (PangoLayout *layout)
{
  return custos_line_get_width (pango_layout_get_line_readonly (layout, 0));
}

/* Returns the number of the next line. */
static int
put_foot_lines (CustosComposition *self, CustosSheet *sheet, CustosStyle style,
                const char *text, double indent, int line)
{
  const CustosGrid *grid = &self->grid;
  g_autoptr (PangoLayout) layout = set (self, style, text, grid->width - NUMBER_ROOM - indent);
  int n = pango_layout_get_line_count (layout);

  for (int i = 0; i < n && sheet != NULL; i++)
    custos_sheet_add_line (sheet, layout, i, grid->left + indent,
                           grid->foot + 12 + (line + i) * FOOT_LEADING, CUSTOS_INK_BLACK);
  return line + n;
}

static const char *
get_redisclosure (CustosComposition *self)
{
  const CustosPacketFacts *facts = &self->packet->facts;

  if (facts->redisclosure != NULL)
    return facts->redisclosure;
  if (facts->is_part2)
    return custos_letters_get_part2 (self->letters, "short");
  return custos_letters_say (self->letters, "foot", "redisclosure");
}

/* A long name takes more lines; it is never cut. Returns how many there are. */
static int
lay_foot (CustosComposition *self, CustosSheet *sheet)
{
  const char *request = custos_letters_say (self->letters, "foot", "request");
  const char *patient = custos_letters_say (self->letters, "foot", "patient");
  const char *released = custos_letters_say (self->letters, "foot", "released");
  const char *anchor = self->packet->facts.anchor;
  g_autofree char *sent = g_strconcat (released, anchor != NULL ? " · " : "", anchor, NULL);
  g_autoptr (PangoLayout) bold = set (self, CUSTOS_STYLE_FOOT_BOLD, request, -1);
  g_autoptr (PangoLayout) plain = set (self, CUSTOS_STYLE_FOOT, patient, -1);
  double indent = get_width (bold) + 6;
  int line = put_foot_lines (self, sheet, CUSTOS_STYLE_FOOT_BOLD, request, 0, 0);

  if (line == 1 && indent + get_width (plain) <= self->grid.width - NUMBER_ROOM)
    put_foot_lines (self, sheet, CUSTOS_STYLE_FOOT, patient, indent, 0);
  else
    line = put_foot_lines (self, sheet, CUSTOS_STYLE_FOOT, patient, 0, line);
  line = put_foot_lines (self, sheet, CUSTOS_STYLE_FOOT, sent, 0, line);
  return put_foot_lines (self, sheet, CUSTOS_STYLE_FOOT, get_redisclosure (self), 0, line);
}

int
custos_composition_count_foot_lines (CustosComposition *self)
{
  return lay_foot (self, NULL);
}

/* Name, birth date and record number on one line, or the name over the rest. */
static void
make_head (CustosFurniture *self)
{
  CustosComposition *composition = self->composition;
  const CustosGrid *grid = &composition->grid;
  const char *identity = custos_letters_say (composition->letters, "head", "identity");
  const char *patient = composition->packet->facts.patient;
  g_autoptr (PangoLayout) name =
    set (composition, CUSTOS_STYLE_RUNNING_NAME, patient, grid->width);
  g_autoptr (PangoLayout) rest = set (composition, CUSTOS_STYLE_RUNNING, identity, -1);
  int n = pango_layout_get_line_count (name);
  double x = get_width (name) + 8;

  self->head = custos_sheet_new ();
  if (n > 1 || x + get_width (rest) > grid->width - RUNNING_ROOM)
    x = 0;
  for (int i = 0; i < n; i++)
    custos_sheet_add_line (self->head, name, i, grid->left,
                           HEAD_BASELINE - (x > 0 ? 0 : 11 * (n - i)), CUSTOS_INK_BLACK);
  custos_sheet_add_line (self->head, rest, 0, grid->left + x, HEAD_BASELINE, CUSTOS_INK_SOFT);
  custos_sheet_add_rule (self->head, grid->left, HEAD_RULE, grid->width, .5, CUSTOS_INK_BLACK);
  self->head_used = x + get_width (rest);
}

void
custos_furniture_make (CustosFurniture *self, CustosComposition *composition)
{
  self->composition = composition;
  make_head (self);
  self->foot = custos_sheet_new ();
  custos_sheet_add_rule (self->foot, composition->grid.left, composition->grid.foot,
                         composition->grid.width, .5, CUSTOS_INK_BLACK);
  lay_foot (composition, self->foot);
}

void
custos_furniture_clear (CustosFurniture *self)
{
  g_clear_pointer (&self->head, custos_sheet_free);
  g_clear_pointer (&self->foot, custos_sheet_free);
  g_clear_object (&self->running_words);
}

/* The one thing on a page that may be shortened: the whole title stands where its part
 * begins. */
static void
set_running (CustosFurniture *self, const CustosGalleyPage *page)
{
  CustosComposition *composition = self->composition;
  g_autofree char *words = page->continued ?
                           g_strdup_printf ("%s, %s", page->running, composition->continued) :
                           g_strdup (page->running);
  double room = composition->grid.width - self->head_used - 12;

  g_strdelimit (words, "\n", ' ');
  g_clear_object (&self->running_words);
  self->running_words = set (composition, CUSTOS_STYLE_RUNNING, words, -1);
  if (get_width (self->running_words) > room) {
    pango_layout_set_width (self->running_words, (int) (MAX (room, 40) * PANGO_SCALE));
    pango_layout_set_ellipsize (self->running_words, PANGO_ELLIPSIZE_MIDDLE);
  }
  self->running = page->running;
  self->is_continued = page->continued;
}

static void
show_line (cairo_t *cr, PangoLayout *layout, double right, double baseline)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, right - get_width (layout), baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}

void
custos_furniture_print_head (CustosFurniture *self, cairo_t *cr, const CustosGalleyPage *page)
{
  if (page->running != self->running || page->continued != self->is_continued)
    set_running (self, page);
  custos_sheet_print (self->head, cr, self->composition->packet->facts.is_fax);
  show_line (cr, self->running_words, self->composition->grid.right, HEAD_BASELINE);
}

/* @page: counted from 1 */
void
custos_furniture_print_foot (CustosFurniture *self, cairo_t *cr, int page)
{
  CustosComposition *composition = self->composition;
  const CustosGrid *grid = &composition->grid;
  g_autofree char *number = custos_packet_name_number (composition->packet, page);

  custos_letters_set_number (composition->letters, "page", page);

  const char *words = custos_letters_say (composition->letters, "foot", "page");
  g_autoptr (PangoLayout) bold = set (composition, CUSTOS_STYLE_NUMBER, number, -1);
  g_autoptr (PangoLayout) plain = set (composition, CUSTOS_STYLE_FOOT, words, -1);

  custos_sheet_print (self->foot, cr, composition->packet->facts.is_fax);
  show_line (cr, bold, grid->right, grid->foot + 12);
  show_line (cr, plain, grid->right, grid->foot + 24);
}
