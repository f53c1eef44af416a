/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-reader-fixture.h"
#include "custos-reader-tiff.h"

/* Left half red, right half blue. */
static GBytes *
make_by_pixbuf (const char *kind)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 64, 32);
  g_autoptr (GdkPixbuf) right = gdk_pixbuf_new_subpixbuf (pixbuf, 32, 0, 32, 32);
  char *bytes;
  size_t size;

  gdk_pixbuf_fill (pixbuf, 0xff0000ff);
  gdk_pixbuf_fill (right, 0x0000ffff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &bytes, &size, kind, NULL, NULL));
  return g_bytes_new_take (bytes, size);
}

static void
assert_near (guint32 pixel, guint red, guint green, guint blue)
{
  g_assert_cmphex (pixel >> 24, ==, 0xff);
  g_assert_cmpint (ABS ((int) (pixel >> 16 & 0xff) - (int) red), <, 8);
  g_assert_cmpint (ABS ((int) (pixel >> 8 & 0xff) - (int) green), <, 8);
  g_assert_cmpint (ABS ((int) (pixel & 0xff) - (int) blue), <, 8);
}

static void
test_kinds (gconstpointer data)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) file = make_by_pixbuf (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (document->n_pages, ==, 1);
  g_assert_cmpfloat (document->pages[0].width, ==, 64);
  g_assert_cmpfloat (document->pages[0].height, ==, 32);

  g_autoptr (CustosReaderImage) whole = fixture_render (client, 0, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (whole->width, ==, 64);
  assert_near (fixture_pixel (whole, 2, 2), 255, 0, 0);
  assert_near (fixture_pixel (whole, 61, 30), 0, 0, 255);

  g_autoptr (CustosReaderImage) half = fixture_render (client, 0, 0.5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (half->width, ==, 32);
  g_assert_cmpuint (half->height, ==, 16);
  assert_near (fixture_pixel (half, 30, 14), 0, 0, 255);

  /* A picture has no text, which is no error. */
  g_autofree char *text = fixture_get_text (client, 0, &error);
  g_assert_cmpstr (text, ==, "");
}

static void
test_transparent_is_premultiplied (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) file = fixture_make_png (4, 4, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, file, NULL, &error);
  g_autoptr (CustosReaderImage) image = fixture_render (client, 0, 1, &error);

  g_assert_no_error (error);
  g_assert_cmphex (fixture_pixel (image, 1, 1), ==, 0x40101010);
}

static void
test_pages_of_tiff (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) file = fixture_make_tiff (3, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (document->n_pages, ==, 3);
  for (guint page = 0; page < 3; page++) {
    guint shade = 50 * (page + 1);
    g_autoptr (CustosReaderImage) image = fixture_render (client, page, 1, &error);

    g_assert_no_error (error);
    g_assert_cmpfloat (document->pages[page].height, ==, 5 + page);
    g_assert_cmpuint (image->height, ==, 5 + page);
    assert_near (fixture_pixel (image, 3, 3), shade, shade, shade);
  }
}

static void
test_on_its_side (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) file = fixture_make_tiff (1, 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, file, NULL, &error);
  g_autoptr (CustosReaderImage) image = fixture_render (client, 0, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (document->pages[0].width, ==, 5);
  g_assert_cmpfloat (document->pages[0].height, ==, 8);
  g_assert_cmpuint (image->width, ==, 5);
  g_assert_cmpuint (image->height, ==, 8);
}

/* The file opens, so that it can be told and released; the page is not drawn. */
static void
assert_too_large (guint width, guint height)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) file = fixture_make_png (width, height, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (document->pages[0].width, ==, width);
  g_assert_cmpfloat (document->pages[0].height, ==, height);

  gint64 start = g_get_monotonic_time ();
  g_assert_null (fixture_render (client, 0, 0.01, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_LARGE);
  /* Refused by its size, before anything is decoded. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
}

static void
test_too_wide (void)
{
  assert_too_large (35000, 10);
}

static void
test_too_many_pixels (void)
{
  assert_too_large (12000, 12000);
}

static void
test_just_not_too_wide (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) file = fixture_make_png (CUSTOS_READER_MAX_SIDE, 10, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, file, NULL, &error);
  g_autoptr (CustosReaderImage) image = fixture_render (client, 0, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (image->width, ==, CUSTOS_READER_MAX_SIDE);

  /* And twice that is. */
  g_assert_null (fixture_render (client, 0, 2, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_LARGE);
}

/* 384 MB decoded and again 384 MB to hand out: pixels enough, memory not. The same picture made
 * smaller goes, and the client goes on by itself. */
static void
test_too_much_memory (void)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) file = fixture_make_png (9800, 9800, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, file, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (fixture_render (client, 0, 1, &error));
#ifdef __SANITIZE_ADDRESS__
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED);
#else
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_LARGE);
#endif
  g_clear_error (&error);

  g_autoptr (CustosReaderImage) image = fixture_render (client, 0, 0.01, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (image->width, ==, 98);
}

/* A picture cut short has no page, rather than one that is blank below. */
static void
test_cut_everywhere (gconstpointer data)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) file = make_by_pixbuf (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) whole = fixture_open (client, file, NULL, &error);
  g_autoptr (CustosReaderImage) whole_page = fixture_render (client, 0, 1, &error);
  guint n_failed = 0;

  g_assert_no_error (error);
  for (guint part = 1; part < 50; part++) {
    size_t size = g_bytes_get_size (file) * part / 50;
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (file, 0, size);
    g_autoptr (GError) reason = NULL;
    g_autoptr (CustosReaderDocument) document = fixture_open (client, cut, NULL, &reason);
    g_autoptr (CustosReaderImage) image =
      document != NULL ? fixture_render (client, 0, 1, &reason) : NULL;

    if (image == NULL) {
      g_assert_true (reason->domain == CUSTOS_READER_ERROR);
      g_assert_true (reason->code == CUSTOS_READER_ERROR_DAMAGED ||
                     reason->code == CUSTOS_READER_ERROR_UNSUPPORTED);
      n_failed++;
    } else {
      g_test_message ("%u/50 gave a page", part);
      g_assert_true (image->damaged || g_bytes_equal (image->pixels, whole_page->pixels));
    }
  }

  g_assert_cmpuint (n_failed, >, 25);
}

static void
test_mutations (gconstpointer data)
{
  g_autoptr (CustosReaderClient) client = fixture_new_client ();
  g_autoptr (GBytes) file = make_by_pixbuf (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125);
  guint n_pages = 0;

  for (guint i = 0; i < 300; i++) {
    g_autoptr (GBytes) mutant = fixture_mutate (file, rand);
    g_autoptr (GError) error = NULL;
    g_autoptr (CustosReaderDocument) document = fixture_open (client, mutant, NULL, &error);
    g_autoptr (CustosReaderImage) image =
      document != NULL ? fixture_render (client, 0, 1, &error) : NULL;

    if (image != NULL)
      n_pages++;
    else
      g_assert_true (error != NULL && error->domain == CUSTOS_READER_ERROR);
  }

  g_test_message ("%u of 300 mutants gave a page", n_pages);

  g_autoptr (GError) error = NULL;
  g_autoptr (CustosReaderDocument) document = fixture_open (client, file, NULL, &error);
  g_assert_no_error (error);
}

/* Ours, so it runs here, where a sanitizer sees it. */
static void
test_tiff_directories (void)
{
  g_autoptr (GBytes) file = fixture_make_tiff (3, 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125);
  size_t size = g_bytes_get_size (file);

  for (guint i = 0; i < 20000; i++) {
    g_autoptr (GBytes) mutant = fixture_mutate (file, rand);
    /* Exactly as long as it is said to be, so that a byte too far is seen. */
    size_t cut = g_rand_int_range (rand, 1, size + 1);
    g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (mutant, NULL), cut);
    g_autoptr (GArray) pages = custos_reader_tiff_list (bytes, cut);

    for (guint page = 0; page < pages->len; page++) {
      const CustosReaderTiffPage *found = &g_array_index (pages, CustosReaderTiffPage, page);
      g_assert_cmpuint (found->directory, <, cut);
      g_assert_cmpuint (found->width, >, 0);
    }
  }
}

static void
test_tiff_in_a_circle (void)
{
  g_autoptr (GBytes) file = fixture_make_tiff (1, 1);
  size_t size;
  const guint8 *data = g_bytes_get_data (file, &size);
  g_autofree guint8 *bytes = g_memdup2 (data, size);

  memcpy (bytes + 8 + 2 + 12 * 9, "\x08\0\0\0", 4);
  g_autoptr (GArray) pages = custos_reader_tiff_list (bytes, size);
  g_assert_cmpuint (pages->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/reader/pictures/png", "png", test_kinds);
  g_test_add_data_func ("/reader/pictures/jpeg", "jpeg", test_kinds);
  g_test_add_data_func ("/reader/pictures/tiff", "tiff", test_kinds);
  g_test_add_func ("/reader/pictures/transparent", test_transparent_is_premultiplied);
  g_test_add_func ("/reader/pictures/tiff-pages", test_pages_of_tiff);
  g_test_add_func ("/reader/pictures/on-its-side", test_on_its_side);
  g_test_add_func ("/reader/pictures/too-wide", test_too_wide);
  g_test_add_func ("/reader/pictures/too-many-pixels", test_too_many_pixels);
  g_test_add_func ("/reader/pictures/just-not", test_just_not_too_wide);
  g_test_add_func ("/reader/pictures/too-much-memory", test_too_much_memory);
  g_test_add_data_func ("/reader/pictures/cut-png", "png", test_cut_everywhere);
  g_test_add_data_func ("/reader/pictures/cut-jpeg", "jpeg", test_cut_everywhere);
  g_test_add_data_func ("/reader/pictures/cut-tiff", "tiff", test_cut_everywhere);
  g_test_add_data_func ("/reader/pictures/mutations-png", "png", test_mutations);
  g_test_add_data_func ("/reader/pictures/mutations-jpeg", "jpeg", test_mutations);
  g_test_add_data_func ("/reader/pictures/mutations-tiff", "tiff", test_mutations);
  g_test_add_func ("/reader/pictures/tiff-directories", test_tiff_directories);
  g_test_add_func ("/reader/pictures/tiff-circle", test_tiff_in_a_circle);
  return g_test_run ();
}
