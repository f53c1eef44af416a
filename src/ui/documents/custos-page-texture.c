/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-page-texture.h"

#include <cairo.h>

/* A marker's color: it is paper that is marked, so it is the same light and dark. */
static void
mark (cairo_t *cr, const CustosPageMatch *match, double scale)
{
  cairo_set_source_rgba (cr, 1.0, 0.78, 0.2, 0.45);
  cairo_rectangle (cr, match->x * scale, match->y * scale, match->width * scale,
                   match->height * scale);
  cairo_fill (cr);
}

/**
 * custos_page_texture_new:
 * @matches: (nullable) (element-type CustosPageMatch): what was found in the document
 * @scale: pixels a point
 *
 * Returns: (transfer full): the page, with what was found on it marked
 */
GdkTexture *
custos_page_texture_new (const CustosPagePicture *picture,
                         GArray *matches,
                         guint page,
                         double scale)
{
  g_autoptr (GBytes) pixels = g_bytes_ref (picture->pixels);

  if (matches != NULL) {
    gsize size;
    const guchar *data = g_bytes_get_data (pixels, &size);
    guchar *copy = g_memdup2 (data, size);
    cairo_surface_t *surface = cairo_image_surface_create_for_data (
      copy, CAIRO_FORMAT_ARGB32, (int) picture->width, (int) picture->height,
      (int) picture->stride);
    cairo_t *cr = cairo_create (surface);

    for (guint i = 0; i < matches->len; i++) {
      const CustosPageMatch *each = &g_array_index (matches, CustosPageMatch, i);

      if (each->page == page)
        mark (cr, each, scale);
    }
    cairo_destroy (cr);
    cairo_surface_finish (surface);
    cairo_surface_destroy (surface);
    g_bytes_unref (pixels);
    pixels = g_bytes_new_take (copy, size);
  }

  return gdk_memory_texture_new ((int) picture->width, (int) picture->height,
                                 GDK_MEMORY_DEFAULT, pixels, picture->stride);
}
