/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/packet-test.h"
#include "paper/specimen.h"

#define N_ROWS 500

static CustosPaperSection *
make_long_table (void)
{
  static const CustosPaperColumn columns[] = {
    { .head = "Place" }, { .head = "Words of the row", .width = 200 },
    { .head = "Amount", .width = 70, .right = TRUE },
  };
  CustosPaperTable *table = custos_paper_table_new (columns, G_N_ELEMENTS (columns));
  CustosPaperSection *section = custos_paper_section_new ("Lists", "A long list", NULL, NULL);

  for (int i = 0; i < N_ROWS; i++) {
    g_autofree char *place = g_strdup_printf ("row%03da\nrow%03db", i, i);
    CustosPaperCell cells[] = { { .text = place }, { .text = "some words" }, { .text = "1" } };

    if (i % 50 == 0)
      custos_paper_table_add_group (table, "Group of fifty");
    custos_paper_table_add_row (table, cells);
  }
  custos_paper_section_take_table (section, table);
  return section;
}

/* Heads are repeated on every page; a row is never split; no group head is the last one. */
static void
test_long_table (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();

  if (!test_has_poppler ())
    return;

  custos_packet_take_section (packet, make_long_table ());
  g_autoptr (GBytes) pdf = test_draw (packet, report);
  g_auto (GStrv) pages = test_read_pages (pdf);
  const CustosPacketRange *range = &g_array_index (report->sections, CustosPacketRange, 0);

  g_assert_cmpint (range->last_page - range->first_page, >, 10);
  for (int i = range->first_page - 1; i < range->last_page; i++) {
    g_autofree char *text = test_squeeze (pages[i]);
    const char *group = strstr (text, "Group of fifty");

    g_assert_cmpuint (test_count (text, "Place Words of the row Amount"), ==, 1);
    for (; group != NULL; group = strstr (group + 1, "Group of fifty"))
      g_assert_nonnull (strstr (group, "row"));
  }
  for (int k = 0; k < N_ROWS; k++) {
    g_autofree char *first = g_strdup_printf ("row%03da", k);
    g_autofree char *second = g_strdup_printf ("row%03db", k);
    int n_seen = 0;

    for (int i = range->first_page - 1; i < range->last_page; i++) {
      g_assert_cmpint (strstr (pages[i], first) != NULL, ==, strstr (pages[i], second) != NULL);
      n_seen += strstr (pages[i], first) != NULL;
    }
    g_assert_cmpint (n_seen, ==, 1);
  }
}

static char *
drop_space (const char *text)
{
  g_autoptr (GString) dense = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (dense, *p);
  return g_string_free (g_steal_pointer (&dense), FALSE);
}

static char *
make_word (const char *syllable, int n)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (word, "%s%d", syllable, i);
  return g_string_free (g_steal_pointer (&word), FALSE);
}

/* Words wider than the page in every place that takes words: nothing is cut off. */
static CustosPaperSection *
make_wide (const char *word)
{
  static const CustosPaperColumn columns[] = {
    { .head = "A" }, { .head = "B", .width = 60 },
  };
  CustosPaperTable *table = custos_paper_table_new (columns, G_N_ELEMENTS (columns));
  CustosPaperSection *section = custos_paper_section_new (word, word, word, word);
  CustosPaperCell cells[] = { { .text = word }, { .lead = word, .text = word } };

  custos_paper_table_add_group (table, word);
  custos_paper_table_add_row (table, cells);
  custos_paper_section_add_paragraph (section, word, word, word);
  custos_paper_section_add_item (section, NULL, "1", word, word);
  custos_paper_section_add_note (section, word);
  custos_paper_section_add_fact (section, word, word);
  custos_paper_section_add_signature (section, "Signed", word);
  custos_paper_section_add_text (section, word);
  custos_paper_section_add_heading (section, word);
  custos_paper_section_take_table (section, table);
  return section;
}

static void
test_wide_words (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autofree char *word = make_word ("Hyper", 50);
  g_autofree char *name = make_word ("Okafor", 20);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();

  if (!test_has_poppler ())
    return;

  facts.patient = facts.patient_in_full = name;
  facts.recipient = word;
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  custos_packet_take_section (packet, make_wide (word));
  g_autoptr (GBytes) pdf = test_draw (packet, report);
  g_autofree char *boxes = test_read (pdf, "-bbox");
  g_autofree char *text = test_read (pdf, "-raw");
  g_autofree char *dense = drop_space (text);

  for (const char *p = strstr (boxes, "<word "); p != NULL; p = strstr (p + 1, "<word ")) {
    double left = g_ascii_strtod (strstr (p, "xMin=\"") + 6, NULL);
    double right = g_ascii_strtod (strstr (p, "xMax=\"") + 6, NULL);
    double end = g_ascii_strtod (strstr (p, "yMax=\"") + 6, NULL);

    g_assert_cmpfloat (left, >=, 71);
    g_assert_cmpfloat (right, <=, 559);
    g_assert_cmpfloat (end, <=, 792 - 35);
  }
  g_assert_cmpuint (test_count (dense, word), >=, 12);
  g_assert_null (strstr (dense, "H-yper"));
  /* The patient's identity is whole on every page, in head or foot. */
  g_assert_cmpuint (test_count (dense, name), >=, (guint) report->n_pages);
}

/* A row that no page could hold is the one thing that goes on. */
static void
test_endless_row (void)
{
  static const CustosPaperColumn columns[] = { { .head = "All" } };
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  CustosPaperSection *section = custos_paper_section_new ("Lists", "One row", NULL, NULL);
  CustosPaperTable *table = custos_paper_table_new (columns, 1);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!test_has_poppler ())
    return;

  for (int i = 0; i < 200; i++)
    g_string_append_printf (text, "line%03d\n", i);
  custos_paper_table_add_row (table, &(CustosPaperCell) { .text = text->str });
  custos_paper_section_take_table (section, table);
  custos_packet_take_section (packet, section);

  g_autoptr (GBytes) pdf = test_draw (packet, report);
  g_autofree char *seen = test_read (pdf, "-layout");

  for (int i = 0; i < 200; i++) {
    g_autofree char *line = g_strdup_printf ("line%03d", i);
    g_assert_cmpuint (test_count (seen, line), ==, 1);
  }
}

static void
test_bad_text (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  CustosPaperSection *section =
    custos_paper_section_new ("Notes", "<b>not & markup</b>", NULL, NULL);

  custos_paper_section_add_text (section, "one\r\ntwo\fthree \x01\x02 caf\xe9 {request} <i>");
  custos_packet_take_section (packet, section);
  g_autoptr (GBytes) pdf = test_draw (packet, report);

  if (!test_has_poppler ())
    return;

  g_autofree char *text = test_read (pdf, "-layout");
  g_autofree char *squeezed = test_squeeze (text);

  g_assert_nonnull (strstr (squeezed, "<b>not & markup</b>"));
  g_assert_nonnull (strstr (squeezed, "one two three"));
  g_assert_nonnull (strstr (squeezed, "caf\xEF\xBF\xBD {request} <i>"));
}

static void
stop_late (double fraction, gpointer data)
{
  if (fraction > .3)
    g_cancellable_cancel (data);
}

static void
test_cancelled (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);

  custos_packet_take_section (packet, make_long_table ());
  for (int i = 0; i < 2; i++) {
    g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GError) error = NULL;

    if (i == 0)
      g_cancellable_cancel (cancellable);
    g_assert_null (custos_packet_draw (packet, cancellable, stop_late, cancellable, report,
                                       &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_assert_null (report->sha256);
  }
}

static void
test_encrypted (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = specimen_packet (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  static const char *const wrong[] = { NULL, "", "not this one" };

  custos_packet_set_passphrase (packet, "five small words at once");
  g_autoptr (GBytes) pdf = test_draw (packet, report);

  for (size_t i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    g_auto (CustosPacketMark) mark = { 0 };

    g_assert_false (custos_packet_read_mark (pdf, wrong[i], &mark, &error));
    g_assert_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_ENCRYPTED);
  }

  g_autoptr (GError) error = NULL;
  g_auto (CustosPacketMark) mark = { 0 };

  g_assert_true (custos_packet_read_mark (pdf, "five small words at once", &mark, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mark.request, ==, facts.request);
  /* AES-256 of PDF 2.0: revision 6. */
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (pdf, NULL), -1, "%PDF-1.7"));
}

static void
test_no_records (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();

  facts.certification = CUSTOS_CERTIFICATION_NO_RECORDS;
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_autoptr (GBytes) pdf = test_draw (packet, report);

  if (!test_has_poppler ())
    return;

  g_autofree char *text = test_read (pdf, "-layout");

  g_assert_cmpint (report->n_pages, ==, 4);
  g_assert_nonnull (strstr (text, "Certification that no records were found"));
  g_assert_null (strstr (text, "true copy"));
}

/* A certification that is signed by hand later tells no date. */
static void
test_undated (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();

  facts.certified = NULL;
  g_autoptr (CustosPacket) packet = specimen_packet (&facts);
  g_autoptr (GBytes) pdf = test_draw (packet, report);

  if (!test_has_poppler ())
    return;

  g_autofree char *text = test_read (pdf, "-layout");
  g_autofree char *squeezed = test_squeeze (text);

  g_assert_nonnull (strstr (squeezed, "true and correct. Executed on the date below."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/limits/long-table", test_long_table);
  g_test_add_func ("/paper/limits/wide-words", test_wide_words);
  g_test_add_func ("/paper/limits/endless-row", test_endless_row);
  g_test_add_func ("/paper/limits/bad-text", test_bad_text);
  g_test_add_func ("/paper/limits/cancelled", test_cancelled);
  g_test_add_func ("/paper/limits/encrypted", test_encrypted);
  g_test_add_func ("/paper/limits/no-records", test_no_records);
  g_test_add_func ("/paper/limits/undated", test_undated);

  return g_test_run ();
}
