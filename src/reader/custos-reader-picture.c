/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <string.h>

#include "custos-reader-tiff.h"

#define SIP 4096 /* bytes given to the loader until it knows the size */

/* A scan as one file. A point of its pages is a pixel: how far apart they are meant to be is
 * often not told, or wrongly, and whoever looks fits the page to the window. */
struct _CustosReaderPicture {
  GBytes *file;
  const char *kind; /* gdk-pixbuf's name of it */
  GArray *pages;    /* CustosReaderTiffPage; of other kinds one, without a directory */
};

/* What is learnt while a picture is being decoded. */
typedef struct {
  int width;
  int height;
  gboolean on_its_side;
  gboolean prepared;
  int n_rows; /* decoded so far */
} Seen;

const char *
custos_reader_picture_sniff (GBytes *file)
{
  static const struct {
    const char *kind;
    const char *start;
    size_t size;
  } starts[] = {
    { "png", "\x89PNG\r\n\x1a\n", 8 },
    { "jpeg", "\xff\xd8\xff", 3 },
    { "tiff", "II*\0", 4 },
    { "tiff", "MM\0*", 4 },
    { "tiff", "II+\0", 4 },
    { "tiff", "MM\0+", 4 },
  };
  size_t size;
  const guint8 *bytes = g_bytes_get_data (file, &size);

  for (size_t i = 0; i < G_N_ELEMENTS (starts); i++) {
    if (size >= starts[i].size && memcmp (bytes, starts[i].start, starts[i].size) == 0)
      return starts[i].kind;
  }

  return NULL;
}

/* Before anything is allocated: without area, the loader gives up. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer user_data)
{
  Seen *seen = user_data;

  seen->width = width;
  seen->height = height;
  if (!custos_reader_fits (width, height))
    gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static void
area_prepared_cb (GdkPixbufLoader *loader, gpointer user_data)
{
  Seen *seen = user_data;
  const char *orientation =
    gdk_pixbuf_get_option (gdk_pixbuf_loader_get_pixbuf (loader), "orientation");

  seen->prepared = TRUE;
  seen->on_its_side = orientation != NULL && *orientation >= '5' && *orientation <= '8';
}

static void
area_updated_cb (GdkPixbufLoader *loader,
                 int x,
                 int y,
                 int width,
                 int height,
                 gpointer user_data)
{
  Seen *seen = user_data;

  seen->n_rows = MAX (seen->n_rows, y + height);
}

/* Only the named decoder: a file never chooses for itself, least of all SVG. */
static GdkPixbufLoader *
make_loader (const char *kind, Seen *seen)
{
  GdkPixbufLoader *loader = gdk_pixbuf_loader_new_with_type (kind, NULL);

  if (loader == NULL)
    return NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), seen);
  g_signal_connect (loader, "area-prepared", G_CALLBACK (area_prepared_cb), seen);
  g_signal_connect (loader, "area-updated", G_CALLBACK (area_updated_cb), seen);
  return loader;
}

/* PNG and JPEG: as much of the file as it takes to know its size and which way up it is. */
static CustosReaderStatus
measure_start (CustosReaderPicture *self)
{
  Seen seen = { 0 };
  g_autoptr (GdkPixbufLoader) loader = make_loader (self->kind, &seen);

  if (loader == NULL)
    return CUSTOS_READER_STATUS_UNSUPPORTED;

  size_t size;
  const guint8 *bytes = g_bytes_get_data (self->file, &size);

  for (size_t at = 0; at < size && !seen.prepared; at += SIP) {
    if (!gdk_pixbuf_loader_write (loader, bytes + at, MIN (SIP, size - at), NULL))
      break;
  }

  gdk_pixbuf_loader_close (loader, NULL);
  if (seen.width <= 0 || seen.height <= 0)
    return CUSTOS_READER_STATUS_DAMAGED;

  CustosReaderTiffPage page = { 0, seen.width, seen.height, seen.on_its_side };
  g_array_append_val (self->pages, page);
  return CUSTOS_READER_STATUS_OK;
}

static CustosReaderStatus
measure_tiff (CustosReaderPicture *self)
{
  size_t size;
  const guint8 *bytes = g_bytes_get_data (self->file, &size);

  if (size > 2 && (bytes[2] == '+' || bytes[3] == '+'))
    return CUSTOS_READER_STATUS_UNSUPPORTED;

  g_clear_pointer (&self->pages, g_array_unref);
  self->pages = custos_reader_tiff_list (bytes, size);
  return self->pages->len > 0 ? CUSTOS_READER_STATUS_OK : CUSTOS_READER_STATUS_DAMAGED;
}

CustosReaderStatus
custos_reader_picture_open (GBytes *file, const char *kind, CustosReaderPicture **picture)
{
  g_autoptr (CustosReaderPicture) self = g_new0 (CustosReaderPicture, 1);

  self->file = g_bytes_ref (file);
  self->kind = kind;
  self->pages = g_array_new (FALSE, FALSE, sizeof (CustosReaderTiffPage));

  CustosReaderStatus status =
    g_str_equal (kind, "tiff") ? measure_tiff (self) : measure_start (self);

  if (status == CUSTOS_READER_STATUS_OK)
    *picture = g_steal_pointer (&self);
  return status;
}

void
custos_reader_picture_free (CustosReaderPicture *self)
{
  g_bytes_unref (self->file);
  g_clear_pointer (&self->pages, g_array_unref);
  g_free (self);
}

guint
custos_reader_picture_count (const CustosReaderPicture *self)
{
  return self->pages->len;
}

void
custos_reader_picture_measure (CustosReaderPicture *self,
                               guint page,
                               double *width,
                               double *height)
{
  const CustosReaderTiffPage *found = &g_array_index (self->pages, CustosReaderTiffPage, page);

  *width = found->on_its_side ? found->height : found->width;
  *height = found->on_its_side ? found->width : found->height;
}

static gboolean
feed (CustosReaderPicture *self, guint page, GdkPixbufLoader *loader)
{
  size_t size;
  const guint8 *bytes = g_bytes_get_data (self->file, &size);
  guint32 directory = g_array_index (self->pages, CustosReaderTiffPage, page).directory;
  size_t done = 0;

  if (directory != 0) {
    guint8 head[CUSTOS_READER_TIFF_HEAD];

    memcpy (head, bytes, sizeof head);
    custos_reader_tiff_point (head, directory);
    done = sizeof head;
    if (!gdk_pixbuf_loader_write (loader, head, sizeof head, NULL)) {
      gdk_pixbuf_loader_close (loader, NULL);
      return FALSE;
    }
  }

  gboolean written = gdk_pixbuf_loader_write (loader, bytes + done, size - done, NULL);
  return gdk_pixbuf_loader_close (loader, NULL) && written;
}

static void
convert_row (const guint8 *from, guint32 *to, int width, int n_channels)
{
  for (int x = 0; x < width; x++, from += n_channels) {
    guint32 alpha = n_channels == 4 ? from[3] : 255;
    guint32 red = (from[0] * alpha + 127) / 255;
    guint32 green = (from[1] * alpha + 127) / 255;
    guint32 blue = (from[2] * alpha + 127) / 255;

    to[x] = alpha << 24 | red << 16 | green << 8 | blue;
  }
}

static void
convert (GdkPixbuf *pixbuf, CustosReaderPixels *drawn)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);
  guint32 *to = g_new (guint32, (size_t) width * height);

  for (int y = 0; y < height; y++)
    convert_row (from + (size_t) y * gdk_pixbuf_get_rowstride (pixbuf), to + (size_t) y * width,
                 width, gdk_pixbuf_get_n_channels (pixbuf));

  size_t size = (size_t) width * height * 4;
  *drawn = (CustosReaderPixels) {
    width, height, 4 * width, FALSE, g_bytes_new_take (to, size),
  };
}

/* A JPEG decoder makes up what is missing in its last rows, and says nothing.
 *
 * Returns: whether the scan that follows the segments comes to its end mark; in the scan itself
 *   0xff stands only before 0 or a mark, so nothing else looks like it */
static gboolean
jpeg_ends (GBytes *file)
{
  size_t size;
  const guint8 *bytes = g_bytes_get_data (file, &size);

  for (size_t at = 2; at + 4 <= size && bytes[at] == 0xff;) {
    if (bytes[at + 1] == 0xda)
      return memmem (bytes + at, size - at, "\xff\xd9", 2) != NULL;
    at += 2 + (bytes[at + 2] << 8 | bytes[at + 3]);
  }

  return FALSE;
}

/* The whole of it is decoded and then made smaller, since only so the rows that came are known:
 * of a file cut short the rest would be blank, and a blank is not what was sent. */
CustosReaderStatus
custos_reader_picture_render (CustosReaderPicture *self,
                              guint page,
                              double scale,
                              CustosReaderPixels *drawn)
{
  const CustosReaderTiffPage *found = &g_array_index (self->pages, CustosReaderTiffPage, page);
  double width = MAX (1, round (found->width * scale));
  double height = MAX (1, round (found->height * scale));

  if (!custos_reader_fits (found->width, found->height) || !custos_reader_fits (width, height))
    return CUSTOS_READER_STATUS_TOO_LARGE;

  Seen seen = { 0 };
  g_autoptr (GdkPixbufLoader) loader = make_loader (self->kind, &seen);

  if (loader == NULL)
    return CUSTOS_READER_STATUS_UNSUPPORTED;

  gboolean whole = feed (self, page, loader);

  if (seen.width > 0 && !custos_reader_fits (seen.width, seen.height))
    return CUSTOS_READER_STATUS_TOO_LARGE;

  GdkPixbuf *decoded = gdk_pixbuf_loader_get_pixbuf (loader);

  if (!whole || decoded == NULL || seen.n_rows < seen.height)
    return CUSTOS_READER_STATUS_DAMAGED;

  g_autoptr (GdkPixbuf) scaled = g_object_ref (decoded);

  if (width != found->width || height != found->height) {
    g_object_unref (scaled);
    scaled = gdk_pixbuf_scale_simple (decoded, width, height, GDK_INTERP_BILINEAR);
    gdk_pixbuf_copy_options (decoded, scaled);
  }

  g_clear_object (&loader);
  g_autoptr (GdkPixbuf) upright = gdk_pixbuf_apply_embedded_orientation (scaled);
  g_clear_object (&scaled);
  convert (upright, drawn);
  drawn->damaged = g_str_equal (self->kind, "jpeg") && !jpeg_ends (self->file);
  return CUSTOS_READER_STATUS_OK;
}
