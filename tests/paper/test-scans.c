/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "custos-jpeg.h"
#include "custos-pdf.h"
#include "paper/packet-test.h"
#include "paper/specimen.h"

#define SOI "\xFF\xD8"
#define SOF(height, width) "\xFF\xC0\x00\x0B\x08" height width "\x01\x01\x11\x00"
#define EXIF(order, rest) "\xFF\xE1\x00\x22" "Exif\0\0" order rest
#define BIG(n) "\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" n "\0\0\0\0\0\0"
#define LITTLE(n) "*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0" n "\0\0\0\0\0\0\0"

typedef struct {
  const char *name;
  const char *bytes;
  size_t size;
  gboolean is_image;
  int width, height, quarter_turns;
} Case;

#define FRAME SOF ("\0\x05", "\0\x08")
#define BYTES(text) text, sizeof (text) - 1

static const Case cases[] = {
  { "plain",      BYTES (SOI FRAME), TRUE, 8, 5, 0 },
  { "filled",     BYTES (SOI "\xFF\xFF\xFE\0\x03x" FRAME), TRUE, 8, 5, 0 },
  { "exif-right", BYTES (SOI EXIF ("MM", BIG ("\x06")) FRAME), TRUE, 8, 5, 1 },
  { "exif-down",  BYTES (SOI EXIF ("MM", BIG ("\x03")) FRAME), TRUE, 8, 5, 2 },
  { "exif-left",  BYTES (SOI EXIF ("II", LITTLE ("\x08")) FRAME), TRUE, 8, 5, 3 },
  { "exif-mirror", BYTES (SOI EXIF ("MM", BIG ("\x02")) FRAME), TRUE, 8, 5, 0 },
  { "exif-cut",   BYTES (SOI "\xFF\xE1\x00\x22" "Exif\0\0MM"), FALSE },
  { "no-frame",   BYTES (SOI "\xFF\xDB\0\x04\0\0\xFF\xD9"), FALSE },
  { "no-size",    BYTES (SOI SOF ("\0\0", "\0\x08")), FALSE },
  { "not-jpeg",   BYTES ("%PDF-1.4 and so on"), FALSE },
  { "empty",      BYTES (""), FALSE },
};

static void
test_head (gconstpointer data)
{
  const Case *c = data;
  int width = 0, height = 0, quarter_turns = 0;

  g_assert_cmpint (custos_jpeg_read_head ((const guint8 *) c->bytes, c->size, &width, &height,
                                          &quarter_turns), ==, c->is_image);
  if (!c->is_image)
    return;
  g_assert_cmpint (width, ==, c->width);
  g_assert_cmpint (height, ==, c->height);
  g_assert_cmpint (quarter_turns, ==, c->quarter_turns);
}

static GBytes *
load_scan (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "paper", "scan.jpg",
                                                 NULL);
  char *bytes = NULL;
  size_t size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_bytes_new_take (bytes, size);
}

static CustosPaperSection *
make_scan (GBytes *jpeg)
{
  CustosPaperSection *section =
    custos_paper_section_new ("Outside letters", "Emergency visit", "May 10, 2026", "Hospital");

  custos_paper_section_add_scan (section, jpeg, 150, "Scan, 1 page, received May 14, 2026");
  return section;
}

/* The file of the scanner, and not a copy of its pixels. */
static gboolean
has_image (GBytes *pdf, GBytes *jpeg)
{
  g_autoptr (CustosPdf) file = custos_pdf_open (pdf, NULL, NULL);
  qpdf_data qpdf = file->qpdf;

  for (int i = 1; i < 400; i++) {
    qpdf_oh object = qpdf_get_object_by_id (qpdf, i, 0);
    unsigned char *bytes = NULL;
    size_t size = 0;

    if (!qpdf_oh_is_stream (qpdf, object))
      continue;
    if (!qpdf_oh_is_dictionary_of_type (qpdf, qpdf_oh_get_dict (qpdf, object), "", "/Image"))
      continue;
    qpdf_oh_get_stream_data (qpdf, object, qpdf_dl_none, NULL, &bytes, &size);
    g_autoptr (GBytes) found = g_bytes_new (bytes, size);
    free (bytes);
    if (g_bytes_equal (found, jpeg))
      return TRUE;
  }
  return FALSE;
}

static void
test_untouched (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GBytes) jpeg = load_scan ();

  custos_packet_take_section (packet, make_scan (jpeg));
  g_autoptr (GBytes) pdf = test_draw (packet, report);
  const CustosPacketRange *range = &g_array_index (report->sections, CustosPacketRange, 0);

  g_assert_true (has_image (pdf, jpeg));
  g_assert_cmpint (range->first_page, ==, range->last_page);
  if (!test_has_poppler ())
    return;

  g_auto (GStrv) pages = test_read_pages (pdf);

  g_assert_nonnull (strstr (pages[range->first_page - 1], "Emergency visit"));
  g_assert_nonnull (strstr (pages[range->first_page - 1], "received May 14, 2026 · shown at"));
}

static void
test_pixels (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  CustosPaperSection *section = custos_paper_section_new ("Letters", "Picture", NULL, NULL);
  g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (40 * 20), 40 * 20);

  custos_paper_section_add_picture (section, pixels, 10, 20, 40, 0, NULL);
  custos_packet_take_section (packet, section);
  g_autoptr (GBytes) pdf = test_draw (packet, report);

  g_assert_cmpint (g_array_index (report->sections, CustosPacketRange, 0).first_page, ==, 4);
}

static void
expect_refused (GBytes *jpeg, CustosPaperError code)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GError) error = NULL;

  custos_packet_take_section (packet, specimen_medications ());
  custos_packet_take_section (packet, make_scan (jpeg));
  g_assert_null (custos_packet_draw (packet, NULL, NULL, NULL, report, &error));
  g_assert_error (error, CUSTOS_PAPER_ERROR, (int) code);
  g_assert_cmpint (report->refused, ==, 2);
  g_assert_nonnull (strstr (error->message, "Record 2"));
  g_assert_null (strstr (error->message, "Emergency"));
}

static void
test_refused (void)
{
  static const char huge[] = SOI SOF ("\xFF\xF0", "\xFF\xF0");
  g_autoptr (GBytes) noise = g_bytes_new_static ("GIF89a and so on", 16);
  g_autoptr (GBytes) large = g_bytes_new_static (huge, sizeof huge - 1);

  expect_refused (noise, CUSTOS_PAPER_ERROR_DAMAGED);
  expect_refused (large, CUSTOS_PAPER_ERROR_TOO_LARGE);
}

/* 42 CFR 2.32(b): the copy of the consent lies behind the notice, which names its page. */
static void
test_consent_copy (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GBytes) jpeg = load_scan ();

  if (!test_has_poppler ())
    return;

  specimen_add_consent (&facts);
  g_autoptr (CustosPacket) packet = specimen_packet (&facts);
  CustosPaperSection *copy =
    custos_paper_section_new ("", "Copy of the consent", "Nov 12, 2026", NULL);
  custos_paper_section_add_scan (copy, jpeg, 0, NULL);
  custos_packet_take_consent_copy (packet, copy);
  g_autoptr (GBytes) pdf = test_draw (packet, report);
  g_auto (GStrv) pages = test_read_pages (pdf);
  g_autofree char *notice = test_squeeze (pages[1]);
  g_autofree char *index = test_squeeze (pages[4]);

  g_assert_nonnull (strstr (notice, "Copy of the consent Page 3"));
  g_assert_nonnull (strstr (pages[2], "Copy of the consent"));
  g_assert_nonnull (strstr (index, "3 Copy of the consent Nov 12, 2026 Patient 3 JVC000003"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/paper/scans/head/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_head);
  }
  g_test_add_func ("/paper/scans/untouched", test_untouched);
  g_test_add_func ("/paper/scans/pixels", test_pixels);
  g_test_add_func ("/paper/scans/refused", test_refused);
  g_test_add_func ("/paper/scans/consent-copy", test_consent_copy);

  return g_test_run ();
}
