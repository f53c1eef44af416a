/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-reader-error.h"
#include "custos-reader-protocol.h"

G_BEGIN_DECLS

typedef struct {
  double width; /* points; of a picture, pixels; 0 where the page cannot be read */
  double height;
} CustosReaderPage;

/* What a file turned out to be. */
typedef struct {
  guint n_pages;
  gboolean encrypted; /* opened with a passphrase, or with some rights withheld */
  gboolean damaged;   /* it had to be mended, so something may be missing */
  CustosReaderPage pages[];
} CustosReaderDocument;

/* A page drawn: premultiplied ARGB, 32 bits in the machine's order, rows from the top. That is
 * CAIRO_FORMAT_ARGB32 and GDK_MEMORY_DEFAULT. */
typedef struct {
  guint width;
  guint height;
  guint stride;
  gboolean damaged; /* something on this page could not be read and is missing */
  GBytes *pixels;
} CustosReaderImage;

/* Where something that was looked for stands: points from the page's upper left corner. */
typedef struct {
  guint page;
  double x;
  double y;
  double width;
  double height;
} CustosReaderMatch;

void custos_reader_document_free (CustosReaderDocument *self);
void custos_reader_image_free (CustosReaderImage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosReaderDocument, custos_reader_document_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosReaderImage, custos_reader_image_free)

/* Pure: from the bytes of an answer, which are believed in nothing. */
CustosReaderDocument *custos_reader_answer_to_document (GBytes *answer, GError **error);
CustosReaderImage *custos_reader_answer_to_image (GBytes *answer, GError **error);
char *custos_reader_answer_to_text (GBytes *answer, GError **error);
gboolean custos_reader_answer_to_matches (GBytes *answer,
                                          guint page,
                                          GArray *matches,
                                          GError **error);

G_END_DECLS
