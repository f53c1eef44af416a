/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <qpdf/qpdfjob-c.h>

#include "benchmarks/custos-benchmark.h"
#include "paper/specimen.h"

#define LIMIT 1.5
#define N_DOCUMENTS 200
#define N_PAGES 10
#define N_LINES 50

/* Two thousand pages of existing PDF, joined and stamped, against qpdf joining and overlaying
 * the same. The documents differ, as they do in a chart. */
typedef struct {
  char *folder;
  GBytes *documents[N_DOCUMENTS];
  char *paths[N_DOCUMENTS];
  char *stamp, *out;
} Bench;

static cairo_status_t
write_bytes (void *data, const unsigned char *bytes, unsigned int size)
{
  g_byte_array_append (data, bytes, size);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_document (int number, int n_pages, int n_lines)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, 612, 792);
  cairo_t *cr = cairo_create (surface);

  cairo_select_font_face (cr, "Charis SIL", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 10);
  for (int page = 0; page < n_pages; page++) {
    for (int line = 0; line < n_lines; line++) {
      g_autofree char *text = g_strdup_printf (
        "Document %d, page %d, line %d: what somebody else wrote about a patient", number,
        page, line);
      cairo_move_to (cr, 72, 72 + line * 13);
      cairo_show_text (cr, text);
    }
    cairo_show_page (cr);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static char *
save (Bench *self, const char *name, GBytes *bytes)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  return path;
}

static void
set_up (Bench *self)
{
  g_autoptr (GBytes) stamp = make_document (0, N_DOCUMENTS * N_PAGES, 4);

  self->folder = g_dir_make_tmp ("custos-XXXXXX", NULL);
  for (int i = 0; i < N_DOCUMENTS; i++) {
    g_autofree char *name = g_strdup_printf ("%d.pdf", i);
    self->documents[i] = make_document (i, N_PAGES, N_LINES);
    self->paths[i] = save (self, name, self->documents[i]);
  }
  self->stamp = save (self, "stamp.pdf", stamp);
  self->out = g_build_filename (self->folder, "out.pdf", NULL);
}

static void
draw_packet (gpointer data)
{
  Bench *self = data;
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N_DOCUMENTS; i++) {
    CustosPaperSection *section =
      custos_paper_section_new ("Letters", "Letter", "Jun 9, 2026", "Somebody else");

    custos_paper_section_add_pdf (section, self->documents[i]);
    custos_packet_take_section (packet, section);
  }

  g_autoptr (GBytes) pdf = custos_packet_draw (packet, NULL, NULL, NULL, report, &error);

  g_assert_no_error (error);
  g_assert_cmpint (report->n_pages, >, N_DOCUMENTS * N_PAGES);
  /* qpdf writes its file too. */
  g_assert_true (g_file_set_contents (self->out, g_bytes_get_data (pdf, NULL),
                                      (gssize) g_bytes_get_size (pdf), NULL));
}

/* Joins in one job and overlays in the next, as the command line has to. */
static void
run_qpdf (gpointer data)
{
  Bench *self = data;
  g_autofree char *joined = g_build_filename (self->folder, "joined.pdf", NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();

  g_ptr_array_add (argv, "qpdf");
  g_ptr_array_add (argv, "--empty");
  g_ptr_array_add (argv, "--pages");
  for (int i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (argv, self->paths[i]);
  g_ptr_array_add (argv, "--");
  g_ptr_array_add (argv, joined);
  g_ptr_array_add (argv, NULL);
  g_assert_cmpint (qpdfjob_run_from_argv ((const char *const *) argv->pdata), ==, 0);

  const char *const overlay[] = {
    "qpdf", joined, "--object-streams=generate", "--overlay", self->stamp, "--", self->out,
    NULL,
  };
  g_assert_cmpint (qpdfjob_run_from_argv (overlay), ==, 0);
  g_unlink (joined);
}

static void
tear_down (Bench *self)
{
  for (int i = 0; i < N_DOCUMENTS; i++) {
    g_unlink (self->paths[i]);
    g_free (self->paths[i]);
    g_bytes_unref (self->documents[i]);
  }
  g_unlink (self->stamp);
  g_unlink (self->out);
  g_rmdir (self->folder);
  g_free (self->stamp);
  g_free (self->out);
  g_free (self->folder);
}

int
main (void)
{
  Bench bench = { 0 };
  double seconds[2];

  set_up (&bench);
  benchmark_compare (draw_packet, run_qpdf, &bench, seconds);
  int result = benchmark_judge ("2,000 pages of PDF joined and stamped", seconds, LIMIT);

  tear_down (&bench);
  return result;
}
