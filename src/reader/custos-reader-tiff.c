/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-tiff.h"

#include "custos-reader-protocol.h"

/* gdk-pixbuf shows the first page of a TIFF file and knows of no other. Here its pages are
 * found, and a head is made that calls another one the first.
 * Source: TIFF 6.0, section 2. BigTIFF is not read here. */
#define TAG_WIDTH 256
#define TAG_HEIGHT 257
#define TAG_ORIENTATION 274
#define KIND_SHORT 3
#define ENTRY_SIZE 12

typedef struct {
  const guint8 *bytes;
  size_t size;
  gboolean big_endian;
} Tiff;

/* What lies outside the file reads as 0, which no directory and no width is. */
static guint32
read_number (const Tiff *tiff, size_t place, guint n_bytes)
{
  guint32 number = 0;

  if (place > tiff->size || tiff->size - place < n_bytes)
    return 0;

  for (guint i = 0; i < n_bytes; i++) {
    guint at = tiff->big_endian ? i : n_bytes - 1 - i;
    number = number << 8 | tiff->bytes[place + at];
  }

  return number;
}

static void
read_entry (const Tiff *tiff, size_t place, CustosReaderTiffPage *page)
{
  guint kind = read_number (tiff, place + 2, 2);
  guint32 value = read_number (tiff, place + 8, kind == KIND_SHORT ? 2 : 4);

  switch (read_number (tiff, place, 2)) {
  case TAG_WIDTH:
    page->width = value;
    break;
  case TAG_HEIGHT:
    page->height = value;
    break;
  case TAG_ORIENTATION:
    page->on_its_side = value >= 5 && value <= 8;
    break;
  default:
    break;
  }
}

/**
 * custos_reader_tiff_list:
 *
 * Returns: (element-type CustosReaderTiffPage): the pages in order; none where this is no TIFF
 *   file, or one whose directories lie outside it
 */
GArray *
custos_reader_tiff_list (const guint8 *bytes, size_t size)
{
  GArray *pages = g_array_new (FALSE, TRUE, sizeof (CustosReaderTiffPage));
  Tiff tiff = { bytes, size, size > 0 && bytes[0] == 'M' };

  if (read_number (&tiff, 2, 2) != 42)
    return pages;

  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint32 directory = read_number (&tiff, 4, 4);

  /* A chain that comes back to where it was ends there. */
  while (directory != 0 && pages->len < CUSTOS_READER_MAX_PAGES &&
         g_hash_table_add (seen, GUINT_TO_POINTER (directory))) {
    CustosReaderTiffPage page = { .directory = directory };
    guint n_entries = read_number (&tiff, directory, 2);
    size_t place = (size_t) directory + 2;

    for (guint i = 0; i < n_entries; i++, place += ENTRY_SIZE)
      read_entry (&tiff, place, &page);

    if (page.width == 0 || page.height == 0)
      break;
    g_array_append_val (pages, page);
    directory = read_number (&tiff, place, 4);
  }

  return pages;
}

/* @head: the file's own; afterwards the page at @directory is its first */
void
custos_reader_tiff_point (guint8 head[CUSTOS_READER_TIFF_HEAD], guint32 directory)
{
  for (guint i = 0; i < 4; i++) {
    guint at = head[0] == 'M' ? 3 - i : i;
    head[4 + at] = (guint8) (directory >> (8 * i));
  }
}
