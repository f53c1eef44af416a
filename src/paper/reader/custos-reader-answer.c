/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-answer.h"

void
custos_reader_document_free (CustosReaderDocument *self)
{
  g_free (self);
}

void
custos_reader_image_free (CustosReaderImage *self)
{
  g_bytes_unref (self->pixels);
  g_free (self);
}

static CustosReaderRest
start (GBytes *answer)
{
  CustosReaderRest rest = { 0 };

  rest.bytes = g_bytes_get_data (answer, &rest.size);
  return rest;
}

static gpointer
fail (GError **error)
{
  g_set_error_literal (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED,
                       "The reader gave an answer that makes no sense");
  return NULL;
}

/**
 * custos_reader_answer_to_document:
 *
 * Returns: (transfer full) (nullable): NULL with an error where it is no such answer
 */
CustosReaderDocument *
custos_reader_answer_to_document (GBytes *answer, GError **error)
{
  CustosReaderRest rest = start (answer);
  guint32 n_pages, flags;

  if (!custos_reader_take_number (&rest, &n_pages) ||
      !custos_reader_take_number (&rest, &flags) || (flags & ~CUSTOS_READER_ALL_FLAGS) != 0)
    return fail (error);
  if (n_pages < 1 || n_pages > CUSTOS_READER_MAX_PAGES ||
      rest.size != (size_t) n_pages * 2 * sizeof (guint32))
    return fail (error);

  g_autoptr (CustosReaderDocument) self =
    g_malloc0 (sizeof *self + n_pages * sizeof (CustosReaderPage));

  self->n_pages = n_pages;
  self->encrypted = (flags & CUSTOS_READER_FLAG_ENCRYPTED) != 0;
  self->damaged = (flags & CUSTOS_READER_FLAG_DAMAGED) != 0;
  for (guint i = 0; i < n_pages; i++) {
    CustosReaderPage *page = &self->pages[i];

    if (!custos_reader_take_real (&rest, &page->width) ||
        !custos_reader_take_real (&rest, &page->height) || page->width < 0 || page->height < 0)
      return fail (error);
  }

  return g_steal_pointer (&self);
}

/**
 * custos_reader_answer_to_image:
 *
 * The pixels are not copied.
 *
 * Returns: (transfer full) (nullable): NULL with an error where it is no such answer
 */
CustosReaderImage *
custos_reader_answer_to_image (GBytes *answer, GError **error)
{
  CustosReaderRest rest = start (answer);
  guint32 width, height, stride, flags;

  if (!custos_reader_take_number (&rest, &width) ||
      !custos_reader_take_number (&rest, &height) ||
      !custos_reader_take_number (&rest, &stride) ||
      !custos_reader_take_number (&rest, &flags))
    return fail (error);
  if (!custos_reader_fits (width, height) || (flags & ~CUSTOS_READER_ALL_FLAGS) != 0)
    return fail (error);
  if (stride != 4 * width || rest.size != (size_t) stride * height)
    return fail (error);

  CustosReaderImage *self = g_new (CustosReaderImage, 1);
  size_t before = g_bytes_get_size (answer) - rest.size;

  *self = (CustosReaderImage) {
    width, height, stride, (flags & CUSTOS_READER_FLAG_DAMAGED) != 0,
    g_bytes_new_from_bytes (answer, before, rest.size),
  };
  return self;
}

char *
custos_reader_answer_to_text (GBytes *answer, GError **error)
{
  CustosReaderRest rest = start (answer);
  const char *text = (const char *) rest.bytes;

  if (rest.size == 0)
    return g_strdup ("");
  if (!g_utf8_validate_len (text, rest.size, NULL))
    return fail (error);
  return g_strndup (text, rest.size);
}

/* @matches: (element-type CustosReaderMatch): gets what stands on @page */
gboolean
custos_reader_answer_to_matches (GBytes *answer, guint page, GArray *matches, GError **error)
{
  CustosReaderRest rest = start (answer);

  while (rest.size > 0) {
    CustosReaderMatch match = { .page = page };

    if (!custos_reader_take_real (&rest, &match.x) ||
        !custos_reader_take_real (&rest, &match.y) ||
        !custos_reader_take_real (&rest, &match.width) ||
        !custos_reader_take_real (&rest, &match.height)) {
      fail (error);
      return FALSE;
    }

    g_array_append_val (matches, match);
  }

  return TRUE;
}
