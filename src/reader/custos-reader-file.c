/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-file.h"

#include <math.h>
#include <string.h>

#include "custos-reader-noise.h"
#include "custos-reader-pdf.h"

#define PDF_MARK "%PDF-"
#define PDF_MARK_WITHIN 1024 /* readers take a few bytes of something else before it */

/* The one file that is open: a PDF or a picture, or neither yet. What it is, its bytes say;
 * what it was called on the way here does not matter. */
struct _CustosReaderFile {
  PopplerDocument *pdf;
  CustosReaderPicture *picture;
  CustosReaderFlags flags;
};

CustosReaderFile *
custos_reader_file_new (void)
{
  return g_new0 (CustosReaderFile, 1);
}

static void
forget (CustosReaderFile *self)
{
  g_clear_object (&self->pdf);
  g_clear_pointer (&self->picture, custos_reader_picture_free);
  self->flags = CUSTOS_READER_FLAG_NONE;
}

void
custos_reader_file_free (CustosReaderFile *self)
{
  forget (self);
  g_free (self);
}

void
custos_reader_reply_clear (CustosReaderReply *self)
{
  g_clear_pointer (&self->body, g_byte_array_unref);
  g_clear_pointer (&self->pixels, g_bytes_unref);
}

static guint
count_pages (CustosReaderFile *self)
{
  CustosReaderFlags flags;

  if (self->pdf != NULL)
    return custos_reader_pdf_count (self->pdf, &flags);
  return self->picture != NULL ? custos_reader_picture_count (self->picture) : 0;
}

static gboolean
is_pdf (GBytes *file)
{
  size_t size;
  const char *bytes = g_bytes_get_data (file, &size);

  return size > 0 &&
         memmem (bytes, MIN (size, PDF_MARK_WITHIN), PDF_MARK, strlen (PDF_MARK)) != NULL;
}

static CustosReaderStatus
open_bytes (CustosReaderFile *self, GBytes *file, const char *passphrase)
{
  const char *kind = custos_reader_picture_sniff (file);

  if (kind != NULL)
    return custos_reader_picture_open (file, kind, &self->picture);
  if (!is_pdf (file))
    return CUSTOS_READER_STATUS_UNSUPPORTED;

  CustosReaderStatus status = custos_reader_pdf_open (file, passphrase, &self->pdf);

  if (status == CUSTOS_READER_STATUS_OK) {
    custos_reader_pdf_count (self->pdf, &self->flags);
    if (passphrase != NULL)
      self->flags |= CUSTOS_READER_FLAG_ENCRYPTED;
  }

  return status;
}

static void
put_sizes (CustosReaderFile *self, guint n_pages, GByteArray *body)
{
  for (guint page = 0; page < n_pages; page++) {
    double width, height;

    if (self->pdf != NULL)
      custos_reader_pdf_measure (self->pdf, page, &width, &height);
    else
      custos_reader_picture_measure (self->picture, page, &width, &height);
    custos_reader_put_real (body, width);
    custos_reader_put_real (body, height);
  }
}

static CustosReaderStatus
answer_open (CustosReaderFile *self,
             GBytes *question,
             CustosReaderRest *rest,
             CustosReaderReply *reply)
{
  guint32 size;

  forget (self);
  if (!custos_reader_take_number (rest, &size) || size > CUSTOS_READER_MAX_PASSPHRASE)
    return CUSTOS_READER_STATUS_BAD_QUESTION;

  const char *secret = (const char *) custos_reader_take_bytes (rest, size);

  if (secret == NULL)
    return CUSTOS_READER_STATUS_BAD_QUESTION;

  g_autofree char *passphrase = size > 0 ? g_strndup (secret, size) : NULL;
  size_t start = g_bytes_get_size (question) - rest->size;
  g_autoptr (GBytes) file = g_bytes_new_from_bytes (question, start, rest->size);
  CustosReaderStatus status = open_bytes (self, file, passphrase);

  if (status != CUSTOS_READER_STATUS_OK)
    return status;

  /* Looking at the pages is when damage shows, so their sizes come first. */
  guint n_pages = count_pages (self);
  g_autoptr (GByteArray) sizes = g_byte_array_new ();

  put_sizes (self, n_pages, sizes);
  if (custos_reader_noise_drain ())
    self->flags |= CUSTOS_READER_FLAG_DAMAGED;

  custos_reader_put_number (reply->body, n_pages);
  custos_reader_put_number (reply->body, self->flags);
  g_byte_array_append (reply->body, sizes->data, sizes->len);
  return CUSTOS_READER_STATUS_OK;
}

static CustosReaderStatus
answer_render (CustosReaderFile *self,
               guint page,
               CustosReaderRest *rest,
               CustosReaderReply *reply)
{
  CustosReaderPixels drawn = { 0 };
  guint32 millionths;

  if (!custos_reader_take_number (rest, &millionths) || millionths == 0)
    return CUSTOS_READER_STATUS_BAD_QUESTION;

  double scale = (double) millionths / CUSTOS_READER_SCALE_ONE;
  CustosReaderStatus status =
    self->pdf != NULL ? custos_reader_pdf_render (self->pdf, page, scale, &drawn)
                      : custos_reader_picture_render (self->picture, page, scale, &drawn);

  if (status != CUSTOS_READER_STATUS_OK)
    return status;

  custos_reader_put_number (reply->body, drawn.width);
  custos_reader_put_number (reply->body, drawn.height);
  custos_reader_put_number (reply->body, drawn.stride);
  gboolean damaged = custos_reader_noise_drain () || drawn.damaged;
  custos_reader_put_number (reply->body, damaged ? CUSTOS_READER_FLAG_DAMAGED
                                                 : CUSTOS_READER_FLAG_NONE);
  reply->pixels = drawn.pixels;
  return CUSTOS_READER_STATUS_OK;
}

static CustosReaderStatus
answer_text (CustosReaderFile *self, guint page, CustosReaderReply *reply)
{
  g_autofree char *text = NULL;

  if (self->pdf == NULL)
    return CUSTOS_READER_STATUS_OK; /* a picture has no text */

  CustosReaderStatus status = custos_reader_pdf_text (self->pdf, page, &text);

  if (status != CUSTOS_READER_STATUS_OK)
    return status;
  if (strlen (text) > CUSTOS_READER_MAX_TEXT)
    return CUSTOS_READER_STATUS_TOO_LARGE;

  g_byte_array_append (reply->body, (const guint8 *) text, strlen (text));
  return CUSTOS_READER_STATUS_OK;
}

static CustosReaderStatus
answer_search (CustosReaderFile *self,
               guint page,
               CustosReaderRest *rest,
               CustosReaderReply *reply)
{
  g_autofree char *text = g_strndup ((const char *) rest->bytes, rest->size);

  if (*text == '\0' || !g_utf8_validate_len (text, rest->size, NULL))
    return CUSTOS_READER_STATUS_BAD_QUESTION;
  if (self->pdf == NULL)
    return CUSTOS_READER_STATUS_OK;

  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (CustosReaderArea));
  CustosReaderStatus status = custos_reader_pdf_search (self->pdf, page, text, areas);

  for (guint i = 0; status == CUSTOS_READER_STATUS_OK && i < areas->len; i++) {
    const CustosReaderArea *area = &g_array_index (areas, CustosReaderArea, i);

    custos_reader_put_real (reply->body, area->x);
    custos_reader_put_real (reply->body, area->y);
    custos_reader_put_real (reply->body, area->width);
    custos_reader_put_real (reply->body, area->height);
  }

  return status;
}

static CustosReaderStatus
answer_about_page (CustosReaderFile *self,
                   CustosReaderAsk ask,
                   CustosReaderRest *rest,
                   CustosReaderReply *reply)
{
  guint32 page;

  if (!custos_reader_take_number (rest, &page))
    return CUSTOS_READER_STATUS_BAD_QUESTION;
  if (page >= count_pages (self))
    return CUSTOS_READER_STATUS_NO_PAGE;
  if (ask == CUSTOS_READER_ASK_RENDER)
    return answer_render (self, page, rest, reply);
  if (ask == CUSTOS_READER_ASK_TEXT)
    return answer_text (self, page, reply);
  return answer_search (self, page, rest, reply);
}

/**
 * custos_reader_file_answer:
 * @question: the body of a frame; of a file that is opened it is kept
 * @reply: (out caller-allocates): to be cleared by the caller
 */
void
custos_reader_file_answer (CustosReaderFile *self,
                           CustosReaderAsk ask,
                           GBytes *question,
                           CustosReaderReply *reply)
{
  CustosReaderRest rest = { 0 };

  *reply = (CustosReaderReply) { .body = g_byte_array_new () };
  rest.bytes = g_bytes_get_data (question, &rest.size);
  custos_reader_noise_drain ();

  if (ask == CUSTOS_READER_ASK_OPEN)
    reply->status = answer_open (self, question, &rest, reply);
  else
    reply->status = answer_about_page (self, ask, &rest, reply);
}
