/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "custos-pdf.h"
#include "paper/packet-test.h"
#include "paper/specimen.h"

typedef struct {
  const char *file;
  int n_pages; /* 0: cannot be joined without its passphrase */
} Case;

static const Case cases[] = {
  { "attachment.pdf",           1  },
  { "basicapi.pdf",             3  },
  { "form_two_pages.pdf",       2  },
  { "helloworld-bad.pdf",       1  },
  { "issue6010_1.pdf",          0  },
  { "prefilled_f1040.pdf",      2  },
  { "scan_ccitt.pdf",           1  },
  { "scan_huckleberry_c02-22.pdf", 1 },
  { "scan_multipage.pdf",       6  },
  { "tracemonkey.pdf",          14 },
};

static char *
read_content (CustosPdf *file, int page)
{
  unsigned char *bytes = NULL;
  size_t size = 0;

  qpdf_oh place = qpdf_get_page_n (file->qpdf, (size_t) page);

  qpdf_oh_get_page_content_data (file->qpdf, place, &bytes, &size);
  char *text = g_strndup ((const char *) bytes, size);
  free (bytes);
  return text;
}

static void
check_content (GBytes *document, GBytes *pdf, const CustosPacketRange *range)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosPdf) theirs = custos_pdf_open (document, NULL, &error);
  g_autoptr (CustosPdf) ours = custos_pdf_open (pdf, NULL, &error);

  for (int i = range->first_page; i <= range->last_page; i++) {
    g_autofree char *before = read_content (theirs, i - range->first_page);
    g_autofree char *after = read_content (ours, i - 1);

    g_assert_nonnull (strstr (after, before));
  }
}

static void
check_furniture (GBytes *pdf, int n_pages)
{
  g_auto (GStrv) pages = test_read_pages (pdf);

  g_assert_cmpuint (g_strv_length (pages), ==, (guint) n_pages);
  for (int i = 0; i < n_pages; i++) {
    g_autofree char *number = g_strdup_printf ("JVC%06d", i + 1);
    g_assert_nonnull (strstr (pages[i], number));
  }
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  const char *folder = g_getenv ("CUSTOS_TEST_DATA");
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = folder != NULL ?
                          g_build_filename (folder, "records", "pdf", c->file, NULL) : NULL;
  char *bytes = NULL;
  size_t size;

  if (path == NULL || !g_file_get_contents (path, &bytes, &size, NULL)) {
    g_test_skip ("the real documents are not at hand");
    return;
  }

  g_autoptr (GBytes) document = g_bytes_new_take (bytes, size);
  g_autoptr (CustosPacket) packet = specimen_packet (&facts);
  CustosPaperSection *section = custos_paper_section_new ("Letters", "A letter", NULL, NULL);

  custos_paper_section_add_pdf (section, document);
  custos_packet_take_section (packet, section);
  g_autoptr (GBytes) pdf = custos_packet_draw (packet, NULL, NULL, NULL, report, &error);
  if (c->n_pages == 0) {
    g_assert_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_ENCRYPTED);
    return;
  }

  const CustosPacketRange *range = &g_array_index (report->sections, CustosPacketRange, 3);

  g_assert_no_error (error);
  g_assert_cmpint (range->last_page - range->first_page + 1, ==, c->n_pages);
  check_content (document, pdf, range);
  if (test_has_poppler ())
    check_furniture (pdf, report->n_pages);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/paper/real-documents/", cases[i].file, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }

  return g_test_run ();
}
