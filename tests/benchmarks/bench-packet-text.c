/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "benchmarks/custos-benchmark.h"
#include "paper/specimen.h"

#define LIMIT 1.5
#define N_SECTIONS 100
#define N_PARAGRAPHS 124 /* of a section: ten pages of them */
#define WIDTH 450
#define LEADING 14

/* A packet of a thousand text pages against bare Pango and Cairo drawing the same lines. */
typedef struct {
  char *paragraphs[N_PARAGRAPHS];
  char *text;
  int n_pages;
  int n_lines;
} Bench;

static const char *const words[] = {
  "patient", "reports", "pain", "of", "the", "left", "hand", "since", "March", "and", "takes",
  "methotrexate", "15", "mg", "every", "week;", "no", "fever,", "cough", "or", "new", "joint.",
};

static void
make_text (Bench *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint seed = 7;

  for (int i = 0; i < N_PARAGRAPHS; i++) {
    g_autoptr (GString) paragraph = g_string_new (NULL);

    for (int k = 0; k < 50 + i % 7; k++) {
      seed = seed * 1103515245 + 12345;
      g_string_append_printf (paragraph, "%s ", words[(seed >> 16) % G_N_ELEMENTS (words)]);
    }
    g_string_truncate (paragraph, paragraph->len - 1);
    g_string_append (text, paragraph->str);
    g_string_append_c (text, '\n');
    self->paragraphs[i] = g_strdup (paragraph->str);
  }
  self->text = g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_packet (gpointer data)
{
  Bench *self = data;
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N_SECTIONS; i++) {
    CustosPaperSection *section =
      custos_paper_section_new ("Notes", "Progress note", "Jun 9, 2026", "Ines Marlow, MD");

    custos_paper_section_add_text (section, self->text);
    custos_packet_take_section (packet, section);
  }

  g_autoptr (GBytes) pdf = custos_packet_draw (packet, NULL, NULL, NULL, report, &error);

  g_assert_no_error (error);
  self->n_pages = report->n_pages;
}

static cairo_status_t
write_bytes (void *data, const unsigned char *bytes, unsigned int size)
{
  g_byte_array_append (data, bytes, size);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_section (Bench *self, cairo_t *cr, PangoLayout *layout)
{
  double y = 120;

  for (int i = 0; i < N_PARAGRAPHS; i++) {
    pango_layout_set_text (layout, self->paragraphs[i], -1);
    for (int k = 0; k < pango_layout_get_line_count (layout); k++) {
      if (y > 700) {
        cairo_show_page (cr);
        y = 84;
      }
      cairo_move_to (cr, 72, y);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, k));
      y += LEADING;
      self->n_lines++;
    }
  }
  cairo_show_page (cr);
}

static void
draw_bare (gpointer data)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, 612, 792);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_from_string ("Charis SIL, 10.25");

  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, WIDTH * PANGO_SCALE);
  for (int i = 0; i < N_SECTIONS; i++)
    draw_section (data, cr, layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  Bench bench = { 0 };
  double seconds[2];

  make_text (&bench);
  benchmark_compare (draw_packet, draw_bare, &bench, seconds);
  g_autofree char *what = g_strdup_printf ("A packet of %d pages, %d lines of text",
                                           bench.n_pages, bench.n_lines / BENCHMARK_RUNS);
  int result = benchmark_judge (what, seconds, LIMIT);

  for (int i = 0; i < N_PARAGRAPHS; i++)
    g_free (bench.paragraphs[i]);
  g_free (bench.text);
  return result;
}
