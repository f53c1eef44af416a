/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-jpeg.h"

#include <string.h>

#define ORIENTATION 0x0112

/* A run of bytes in one of TIFF's two orders; what lies outside reads as 0. */
typedef struct {
  const guint8 *bytes;
  size_t size;
  gboolean is_little;
} Tiff;

static guint32
read_number (const Tiff *self, size_t at, int n)
{
  guint32 number = 0;

  if (at > self->size || self->size - at < (size_t) n)
    return 0;
  for (int i = 0; i < n; i++)
    number = number << 8 | self->bytes[at + (self->is_little ? n - 1 - i : i)];
  return number;
}

/* How a camera was held, from the Exif data: quarter turns to the right until it is upright.
 * Mirror images, which no camera makes, are left as they are. */
static int
read_turns (const guint8 *bytes, size_t size)
{
  if (size < 14 || memcmp (bytes, "Exif\0\0", 6) != 0)
    return 0;

  Tiff tiff = { bytes + 6, size - 6, bytes[6] == 'I' };
  size_t at = read_number (&tiff, 4, 4);
  guint32 n = read_number (&tiff, at, 2);

  for (guint32 i = 0; i < n; i++) {
    size_t entry = at + 2 + 12 * (size_t) i;

    if (read_number (&tiff, entry, 2) != ORIENTATION)
      continue;
    switch (read_number (&tiff, entry + 8, 2)) {
    case 3:
      return 2;
    case 6:
      return 1;
    case 8:
      return 3;
    default:
      return 0;
    }
  }
  return 0;
}

/* SOF0 to SOF15, which share their numbers with DHT, JPG and DAC. */
static gboolean
starts_frame (guint8 kind)
{
  return kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
}

/**
 * custos_jpeg_read_head:
 *
 * The sides of a JPEG file, and how it is to be turned. Only its heads are read here; whoever
 * shows it decodes it.
 */
gboolean
custos_jpeg_read_head (const guint8 *bytes, size_t size, int *width, int *height,
                       int *quarter_turns)
{
  size_t at = 2;

  *quarter_turns = 0;
  if (size < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
    return FALSE;

  while (at + 9 <= size && bytes[at] == 0xFF) {
    guint8 kind = bytes[at + 1];
    size_t length = (size_t) (bytes[at + 2] << 8 | bytes[at + 3]);

    if (kind == 0xFF || kind == 0x01 || (kind >= 0xD0 && kind <= 0xD8)) {
      at += kind == 0xFF ? 1 : 2;
      continue;
    }
    if (starts_frame (kind)) {
      *height = bytes[at + 5] << 8 | bytes[at + 6];
      *width = bytes[at + 7] << 8 | bytes[at + 8];
      return *width > 0 && *height > 0;
    }
    if (kind == 0xE1 && length >= 2 && length <= size - at - 2 && *quarter_turns == 0)
      *quarter_turns = read_turns (bytes + at + 4, length - 2);
    at += 2 + length;
  }
  return FALSE;
}
