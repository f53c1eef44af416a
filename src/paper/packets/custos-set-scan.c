/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-paper-section-private.h"

#include <math.h>

#include "custos-jpeg.h"
#include "custos-paper-error.h"

#define MOST_PIXELS 100000000
#define MOST_GROWTH 1.5
#define LONGEST_SIDE 32767 /* Cairo's */

static void
unref_bytes (void *data)
{
  g_bytes_unref (data);
}

/* The JPEG file itself is stored; the surface only gives its size and is never looked at. */
static cairo_surface_t *
hold_jpeg (const CustosBlock *block, int width, int height)
{
  size_t size;
  const guchar *bytes = g_bytes_get_data (block->bytes, &size);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, bytes, size, unref_bytes,
                               g_bytes_ref (block->bytes));
  return surface;
}

static cairo_surface_t *
copy_pixels (const CustosBlock *block)
{
  const guint8 *from = g_bytes_get_data (block->bytes, NULL);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, block->width, block->height);
  guint8 *to = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  if (to == NULL)
    return surface;
  for (int y = 0; y < block->height; y++)
    memcpy (to + (size_t) y * stride, from + (size_t) y * block->stride, 4 * block->width);
  cairo_surface_mark_dirty (surface);
  return surface;
}

static cairo_surface_t *
open_image (const CustosBlock *block, int *width, int *height, int *quarter_turns,
            GError **error)
{
  size_t size;
  const guint8 *bytes = g_bytes_get_data (block->bytes, &size);

  *width = block->width;
  *height = block->height;
  *quarter_turns = 0;
  if (block->width == 0
      && !custos_jpeg_read_head (bytes, size, width, height, quarter_turns)) {
    g_set_error_literal (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_DAMAGED,
                         "a scanned page is no JPEG image");
    return NULL;
  }
  if (MAX (*width, *height) > LONGEST_SIDE || (gint64) *width * *height > MOST_PIXELS) {
    g_set_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_TOO_LARGE,
                 "a scanned page of %d by %d dots is too large", *width, *height);
    return NULL;
  }

  cairo_surface_t *surface =
    block->width == 0 ? hold_jpeg (block, *width, *height) : copy_pixels (block);

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  g_set_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_FAILED, "a scanned page: %s",
               cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
  return NULL;
}

/* Title on the left, what it is and how much it shrank on the right. Returns where the image
 * begins. */
static double
put_head (CustosGalley *galley, const char *title, const char *caption)
{
  const CustosGrid *grid = &galley->grid;
  g_autoptr (PangoLayout) right =
    custos_typecase_set (galley->type, CUSTOS_STYLE_TINY, CUSTOS_PLAIN (caption),
                         grid->width / 2);
  int n_right = pango_layout_get_line_count (right);
  double used = custos_line_get_width (pango_layout_get_line_readonly (right, 0));
  double room = grid->width - (n_right > 1 ? grid->width / 2 : used);
  g_autoptr (PangoLayout) left =
    custos_typecase_set (galley->type, CUSTOS_STYLE_SIDE, CUSTOS_PLAIN (title),
                         room - 12);
  int n_left = pango_layout_get_line_count (left);

  custos_galley_begin (galley, "H1");
  for (int i = 0; i < n_left; i++)
    custos_galley_put (galley, left, i, CUSTOS_INK_BLACK, grid->left, 68 + i * 12, 0,
                       CUSTOS_ALIGN_LEFT);
  custos_galley_end (galley, "H1");
  for (int i = 0; i < n_right; i++)
    custos_galley_put (galley, right, i, CUSTOS_INK_SOFT, grid->left, 68 + i * 10, grid->width,
                       CUSTOS_ALIGN_RIGHT);
  return 76 + MAX ((n_left - 1) * 12, (n_right - 1) * 10);
}

/* As large as the sheet allows, never cropped: the side margins may shrink to 36. What was
 * small is not blown up beyond half again its size. */
static double
get_scale (const CustosGrid *grid, double top, int width, int height, int dots_per_inch)
{
  double scale = fmin ((grid->page_width - 72) / width, (grid->foot - 8 - top) / height);

  if (dots_per_inch > 0)
    scale = fmin (scale, MOST_GROWTH * 72 / dots_per_inch);

  double over = width * scale - grid->width;

  return over > 0 && over < 12 ? grid->width / width : scale;
}

static char *
make_caption (const CustosBlock *block, CustosLetters *letters, double scale)
{
  const char *shown = "";

  if (block->dots_per_inch > 0) {
    custos_letters_set_number (letters, "percent", lround (scale * block->dots_per_inch / .72));
    shown = custos_letters_say (letters, "scan", "shown");
  }
  return g_strconcat (block->text != NULL ? block->text : "",
                      block->text != NULL && shown[0] != '\0' ? " · " : "", shown, NULL);
}

/* One scanned page, on the page under the pen, which is otherwise empty. */
gboolean
custos_galley_set_scan (CustosGalley *galley, const CustosBlock *block, CustosLetters *letters,
                        const char *title, GError **error)
{
  const CustosGrid *grid = &galley->grid;
  int width, height, quarter_turns;
  cairo_surface_t *image = open_image (block, &width, &height, &quarter_turns, error);

  if (image == NULL)
    return FALSE;
  if (quarter_turns % 2 == 1) {
    int swapped = width;
    width = height;
    height = swapped;
  }

  double scale = get_scale (grid, 76, width, height, block->dots_per_inch);
  g_autofree char *caption = make_caption (block, letters, scale);
  double top = put_head (galley, title, caption);

  scale = get_scale (grid, top, width, height, block->dots_per_inch);
  double x = CLAMP (grid->left + (grid->width - width * scale) / 2, 36,
                    MAX (grid->page_width - 36 - width * scale, 36));

  custos_galley_begin_figure (galley, (const char *const[]) { title, caption, NULL });
  custos_sheet_add_image (galley->sheet, image, x, top, scale, quarter_turns);
  custos_galley_end (galley, "Figure");
  custos_sheet_add_frame (galley->sheet, x, top, width * scale, height * scale, .75);
  galley->y = grid->bottom + 1;
  cairo_surface_destroy (image);
  return TRUE;
}
