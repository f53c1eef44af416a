/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-compress.h"

#include <zlib.h>

/* Fast: what is packed is mostly JSON, and an import waits for it. */
#define LEVEL 2

/**
 * custos_compress:
 *
 * Returns: (transfer full): the bytes as a zlib stream
 */
GBytes *
custos_compress (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  uLongf packed_size = compressBound (size);
  guint8 *packed = g_malloc (packed_size);

  if (compress2 (packed, &packed_size, data, size, LEVEL) != Z_OK)
    g_error ("No memory left to compress");

  return g_bytes_new_take (g_realloc (packed, packed_size), packed_size);
}

/**
 * custos_decompress:
 * @size: of the bytes once unpacked, as it was noted beside them
 *
 * Returns: (transfer full) (nullable): %NULL if @packed is damaged or of another size
 */
GBytes *
custos_decompress (GBytes *packed, guint64 size)
{
  gsize packed_size;
  const guint8 *data = g_bytes_get_data (packed, &packed_size);
  uLongf real_size = size;
  g_autofree guint8 *bytes = g_try_malloc (MAX (size, 1));

  if (bytes == NULL || uncompress (bytes, &real_size, data, packed_size) != Z_OK ||
      real_size != size)
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}
