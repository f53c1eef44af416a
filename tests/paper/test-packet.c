/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <pango/pangocairo.h>
#include <stdlib.h>

#include "custos-pdf.h"
#include "paper/packet-test.h"
#include "paper/specimen.h"

typedef struct {
  CustosPacketFacts facts;
  CustosPacket *packet;
  CustosPacketReport *report;
  GBytes *pdf;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->facts = specimen_facts ();
  specimen_add_consent (&self->facts);
  self->facts.paper = GPOINTER_TO_INT (data);
  self->packet = specimen_packet (&self->facts);
  self->report = custos_packet_report_new ();
  self->pdf = test_draw (self->packet, self->report);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_bytes_unref (self->pdf);
  custos_packet_report_free (self->report);
  custos_packet_free (self->packet);
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (CustosPacketMark) mark = { 0 };
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->pdf);
  int next = self->report->n_pages;

  g_assert_true (custos_packet_read_mark (self->pdf, NULL, &mark, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mark.n_pages, ==, self->report->n_pages);
  g_assert_cmpint (mark.said_pages, ==, self->report->n_pages);
  g_assert_cmpstr (mark.request, ==, self->facts.request);
  g_assert_cmpstr (mark.anchor, ==, self->facts.anchor);
  g_assert_cmpstr (self->report->sha256, ==, sha256);

  /* Records lie one behind the other, and the end sheet behind the last. */
  g_assert_cmpuint (self->report->sections->len, ==, 3);
  for (int i = 2; i >= 0; i--) {
    const CustosPacketRange *range =
      &g_array_index (self->report->sections, CustosPacketRange, i);
    g_autofree char *first = custos_packet_name_number (self->packet, range->first_page);

    g_assert_cmpint (range->last_page, ==, next - 1);
    g_assert_cmpint (range->first_page, <=, range->last_page);
    g_assert_cmpstr (range->first_number, ==, first);
    next = range->first_page;
  }
}

/* N printed = N counted = pages of the file; the numbers have no gap (RULES 13.4). */
static void
test_furniture (Fixture *self, gconstpointer data)
{
  if (!test_has_poppler ())
    return;

  g_auto (GStrv) pages = test_read_pages (self->pdf);

  g_assert_cmpuint (g_strv_length (pages), ==, (guint) self->report->n_pages);
  for (int i = 0; pages[i] != NULL; i++) {
    g_autofree char *count = g_strdup_printf ("Page %d of %d", i + 1, self->report->n_pages);
    g_autofree char *number = g_strdup_printf ("JVC%06d", i + 1);

    g_assert_nonnull (strstr (pages[i], count));
    g_assert_nonnull (strstr (pages[i], number));
    g_assert_nonnull (strstr (pages[i], "Request R-2026-0139"));
    g_assert_nonnull (strstr (pages[i], "Maribel J. Okafor · record 00418"));
    g_assert_nonnull (strstr (pages[i], "Released Nov 23, 2026 to Lindqvist Disability Law · "
                              "audit 18233·9F3A-21C0-77B4-E05D"));
    g_assert_nonnull (strstr (pages[i], "42 CFR part 2 prohibits unauthorized use"));
  }
}

static void
test_order (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = {
    "Health records of Maribel", "Notice to whoever", "Certification of the custodian",
    "Index of contents", "Progress note", "Medication list", "Lab results",
    "End of this release",
  };

  if (!test_has_poppler ())
    return;

  g_autofree char *text = test_read (self->pdf, "-layout");
  const char *at = text;

  for (size_t i = 0; i < G_N_ELEMENTS (titles); i++) {
    at = strstr (at, titles[i]);
    g_assert_nonnull (at);
  }
}

static void
test_index (Fixture *self, gconstpointer data)
{
  if (!test_has_poppler ())
    return;

  g_auto (GStrv) pages = test_read_pages (self->pdf);
  g_autofree char *index = test_squeeze (pages[3]);
  const CustosPacketRange *note = &g_array_index (self->report->sections, CustosPacketRange, 0);
  g_autofree char *row = g_strdup_printf ("5 Progress note Jun 9, 2026 Ines Marlow, MD %d–%d "
                                          "JVC%06d–%06d", note->first_page, note->last_page,
                                          note->first_page, note->last_page);
  g_autofree char *together = g_strdup_printf ("Together %d pages", self->report->n_pages);

  g_assert_nonnull (strstr (index, row));
  g_assert_nonnull (strstr (index, together));
}

static void
test_size (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosPdf) file = custos_pdf_open (self->pdf, NULL, &error);
  double width = GPOINTER_TO_INT (data) == CUSTOS_PAPER_A4 ? 595.276 : 612;

  g_assert_no_error (error);
  for (int i = 0; i < self->report->n_pages; i++) {
    double box[4];

    g_assert_true (custos_pdf_get_box (file->qpdf, qpdf_get_page_n (file->qpdf, i), "/MediaBox",
                                       box));
    g_assert_cmpfloat_with_epsilon (box[2] - box[0], width, .01);
  }
}

/* No ink outside the margins of the text. */
static void
test_margins (Fixture *self, gconstpointer data)
{
  double right = (GPOINTER_TO_INT (data) == CUSTOS_PAPER_A4 ? 595.276 : 612) - 54;

  if (!test_has_poppler ())
    return;

  g_autofree char *boxes = test_read (self->pdf, "-bbox");

  for (const char *p = strstr (boxes, "xMax=\""); p != NULL; p = strstr (p + 1, "xMax=\""))
    g_assert_cmpfloat (g_ascii_strtod (p + 6, NULL), <=, right + .6);
}

static void
test_structure (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosPdf) file = custos_pdf_open (self->pdf, NULL, &error);
  qpdf_data qpdf = file->qpdf;
  qpdf_oh root = qpdf_get_root (qpdf), outlines = qpdf_oh_get_key (qpdf, root, "/Outlines");
  qpdf_oh first = qpdf_oh_get_key (qpdf, outlines, "/First");
  int n_open = 0;
  qpdf_oh viewer = qpdf_oh_get_key (qpdf, root, "/ViewerPreferences");

  g_assert_cmpstr (qpdf_oh_get_utf8_value (qpdf, qpdf_oh_get_key (qpdf, first, "/Title")), ==,
                   "Cover letter");
  g_assert_true (qpdf_oh_get_value_as_int (qpdf, qpdf_oh_get_key (qpdf, outlines, "/Count"),
                                           &n_open));
  g_assert_cmpint (n_open, >=, 6);
  g_assert_true (qpdf_oh_is_dictionary (qpdf, qpdf_oh_get_key (qpdf, root, "/StructTreeRoot")));
  g_assert_true (qpdf_oh_is_dictionary (qpdf, qpdf_oh_get_key (qpdf, root, "/PageLabels")));
  g_assert_cmpstr (qpdf_oh_get_utf8_value (qpdf, qpdf_oh_get_key (qpdf, root, "/Lang")), ==,
                   "en");
  g_assert_true (qpdf_oh_get_bool_value (qpdf,
                                         qpdf_oh_get_key (qpdf, viewer, "/DisplayDocTitle")));
  g_assert_true (qpdf_oh_is_name_and_equals (
                   qpdf, qpdf_oh_get_key (qpdf, qpdf_get_page_n (qpdf, 0), "/Tabs"), "/S"));
}

static int
count_described (qpdf_data qpdf, qpdf_oh element)
{
  qpdf_oh kids = qpdf_oh_get_key_if_dict (qpdf, element, "/K");
  int n = qpdf_oh_is_array (qpdf, kids) ? qpdf_oh_get_array_n_items (qpdf, kids) : 0;
  int n_described = 0;

  if (qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key_if_dict (qpdf, element, "/S"),
                                  "/Figure"))
    n_described += qpdf_oh_has_key (qpdf, element, "/Alt");
  if (qpdf_oh_is_dictionary (qpdf, kids))
    n_described += count_described (qpdf, kids);
  for (int i = 0; i < n; i++)
    n_described += count_described (qpdf, qpdf_oh_get_array_item (qpdf, kids, i));
  return n_described;
}

/* The plot has words for who cannot see it. */
static void
test_figures (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosPdf) file = custos_pdf_open (self->pdf, NULL, &error);
  qpdf_oh root = qpdf_get_root (file->qpdf);

  g_assert_no_error (error);
  g_assert_cmpint (count_described (file->qpdf, qpdf_oh_get_key (file->qpdf, root,
                                                                 "/StructTreeRoot")), ==, 1);
}

/* For a fax every mark is black or white. */
static void
test_fax (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GError) error = NULL;

  facts.is_fax = TRUE;
  g_autoptr (CustosPacket) packet = specimen_packet (&facts);
  g_autoptr (GBytes) pdf = test_draw (packet, report);
  g_autoptr (CustosPdf) file = custos_pdf_open (pdf, NULL, &error);

  g_assert_no_error (error);
  for (int i = 0; i < report->n_pages; i++) {
    unsigned char *bytes = NULL;
    size_t size = 0;

    qpdf_oh_get_page_content_data (file->qpdf, qpdf_get_page_n (file->qpdf, (size_t) i), &bytes,
                                   &size);
    g_autofree char *content = g_strndup ((const char *) bytes, size);
    free (bytes);
    g_assert_false (g_regex_match_simple ("0\\.[0-9]+ (rg|RG|g|G)\\b", content, 0, 0));
  }
}

/* Whoever draws it a second time, before the log row is written, gets the same file. */
static void
test_repeated (Fixture *self, gconstpointer data)
{
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GBytes) again = test_draw (self->packet, report);

  g_assert_cmpstr (report->sha256, ==, self->report->sha256);
}

/* Other fonts break lines, and so pages, elsewhere. */
static gboolean
has_fonts (void)
{
  static const char *const names[] = { "Charis SIL", "Inter", "Inter Display" };
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    if (pango_font_map_get_family (map, names[i]) == NULL) {
      g_test_skip ("the fonts of the page are not at hand");
      return FALSE;
    }
  return TRUE;
}

static void
test_golden (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "paper", "specimen.txt",
                                                 NULL);
  g_autofree char *expected = NULL;

  if (!has_fonts () || !test_has_poppler ())
    return;
  if (pango_version_check (1, 52, 0) == NULL) {
    g_test_skip ("a newer Pango and its fonts break lines elsewhere");
    return;
  }

  g_autofree char *text = test_read (self->pdf, "-layout");

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_autofree char *a = test_squeeze (text);
  g_autofree char *b = test_squeeze (expected);
  g_assert_cmpstr (a, ==, b);
}

#define ADD(name, paper, test) \
  g_test_add ("/paper/packet/" name, Fixture, GINT_TO_POINTER (paper), set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("pages", CUSTOS_PAPER_LETTER, test_pages);
  ADD ("furniture", CUSTOS_PAPER_LETTER, test_furniture);
  ADD ("order", CUSTOS_PAPER_LETTER, test_order);
  ADD ("index", CUSTOS_PAPER_LETTER, test_index);
  ADD ("letter-size", CUSTOS_PAPER_LETTER, test_size);
  ADD ("letter-margins", CUSTOS_PAPER_LETTER, test_margins);
  ADD ("a4-size", CUSTOS_PAPER_A4, test_size);
  ADD ("a4-margins", CUSTOS_PAPER_A4, test_margins);
  ADD ("a4-furniture", CUSTOS_PAPER_A4, test_furniture);
  ADD ("structure", CUSTOS_PAPER_LETTER, test_structure);
  ADD ("figures", CUSTOS_PAPER_LETTER, test_figures);
  ADD ("repeated", CUSTOS_PAPER_LETTER, test_repeated);
  ADD ("golden", CUSTOS_PAPER_LETTER, test_golden);

  g_test_add_func ("/paper/packet/fax", test_fax);

  return g_test_run ();
}
