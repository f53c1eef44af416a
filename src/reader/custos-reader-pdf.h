/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

#include "custos-reader-picture.h"

G_BEGIN_DECLS

CustosReaderStatus custos_reader_pdf_open (GBytes *file,
                                           const char *passphrase,
                                           PopplerDocument **document);
guint custos_reader_pdf_count (PopplerDocument *document, CustosReaderFlags *flags);
void custos_reader_pdf_measure (PopplerDocument *document,
                                guint page,
                                double *width,
                                double *height);
CustosReaderStatus custos_reader_pdf_render (PopplerDocument *document,
                                             guint page,
                                             double scale,
                                             CustosReaderPixels *drawn);
CustosReaderStatus custos_reader_pdf_text (PopplerDocument *document, guint page, char **text);
CustosReaderStatus custos_reader_pdf_search (PopplerDocument *document,
                                             guint page,
                                             const char *text,
                                             GArray *areas);

G_END_DECLS
