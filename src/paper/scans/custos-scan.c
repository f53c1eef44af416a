/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>

#include "custos-scan-private.h"

#define DOTS_AN_INCH 200.0 /* a fax machine's fine mode */
#define POINTS_AN_INCH 72.0
#define N_SPECKS 40

/* The same every time: a linear congruential step; nothing hangs on its quality. */
double
custos_scan_sheet_wobble (CustosScanSheet *self, double width)
{
  self->seed = self->seed * 1664525u + 1013904223u;
  return width * ((self->seed >> 8) / 8388608.0 - 1);
}

void
custos_scan_sheet_write_at (CustosScanSheet *self,
                            const char *font,
                            double x,
                            double y,
                            const char *text)
{
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);

  pango_layout_set_font_description (self->layout, description);
  pango_layout_set_text (self->layout, text, -1);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, self->layout);
}

/* Writes a paragraph from margin to margin. */
void
custos_scan_sheet_write (CustosScanSheet *self, const char *font, const char *text)
{
  int height;

  custos_scan_sheet_write_at (self, font, CUSTOS_SCAN_MARGIN, self->y, text);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  self->y += height + 7;
}

void
custos_scan_sheet_rule (CustosScanSheet *self, double width)
{
  cairo_set_line_width (self->cr, width);
  cairo_move_to (self->cr, CUSTOS_SCAN_MARGIN, self->y);
  cairo_line_to (self->cr, CUSTOS_SCAN_WIDTH - CUSTOS_SCAN_MARGIN, self->y);
  cairo_stroke (self->cr);
  self->y += 9;
}

/* A name nobody can read, in one stroke. */
void
custos_scan_sheet_sign (CustosScanSheet *self, double x, double y)
{
  cairo_set_line_width (self->cr, 1.3);
  cairo_move_to (self->cr, x, y);
  for (int i = 0; i < 9; i++) {
    double tall = i % 4 == 0 ? 17 : 8;

    cairo_rel_curve_to (self->cr,
                        3 + custos_scan_sheet_wobble (self, 2), -tall,
                        7 + custos_scan_sheet_wobble (self, 3), -tall * 0.8,
                        9 + custos_scan_sheet_wobble (self, 3),
                        custos_scan_sheet_wobble (self, 4));
  }
  cairo_rel_curve_to (self->cr, 14, 6, 30, -4, 46, -2);
  cairo_stroke (self->cr);
}

static void
sprinkle (CustosScanSheet *self)
{
  for (int i = 0; i < N_SPECKS; i++) {
    double x = CUSTOS_SCAN_WIDTH / 2 * (1 + custos_scan_sheet_wobble (self, 1));
    double y = CUSTOS_SCAN_HEIGHT / 2 * (1 + custos_scan_sheet_wobble (self, 1));

    cairo_rectangle (self->cr, x, y, 0.5, 0.5);
  }
  cairo_fill (self->cr);
}

/* The sheet as the glass sees it. */
static cairo_surface_t *
scan_sheet (const CustosScanFacts *facts)
{
  double scale = DOTS_AN_INCH / POINTS_AN_INCH;
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_A1, CUSTOS_SCAN_WIDTH * scale, CUSTOS_SCAN_HEIGHT * scale);
  CustosScanSheet sheet = {
    .cr = cairo_create (surface), .facts = facts, .seed = facts->seed,
    .y = CUSTOS_SCAN_MARGIN,
  };

  cairo_scale (sheet.cr, scale, scale);
  cairo_translate (sheet.cr, custos_scan_sheet_wobble (&sheet, 5),
                   custos_scan_sheet_wobble (&sheet, 5));
  cairo_rotate (sheet.cr, custos_scan_sheet_wobble (&sheet, 0.012));

  sheet.layout = pango_cairo_create_layout (sheet.cr);
  pango_cairo_context_set_resolution (pango_layout_get_context (sheet.layout), POINTS_AN_INCH);
  pango_layout_set_width (
    sheet.layout, (int) ((CUSTOS_SCAN_WIDTH - 2 * CUSTOS_SCAN_MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (sheet.layout, PANGO_WRAP_WORD_CHAR);

  custos_scan_fill_sheet (&sheet);
  sprinkle (&sheet);

  g_object_unref (sheet.layout);
  cairo_destroy (sheet.cr);
  return surface;
}

static cairo_status_t
collect (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * custos_scan_draw:
 *
 * Returns: (transfer full) (nullable): a PDF of one page that is a picture
 */
GBytes *
custos_scan_draw (const CustosScanFacts *facts, GError **error)
{
  double scale = POINTS_AN_INCH / DOTS_AN_INCH;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *made = g_strconcat (facts->iso_day, "T12:00:00Z", NULL);
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (
    collect, bytes, CUSTOS_SCAN_WIDTH, CUSTOS_SCAN_HEIGHT);
  cairo_surface_t *picture = scan_sheet (facts);
  cairo_t *cr = cairo_create (pdf);

  cairo_pdf_surface_set_metadata (pdf, CAIRO_PDF_METADATA_CREATE_DATE, made);
  cairo_pdf_surface_set_metadata (pdf, CAIRO_PDF_METADATA_CREATOR, "Scanner");
  cairo_scale (cr, scale, scale);
  cairo_mask_surface (cr, picture, 0, 0);
  cairo_show_page (cr);
  cairo_surface_finish (pdf);

  cairo_status_t status = cairo_surface_status (pdf);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (pdf);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "No page can be drawn: %s",
               cairo_status_to_string (status));
  return NULL;
}
