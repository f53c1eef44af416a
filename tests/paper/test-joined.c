/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "custos-pdf.h"
#include "paper/foreign.h"
#include "paper/packet-test.h"
#include "paper/specimen.h"

static const char *const two_pages[] = {
  "BT /F1 12 Tf 72 700 Td (First page of another) Tj ET",
  "BT /F1 12 Tf 72 700 Td (Second page of another) Tj ET",
  NULL,
};
static const char *const untidy[] = {
  "Q q q 2 0 0 2 50 50 cm BT /F1 9 Tf (Untidy) Tj ET", NULL,
};

static CustosPacket *
make_packet (GBytes *const *documents, size_t n)
{
  CustosPacketFacts facts = specimen_facts ();
  CustosPacket *packet = custos_packet_new (&facts);

  custos_packet_take_section (packet, specimen_medications ());
  for (size_t i = 0; i < n; i++) {
    g_autofree char *title = g_strdup_printf ("Letter %zu", i + 1);
    CustosPaperSection *section =
      custos_paper_section_new ("Outside letters", title, "May 10, 2026", "Saint Brendan");

    custos_paper_section_add_pdf (section, documents[i]);
    custos_packet_take_section (packet, section);
  }
  custos_packet_take_section (packet, specimen_note ());
  return packet;
}

typedef struct {
  GBytes *document;
  CustosPacket *packet;
  CustosPacketReport *report;
  GBytes *pdf;
  CustosPdf *file;
  CustosPacketRange range; /* of the one letter */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->document = foreign_write (data);
  self->packet = make_packet (&self->document, 1);
  self->report = custos_packet_report_new ();
  self->pdf = test_draw (self->packet, self->report);
  self->file = custos_pdf_open (self->pdf, NULL, &error);
  g_assert_no_error (error);
  self->range = g_array_index (self->report->sections, CustosPacketRange, 1);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  custos_pdf_close (self->file);
  g_bytes_unref (self->pdf);
  custos_packet_report_free (self->report);
  custos_packet_free (self->packet);
  g_bytes_unref (self->document);
}

static qpdf_oh
get_page (Fixture *self, int i)
{
  return qpdf_get_page_n (self->file->qpdf, (size_t) (self->range.first_page - 1 + i));
}

static char *
read_stream (qpdf_data qpdf, qpdf_oh stream)
{
  unsigned char *bytes = NULL;
  size_t size = 0;

  g_assert_cmpint (qpdf_oh_get_stream_data (qpdf, stream, qpdf_dl_generalized, NULL, &bytes,
                                            &size), ==, QPDF_SUCCESS);
  char *text = g_strndup ((const char *) bytes, size);
  free (bytes);
  return text;
}

/* What somebody else wrote stands in the packet byte for byte, between one stream of ours
 * before and one after. */
static void
test_content (Fixture *self, gconstpointer data)
{
  const Foreign *foreign = data;
  qpdf_data qpdf = self->file->qpdf;
  int n = 0;

  for (; foreign->contents[n] != NULL; n++) {
    qpdf_oh contents = qpdf_oh_get_key (qpdf, get_page (self, n), "/Contents");

    g_assert_cmpint (qpdf_oh_get_array_n_items (qpdf, contents), ==, 3);
    g_autofree char *theirs = read_stream (qpdf, qpdf_oh_get_array_item (qpdf, contents, 1));
    g_assert_cmpstr (theirs, ==, foreign->contents[n]);
  }
  g_assert_cmpint (self->range.last_page - self->range.first_page + 1, ==, n);
  g_assert_cmpint (qpdf_get_num_pages (qpdf), ==, self->report->n_pages);
}

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
    g_assert_nonnull (strstr (pages[i], "Maribel J. Okafor · record 00418"));
  }
}

/* The stamp reads upright at the foot of what is shown, whichever way the page is turned, and
 * takes none of the room that the page had. */
static void
test_strip (Fixture *self, gconstpointer data)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh page = get_page (self, 0);
  int turn = 0;
  double box[4];

  qpdf_oh_get_value_as_int (qpdf, qpdf_oh_get_key (qpdf, page, "/Rotate"), &turn);
  turn = (turn + 360) % 360;
  g_assert_true (custos_pdf_get_box (qpdf, page, "/CropBox", box));
  g_assert_cmpfloat_with_epsilon (box[0], turn == 270 ? -48 : 0, .01);
  g_assert_cmpfloat_with_epsilon (box[1], turn == 0 ? -48 : 0, .01);
  g_assert_cmpfloat_with_epsilon (box[2], turn == 90 ? 612 + 48 : 612, .01);
  g_assert_cmpfloat_with_epsilon (box[3], turn == 180 ? 612 + 48 : 612, .01);
  if (!test_has_poppler ())
    return;

  g_autofree char *boxes = test_read (self->pdf, "-bbox");
  const char *shown = boxes;

  for (int i = 0; i < self->range.first_page; i++)
    shown = strstr (shown + 1, "<page ");
  const char *number = strstr (shown, self->range.first_number);

  g_assert_nonnull (number);
  while (strncmp (number, "<word", 5) != 0)
    number--;
  g_assert_cmpfloat (g_ascii_strtod (strstr (number, "yMin=\"") + 6, NULL), >, 612);
  g_assert_cmpfloat (g_ascii_strtod (strstr (number, "xMin=\"") + 6, NULL), >, 450);
}

static gboolean
leads_to (qpdf_data qpdf, qpdf_oh holder, qpdf_oh page)
{
  qpdf_oh target = qpdf_oh_get_key (qpdf, holder, "/Dest");

  return qpdf_oh_is_array (qpdf, target)
         && qpdf_oh_get_object_id (qpdf, qpdf_oh_get_array_item (qpdf, target, 0))
         == qpdf_oh_get_object_id (qpdf, page);
}

/* Bookmark and index lead to the page itself. */
static void
test_targets (Fixture *self, gconstpointer data)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh outlines = qpdf_oh_get_key (qpdf, qpdf_get_root (qpdf), "/Outlines");
  qpdf_oh item = qpdf_oh_get_key (qpdf, outlines, "/First");
  gboolean is_marked = FALSE, is_linked = FALSE;

  for (; qpdf_oh_is_dictionary (qpdf, item); item = qpdf_oh_get_key (qpdf, item, "/Next")) {
    qpdf_oh inner = qpdf_oh_get_key (qpdf, item, "/First");
    for (; qpdf_oh_is_dictionary (qpdf, inner); inner = qpdf_oh_get_key (qpdf, inner, "/Next"))
      is_marked = is_marked || leads_to (qpdf, inner, get_page (self, 0));
  }
  qpdf_oh notes = qpdf_oh_get_key (qpdf, qpdf_get_page_n (qpdf, 2), "/Annots");
  for (int i = 0; i < qpdf_oh_get_array_n_items (qpdf, notes); i++)
    is_linked = is_linked
                || leads_to (qpdf, qpdf_oh_get_array_item (qpdf, notes, i), get_page (self, 0));
  g_assert_true (is_marked);
  g_assert_true (is_linked);
}

/* A signed document is attached as it is, and a page says so. */
static void
test_signed (Fixture *self, gconstpointer data)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh names = qpdf_oh_get_key (qpdf, qpdf_get_root (qpdf), "/Names");
  qpdf_oh tree = qpdf_oh_get_key (qpdf, names, "/EmbeddedFiles");
  qpdf_oh list = qpdf_oh_get_key (qpdf, tree, "/Names");
  qpdf_oh spec = qpdf_oh_get_array_item (qpdf, list, 1);
  qpdf_oh stream = qpdf_oh_get_key (qpdf, qpdf_oh_get_key (qpdf, spec, "/EF"), "/F");
  unsigned char *bytes = NULL;
  size_t size = 0;

  g_assert_cmpint (qpdf_oh_get_array_n_items (qpdf, list), ==, 2);
  g_assert_cmpint (self->range.first_page, ==, self->range.last_page);
  g_assert_cmpint (qpdf_oh_get_stream_data (qpdf, stream, qpdf_dl_generalized, NULL, &bytes,
                                            &size), ==, QPDF_SUCCESS);
  g_autoptr (GBytes) attached = g_bytes_new (bytes, size);
  free (bytes);
  g_assert_true (g_bytes_equal (attached, self->document));
  if (!test_has_poppler ())
    return;

  g_auto (GStrv) pages = test_read_pages (self->pdf);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->document);

  g_assert_nonnull (strstr (pages[self->range.first_page - 1], "digital signature"));
  g_assert_nonnull (strstr (pages[self->range.first_page - 1], sha256));
}

/* What was filled in is still a form, under a name that no other document has. */
static void
test_form (Fixture *self, gconstpointer data)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh form = qpdf_oh_get_key (qpdf, qpdf_get_root (qpdf), "/AcroForm");
  qpdf_oh fields = qpdf_oh_get_key (qpdf, form, "/Fields");
  qpdf_oh notes = qpdf_oh_get_key (qpdf, get_page (self, 0), "/Annots");
  qpdf_oh field = qpdf_oh_get_array_item (qpdf, fields, 0);

  g_assert_cmpint (qpdf_oh_get_array_n_items (qpdf, fields), ==, 1);
  g_assert_cmpint (qpdf_oh_get_object_id (qpdf, field), ==,
                   qpdf_oh_get_object_id (qpdf, qpdf_oh_get_array_item (qpdf, notes, 0)));
  g_assert_cmpstr (qpdf_oh_get_utf8_value (qpdf, qpdf_oh_get_key (qpdf, field, "/T")), ==,
                   "d1-allergy");
  g_assert_cmpstr (qpdf_oh_get_utf8_value (qpdf, qpdf_oh_get_key (qpdf, field, "/V")), ==,
                   "Latex");
}

/* A file that somebody put into the document goes along; what would act by itself does not. */
static void
test_within (Fixture *self, gconstpointer data)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh names = qpdf_oh_get_key (qpdf, qpdf_get_root (qpdf), "/Names");
  qpdf_oh tree = qpdf_oh_get_key (qpdf, names, "/EmbeddedFiles");
  qpdf_oh list = qpdf_oh_get_key (qpdf, tree, "/Names");
  qpdf_oh spec = qpdf_oh_get_array_item (qpdf, list, 1);
  qpdf_oh notes = qpdf_oh_get_key (qpdf, get_page (self, 0), "/Annots");

  g_assert_cmpint (qpdf_oh_get_array_n_items (qpdf, list), ==, 2);
  g_assert_cmpstr (qpdf_oh_get_utf8_value (qpdf, qpdf_oh_get_key (qpdf, spec, "/F")), ==,
                   "scan.txt");
  for (int i = 0; i < 2; i++) {
    qpdf_oh note = qpdf_oh_get_array_item (qpdf, notes, i);

    g_assert_cmpint (qpdf_oh_has_key (qpdf, note, "/A"), ==, i == 0);
    g_assert_false (qpdf_oh_has_key (qpdf, note, "/AA"));
  }
}

static void
test_hidden_layer (Fixture *self, gconstpointer data)
{
  qpdf_data qpdf = self->file->qpdf;
  qpdf_oh layers = qpdf_oh_get_key (qpdf, qpdf_get_root (qpdf), "/OCProperties");
  qpdf_oh all = qpdf_oh_get_key (qpdf, layers, "/OCGs");
  qpdf_oh state = qpdf_oh_get_key (qpdf, layers, "/D");
  qpdf_oh hidden = qpdf_oh_get_key (qpdf, state, "/OFF");

  g_assert_cmpint (qpdf_oh_get_array_n_items (qpdf, all), ==, 1);
  g_assert_cmpint (qpdf_oh_get_array_n_items (qpdf, hidden), ==, 1);
}

static void
expect_refused (GBytes *bad, CustosPaperError code)
{
  Foreign good = { .contents = two_pages };
  g_autoptr (GBytes) first = foreign_write (&good);
  g_autoptr (CustosPacket) packet = make_packet ((GBytes *[]) { first, bad }, 2);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (custos_packet_draw (packet, NULL, NULL, NULL, report, &error));
  g_assert_error (error, CUSTOS_PAPER_ERROR, (int) code);
  /* The third record, after the medications and the first letter; its title is not told. */
  g_assert_cmpint (report->refused, ==, 3);
  g_assert_nonnull (strstr (error->message, "Record 3"));
  g_assert_null (strstr (error->message, "Letter"));
}

static void
test_broken (void)
{
  g_autoptr (GBytes) noise = g_bytes_new_static ("%PDF-1.4\nnothing", 16);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);

  expect_refused (noise, CUSTOS_PAPER_ERROR_DAMAGED);
  expect_refused (empty, CUSTOS_PAPER_ERROR_DAMAGED);
}

static void
test_encrypted (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = specimen_packet (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();

  custos_packet_set_passphrase (packet, "closed");
  g_autoptr (GBytes) closed = test_draw (packet, report);
  expect_refused (closed, CUSTOS_PAPER_ERROR_ENCRYPTED);
}

/* A packet of ours can be a document of the next one. */
static void
test_packet_in_packet (void)
{
  Foreign good = { .contents = two_pages };
  g_autoptr (GBytes) document = foreign_write (&good);
  g_autoptr (CustosPacket) inner = make_packet (&document, 1);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GBytes) first = test_draw (inner, report);
  g_autoptr (CustosPacket) outer = make_packet (&first, 1);
  g_autoptr (CustosPacketReport) outer_report = custos_packet_report_new ();
  g_autoptr (GBytes) second = test_draw (outer, outer_report);
  const CustosPacketRange *range =
    &g_array_index (outer_report->sections, CustosPacketRange, 1);

  g_assert_cmpint (range->last_page - range->first_page + 1, ==, report->n_pages);
  if (!test_has_poppler ())
    return;

  g_auto (GStrv) pages = test_read_pages (second);

  g_assert_nonnull (strstr (pages[range->first_page - 1], range->first_number));
  g_assert_nonnull (strstr (pages[range->first_page - 1], "JVC000001"));
}

#define PAGE(extra) "/MediaBox [0 0 612 612] " extra

static const Foreign plain = { .contents = two_pages };
static const Foreign loose = { .contents = untidy };
static const Foreign turned[] = {
  { .contents = two_pages, .page_keys = PAGE ("") },
  { .contents = two_pages, .page_keys = PAGE ("/Rotate 90") },
  { .contents = two_pages, .page_keys = PAGE ("/Rotate 180") },
  { .contents = two_pages, .page_keys = PAGE ("/Rotate -90") },
};
static const Foreign signed_form = {
  .contents = two_pages, .root_keys = "/AcroForm << /Fields [100 0 R] /SigFlags 3 >>",
  .objects = "<< /FT /Sig /T (sign) /V << /Type /Sig /Filter /Adobe.PPKLite "
             "/ByteRange [0 10 20 10] /Contents <00> >> >>",
};
static const Foreign filled_form = {
  .contents = two_pages, .root_keys = "/AcroForm << /Fields [100 0 R] /DA (/F1 9 Tf) >>",
  .page_keys = PAGE ("/Annots [100 0 R]"),
  .objects = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (allergy) /V (Latex) "
             "/Rect [72 72 200 90] >>",
};
static const Foreign loaded = {
  .contents = two_pages,
  .root_keys = "/Names << /EmbeddedFiles << /Names [(scan) "
               "<< /Type /Filespec /F (scan.txt) >>] >> >> "
               "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
  .page_keys = PAGE ("/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] "
                     "/A << /S /URI /URI (https://example.org) >> >> "
                     "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] "
                     "/A << /S /JavaScript /JS (app.alert(1)) >> /AA << >> >>]"),
};
static const Foreign layered = {
  .contents = two_pages,
  .root_keys = "/OCProperties << /OCGs [100 0 R] /D << /BaseState /OFF >> >>",
  .objects = "<< /Type /OCG /Name (Draft) >>",
};

#define ADD(name, foreign, test) \
  g_test_add ("/paper/joined/" name, Fixture, foreign, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("content", &plain, test_content);
  ADD ("furniture", &plain, test_furniture);
  ADD ("targets", &plain, test_targets);
  ADD ("untidy/content", &loose, test_content);
  ADD ("untidy/furniture", &loose, test_furniture);
  ADD ("turned/0", &turned[0], test_strip);
  ADD ("turned/90", &turned[1], test_strip);
  ADD ("turned/180", &turned[2], test_strip);
  ADD ("turned/270", &turned[3], test_strip);
  ADD ("signed", &signed_form, test_signed);
  ADD ("form", &filled_form, test_form);
  ADD ("within", &loaded, test_within);
  ADD ("hidden-layer", &layered, test_hidden_layer);
  g_test_add_func ("/paper/joined/broken", test_broken);
  g_test_add_func ("/paper/joined/encrypted", test_encrypted);
  g_test_add_func ("/paper/joined/packet-in-packet", test_packet_in_packet);

  return g_test_run ();
}
