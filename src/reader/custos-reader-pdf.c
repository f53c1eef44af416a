/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-pdf.h"

#include <cairo.h>
#include <math.h>

/* Poppler names no cleanup for its types before 23, so these do under another name. */
typedef PopplerDocument Document;
typedef PopplerPage Page;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

CustosReaderStatus
custos_reader_pdf_open (GBytes *file, const char *passphrase, PopplerDocument **document)
{
  g_autoptr (GError) error = NULL;

  /* Not poppler_document_new_from_bytes (): given a wrong passphrase, Poppler 22.12 tries it
   * again in Latin-1 on a stream that it has freed. */
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (file);
  g_autoptr (Document) opened = poppler_document_new_from_stream (
    stream, g_bytes_get_size (file), passphrase, NULL, &error);

  if (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    return CUSTOS_READER_STATUS_PASSPHRASE;
  if (opened == NULL || poppler_document_get_n_pages (opened) < 1)
    return CUSTOS_READER_STATUS_DAMAGED;
  if (poppler_document_get_n_pages (opened) > (int) CUSTOS_READER_MAX_PAGES)
    return CUSTOS_READER_STATUS_TOO_LARGE;

  *document = g_steal_pointer (&opened);
  return CUSTOS_READER_STATUS_OK;
}

guint
custos_reader_pdf_count (PopplerDocument *document, CustosReaderFlags *flags)
{
  gboolean all_rights = poppler_document_get_permissions (document) == POPPLER_PERMISSIONS_FULL;

  *flags = all_rights ? CUSTOS_READER_FLAG_NONE : CUSTOS_READER_FLAG_ENCRYPTED;
  return poppler_document_get_n_pages (document);
}

/* A page that is in the count and cannot be had measures nothing. */
void
custos_reader_pdf_measure (PopplerDocument *document, guint page, double *width, double *height)
{
  g_autoptr (Page) found = poppler_document_get_page (document, page);

  *width = 0;
  *height = 0;
  if (found != NULL)
    poppler_page_get_size (found, width, height);
}

/* Returns: what Cairo says of it afterwards; paper is white, a page says only what is on it */
static cairo_status_t
draw (PopplerPage *page, cairo_surface_t *surface, double scale)
{
  cairo_t *cairo = cairo_create (surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  poppler_page_render (page, cairo);

  cairo_status_t status = cairo_status (cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

CustosReaderStatus
custos_reader_pdf_render (PopplerDocument *document,
                          guint page,
                          double scale,
                          CustosReaderPixels *drawn)
{
  g_autoptr (Page) found = poppler_document_get_page (document, page);
  double width, height;

  if (found == NULL)
    return CUSTOS_READER_STATUS_DAMAGED;

  poppler_page_get_size (found, &width, &height);
  width = ceil (width * scale);
  height = ceil (height * scale);
  if (!(width >= 1 && height >= 1))
    return CUSTOS_READER_STATUS_DAMAGED;
  if (!custos_reader_fits (width, height))
    return CUSTOS_READER_STATUS_TOO_LARGE;

  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_status_t status = draw (found, surface, scale);

  if (status != CAIRO_STATUS_SUCCESS) {
    cairo_surface_destroy (surface);
    return status == CAIRO_STATUS_NO_MEMORY ? CUSTOS_READER_STATUS_TOO_LARGE
                                            : CUSTOS_READER_STATUS_DAMAGED;
  }

  guint32 stride = cairo_image_surface_get_stride (surface);
  *drawn = (CustosReaderPixels) {
    width, height, stride, FALSE,
    g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                (size_t) stride * height,
                                (GDestroyNotify) cairo_surface_destroy, surface),
  };
  return CUSTOS_READER_STATUS_OK;
}

CustosReaderStatus
custos_reader_pdf_text (PopplerDocument *document, guint page, char **text)
{
  g_autoptr (Page) found = poppler_document_get_page (document, page);

  if (found == NULL)
    return CUSTOS_READER_STATUS_DAMAGED;

  g_autofree char *raw = poppler_page_get_text (found);
  *text = g_utf8_make_valid (raw != NULL ? raw : "", -1);
  return CUSTOS_READER_STATUS_OK;
}

/* Finds it whatever its case and accents, and where it goes on in the next line.
 * @areas: (element-type CustosReaderArea): gets what is found */
CustosReaderStatus
custos_reader_pdf_search (PopplerDocument *document,
                          guint page,
                          const char *text,
                          GArray *areas)
{
  g_autoptr (Page) found = poppler_document_get_page (document, page);

  if (found == NULL)
    return CUSTOS_READER_STATUS_DAMAGED;

  double width, height;
  GList *matches = poppler_page_find_text_with_options (
    found, text, POPPLER_FIND_MULTILINE | POPPLER_FIND_IGNORE_DIACRITICS);

  /* Poppler counts from the lower edge. */
  poppler_page_get_size (found, &width, &height);
  for (GList *match = matches; match != NULL; match = match->next) {
    const PopplerRectangle *box = match->data;
    CustosReaderArea area = {
      box->x1, height - box->y2, box->x2 - box->x1, box->y2 - box->y1,
    };

    if (areas->len < CUSTOS_READER_MAX_MATCHES)
      g_array_append_val (areas, area);
  }

  g_list_free_full (matches, (GDestroyNotify) poppler_rectangle_free);
  return CUSTOS_READER_STATUS_OK;
}
