/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "custos-reader-answer.h"
#include "custos-test.h"

static void
test_head (void)
{
  CustosReaderHead head = {
    CUSTOS_READER_ASK_SEARCH, CUSTOS_READER_STATUS_PASSPHRASE, 0x12345678,
  };
  CustosReaderHead read;
  guint8 bytes[CUSTOS_READER_HEAD_SIZE];

  custos_reader_head_pack (&head, bytes);
  g_assert_cmpmem (bytes, sizeof bytes, "C\1\4\4\x78\x56\x34\x12", 8);
  g_assert_true (custos_reader_head_unpack (&read, bytes));
  g_assert_cmpint (read.ask, ==, head.ask);
  g_assert_cmpint (read.status, ==, head.status);
  g_assert_cmphex (read.size, ==, head.size);
}

static void
test_foreign_heads (void)
{
  static const char heads[][CUSTOS_READER_HEAD_SIZE + 1] = {
    "D\1\1\0\0\0\0\0", "C\0\1\0\0\0\0\0", "C\2\1\0\0\0\0\0", "C\1\0\0\0\0\0\0",
    "C\1\5\0\0\0\0\0", "C\1\1\7\0\0\0\0", "C\1\1\xff\0\0\0\0",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (heads); i++) {
    CustosReaderHead head;
    g_assert_false (custos_reader_head_unpack (&head, (const guint8 *) heads[i]));
  }
}

static void
test_numbers (void)
{
  static const struct {
    double number;
    double comes_as;
  } reals[] = {
    { 0, 0 }, { 612, 612 }, { 595.276, 595.276 }, { -12.5, -12.5 }, { 0.0004, 0 },
    { NAN, 0 }, { INFINITY, 2e6 }, { -INFINITY, -2e6 }, { 1e300, 2e6 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (reals); i++) {
    g_autoptr (GByteArray) body = g_byte_array_new ();
    double number;

    custos_reader_put_real (body, reals[i].number);
    CustosReaderRest rest = { body->data, body->len };
    g_assert_true (custos_reader_take_real (&rest, &number));
    g_assert_cmpfloat_with_epsilon (number, reals[i].comes_as, 1e-9);
    g_assert_cmpuint (rest.size, ==, 0);
    g_assert_false (custos_reader_take_real (&rest, &number));
  }
}

static void
test_fits (void)
{
  g_assert_true (custos_reader_fits (1, 1));
  g_assert_true (custos_reader_fits (10000, 10000));
  g_assert_false (custos_reader_fits (10001, 10000));
  g_assert_true (custos_reader_fits (32767, 3051));
  g_assert_false (custos_reader_fits (32768, 1));
  g_assert_false (custos_reader_fits (1, 32768));
  g_assert_false (custos_reader_fits (0, 10));
  g_assert_false (custos_reader_fits (-1, -1));
  g_assert_false (custos_reader_fits (NAN, 10));
  g_assert_false (custos_reader_fits (INFINITY, 1));
}

/* Numbers, then as many bytes of filling. */
static GBytes *
make_answer (const guint32 *numbers, guint n_numbers, guint n_bytes)
{
  g_autoptr (GByteArray) body = g_byte_array_new ();
  guint before = n_numbers * sizeof (guint32);

  for (guint i = 0; i < n_numbers; i++)
    custos_reader_put_number (body, numbers[i]);
  g_byte_array_set_size (body, before + n_bytes);
  if (n_bytes > 0)
    memset (body->data + before, 1, n_bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&body));
}

static void
test_image (void)
{
  static const struct {
    guint32 numbers[4]; /* width, height, stride, flags */
    guint n_bytes;
    gboolean good;
  } rows[] = {
    { { 3, 2, 12, 0 }, 24, TRUE },
    { { 3, 2, 12, 2 }, 24, TRUE },
    { { 3, 2, 12, 0 }, 23, FALSE },
    { { 3, 2, 12, 0 }, 25, FALSE },
    { { 3, 2, 16, 0 }, 32, FALSE },
    { { 3, 2, 8, 0 }, 16, FALSE },
    { { 3, 2, 12, 4 }, 24, FALSE },
    { { 0, 2, 0, 0 }, 0, FALSE },
    { { 3, 0, 12, 0 }, 0, FALSE },
    /* 4 × width and stride × height are 0 to whoever reckons in 32 bits. */
    { { 0x40000000, 4, 0, 0 }, 0, FALSE },
    { { 32768, 1, 131072, 0 }, 131072, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GBytes) answer = make_answer (rows[i].numbers, 4, rows[i].n_bytes);
    g_autoptr (GError) error = NULL;
    g_autoptr (CustosReaderImage) image = custos_reader_answer_to_image (answer, &error);

    if (!rows[i].good) {
      g_assert_null (image);
      g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED);
      continue;
    }

    g_assert_no_error (error);
    g_assert_cmpuint (image->width, ==, 3);
    g_assert_cmpuint (image->stride, ==, 12);
    g_assert_cmpuint (g_bytes_get_size (image->pixels), ==, 24);
    g_assert_cmpint (image->damaged, ==, rows[i].numbers[3] != 0);
  }
}

static void
test_document (void)
{
  static const guint32 two[] = { 2, 1, 612000, 792000, 0, 0 };
  static const guint32 none[] = { 0, 0 };
  static const guint32 many[] = { 0x40000000, 0 };
  static const guint32 negative[] = { 1, 0, 612000, 0x80000000 };
  static const guint32 strange[] = { 1, 8, 612000, 792000 };
  static const struct {
    const guint32 *numbers;
    guint n_numbers;
  } bad[] = {
    { two, 0 }, { two, 1 }, { two, 2 }, { two, 5 }, { none, 2 }, { many, 2 },
    { negative, 4 }, { strange, 4 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) answer = make_answer (two, 6, 0);
  g_autoptr (CustosReaderDocument) document = custos_reader_answer_to_document (answer, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (document->n_pages, ==, 2);
  g_assert_true (document->encrypted);
  g_assert_false (document->damaged);
  g_assert_cmpfloat (document->pages[0].height, ==, 792);
  g_assert_cmpfloat (document->pages[1].width, ==, 0);

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GBytes) wrong = make_answer (bad[i].numbers, bad[i].n_numbers, 0);

    g_assert_null (custos_reader_answer_to_document (wrong, &error));
    g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED);
    g_clear_error (&error);
  }
}

static void
test_text_and_matches (void)
{
  g_autoptr (GBytes) good = g_bytes_new_static ("né", 3);
  g_autoptr (GBytes) cut = g_bytes_new_static ("né", 2);
  g_autoptr (GBytes) nul = g_bytes_new_static ("n\0e", 3);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (CustosReaderMatch));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = custos_reader_answer_to_text (good, &error);
  g_autofree char *nothing = custos_reader_answer_to_text (empty, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "né");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_null (custos_reader_answer_to_text (cut, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED);
  g_clear_error (&error);
  g_assert_null (custos_reader_answer_to_text (nul, NULL));

  g_assert_true (custos_reader_answer_to_matches (empty, 3, matches, &error));
  g_assert_cmpuint (matches->len, ==, 0);
  g_autoptr (GBytes) one = make_answer ((const guint32[]) { 1000, 2000, 3000, 4000 }, 4, 0);
  g_assert_true (custos_reader_answer_to_matches (one, 3, matches, &error));
  const CustosReaderMatch *match = &g_array_index (matches, CustosReaderMatch, 0);
  g_assert_cmpuint (match->page, ==, 3);
  g_assert_cmpfloat (match->height, ==, 4);
  g_assert_false (custos_reader_answer_to_matches (good, 3, matches, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/protocol/head", test_head);
  g_test_add_func ("/reader/protocol/foreign-heads", test_foreign_heads);
  g_test_add_func ("/reader/protocol/numbers", test_numbers);
  g_test_add_func ("/reader/protocol/fits", test_fits);
  g_test_add_func ("/reader/protocol/image", test_image);
  g_test_add_func ("/reader/protocol/document", test_document);
  g_test_add_func ("/reader/protocol/text-and-matches", test_text_and_matches);
  return g_test_run ();
}
