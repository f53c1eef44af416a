/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-scan-private.h"

/* What stands on each kind of paper. In English, as the clinic's own letters are. */

#define N_CELLS 4

static void
write_letterhead (CustosScanSheet *self)
{
  custos_scan_sheet_write (self, "Serif Bold 17", self->facts->sender);
  custos_scan_sheet_write (self, "Serif 9", self->facts->sender_address);
  custos_scan_sheet_rule (self, 1.2);
}

static void
write_patient (CustosScanSheet *self)
{
  const CustosScanFacts *facts = self->facts;
  g_autofree char *line = g_strdup_printf (
    "Patient: %s     Born: %s     Record: %s", facts->patient, facts->birth_date,
    facts->record_number);

  custos_scan_sheet_write (self, "Sans 10", line);
  self->y += 5;
}

static void
write_paragraphs (CustosScanSheet *self, const char *font)
{
  g_auto (GStrv) paragraphs = g_strsplit (self->facts->body, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    custos_scan_sheet_write (self, font, paragraphs[i]);
}

/* A box with a check mark by hand. */
static void
check_box (CustosScanSheet *self, const char *text, gboolean checked)
{
  cairo_t *cr = self->cr;
  double x = CUSTOS_SCAN_MARGIN;

  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, x, self->y + 2, 10, 10);
  cairo_stroke (cr);
  if (checked) {
    cairo_set_line_width (cr, 1.6);
    cairo_move_to (cr, x + 1, self->y + 7);
    cairo_line_to (cr, x + 5, self->y + 13 + custos_scan_sheet_wobble (self, 1));
    cairo_line_to (cr, x + 16, self->y - 3 + custos_scan_sheet_wobble (self, 3));
    cairo_stroke (cr);
  }

  custos_scan_sheet_write_at (self, "Sans 10", x + 22, self->y, text);
  self->y += 22;
}

static void
write_signature (CustosScanSheet *self)
{
  double y = self->y + 52;

  custos_scan_sheet_sign (self, CUSTOS_SCAN_MARGIN + 6, y - 4);
  cairo_set_line_width (self->cr, 0.8);
  cairo_move_to (self->cr, CUSTOS_SCAN_MARGIN, y);
  cairo_rel_line_to (self->cr, 230, 0);
  cairo_move_to (self->cr, CUSTOS_SCAN_MARGIN + 290, y);
  cairo_rel_line_to (self->cr, 150, 0);
  cairo_stroke (self->cr);
  custos_scan_sheet_write_at (self, "Serif Italic 12", CUSTOS_SCAN_MARGIN + 296, y - 19,
                              self->facts->day);
  custos_scan_sheet_write_at (self, "Sans 8", CUSTOS_SCAN_MARGIN, y + 3, self->facts->signer);
  custos_scan_sheet_write_at (self, "Sans 8", CUSTOS_SCAN_MARGIN + 290, y + 3, "Date");
  self->y = y + 24;
}

static void
fill_consent (CustosScanSheet *self)
{
  write_letterhead (self);
  custos_scan_sheet_write (self, "Sans Bold 14", self->facts->title);
  write_patient (self);
  write_paragraphs (self, "Serif 10.5");
  self->y += 8;
  check_box (self, "I was given the notice of privacy practices.", TRUE);
  check_box (self, "You may leave a message at my number.", self->facts->seed % 3 != 0);
  check_box (self, "You may speak with the person I named as my contact.",
             self->facts->seed % 2 == 0);
  write_signature (self);
  self->y = CUSTOS_SCAN_HEIGHT - CUSTOS_SCAN_MARGIN;
  custos_scan_sheet_write (self, "Sans 7", "Form 12   Rev. 4");
}

static void
fill_referral (CustosScanSheet *self)
{
  write_letterhead (self);
  custos_scan_sheet_write (self, "Serif 10.5", self->facts->day);
  self->y += 10;
  custos_scan_sheet_write (self, "Serif Bold 11", self->facts->title);
  write_patient (self);
  write_paragraphs (self, "Serif 11");
  write_signature (self);
}

/* A line of a table: four cells, a bar between two. */
static void
write_row (CustosScanSheet *self, const char *font, const char *row)
{
  static const double places[N_CELLS] = { 0, 230, 310, 390 };
  g_auto (GStrv) cells = g_strsplit (row, "|", N_CELLS);

  for (guint i = 0; cells[i] != NULL; i++)
    custos_scan_sheet_write_at (
      self, font, CUSTOS_SCAN_MARGIN + places[i], self->y, cells[i]);
  self->y += 17;
}

static void
fill_lab_fax (CustosScanSheet *self)
{
  g_auto (GStrv) rows = g_strsplit (self->facts->body, "\n", -1);
  g_autofree char *header = g_strdup_printf (
    "%s   06:%02u   FROM: %s   P. 01/01", self->facts->iso_day, self->facts->seed % 60,
    self->facts->sender);

  custos_scan_sheet_write_at (self, "Monospace 7", CUSTOS_SCAN_MARGIN, 18, header);
  write_letterhead (self);
  custos_scan_sheet_write (self, "Monospace Bold 12", self->facts->title);
  write_patient (self);
  custos_scan_sheet_write (self, "Monospace 9", self->facts->day);
  custos_scan_sheet_rule (self, 0.8);
  write_row (self, "Monospace Bold 9", "Test|Result|Unit|Reference");
  for (guint i = 0; rows[i] != NULL; i++)
    write_row (self, "Monospace 9", rows[i]);
  custos_scan_sheet_rule (self, 0.8);
  custos_scan_sheet_write (self, "Monospace 8", self->facts->signer);
}

void
custos_scan_fill_sheet (CustosScanSheet *self)
{
  switch (self->facts->kind) {
  case CUSTOS_SCAN_REFERRAL:
    fill_referral (self);
    break;
  case CUSTOS_SCAN_LAB_FAX:
    fill_lab_fax (self);
    break;
  case CUSTOS_SCAN_CONSENT:
  default:
    fill_consent (self);
    break;
  }
}
