/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-reader-fixture.h"

static void
test_pages_text_and_pixels (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) pdf = fixture_make_pdf (3);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (document->n_pages, ==, 3);
  g_assert_false (document->encrypted);
  g_assert_false (document->damaged);
  g_assert_cmpfloat (document->pages[2].width, ==, FIXTURE_WIDTH);
  g_assert_cmpfloat (document->pages[2].height, ==, FIXTURE_HEIGHT);

  g_autoptr (CustosReaderImage) image = fixture_render (client, 1, 2.0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (image->width, ==, 2 * FIXTURE_WIDTH);
  g_assert_cmpuint (image->height, ==, 2 * FIXTURE_HEIGHT);
  g_assert_cmphex (fixture_pixel (image, 40, 40), ==, 0xffff0000);
  g_assert_cmphex (fixture_pixel (image, 15, 40), ==, 0xffffffff);
  g_assert_cmphex (fixture_pixel (image, 399, 199), ==, 0xffffffff);

  g_autofree char *text = fixture_get_text (client, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "Leaf 2 of amoxicillin");

  g_assert_null (fixture_get_text (client, 3, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_NO_PAGE);
}

static void
test_search (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) pdf = fixture_make_pdf (3);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, pdf, NULL, &error);
  g_autoptr (GAsyncResult) all = NULL;
  g_autoptr (GAsyncResult) one = NULL;
  g_autoptr (GAsyncResult) none = NULL;

  g_assert_no_error (error);
  custos_reader_client_search_async (client, "AMOXIcillin", NULL, test_keep_result, &all);
  custos_reader_client_search_async (client, "leaf 3", NULL, test_keep_result, &one);
  custos_reader_client_search_async (client, "penicillin", NULL, test_keep_result, &none);
  test_wait (&none);

  g_autoptr (GArray) everywhere = custos_reader_client_search_finish (client, all, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (everywhere->len, ==, 3);

  g_autoptr (GArray) found = custos_reader_client_search_finish (client, one, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  const CustosReaderMatch *match = &g_array_index (found, CustosReaderMatch, 0);
  g_assert_cmpuint (match->page, ==, 2);
  g_assert_cmpfloat_with_epsilon (match->x, 10, 2);
  /* The line stands on 60 and is 12 high. */
  g_assert_cmpfloat (match->y, >, 40);
  g_assert_cmpfloat (match->y + match->height, <, 70);
  g_assert_cmpfloat (match->width, >, 20);

  g_autoptr (GArray) nothing = custos_reader_client_search_finish (client, none, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static void
test_second_file_takes_the_place_of_the_first (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) pdf = fixture_make_pdf (1);
  g_autoptr (GBytes) junk = g_bytes_new_static ("no document", 11);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) first = fixture_open (client, pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (fixture_open (client, junk, NULL, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_UNSUPPORTED);
  g_clear_error (&error);

  /* Not a page of the file before. */
  g_assert_null (fixture_render (client, 0, 1, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_NOT_OPEN);
}

static void
test_refused_by_kind_and_size (void)
{
  g_autoptr (CustosReaderClient) client = custos_reader_client_new ("/nonexistent");
  g_autoptr (GBytes) pdf = fixture_make_pdf (1);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_null (fixture_open (client, empty, NULL, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_DAMAGED);
  g_clear_error (&error);

  custos_reader_client_open_async (client, pdf, "text/html", NULL, NULL, test_keep_result,
                                   &result);
  test_wait (&result);
  g_assert_null (custos_reader_client_open_finish (client, result, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_UNSUPPORTED);
  g_clear_error (&error);
  g_clear_object (&result);

  /* This one is asked about, and there is no program. */
  custos_reader_client_open_async (client, pdf, "Application/PDF; name=x", NULL, NULL,
                                   test_keep_result, &result);
  test_wait (&result);
  g_assert_null (custos_reader_client_open_finish (client, result, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_NOT_FOUND);
}

/* Of a file cut anywhere there is an error, or a word of warning, or the whole page. */
static void
test_cut_everywhere (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) pdf = fixture_make_pdf (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) whole = fixture_open (client, pdf, NULL, &error);
  g_autoptr (CustosReaderImage) whole_page = fixture_render (client, 0, 1, &error);
  guint n_failed = 0;

  g_assert_no_error (error);
  for (guint part = 1; part < 50; part++) {
    size_t size = g_bytes_get_size (pdf) * part / 50;
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (pdf, 0, size);
    g_autoptr (GError) reason = NULL;
    g_autoptr (CustosReaderDocument) document = fixture_open (client, cut, NULL, &reason);
    g_autoptr (CustosReaderImage) image =
      document != NULL ? fixture_render (client, 0, 1, &reason) : NULL;

    if (image == NULL) {
      g_assert_error (reason, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_DAMAGED);
      n_failed++;
    } else if (!document->damaged && !image->damaged) {
      g_assert_true (g_bytes_equal (image->pixels, whole_page->pixels));
    }
  }

  g_assert_cmpuint (n_failed, >, 25);
}

static void
test_passphrase (void)
{
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");

  if (qpdf == NULL) {
    g_test_skip ("no qpdf here");
    return;
  }

  g_autofree char *folder = g_dir_make_tmp ("custos-XXXXXX", NULL);
  g_autofree char *plain = g_build_filename (folder, "plain.pdf", NULL);
  g_autofree char *locked = g_build_filename (folder, "locked.pdf", NULL);
  g_autoptr (GBytes) pdf = fixture_make_pdf (1);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (plain, g_bytes_get_data (pdf, NULL),
                                      g_bytes_get_size (pdf), &error));
  const char *argv[] = {
    qpdf, "--encrypt", "sesame", "owner", "256", "--", plain, locked, NULL,
  };
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                               NULL, NULL, &error));

  char *bytes;
  size_t size;
  g_assert_true (g_file_get_contents (locked, &bytes, &size, &error));
  g_autoptr (GBytes) file = g_bytes_new_take (bytes, size);
  g_autoptr (CustosReaderClient) client = fixture_new_client ();

  g_assert_null (fixture_open (client, file, NULL, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_PASSPHRASE);
  g_clear_error (&error);
  g_assert_null (fixture_open (client, file, "open", &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_PASSPHRASE);
  g_clear_error (&error);

  g_autoptr (CustosReaderDocument) document = fixture_open (client, file, "sesame", &error);
  g_assert_no_error (error);
  g_assert_true (document->encrypted);
  g_autofree char *text = fixture_get_text (client, 0, &error);
  g_assert_cmpstr (text, ==, "Leaf 1 of amoxicillin");

  g_unlink (plain);
  g_unlink (locked);
  g_rmdir (folder);
}

/* Poppler finds no room for a picture, would leave it out and say nothing. */
static void
test_page_without_its_picture (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) pdf = fixture_make_bomb_pdf ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (fixture_render (client, 0, 1, &error));
#ifdef __SANITIZE_ADDRESS__
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED);
#else
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_LARGE);
#endif
}

/* Two thousand small changes; each gives a page or a plain reason, and the client goes on. */
static void
test_mutations (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) pdf = fixture_make_pdf (1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125);
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  guint n_done = 0, n_pages = 0;

  for (; n_done < 2000 && g_get_monotonic_time () < end; n_done++) {
    g_autoptr (GBytes) mutant = fixture_mutate (pdf, rand);
    g_autoptr (GError) error = NULL;
    g_autoptr (CustosReaderDocument) document = fixture_open (client, mutant, NULL, &error);
    g_autoptr (CustosReaderImage) image =
      document != NULL ? fixture_render (client, 0, 0.5, &error) : NULL;

    if (image != NULL) {
      n_pages++;
    } else {
      g_assert_nonnull (error);
      g_assert_true (error->domain == CUSTOS_READER_ERROR);
      g_assert_cmpint (error->code, !=, CUSTOS_READER_ERROR_NOT_FOUND);
    }
  }

  g_test_message ("%u of %u mutants gave a page", n_pages, n_done);
  g_assert_cmpuint (n_pages, >, 0);
  g_assert_cmpuint (n_pages, <, n_done);

  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, pdf, NULL, &error);
  g_assert_no_error (error);
}

static void
test_real_files (void)
{
  static const struct {
    const char *name;
    const char *passphrase;
    guint n_pages; /* 0: an error, the one below */
    CustosReaderError code;
  } files[] = {
    { "attachment.pdf", NULL, 1 },
    { "basicapi.pdf", NULL, 3 },
    { "form_two_pages.pdf", NULL, 2 },
    { "helloworld-bad.pdf", NULL, 1 },
    { "issue6010_1.pdf", NULL, 0, CUSTOS_READER_ERROR_PASSPHRASE },
    { "issue6010_1.pdf", "abc", 1 },
    { "prefilled_f1040.pdf", NULL, 2 },
    { "scan_ccitt.pdf", NULL, 1 },
    { "scan_huckleberry_c02-22.pdf", NULL, 1 },
    { "scan_multipage.pdf", NULL, 6 },
    { "tracemonkey.pdf", NULL, 14 },
  };
  const char *data = g_getenv ("CUSTOS_TEST_DATA");

  if (data == NULL) {
    g_test_skip ("no real files here");
    return;
  }

  g_autoptr (CustosReaderClient) client = fixture_new_client ();

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_build_filename (data, "records", "pdf", files[i].name, NULL);
    g_autoptr (GError) error = NULL;
    char *bytes;
    size_t size;

    g_test_message ("%s", files[i].name);
    g_assert_true (g_file_get_contents (path, &bytes, &size, &error));
    g_autoptr (GBytes) file = g_bytes_new_take (bytes, size);
    g_autoptr (CustosReaderDocument) document =
      fixture_open (client, file, files[i].passphrase, &error);

    if (files[i].n_pages == 0) {
      g_assert_error (error, CUSTOS_READER_ERROR, (int) files[i].code);
      continue;
    }

    g_assert_no_error (error);
    g_assert_cmpuint (document->n_pages, ==, files[i].n_pages);
    for (guint page = 0; page < document->n_pages; page++) {
      g_autoptr (CustosReaderImage) image = fixture_render (client, page, 0.5, &error);
      g_assert_no_error (error);
      g_autofree char *text = fixture_get_text (client, page, &error);
      g_assert_no_error (error);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/documents/pages-text-pixels", test_pages_text_and_pixels);
  g_test_add_func ("/reader/documents/search", test_search);
  g_test_add_func ("/reader/documents/second", test_second_file_takes_the_place_of_the_first);
  g_test_add_func ("/reader/documents/refused", test_refused_by_kind_and_size);
  g_test_add_func ("/reader/documents/cut", test_cut_everywhere);
  g_test_add_func ("/reader/documents/passphrase", test_passphrase);
  g_test_add_func ("/reader/documents/bomb", test_page_without_its_picture);
  g_test_add_func ("/reader/documents/mutations", test_mutations);
  g_test_add_func ("/reader/documents/real", test_real_files);
  return g_test_run ();
}
