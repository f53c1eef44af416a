/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <zlib.h>

#include "custos-reader-client.h"
#include "custos-test.h"

/* Files made while the test runs, and asking for an answer and waiting for it. */

#define FIXTURE_WIDTH 200
#define FIXTURE_HEIGHT 100

static inline cairo_status_t
fixture_append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Pages of 200 × 100 points: a red square of 20 at 10, 10, and "Leaf N of amoxicillin"
 * below. */
static inline GBytes *
fixture_make_pdf (guint n_pages)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
    fixture_append, bytes, FIXTURE_WIDTH, FIXTURE_HEIGHT);
  cairo_t *cairo = cairo_create (surface);

  for (guint page = 1; page <= n_pages; page++) {
    g_autofree char *text = g_strdup_printf ("Leaf %u of amoxicillin", page);

    cairo_set_source_rgb (cairo, 1, 0, 0);
    cairo_rectangle (cairo, 10, 10, 20, 20);
    cairo_fill (cairo);
    cairo_set_source_rgb (cairo, 0, 0, 0);
    cairo_move_to (cairo, 10, 60);
    cairo_set_font_size (cairo, 12);
    cairo_show_text (cairo, text);
    cairo_show_page (cairo);
  }

  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* A PDF in which each form draws the next ten times: 10^12 squares in a thousand bytes. */
static inline GBytes *
fixture_make_endless_pdf (void)
{
  GString *text = g_string_new (
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R"
    "/Resources<</XObject<</X 5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n");

  for (guint i = 5; i < 17; i++)
    g_string_append_printf (
      text, "%u 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 200 100]"
      "/Resources<</XObject<</X %u 0 R>>>>/Length 60>>stream\n"
      "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do \nendstream endobj\n",
      i, i + 1);

  g_string_append (text, "17 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 200 100]/Length 13>>");
  g_string_append (text, "stream\n0 0 9 9 re f \nendstream endobj\n");
  g_string_append (text, "trailer<</Root 1 0 R/Size 18>>\n%%EOF\n");
  return g_string_free_to_bytes (text);
}

static inline void
fixture_put_zeros (GByteArray *bytes, size_t n_zeros)
{
  static const guint8 zeros[65536];
  guint8 packed[65536];
  z_stream packer = { 0 };

  g_assert_cmpint (deflateInit (&packer, 1), ==, Z_OK);
  do {
    packer.next_in = (guint8 *) zeros;
    packer.avail_in = MIN (n_zeros, sizeof zeros);
    packer.next_out = packed;
    packer.avail_out = sizeof packed;
    n_zeros -= packer.avail_in;
    deflate (&packer, n_zeros > 0 ? Z_NO_FLUSH : Z_FINISH);
    g_byte_array_append (bytes, packed, sizeof packed - packer.avail_out);
  } while (n_zeros > 0 || packer.avail_out == 0);

  deflateEnd (&packer);
}

static inline void
fixture_put_text (GByteArray *bytes, const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, strlen (text));
}

/* A picture of 30,000 × 30,000 with a mask of that size on a small page: Poppler unpacks the
 * mask at once, 900 MB, from some megabytes. */
static inline GBytes *
fixture_make_bomb_pdf (void)
{
  const guint side = 30000;
  g_autoptr (GByteArray) zeros = g_byte_array_new ();
  g_autoptr (GByteArray) pdf = g_byte_array_new ();

  fixture_put_zeros (zeros, (size_t) side * side);
  fixture_put_text (pdf, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]"
                    "/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n"
                    "4 0 obj<</Length 27>>stream\nq 200 0 0 100 0 0 cm /I Do Q"
                    "\nendstream endobj\n");
  for (guint object = 5; object <= 6; object++) {
    g_autofree char *head = g_strdup_printf (
      "%u 0 obj<</Type/XObject/Subtype/Image/Width %u/Height %u/BitsPerComponent 8"
      "/ColorSpace/DeviceGray/Filter/FlateDecode/Length %u%s>>stream\n",
      object, side, side, zeros->len, object == 5 ? "/SMask 6 0 R" : "");

    fixture_put_text (pdf, head);
    g_byte_array_append (pdf, zeros->data, zeros->len);
    fixture_put_text (pdf, "\nendstream endobj\n");
  }

  fixture_put_text (pdf, "trailer<</Root 1 0 R/Size 7>>\n%%EOF\n");
  return g_byte_array_free_to_bytes (g_steal_pointer (&pdf));
}

static inline void
fixture_put_big_endian (GByteArray *bytes, guint32 number)
{
  guint32 swapped = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &swapped, 4);
}

static inline void
fixture_put_chunk (GByteArray *png, const char *name, const guint8 *data, guint size)
{
  guint start = png->len + 4;

  fixture_put_big_endian (png, size);
  g_byte_array_append (png, (const guint8 *) name, 4);
  if (size > 0)
    g_byte_array_append (png, data, size);
  fixture_put_big_endian (png, crc32 (0, png->data + start, size + 4));
}

/* A whole PNG file, one color all over; cheap, since it packs well. */
static inline GBytes *
fixture_make_png (guint width, guint height, guint n_channels)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GByteArray) header = g_byte_array_new ();
  const guint8 kind[5] = { 8, n_channels == 4 ? 6 : 2, 0, 0, 0 };
  size_t row_size = 1 + (size_t) width * n_channels;
  g_autofree guint8 *row = g_malloc (row_size);
  z_stream packer = { 0 };
  guint8 packed[65536];

  memset (row, 0x40, row_size);
  row[0] = 0;
  g_byte_array_append (png, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  fixture_put_big_endian (header, width);
  fixture_put_big_endian (header, height);
  g_byte_array_append (header, kind, sizeof kind);
  fixture_put_chunk (png, "IHDR", header->data, header->len);

  g_assert_cmpint (deflateInit (&packer, 1), ==, Z_OK);
  for (guint y = 0; y <= height; y++) {
    packer.next_in = row;
    packer.avail_in = y < height ? row_size : 0;
    do {
      packer.next_out = packed;
      packer.avail_out = sizeof packed;
      deflate (&packer, y < height ? Z_NO_FLUSH : Z_FINISH);
      if (packer.avail_out < sizeof packed)
        fixture_put_chunk (png, "IDAT", packed, sizeof packed - packer.avail_out);
    } while (packer.avail_out == 0);
  }

  deflateEnd (&packer);
  fixture_put_chunk (png, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

static inline void
fixture_put_entry (GByteArray *tiff, guint16 tag, guint16 kind, guint32 value)
{
  guint32 words[3] = { GUINT32_TO_LE (tag | (guint32) kind << 16), GUINT32_TO_LE (1),
                       GUINT32_TO_LE (value) };

  g_byte_array_append (tiff, (const guint8 *) words, sizeof words);
}

/* Gray pages of 8 × (4 + N) pixels, all of the shade 50 × N, N from 1. */
static inline GBytes *
fixture_make_tiff (guint n_pages, guint orientation)
{
  g_autoptr (GByteArray) tiff = g_byte_array_new ();
  const guint n_entries = 9;

  g_byte_array_append (tiff, (const guint8 *) "II*\0\x08\0\0\0", 8);
  for (guint page = 1; page <= n_pages; page++) {
    guint start = tiff->len;
    guint end = start + 2 + 12 * n_entries + 4;
    guint height = 4 + page;
    guint32 next = GUINT32_TO_LE (page < n_pages ? end + 8 * height : 0);
    g_autofree guint8 *pixels = g_malloc (8 * height);

    memset (pixels, 50 * page, 8 * height);
    g_byte_array_append (tiff, (const guint8[2]) { n_entries, 0 }, 2);
    fixture_put_entry (tiff, 256, 3, 8);
    fixture_put_entry (tiff, 257, 3, height);
    fixture_put_entry (tiff, 258, 3, 8);
    fixture_put_entry (tiff, 259, 3, 1);
    fixture_put_entry (tiff, 262, 3, 1);
    fixture_put_entry (tiff, 273, 4, end);
    fixture_put_entry (tiff, 274, 3, orientation);
    fixture_put_entry (tiff, 278, 3, height);
    fixture_put_entry (tiff, 279, 4, 8 * height);
    g_byte_array_append (tiff, (const guint8 *) &next, 4);
    g_assert_cmpuint (tiff->len, ==, end);
    g_byte_array_append (tiff, pixels, 8 * height);
  }

  return g_byte_array_free_to_bytes (g_steal_pointer (&tiff));
}

/* One to twenty bytes of it are others. */
static inline GBytes *
fixture_mutate (GBytes *file, GRand *rand)
{
  size_t size = g_bytes_get_size (file);
  guint8 *bytes = g_memdup2 (g_bytes_get_data (file, NULL), size);

  for (int i = g_rand_int_range (rand, 1, 20); i > 0; i--)
    bytes[g_rand_int_range (rand, 0, size)] = g_rand_int_range (rand, 0, 256);

  return g_bytes_new_take (bytes, size);
}

static inline guint32
fixture_pixel (const CustosReaderImage *image, guint x, guint y)
{
  const guint8 *bytes = g_bytes_get_data (image->pixels, NULL);
  guint32 pixel;

  g_assert_cmpuint (x, <, image->width);
  g_assert_cmpuint (y, <, image->height);
  memcpy (&pixel, bytes + (size_t) y * image->stride + 4 * x, 4);
  return pixel;
}

static inline CustosReaderClient *
fixture_new_client (void)
{
  const char *program = g_getenv ("CUSTOS_READER");

  g_assert_nonnull (program);
  return custos_reader_client_new (program);
}

static inline CustosReaderDocument *
fixture_open (CustosReaderClient *client, GBytes *file, const char *passphrase, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (CustosSecret) secret = NULL;

  if (passphrase != NULL) {
    secret = custos_secret_new (strlen (passphrase));
    memcpy (custos_secret_write (secret), passphrase, strlen (passphrase));
  }

  custos_reader_client_open_async (client, file, NULL, secret, NULL, test_keep_result, &result);
  test_wait (&result);
  return custos_reader_client_open_finish (client, result, error);
}

static inline CustosReaderImage *
fixture_render (CustosReaderClient *client, guint page, double scale, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  custos_reader_client_render_page_async (client, page, scale, NULL, test_keep_result, &result);
  test_wait (&result);
  return custos_reader_client_render_page_finish (client, result, error);
}

static inline char *
fixture_get_text (CustosReaderClient *client, guint page, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  custos_reader_client_get_text_async (client, page, NULL, test_keep_result, &result);
  test_wait (&result);
  return custos_reader_client_get_text_finish (client, result, error);
}
